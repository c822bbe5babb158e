// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/simplereader.h"

#include "frontmatter/scalartype.h"

#include <algorithm>
#include <array>

namespace foreword::frontmatter {

namespace {

constexpr int maximumDepth = 32;
/// In bytes; libyaml follows a key for 1,024 characters.
constexpr qsizetype maximumKey = 512;
/// In bytes. More is no article of the plain kind, and may hold more keys than are compared one by one, or
/// more values than are read.
constexpr qsizetype maximumSize = 64 * 1024;

bool isKeyByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') ||
           c == '_';
}

/// Whether a plain scalar may begin with the byte, whatever follows it.
bool mayBeginPlain(char c)
{
    return !QByteArrayView("-?:,[]{}#&*!|>'\"%@`").contains(c);
}

/// A line that is neither blank nor a comment.
struct Line
{
    qsizetype column = -1; ///< of its first byte that is no blank; -1 behind the last line
    QByteArrayView text;   ///< from there, without blanks at the end
};

/// Reads line by line, each once. A step that is not certain sets `m_failed`, and all ends.
class Reader
{
public:
    explicit Reader(QByteArrayView yaml)
        : m_rest(yaml)
    {}

    std::optional<FieldValue> read()
    {
        next();
        if (m_line.column < 0 && !m_failed)
            return FieldValue::map({});
        if (m_line.column != 0 || isDash(m_line.text))
            return {};
        FieldValue value = map(0, 1);
        if (m_failed || m_line.column >= 0)
            return {};
        return value;
    }

private:
    static bool isDash(QByteArrayView text) { return text == "-" || text.startsWith("- "); }

    FieldValue fail()
    {
        m_failed = true;
        return {};
    }

    void next();
    FieldValue block(int depth);
    FieldValue map(qsizetype column, int depth);
    FieldValue list(qsizetype column, int depth);
    FieldValue below(qsizetype column, bool mayBeListAtColumn, int depth);
    FieldValue inlineValue(QByteArrayView text, qsizetype column);
    FieldValue plain(QByteArrayView text);
    FieldValue singleQuoted(QByteArrayView text);
    FieldValue doubleQuoted(QByteArrayView text);
    FieldValue flowList(QByteArrayView text);
    qsizetype keyLength(QByteArrayView text) const;
    QString decoded(QByteArrayView bytes);
    bool endsLine(QByteArrayView rest) const;

    QByteArrayView m_rest;
    Line m_line;
    bool m_failed = false;
};

/// Goes to the next line that says something.
void Reader::next()
{
    while (!m_rest.isEmpty()) {
        const qsizetype feed = m_rest.indexOf('\n');
        QByteArrayView line = feed < 0 ? m_rest : m_rest.first(feed);
        m_rest = feed < 0 ? QByteArrayView() : m_rest.sliced(feed + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        while (line.endsWith(' '))
            line.chop(1);
        qsizetype column = 0;
        while (column < line.size() && line[column] == ' ')
            ++column;
        if (column == line.size())
            continue;
        const QByteArrayView text = line.sliced(column);
        if (text[0] == '#') {
            decoded(text); // what libyaml refuses, it refuses in comments, too
            continue;
        }
        m_line = {column, text};
        return;
    }
    m_line = {};
}

/// UTF-8 as text, if it holds nothing that libyaml refuses or takes for a line break, and no tab.
QString Reader::decoded(QByteArrayView bytes)
{
    bool ascii = true;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte >= 0x20 && byte < 0x7F)
            continue;
        const auto follows = [&](qsizetype at) {
            return i + at < bytes.size() ? static_cast<unsigned char>(bytes[i + at]) : 0;
        };
        const bool isControl = byte < 0x20 || byte == 0x7F || (byte == 0xC2 && follows(1) < 0xA0);
        const bool isLineBreak =
            byte == 0xE2 && follows(1) == 0x80 && (follows(2) == 0xA8 || follows(2) == 0xA9);
        const bool isNoCharacter =
            byte == 0xEF && (follows(1) == 0xBB || follows(1) == 0xBF) && follows(2) >= 0xBE;
        if (isControl || isLineBreak || isNoCharacter) {
            m_failed = true;
            return {};
        }
        ascii = false;
    }
    return ascii ? QString::fromLatin1(bytes) : QString::fromUtf8(bytes);
}

