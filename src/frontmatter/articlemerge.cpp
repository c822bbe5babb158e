// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/articlemerge.h"

#include "frontmatter/frontmatterdocument.h"
#include "frontmatter/linemerge.h"
#include "frontmatter/valuemerge.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace foreword::frontmatter {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ArticleMerge)
};

Error conflict(const QString& message, int line)
{
    return {ErrorCode::Conflict, message, {}, line};
}

/// What one side left as it was, the other decides; ours where both changed it.
template<typename T>
T changedOne(const T& base, const T& ours, const T& theirs)
{
    return base == ours ? theirs : ours;
}

/// The line ending of all lines; nothing where there are both, or none.
QByteArray lineEndingOf(const QByteArray& bytes)
{
    const qsizetype feeds = bytes.count('\n');
    const qsizetype pairs = bytes.count("\r\n");
    if (feeds == 0 || (pairs != 0 && pairs != feeds))
        return {};
    return pairs == 0 ? "\n" : "\r\n";
}

QByteArray withLineEnding(QByteArray bytes, const QByteArray& newline)
{
    bytes.replace("\r\n", "\n");
    return newline == "\n" ? bytes : bytes.replace("\n", newline);
}

bool isText(const QByteArray& bytes)
{
    return !bytes.contains('\0') && bytes.isValidUtf8();
}

/// Front matter of block style in the pieces that are merged by themselves.
class Pieces
{
public:
    explicit Pieces(const FrontMatterDocument& document)
        : m_document(document)
        , m_tree(*document.tree())
    {
        const SourceText& source = document.source();
        qsizetype at = source.frontMatter().begin;
        for (const SpanNode::Entry& entry : m_tree.root().entries) {
            m_keys.append(m_tree.keyText(entry.key));
            m_leads.append(source.slice({at, entry.extent.begin}));
            m_entries.append(source.slice(entry.extent));
            m_comments.append(commentsIn(entry));
            at = entry.extent.end;
        }
        m_tail = source.slice({at, source.frontMatter().end});
    }

    static bool canBeMadeOf(const FrontMatterDocument& document)
    {
        return !document.problem() && document.warnings().isEmpty() && !document.tree()->root().flow &&
               !document.tree()->hasReferences();
    }

    const QStringList& keys() const { return m_keys; }
    /// Nothing where the key is not there.
    QByteArray entry(const QString& key) const { return m_entries.value(m_keys.indexOf(key)); }
    QByteArrayList comments(const QString& key) const { return m_comments.value(m_keys.indexOf(key)); }
    /// Blank lines and comments above an entry that are not the one's before it.
    QByteArray lead(const QString& key) const { return m_leads.value(m_keys.indexOf(key)); }
    const QByteArray& tail() const { return m_tail; }

private:
    QByteArrayList commentsIn(const SpanNode::Entry& entry) const
    {
        QByteArray bytes = m_document.bytes().left(entry.extent.end);
        blankScalars(bytes, entry);
        QByteArrayList comments;
        for (qsizetype at = bytes.indexOf('#', entry.extent.begin); at >= 0; at = bytes.indexOf('#', at)) {
            const qsizetype end = std::max(bytes.indexOf('\n', at), qsizetype(-1));
            comments.append(bytes.mid(at, end < 0 ? -1 : end - at).trimmed());
            if (end < 0)
                break;
            at = end;
        }
        return comments;
    }

    void blankScalars(QByteArray& bytes, const SpanNode::Entry& entry) const
    {
        for (const int index : {entry.key, entry.value}) {
            if (index < 0)
                continue;
            const SpanNode& node = m_tree.node(index);
            // The first line of a block scalar may have a comment; what it holds is below.
            const bool isBlock = node.kind == SpanNode::Kind::Scalar &&
                                 (node.style == ScalarStyle::Literal || node.style == ScalarStyle::Folded);
            const qsizetype header = isBlock ? bytes.indexOf('\n', node.content) : node.span.begin;
            if (node.kind == SpanNode::Kind::Scalar && header >= 0 && header < node.span.end)
                std::fill(bytes.begin() + header, bytes.begin() + node.span.end, isBlock ? '\n' : ' ');
            for (const SpanNode::Entry& child : node.entries)
                blankScalars(bytes, child);
        }
    }

