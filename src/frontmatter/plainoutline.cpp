// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/plainoutline.h"

#include "frontmatter/bytescan.h"
#include "frontmatter/scalartype.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cstring>

namespace foreword::frontmatter {

namespace {

using Kind = PlainNode::Kind;

constexpr int maximumDepth = 32;
constexpr int manyKeys = 64;
/// In bytes; libyaml follows a key for 1,024 characters.
constexpr qsizetype maximumKey = 512;
/// In bytes. More is no article of the plain kind, and may hold more keys than are compared one by one, or
/// more values than are read.
constexpr qsizetype maximumSize = 64 * 1024;

/// What a byte may be in a key.
enum KeyByte : quint8 { NotInKey, InnerKeyByte, AnyKeyByte };

constexpr auto keyBytes = [] {
    std::array<quint8, 256> table{};
    for (int byte = 0; byte < 256; ++byte) {
        const bool isWord = byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                            ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || byte == '_';
        table[size_t(byte)] = isWord ? AnyKeyByte : NotInKey;
    }
    for (const char c : {' ', '-', '.', '/'})
        table[size_t(c)] = InnerKeyByte;
    return table;
}();

quint8 keyByte(char c)
{
    return keyBytes[static_cast<unsigned char>(c)];
}

constexpr std::array<bool, 256> tableOf(std::initializer_list<char> bytes)
{
    std::array<bool, 256> table{};
    for (const char byte : bytes)
        table[static_cast<unsigned char>(byte)] = true;
    return table;
}

/// Whether a plain scalar may begin with the byte, whatever follows it.
bool mayBeginPlain(char c)
{
    static constexpr auto refused = tableOf(
        {'-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`'});
    return !refused[static_cast<unsigned char>(c)];
}

/// Whether the byte says more in a list in `[]` than that a plain scalar goes on.
bool isRefusedInFlow(char c)
{
    static constexpr auto refused =
        tableOf({'[', '{', '}', '"', '\'', '#', '&', '*', '!', '|', '>', '%', '@', '`', ':', '?', '\\'});
    return refused[static_cast<unsigned char>(c)];
}

/// Whether a character that begins with the byte `lead` is one that `isRefused(second, third)` is true of; 0
/// stands for a byte behind the end.
template<typename IsRefused>
bool hasCharacter(QByteArrayView yaml, char lead, IsRefused isRefused)
{
    const auto at = [yaml](qsizetype i) { return i < yaml.size() ? static_cast<unsigned char>(yaml[i]) : 0; };
    for (qsizetype i = indexOf(yaml, lead); i >= 0; i = indexOf(yaml, lead, i + 1)) {
        if (isRefused(at(i + 1), at(i + 2)))
            return true;
    }
    return false;
}

/// Whether no controls of ASCII stand there but in line ends: LF and CRLF.
bool hasPlainControls(QByteArrayView yaml)
{
    const auto isControl = [](auto c) { return ((c < 0x20) & (c != '\n')) | (c == 0x7F); };
    for (qsizetype i = findByte(yaml, 0, isControl); i < yaml.size(); i = findByte(yaml, i + 1, isControl)) {
        if (yaml[i] != '\r' || i + 1 == yaml.size() || yaml[i + 1] != '\n')
            return false;
    }
    return true;
}

/// Whether none of the characters beyond ASCII stand there that libyaml refuses or takes for a line break:
/// controls, line and paragraph separators, the byte order mark and what is no character.
bool hasPlainLetters(QByteArrayView yaml)
{
    // A lead byte stands nowhere else in well-formed UTF-8.
    return !hasCharacter(yaml, '\xC2', [](int second, int) { return second < 0xA0; }) &&
           !hasCharacter(yaml, '\xE2',
                         [](int second, int third) { return second == 0x80 && (third | 1) == 0xA9; }) &&
           !hasCharacter(yaml, '\xEF', [](int second, int third) {
               return (second == 0xBB || second == 0xBF) && third >= 0xBE;
           });
}

QByteArrayView withoutBlanksAtEnd(QByteArrayView text)
{
    while (!text.isEmpty() && text.back() == ' ')
        text.chop(1);
    return text;
}

/// Whether only a comment, or nothing, follows a value.
bool endsLine(QByteArrayView rest)
{
    if (rest.isEmpty())
        return true;
    if (rest[0] != ' ')
        return false;
    const auto text = std::find_if(rest.begin(), rest.end(), [](char c) { return c != ' '; });
    return text != rest.end() && *text == '#';
}

/// The length of the key that the text begins with; -1 for none that is certain.
qsizetype keyLength(QByteArrayView text)
{
    if (keyByte(text[0]) != AnyKeyByte)
        return -1;
    const QByteArrayView reach = text.first(std::min(text.size(), maximumKey));
    qsizetype length = 1;
    while (length < reach.size() && keyByte(reach[length]) != NotInKey)
        ++length;
    if (length == reach.size() || reach[length] != ':')
        return -1;
    const bool isEnd = length + 1 == text.size() || text[length + 1] == ' ';
    return isEnd && text[length - 1] != ' ' ? length : -1;
}

/// Of keys in a map, which are never empty: most differ in their size or first byte.
bool isSame(QByteArrayView key, QByteArrayView other)
{
    return key.size() == other.size() && key[0] == other[0] &&
           std::memcmp(key.data(), other.data(), size_t(key.size())) == 0;
}

/// One bit of 64, the same for the same key: most keys of a map have different ones.
quint64 bitOf(QByteArrayView key)
{
    const auto first = static_cast<unsigned char>(key.front());
    const auto last = static_cast<unsigned char>(key.back());
    return quint64(1) << ((5 * first + 3 * last + size_t(key.size())) % 64);
}

bool isDash(QByteArrayView text)
{
    return text[0] == '-' && (text.size() == 1 || text[1] == ' ');
}

constexpr std::array<std::pair<char, char>, 5> escapes{
    {{'n', '\n'}, {'t', '\t'}, {'"', '"'}, {'\\', '\\'}, {'/', '/'}}};

/// What the byte behind a backslash stands for; NUL for what is left to libyaml.
char unescaped(char c)
{
    const auto escape =
        std::find_if(escapes.begin(), escapes.end(), [c](auto known) { return known.first == c; });
    return escape == escapes.end() ? '\0' : escape->second;
}

QString withoutEscapes(QByteArrayView token)
{
    QByteArray bytes;
    bytes.reserve(token.size());
    while (!token.isEmpty()) {
        const qsizetype backslash = indexOf(token, '\\');
        if (backslash < 0) {
            bytes.append(token);
            break;
        }
        bytes.append(token.first(backslash)).append(unescaped(token[backslash + 1]));
        token = token.sliced(backslash + 2);
    }
    return QString::fromUtf8(bytes);
}

/// A line that is neither blank nor a comment.
struct Line
{
    qsizetype column = -1; ///< of its first byte that is no blank; -1 behind the last line
    QByteArrayView text;   ///< from there, without blanks at the end
    qsizetype key = -1;    ///< keyLength() of the text
};

} // namespace

/// Reads line by line, each once. A step that is not certain returns false, and all ends.
class OutlineReader
{
public:
    OutlineReader(QByteArrayView yaml, bool hasBackslash, std::vector<PlainNode>& nodes)
        : m_rest(yaml)
        , m_hasHash(indexOf(yaml, '#') >= 0)
        , m_hasBackslash(hasBackslash)
        , m_nodes(nodes)
    {}