/// Whether only a comment, or nothing, follows a value.
bool Reader::endsLine(QByteArrayView rest) const
{
    if (rest.isEmpty())
        return true;
    if (rest[0] != ' ')
        return false;
    const auto text = std::find_if(rest.begin(), rest.end(), [](char c) { return c != ' '; });
    return text != rest.end() && *text == '#';
}

/// The length of the key that the text begins with; -1 for none that is certain.
qsizetype Reader::keyLength(QByteArrayView text) const
{
    if (!isKeyByte(text[0]))
        return -1;
    for (qsizetype i = 1; i < std::min(text.size(), maximumKey); ++i) {
        if (text[i] == ':') {
            const bool isEnd = i + 1 == text.size() || text[i + 1] == ' ';
            return isEnd && text[i - 1] != ' ' ? i : -1;
        }
        if (!isKeyByte(text[i]) && !QByteArrayView(" -./").contains(text[i]))
            return -1;
    }
    return -1;
}

FieldValue Reader::block(int depth)
{
    if (depth > maximumDepth)
        return fail();
    return isDash(m_line.text) ? list(m_line.column, depth) : map(m_line.column, depth);
}

FieldValue Reader::map(qsizetype column, int depth)
{
    FieldValue::Entries entries;
    while (!m_failed && m_line.column == column && !isDash(m_line.text)) {
        const qsizetype length = keyLength(m_line.text);
        if (length < 0)
            return fail();
        QString key = decoded(m_line.text.first(length));
        const auto isKey = [&key](const FieldValue::Entry& entry) { return entry.first == key; };
        if (std::any_of(entries.cbegin(), entries.cend(), isKey))
            return fail();
        QByteArrayView rest = m_line.text.sliced(length + 1);
        while (rest.startsWith(' '))
            rest = rest.sliced(1);
        const bool isBelow = rest.isEmpty() || rest[0] == '#';
        if (isBelow) {
            decoded(rest);
            next();
        }
        entries.append({std::move(key), isBelow ? below(column, true, depth) : inlineValue(rest, column)});
    }
    return m_line.column > column ? fail() : FieldValue::map(std::move(entries));
}

FieldValue Reader::list(qsizetype column, int depth)
{
    FieldValue::Items items;
    while (!m_failed && m_line.column == column && isDash(m_line.text)) {
        qsizetype width = 1;
        while (width < m_line.text.size() && m_line.text[width] == ' ')
            ++width;
        const QByteArrayView rest = m_line.text.sliced(width);
        if (rest.isEmpty() || rest[0] == '#') {
            decoded(rest);
            next();
            items.append(below(column, false, depth));
        } else if (isDash(rest) || keyLength(rest) >= 0) {
            m_line = {column + width, rest};
            items.append(block(depth + 1));
        } else {
            items.append(inlineValue(rest, column));
        }
    }
    return m_line.column > column ? fail() : FieldValue::list(std::move(items));
}

/// What follows a key or dash that has nothing beside it: a block further right, a list at the key's own
/// column, or null.
FieldValue Reader::below(qsizetype column, bool mayBeListAtColumn, int depth)
{
    if (m_line.column > column) {
        // A scalar on a line of its own is left to libyaml.
        return isDash(m_line.text) || keyLength(m_line.text) >= 0 ? block(depth + 1) : fail();
    }
    if (mayBeListAtColumn && m_line.column == column && isDash(m_line.text))
        return list(column, depth + 1);
    return {};
}