    const FrontMatterDocument& m_document;
    const SpanTree& m_tree;
    QStringList m_keys;
    QByteArrayList m_leads;
    QByteArrayList m_entries;
    QList<QByteArrayList> m_comments;
    QByteArray m_tail;
};

/// Front matter as it is put together.
class Draft
{
public:
    /// `firstLine` is the file's line, 1-based, on which the text begins.
    explicit Draft(int firstLine)
        : m_firstLine(firstLine)
    {}

    void append(const QByteArray& text)
    {
        m_text += text;
        m_provable += text;
    }

    /// `proven` is what the parsers are to be shown in the place of text with markers.
    void appendConflict(const LineMerge& marked, const QByteArray& proven, const QStringList& messages)
    {
        const int line = m_firstLine + int(m_text.count('\n'));
        for (qsizetype i = 0; i < std::max(messages.size(), marked.conflicts.size()); ++i) {
            const int place = marked.conflicts[std::min(i, marked.conflicts.size() - 1)];
            const Error error = conflict(messages[std::min(i, messages.size() - 1)], line + place);
            if (!m_conflicts.contains(error))
                m_conflicts.append(error);
        }
        m_text += marked.bytes;
        m_provable += proven;
    }

    const QByteArray& text() const { return m_text; }
    const QByteArray& provable() const { return m_provable; }
    const QList<Error>& conflicts() const { return m_conflicts; }

private:
    int m_firstLine;
    QByteArray m_text;
    QByteArray m_provable;
    QList<Error> m_conflicts;
};

struct Versions
{
    FrontMatterDocument base;
    FrontMatterDocument ours;
    FrontMatterDocument theirs;
};

class FrontMatterMerge
{
public:
    FrontMatterMerge(const Versions& versions, const QByteArray& newline, int firstLine)
        : m_versions(versions)
        , m_newline(newline)
        , m_firstLine(firstLine)
        , m_draft(firstLine)
    {}

    Draft merge()
    {
        const auto canBeMade = [](const FrontMatterDocument& document) {
            return Pieces::canBeMadeOf(document);
        };
        const std::array all{m_versions.base, m_versions.ours, m_versions.theirs};
        if (std::all_of(all.begin(), all.end(), canBeMade)) {
            mergePieces();
            if (isProven(m_draft.provable(), FieldValue::map(m_expected)))
                return m_draft;
        }
        return mergedWhole();
    }

private:
    void mergePieces()
    {
        const Pieces base(m_versions.base);
        const Pieces ours(m_versions.ours);
        const Pieces theirs(m_versions.theirs);
        for (const QString& key : mergedKeys(ours.keys(), theirs.keys()))
            mergeEntry(key, base, ours, theirs);
        appendLines(base.tail(), ours.tail(), theirs.tail(),
                    Texts::tr("Both sides changed the comment at the end of the front matter."));
    }

    /// Ours; a key of theirs alone comes behind the one that it follows there, and what ours put there.
    QStringList mergedKeys(QStringList keys, const QStringList& theirs) const
    {
        qsizetype place = 0;
        for (const QString& key : theirs) {
            if (const qsizetype at = keys.indexOf(key); at >= 0) {
                place = at + 1;
                continue;
            }
            while (place < keys.size() && !theirs.contains(keys[place]) && !m_base.find(keys[place]))
                ++place;
            keys.insert(place++, key);
        }
        return keys;
    }

    void appendLines(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs,
                     const QString& message)
    {
        const LineMerge lines = mergeLines(base, ours, theirs, m_newline);
        if (lines.isClean())
            m_draft.append(lines.bytes);
        else
            m_draft.appendConflict(lines, ours, {message});
    }

    void mergeEntry(const QString& key, const Pieces& base, const Pieces& ours, const Pieces& theirs)
    {
        const QByteArray was = base.entry(key);
        const QByteArray our = ours.entry(key);
        const QByteArray their = theirs.entry(key);
        const FieldPath path = FieldPath() / key;
        if (our.isEmpty() || their.isEmpty()) {
            mergeEntryOfOne(key, base, ours, theirs);
            return;
        }
        appendLines(base.lead(key), ours.lead(key), theirs.lead(key),
                    Texts::tr("Both sides changed the comment above %1.").arg(path.toString()));
        const LineMerge lines = mergeLines(was, our, their, m_newline);
        const ValueMerge values = mergeValues(path, m_base.find(key), m_ours.find(key), m_theirs.find(key));
        if (values.isClean()) {
            if (const auto entry = mergedEntry(path, *values.value, lines, base, ours, theirs)) {
                m_draft.append(*entry);
                m_expected.append({key, *values.value});
                return;
            }
        }
        m_expected.append({key, *m_ours.find(key)});
        QStringList messages;
        for (const FieldPath& place : values.conflicts)
            messages.append(Texts::tr("Both sides changed %1.").arg(place.toString()));
        if (messages.isEmpty())
            messages.append(
                Texts::tr("Both sides changed %1, and it cannot be put together.").arg(path.toString()));
        m_draft.appendConflict(lines.isClean() ? wholeConflict(our, their) : lines, our, messages);
    }