    bool read()
    {
        next();
        const size_t root = add({});
        m_nodes[root].kind = Kind::Map;
        const bool certain =
            m_line.column < 0 || (m_line.column == 0 && !isDash(m_line.text) && entries(root, 0, 1));
        m_nodes[root].end = int(m_nodes.size());
        return certain && m_line.column < 0;
    }

private:
    size_t add(QByteArrayView key)
    {
        m_nodes.push_back({key, {}, 0, Kind::Nothing});
        return m_nodes.size() - 1;
    }

    void next();
    bool block(size_t node, int depth);
    bool entries(size_t map, qsizetype column, int depth);
    bool items(size_t list, qsizetype column, int depth);
    bool below(size_t node, qsizetype column, bool mayBeListAtColumn, int depth);
    bool inlineValue(size_t node, QByteArrayView text, qsizetype column);
    bool scalar(size_t node, QByteArrayView text);
    bool plain(size_t node, QByteArrayView text);
    bool singleQuoted(size_t node, QByteArrayView text);
    bool doubleQuoted(size_t node, QByteArrayView text);
    bool flowList(size_t node, QByteArrayView text);
    bool isNewKey(size_t map, QByteArrayView key) const;

    QByteArrayView m_rest;
    // Looked for once in all, rather than in each of the many values, most of which have none.
    const bool m_hasHash;
    const bool m_hasBackslash;
    Line m_line;
    std::vector<PlainNode>& m_nodes;
};

/// Goes to the next line that says something.
void OutlineReader::next()
{
    while (!m_rest.isEmpty()) {
        const qsizetype feed = indexOf(m_rest, '\n');
        QByteArrayView line = feed < 0 ? m_rest : m_rest.first(feed);
        m_rest = feed < 0 ? QByteArrayView() : m_rest.sliced(feed + 1);
        if (!line.isEmpty() && line.back() == '\r')
            line.chop(1);
        line = withoutBlanksAtEnd(line);
        qsizetype column = 0;
        while (column < line.size() && line[column] == ' ')
            ++column;
        if (column == line.size() || line[column] == '#')
            continue;
        const QByteArrayView text = line.sliced(column);
        m_line = {column, text, keyLength(text)};
        return;
    }
    m_line = {};
}

/// A map or a list that begins at the line at hand.
bool OutlineReader::block(size_t node, int depth)
{
    if (depth > maximumDepth)
        return false;
    return isDash(m_line.text) ? items(node, m_line.column, depth) : entries(node, m_line.column, depth);
}

bool OutlineReader::isNewKey(size_t map, QByteArrayView key) const
{
    for (size_t i = map + 1; i < m_nodes.size(); i = size_t(m_nodes[i].end)) {
        if (isSame(m_nodes[i].key, key))
            return false;
    }
    return true;
}

bool OutlineReader::entries(size_t map, qsizetype column, int depth)
{
    m_nodes[map].kind = Kind::Map;
    quint64 bitsOfKeys = 0;
    // A few keys are compared one by one, which is all that most files ask for; many are looked up.
    int count = 0;
    QSet<QByteArrayView> keys;
    const auto isNew = [&](QByteArrayView key) {
        if (count <= manyKeys)
            return isNewKey(map, key);
        if (keys.isEmpty()) {
            for (size_t i = map + 1; i < m_nodes.size(); i = size_t(m_nodes[i].end))
                keys.insert(m_nodes[i].key);
        }
        const qsizetype before = keys.size();
        keys.insert(key);
        return keys.size() > before;
    };
    while (m_line.column == column && !isDash(m_line.text)) {
        const qsizetype length = m_line.key;
        if (length < 0)
            return false;
        const QByteArrayView key = m_line.text.first(length);
        ++count;
        const quint64 bit = bitOf(key);
        const bool mayBeKnown = (bitsOfKeys & bit) != 0 || !keys.isEmpty();
        if (mayBeKnown && !isNew(key))
            return false;
        bitsOfKeys |= bit;
        QByteArrayView rest = m_line.text.sliced(length + 1);
        while (!rest.isEmpty() && rest[0] == ' ')
            rest = rest.sliced(1);
        const size_t entry = add(key);
        if (rest.isEmpty() || rest[0] == '#') {
            next();
            if (!below(entry, column, true, depth))
                return false;
        } else if (!inlineValue(entry, rest, column)) {
            return false;
        }
        m_nodes[entry].end = int(m_nodes.size());
    }
    return m_line.column <= column;
}

bool OutlineReader::items(size_t list, qsizetype column, int depth)
{
    m_nodes[list].kind = Kind::List;
    while (m_line.column == column && isDash(m_line.text)) {
        qsizetype width = 1;
        while (width < m_line.text.size() && m_line.text[width] == ' ')
            ++width;
        const QByteArrayView rest = m_line.text.sliced(width);
        const qsizetype key = rest.isEmpty() ? -1 : keyLength(rest);
        const size_t item = add({});
        if (rest.isEmpty() || rest[0] == '#') {
            next();
            if (!below(item, column, false, depth))
                return false;
        } else if (isDash(rest) || key >= 0) {
            m_line = {column + width, rest, key};
            if (!block(item, depth + 1))
                return false;
        } else if (!inlineValue(item, rest, column)) {
            return false;
        }
        m_nodes[item].end = int(m_nodes.size());
    }
    return m_line.column <= column;
}

/// What follows a key or dash that has nothing beside it: a block further right, a list at the key's own
/// column, or nothing.
bool OutlineReader::below(size_t node, qsizetype column, bool mayBeListAtColumn, int depth)
{
    if (m_line.column > column) {
        // A scalar on a line of its own is left to libyaml.
        return (isDash(m_line.text) || m_line.key >= 0) && block(node, depth + 1);
    }
    if (mayBeListAtColumn && m_line.column == column && isDash(m_line.text))
        return items(node, column, depth + 1);
    return true;
}

/// A value beside its key or dash. Nothing further right may follow: that would be more of it, or wrong.
bool OutlineReader::inlineValue(size_t node, QByteArrayView text, qsizetype column)
{
    if (!scalar(node, text))
        return false;
    next();
    return m_line.column <= column;
}

bool OutlineReader::scalar(size_t node, QByteArrayView text)
{
    switch (text[0]) {
    case '"':
        return doubleQuoted(node, text);
    case '\'':
        return singleQuoted(node, text);
    case '[':
        return flowList(node, text);
    default:
        return plain(node, text);
    }
}

bool OutlineReader::plain(size_t node, QByteArrayView text)
{
    const bool isWord =
        text.size() > 1 && text[1] != ' ' && (text[0] == '-' || text[0] == ':' || text[0] == '?');
    if (!mayBeginPlain(text[0]) && !isWord)
        return false;
    for (qsizetype hash = m_hasHash ? indexOf(text, '#') : -1; hash >= 0;
         hash = indexOf(text, '#', hash + 1)) {
        if (hash > 0 && text[hash - 1] == ' ') {
            text = withoutBlanksAtEnd(text.first(hash));
            break;
        }
    }
    for (qsizetype colon = indexOf(text, ':'); colon >= 0; colon = indexOf(text, ':', colon + 1)) {
        if (colon + 1 == text.size() || text[colon + 1] == ' ')
            return false;
    }
    m_nodes[node].kind = Kind::Plain;
    m_nodes[node].token = text;
    return true;
}

bool OutlineReader::singleQuoted(size_t node, QByteArrayView text)
{
    for (qsizetype quote = indexOf(text, '\'', 1); quote >= 0; quote = indexOf(text, '\'', quote + 2)) {
        if (quote + 1 < text.size() && text[quote + 1] == '\'')
            continue;
        m_nodes[node].kind = Kind::SingleQuoted;
        m_nodes[node].token = text.sliced(1, quote - 1);
        return endsLine(text.sliced(quote + 1));
    }
    return false;
}

bool OutlineReader::doubleQuoted(size_t node, QByteArrayView text)
{
    qsizetype end = indexOf(text, '"', 1);
    for (qsizetype escape = m_hasBackslash ? indexOf(text, '\\', 1) : -1; escape >= 0 && escape < end;
         escape = indexOf(text, '\\', escape + 2)) {
        if (unescaped(text[escape + 1]) == '\0')
            return false;
        if (escape + 1 == end)
            end = indexOf(text, '"', end + 1);
    }
    if (end < 0)
        return false;
    m_nodes[node].kind = Kind::DoubleQuoted;
    m_nodes[node].token = text.sliced(1, end - 1);
    return endsLine(text.sliced(end + 1));
}

/// Scalars without quotes, brackets and the like, on one line.
bool OutlineReader::flowList(size_t node, QByteArrayView text)
{
    const qsizetype end = indexOf(text, ']');
    if (end < 0 || !endsLine(text.sliced(end + 1)))
        return false;
    const QByteArrayView inner = text.sliced(1, end - 1);
    if (std::any_of(inner.begin(), inner.end(), isRefusedInFlow))
        return false;
    m_nodes[node].kind = Kind::List;
    if (withoutBlanksAtEnd(inner).isEmpty())
        return true;
    for (qsizetype begin = 0; begin <= inner.size();) {
        const qsizetype comma = indexOf(inner, ',', begin);
        const qsizetype stop = comma < 0 ? inner.size() : comma;
        const QByteArrayView item = inner.sliced(begin, stop - begin).trimmed();
        if (item.isEmpty() || item[0] == '-')
            return false;
        const size_t added = add({});
        m_nodes[added] = {{}, item, int(added) + 1, Kind::Plain};
        begin = stop + 1;
    }
    return true;
}

std::optional<PlainOutline> PlainOutline::of(QByteArrayView yaml)
{
    const bool isAscii = findNonAscii(yaml) == yaml.size();
    return hasPlainControls(yaml) && (isAscii || hasPlainLetters(yaml)) ? ofPlainCharacters(yaml, isAscii)
                                                                        : std::nullopt;
}

std::optional<PlainOutline> PlainOutline::ofPlainCharacters(QByteArrayView yaml, bool isAscii)
{
    if (yaml.size() > maximumSize)
        return {};
    PlainOutline outline;
    outline.m_isAscii = isAscii;
    outline.m_hasBackslash = indexOf(yaml, '\\') >= 0;
    // About as many as an article has, so that they are not moved about.
    outline.m_nodes.reserve(size_t(yaml.size() / 32 + 8));
    if (!OutlineReader(yaml, outline.m_hasBackslash, outline.m_nodes).read())
        return {};
    return outline;
}

std::optional<PlainOutline> PlainOutline::of(const SourceText& source)
{
    if (source.problem())
        return {};
    const TextSpan span = source.frontMatter();
    const QByteArrayView yaml = QByteArrayView(source.bytes()).sliced(span.begin, span.length());
    if (source.hasControls() && !hasPlainControls(yaml))
        return {};
    const bool isAscii = source.isAscii() || findNonAscii(yaml) == yaml.size();
    return isAscii || hasPlainLetters(yaml) ? ofPlainCharacters(yaml, isAscii) : std::nullopt;
}

int PlainOutline::find(int map, QByteArrayView key) const
{
    if (node(map).kind != Kind::Map)
        return -1;
    for (int i = map + 1; i < node(map).end; i = node(i).end) {
        if (isSame(node(i).key, key))
            return i;
    }
    return -1;
}

namespace {

/// As PlainOutline::find(), without a copy of a key that is ASCII.
int findKey(const PlainOutline& outline, int map, const QString& key)
{
    if (std::any_of(key.begin(), key.end(), [](QChar c) { return c.unicode() >= 0x80; }))
        return outline.find(map, key.toUtf8());
    if (outline.node(map).kind != Kind::Map)
        return -1;
    const auto isSameByte = [](QChar c, char byte) {
        return c.unicode() == static_cast<unsigned char>(byte);
    };
    for (int i = map + 1; i < outline.node(map).end; i = outline.node(i).end) {
        const QByteArrayView other = outline.node(i).key;
        if (other.size() == key.size() && std::equal(key.begin(), key.end(), other.begin(), isSameByte))
            return i;
    }
    return -1;
}

} // namespace

int PlainOutline::find(const FieldPath& path) const
{
    int at = 0;
    for (const FieldPath::Step& step : path.steps()) {
        if (step.kind == FieldPath::Step::Kind::Key) {
            at = findKey(*this, at, step.key);
        } else if (step.kind == FieldPath::Step::Kind::Item && node(at).kind == Kind::List) {
            const int list = at;
            at = list + 1;
            for (int skipped = 0; skipped < step.index && at < node(list).end; ++skipped)
                at = node(at).end;
            at = at < node(list).end ? at : -1;
        } else {
            at = -1;
        }
        if (at < 0)
            return -1;
    }
    return at;
}

QString PlainOutline::text(int index) const
{
    const auto asWritten = [this](QByteArrayView token) {
        return m_isAscii ? QString::fromLatin1(token) : QString::fromUtf8(token);
    };
    const QByteArrayView token = node(index).token;
    switch (node(index).kind) {
    case Kind::SingleQuoted:
        return QString::fromUtf8(token).replace(QLatin1String("''"), QLatin1String("'"));
    case Kind::DoubleQuoted:
        return m_hasBackslash && token.contains('\\') ? withoutEscapes(token) : asWritten(token);
    default:
        return asWritten(token);
    }
}

FieldValue PlainOutline::value(int index) const
{
    const PlainNode& node = this->node(index);
    switch (node.kind) {
    case Kind::Nothing:
        return {};
    case Kind::Plain:
        return resolvePlain(text(index));
    case Kind::SingleQuoted:
    case Kind::DoubleQuoted:
        return FieldValue::text(text(index));
    case Kind::List: {
        FieldValue::Items items;
        for (int i = index + 1; i < node.end; i = this->node(i).end)
            items.append(value(i));
        return FieldValue::list(std::move(items));
    }
    case Kind::Map:
        break;
    }
    FieldValue::Entries entries;
    for (int i = index + 1; i < node.end; i = this->node(i).end)
        entries.append({QString::fromUtf8(this->node(i).key), value(i)});
    return FieldValue::map(std::move(entries));
}

} // namespace foreword::frontmatter
