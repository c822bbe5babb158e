// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/parttext.h"

#include "frontmatter/listalignment.h"
#include "frontmatter/utf8text.h"

#include <algorithm>
#include <vector>

namespace foreword::frontmatter {

namespace {

using Lines = std::vector<QStringView>;

/// With their LF; the last one may have none, and is not there where it would be empty.
Lines linesOf(QStringView text)
{
    Lines lines;
    while (!text.isEmpty()) {
        const qsizetype feed = text.indexOf(u'\n');
        const qsizetype length = feed < 0 ? text.size() : feed + 1;
        lines.push_back(text.first(length));
        text = text.sliced(length);
    }
    return lines;
}

/// What QTextDocument would take for the end of a line or for something of its own.
bool isCarried(QChar c)
{
    return !c.isNull() && c != u'\r' && c != QChar::ParagraphSeparator && c.unicode() != 0xfdd0 &&
           c.unicode() != 0xfdd1;
}

qsizetype utf8Length(QStringView text)
{
    qsizetype length = 0;
    for (const QChar c : text)
        length += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
    return length;
}

struct Common
{
    qsizetype prefix;
    qsizetype suffix;
};

template<typename List>
Common commonEnds(const List& before, const List& after)
{
    const auto shorter = qsizetype(std::min(before.size(), after.size()));
    const qsizetype prefix =
        std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    const auto last = std::make_reverse_iterator(before.begin() + prefix);
    const qsizetype most = shorter - prefix;
    qsizetype suffix = 0;
    for (auto a = before.rbegin(), b = after.rbegin(); suffix < most && a != last && *a == *b; ++a, ++b)
        ++suffix;
    return {prefix, suffix};
}

/// Whole characters: no half of a surrogate pair is left behind.
Common commonCharacters(QStringView before, QStringView after)
{
    Common common = commonEnds(before, after);
    if (common.prefix > 0 && before[common.prefix - 1].isHighSurrogate())
        --common.prefix;
    if (common.suffix > 0 && before[before.size() - common.suffix].isLowSurrogate())
        --common.suffix;
    return common;
}

/// Old lines and new ones side by side.
class LineDiff
{
public:
    /// `bytes` are those of `before`, and stand at `offset` in the file.
    LineDiff(const QByteArray& bytes, qsizetype offset, const QByteArray& newline, QStringView before,
             QStringView after)
        : m_offset(offset)
        , m_newline(newline)
        , m_before(linesOf(before))
        , m_after(linesOf(after))
    {
        m_begins.reserve(m_before.size() + 1);
        m_begins.push_back(0);
        for (size_t i = 0; i < m_before.size(); ++i) {
            const qsizetype feed = bytes.indexOf('\n', m_begins.back());
            m_begins.push_back(feed < 0 ? bytes.size() : feed + 1);
        }
    }

    QList<Replacement> replacements()
    {
        const Common common = commonEnds(m_before, m_after);
        Range before{common.prefix, qsizetype(m_before.size()) - common.suffix};
        Range after{common.prefix, qsizetype(m_after.size()) - common.suffix};
        // Several edits at once leave equal lines between them, which keep their bytes.
        const bool areSeveral = before.length() > 1 && after.length() > 1;
        if (areSeveral && before.length() != after.length()) {
            const auto pairs = alignment(items(m_before, before), items(m_after, after));
            const qsizetype first = before.begin;
            const qsizetype second = after.begin;
            for (const auto& [i, k] : pairs) {
                if (m_before[size_t(first + i)] != m_after[size_t(second + k)])
                    continue;
                addLines({before.begin, first + i}, {after.begin, second + k});
                before.begin = first + i + 1;
                after.begin = second + k + 1;
            }
        }
        addLines(before, after);
        return m_replacements;
    }

private:
    struct Range
    {
        qsizetype begin;
        qsizetype end;
        qsizetype length() const { return end - begin; }
    };

    static FieldValue::Items items(const Lines& lines, Range range)
    {
        FieldValue::Items items;
        items.reserve(range.length());
        for (qsizetype i = range.begin; i < range.end; ++i)
            items.append(FieldValue::text(lines[size_t(i)].toString()));
        return items;
    }

    void addLines(Range before, Range after)
    {
        if (before.length() != after.length())
            return addCharacters(before, after);
        for (qsizetype i = 0; i < before.length(); ++i)
            addCharacters({before.begin + i, before.begin + i + 1}, {after.begin + i, after.begin + i + 1});
    }