    /// The lines as they are merged, where they say what is meant; else those of the side that changed
    /// comments (ours where none did), edited. Nothing where both have changed comments: an edit would lose
    /// one.
    std::optional<QByteArray> mergedEntry(const FieldPath& path, const FieldValue& value,
                                          const LineMerge& lines, const Pieces& base, const Pieces& ours,
                                          const Pieces& theirs) const
    {
        if (lines.isClean() && saysAtPath(lines.bytes, path, value))
            return lines.bytes;
        const QString& key = path.last().key;
        const QByteArrayList was = base.comments(key);
        const QByteArrayList our = ours.comments(key);
        const QByteArrayList their = theirs.comments(key);
        if (was == their || our == their)
            return editedEntry(m_versions.ours, path, value);
        if (was == our)
            return editedEntry(m_versions.theirs, path, value);
        return {};
    }

    /// One that a side has not, or has no more.
    void mergeEntryOfOne(const QString& key, const Pieces& base, const Pieces& ours, const Pieces& theirs)
    {
        const bool isOurs = !ours.entry(key).isEmpty();
        const Pieces& side = isOurs ? ours : theirs;
        const QByteArray text = side.lead(key) + side.entry(key);
        if (!m_base.find(key)) {
            m_draft.append(text);
            m_expected.append({key, *rootOf(isOurs).find(key)});
            return;
        }
        const FieldPath path = FieldPath() / key;
        const bool isAsItWas =
            base.entry(key) == side.entry(key) || (areAlike(*m_base.find(key), *rootOf(isOurs).find(key)) &&
                                                   base.comments(key) == side.comments(key));
        if (isAsItWas)
            return;
        if (isOurs)
            m_expected.append({key, *m_ours.find(key)});
        const QString message = (isOurs ? Texts::tr("Our side changed %1, theirs removed it.")
                                        : Texts::tr("Their side changed %1, ours removed it."))
                                    .arg(path.toString());
        m_draft.appendConflict(isOurs ? wholeConflict(text, {}) : wholeConflict({}, text),
                               isOurs ? text : QByteArray(), {message});
    }

    const FieldValue& rootOf(bool isOurs) const { return isOurs ? m_ours : m_theirs; }

    LineMerge wholeConflict(const QByteArray& ours, const QByteArray& theirs) const
    {
        return {markedConflict(ours, theirs, m_newline), {0}};
    }

    bool saysAtPath(const QByteArray& entry, const FieldPath& path, const FieldValue& value) const
    {
        const auto document = FrontMatterDocument::read("---" + m_newline + entry + "---" + m_newline);
        const auto found = document.problem() ? std::nullopt : document.value(path);
        return found && areAlike(*found, value);
    }

    static std::optional<QByteArray> editedEntry(const FrontMatterDocument& document, const FieldPath& path,
                                                 const FieldValue& value)
    {
        const auto edited = document.edited({FieldEdit::set(path, value)});
        if (!edited || !Pieces::canBeMadeOf(*edited))
            return {};
        return Pieces(*edited).entry(path.last().key);
    }

    bool isProven(const QByteArray& frontMatter, const FieldValue& expected) const
    {
        const auto document = FrontMatterDocument::read("---" + m_newline + frontMatter + "---" + m_newline);
        return !document.problem() && document.source().body().isEmpty() &&
               areAlike(document.root(), expected);
    }