/// A value beside its key or dash. Nothing further right may follow: that would be more of it, or wrong.
FieldValue Reader::inlineValue(QByteArrayView text, qsizetype column)
{
    FieldValue value = text[0] == '"'    ? doubleQuoted(text)
                       : text[0] == '\'' ? singleQuoted(text)
                       : text[0] == '['  ? flowList(text)
                                         : plain(text);
    next();
    return m_line.column > column ? fail() : value;
}

FieldValue Reader::plain(QByteArrayView text)
{
    const bool isWord =
        text.size() > 1 && text[1] != ' ' && (text[0] == '-' || text[0] == ':' || text[0] == '?');
    if (!mayBeginPlain(text[0]) && !isWord)
        return fail();
    if (const qsizetype comment = text.indexOf(" #"); comment >= 0) {
        decoded(text.sliced(comment));
        text = text.first(comment);
        while (text.endsWith(' '))
            text.chop(1);
    }
    if (text.endsWith(':') || text.indexOf(": ") >= 0)
        return fail();
    return resolvePlain(decoded(text));
}

FieldValue Reader::singleQuoted(QByteArrayView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] != '\'')
            continue;
        if (i + 1 < text.size() && text[i + 1] == '\'') {
            ++i;
            continue;
        }
        if (!endsLine(text.sliced(i + 1)))
            return fail();
        decoded(text.sliced(i + 1));
        return FieldValue::text(
            decoded(text.sliced(1, i - 1)).replace(QLatin1String("''"), QLatin1String("'")));
    }
    return fail();
}

FieldValue Reader::doubleQuoted(QByteArrayView text)
{
    QByteArray unescaped;
    qsizetype done = 1;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            if (!endsLine(text.sliced(i + 1)))
                return fail();
            decoded(text.sliced(i + 1));
            const QByteArrayView last = text.sliced(done, i - done);
            if (unescaped.isEmpty())
                return FieldValue::text(decoded(last));
            decoded(text.sliced(1, i - 1));
            return FieldValue::text(QString::fromUtf8(unescaped += last));
        }
        if (text[i] != '\\')
            continue;
        static constexpr std::array<std::pair<char, char>, 5> escapes{
            {{'n', '\n'}, {'t', '\t'}, {'"', '"'}, {'\\', '\\'}, {'/', '/'}}};
        const auto escape = std::find_if(escapes.begin(), escapes.end(), [&](const auto& known) {
            return i + 1 < text.size() && known.first == text[i + 1];
        });
        if (escape == escapes.end())
            return fail();
        unescaped += text.sliced(done, i - done);
        unescaped += escape->second;
        ++i;
        done = i + 1;
    }
    return fail();
}

/// Scalars without quotes, brackets and the like, on one line.
FieldValue Reader::flowList(QByteArrayView text)
{
    FieldValue::Items items;
    const qsizetype end = text.indexOf(']');
    if (end < 0 || !endsLine(text.sliced(end + 1)))
        return fail();
    decoded(text.sliced(end + 1));
    const QByteArrayView inner = text.sliced(1, end - 1);
    if (std::any_of(inner.begin(), inner.end(),
                    [](char c) { return QByteArrayView("[{}\"'#&*!|>%@`:?\\").contains(c); }))
        return fail();
    if (std::all_of(inner.begin(), inner.end(), [](char c) { return c == ' '; }))
        return FieldValue::list({});
    for (qsizetype begin = 0; begin <= inner.size();) {
        const qsizetype comma = inner.indexOf(',', begin);
        const qsizetype stop = comma < 0 ? inner.size() : comma;
        const QByteArrayView item = inner.sliced(begin, stop - begin).trimmed();
        if (item.isEmpty() || item[0] == '-')
            return fail();
        items.append(resolvePlain(decoded(item)));
        begin = stop + 1;
    }
    return FieldValue::list(std::move(items));
}

} // namespace

std::optional<FieldValue> readSimply(QByteArrayView yaml)
{
    return yaml.size() > maximumSize ? std::nullopt : Reader(yaml).read();
}

} // namespace foreword::frontmatter