    void addCharacters(Range before, Range after)
    {
        const QStringView was = joined(m_before, before);
        const QStringView is = joined(m_after, after);
        const Common common = commonCharacters(was, is);
        const TextSpan span{offsetIn(before, common.prefix), offsetIn(before, was.size() - common.suffix)};
        QByteArray text = is.sliced(common.prefix, is.size() - common.suffix - common.prefix).toUtf8();
        if (m_newline.size() > 1)
            text.replace("\n", m_newline);
        m_replacements.append({span, text});
    }

    /// They lie one behind the other.
    static QStringView joined(const Lines& lines, Range range)
    {
        if (range.length() == 0)
            return {};
        const QStringView first = lines[size_t(range.begin)];
        const QStringView last = lines[size_t(range.end - 1)];
        return {first.begin(), last.end()};
    }

    /// The byte in the file of a place in the joined text of old lines.
    qsizetype offsetIn(Range lines, qsizetype place) const
    {
        qsizetype line = lines.begin;
        for (; line < lines.end && place >= m_before[size_t(line)].size(); ++line)
            place -= m_before[size_t(line)].size();
        const qsizetype begin = m_offset + m_begins[size_t(line)];
        return line < lines.end ? begin + utf8Length(m_before[size_t(line)].first(place)) : begin;
    }

    const qsizetype m_offset;
    const QByteArray m_newline;
    const Lines m_before;
    const Lines m_after;
    std::vector<qsizetype> m_begins; ///< of the old lines in the part's bytes, and their end
    QList<Replacement> m_replacements;
};

} // namespace

Result<PartText> PartText::of(const SourceText& source, TextSpan span)
{
    PartText part;
    part.m_bytes = source.slice(span);
    part.m_newline = source.newline();
    part.m_span = span;
    const qsizetype start = source.hasBom() ? 3 : 0;
    part.m_lacksLineEnd = span.begin > start && source.bytes().at(span.begin - 1) != '\n';
    part.m_text = decodeUtf8(part.m_bytes);
    if (const QByteArray again = part.m_text.toUtf8(); again != part.m_bytes) {
        const auto [was, is] =
            std::mismatch(part.m_bytes.cbegin(), part.m_bytes.cend(), again.cbegin(), again.cend());
        const qsizetype at = span.begin + (was - part.m_bytes.cbegin());
        return Error{ErrorCode::NotUtf8,
                     tr("The text is not UTF-8 here, so it can only be read: save the file as UTF-8."),
                     {at, at + 1},
                     source.lineAt(at)};
    }
    part.m_text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    const auto* const found = std::find_if_not(part.m_text.cbegin(), part.m_text.cend(), isCarried);
    if (found != part.m_text.cend()) {
        const QString name = QString::number(found->unicode(), 16).toUpper().rightJustified(4, u'0');
        const int line = source.lineAt(span.begin) + int(std::count(part.m_text.cbegin(), found, u'\n'));
        return Error{ErrorCode::ControlCharacter,
                     tr("A character that cannot be shown (U+%1) stands here, so the text can only be read.")
                         .arg(name),
                     span, line};
    }
    return part;
}

ChangeSet PartText::changesTo(const QString& text) const
{
    if (text == m_text)
        return {};
    // Sorted and apart: each comes from lines of its own.
    QList<Replacement> replacements = LineDiff(m_bytes, m_span.begin, m_newline, m_text, text).replacements();
    if (m_lacksLineEnd)
        replacements.first().text.prepend(m_newline);
    const Result<ChangeSet> changes = ChangeSet::of(replacements);
    Q_ASSERT(changes.ok());
    return changes.ok() ? *changes : ChangeSet();
}

TextSpan PartText::spanAfter(const ChangeSet& changes) const
{
    TextSpan span = m_span;
    for (const Replacement& r : changes.replacements())
        span.end += r.text.size() - r.span.length();
    if (m_lacksLineEnd && !changes.isEmpty())
        span.begin += m_newline.size();
    return span;
}

TextSpan headOf(const SourceText& source)
{
    const qsizetype begin = source.hasBom() ? 3 : 0;
    const qsizetype body = source.body().begin;
    return {begin, body > begin ? body : source.bytes().size()};
}

TextSpan bodyOf(const SourceText& source)
{
    const qsizetype begin = source.hasBom() ? 3 : 0;
    return {std::max(begin, source.body().begin), source.bytes().size()};
}

} // namespace foreword::frontmatter