    Draft mergedWhole() const
    {
        const auto textOf = [](const FrontMatterDocument& document) {
            return document.source().slice(document.source().frontMatter());
        };
        const QByteArray ours = textOf(m_versions.ours);
        const QByteArray theirs = textOf(m_versions.theirs);
        const LineMerge lines = mergeLines(textOf(m_versions.base), ours, theirs, m_newline);
        const ValueMerge values = mergeValues({}, &m_base, &m_ours, &m_theirs);
        Draft draft(m_firstLine);
        if (lines.isClean() && values.isClean() && isProven(lines.bytes, *values.value)) {
            draft.append(lines.bytes);
            return draft;
        }
        QStringList messages;
        for (const FieldPath& place : values.conflicts)
            messages.append(Texts::tr("Both sides changed %1.").arg(place.toString()));
        if (messages.isEmpty())
            messages.append(Texts::tr("Both sides changed the front matter, and it cannot be put together."));
        draft.appendConflict(lines.isClean() ? wholeConflict(ours, theirs) : lines, ours, messages);
        return draft;
    }

    const Versions& m_versions;
    QByteArray m_newline;
    int m_firstLine;
    Draft m_draft;
    FieldValue::Entries m_expected; ///< what the draft must say, with ours in the places of conflicts
    FieldValue m_base = m_versions.base.root();
    FieldValue m_ours = m_versions.ours.root();
    FieldValue m_theirs = m_versions.theirs.root();
};

ArticleMerge mergeAsText(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs,
                         const QByteArray& newline)
{
    const LineMerge lines = mergeLines(base, ours, theirs, newline);
    ArticleMerge merge{lines.bytes, {}};
    for (const int line : lines.conflicts)
        merge.conflicts.append(conflict(Texts::tr("Both sides changed these lines."), line + 1));
    return merge;
}

ArticleMerge mergeByField(const Versions& versions, const QByteArray& newline)
{
    const auto part = [&versions](auto spanOf) {
        const auto of = [&spanOf](const FrontMatterDocument& document) {
            return document.source().slice(spanOf(document.source()));
        };
        return std::array{of(versions.base), of(versions.ours), of(versions.theirs)};
    };
    const auto opening = part([](const SourceText& source) {
        return TextSpan{0, source.frontMatter().begin};
    });
    const auto ending = part([](const SourceText& source) {
        return TextSpan{source.frontMatter().end, source.body().begin};
    });
    const auto body = part([](const SourceText& source) { return source.body(); });

    ArticleMerge merge;
    merge.bytes = changedOne(opening[0], opening[1], opening[2]);
    const Draft draft = FrontMatterMerge(versions, newline, 2).merge();
    merge.bytes += draft.text() + changedOne(ending[0], ending[1], ending[2]);
    merge.conflicts = draft.conflicts();
    const LineMerge lines = mergeLines(body[0], body[1], body[2], newline);
    if (!lines.bytes.isEmpty() && !merge.bytes.endsWith('\n'))
        merge.bytes += newline;
    const int firstLine = 1 + int(merge.bytes.count('\n'));
    for (const int line : lines.conflicts)
        merge.conflicts.append(
            conflict(Texts::tr("Both sides changed these lines of the body."), firstLine + line));
    merge.bytes += lines.bytes;
    return merge;
}

} // namespace

ArticleMerge mergeArticles(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs)
{
    if (ours == theirs || base == theirs)
        return {ours, {}};
    if (base == ours)
        return {theirs, {}};
    if (!isText(base) || !isText(ours) || !isText(theirs))
        return {ours,
                {conflict(Texts::tr("Both sides changed the file, and not all of it is text in UTF-8."), 0)}};

    // Whoever changed all line endings changed no line.
    const QByteArray ourEnding = lineEndingOf(ours);
    const QByteArray theirEnding = lineEndingOf(theirs);
    const QByteArray baseEnding = base.isEmpty() ? theirEnding : lineEndingOf(base);
    const bool isUniform = !ourEnding.isEmpty() && !theirEnding.isEmpty() && !baseEnding.isEmpty();
    const QByteArray newline =
        isUniform ? changedOne(baseEnding, ourEnding, theirEnding) : SourceText(ours).newline();
    const auto prepared = [&](const QByteArray& bytes) {
        return isUniform ? withLineEnding(bytes, newline) : bytes;
    };

    Versions versions{FrontMatterDocument::read(prepared(base)).withFrontMatter(),
                      FrontMatterDocument::read(prepared(ours)), FrontMatterDocument::read(prepared(theirs))};
    if (versions.base.problem() || versions.ours.problem() || versions.theirs.problem())
        return mergeAsText(prepared(base), prepared(ours), prepared(theirs), newline);
    return mergeByField(versions, newline);
}

} // namespace foreword::frontmatter
