// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/flawless.h"

#include "frontmatter/bytescan.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

namespace foreword::library {

using frontmatter::PlainNode;
using frontmatter::PlainOutline;
using Kind = PlainNode::Kind;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool areDigits(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// The number that two digits make; -1 for none.
int twoDigits(QByteArrayView text, qsizetype at)
{
    return isDigit(text[at]) && isDigit(text[at + 1]) ? (text[at] - '0') * 10 + text[at + 1] - '0' : -1;
}

bool isTwoDigits(QByteArrayView text, qsizetype at, int least, int most)
{
    const int number = twoDigits(text, at);
    return least <= number && number <= most;
}

/// `2021-04-13`, `2021-04-13T17:10:59Z` and `2021-04-13T17:10:59+02:00`, with a blank for the T too; a day
/// that every month has.
bool isUsualDate(QByteArrayView text)
{
    const qsizetype size = text.size();
    if (size != 10 && size != 20 && size != 25)
        return false;
    if (!areDigits(text.first(4)) || text.startsWith("0000") || text[4] != '-' || text[7] != '-' ||
        !isTwoDigits(text, 5, 1, 12) || !isTwoDigits(text, 8, 1, 28))
        return false;
    if (size == 10)
        return true;
    if ((text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':' ||
        !isTwoDigits(text, 11, 0, 23) || !isTwoDigits(text, 14, 0, 59) || !isTwoDigits(text, 17, 0, 59))
        return false;
    if (size == 20)
        return text[19] == 'Z';
    return (text[19] == '+' || text[19] == '-') && text[22] == ':' && isTwoDigits(text, 20, 0, 14) &&
           isTwoDigits(text, 23, 0, 59);
}

/// As QByteArrayView::startsWith(), which goes through several calls for each of the many addresses.
template<size_t size>
bool beginsWith(QByteArrayView text, const char (&beginning)[size])
{
    return text.size() >= qsizetype(size - 1) && std::memcmp(text.data(), beginning, size - 1) == 0;
}

/// An http or https address with a host, or a path of the site, of visible ASCII without a backslash.
bool isUsualAddress(QByteArrayView text)
{
    if (!frontmatter::hasNone(text, [](auto c) { return (c <= ' ') | (c >= 0x7F) | (c == '\\'); }))
        return false;
    if (!text.isEmpty() && text[0] == '/')
        return text.size() > 1 && text[1] != '/';
    const qsizetype host = beginsWith(text, "https://") ? 8 : beginsWith(text, "http://") ? 7 : -1;
    if (host < 0 || host == text.size())
        return false;
    const char first = text[host];
    return isDigit(first) || ((first | 0x20) >= 'a' && (first | 0x20) <= 'z');
}

/// Short plain words may be booleans or null.
bool mayBeWord(const PlainNode& node)
{
    if (node.kind != Kind::Plain || node.token.size() > 5)
        return false;
    static constexpr QByteArrayView beginnings("nNoOtTfFyY~");
    static constexpr std::array<QByteArrayView, 8> words{"true", "false", "yes",  "no",
                                                         "on",   "off",   "null", "~"};
    return frontmatter::indexOf(beginnings, node.token[0]) >= 0 &&
           std::any_of(words.begin(), words.end(), [&node](QByteArrayView word) {
               return word.size() == node.token.size() &&
                      qstrnicmp(word.data(), word.size(), node.token.data(), node.token.size()) == 0;
           });
}

/// Follows the schema through an outline, as the validation does; each check is true only where it is sure.
class FlawlessCheck
{
public:
    explicit FlawlessCheck(const PlainOutline& outline)
        : m_outline(outline)
    {}

    bool checkFields(int map, const QList<FieldSpec>& specs) const
    {
        qsizetype next = 0; // fields mostly stand in the schema's order
        int requiredHere = 0;
        for (int i = map + 1; i < m_outline.node(map).end; i = m_outline.node(i).end) {
            const FieldSpec* spec = specOf(specs, next, m_outline.node(i).key);
            if (!spec)
                continue;
            if (!check(i, *spec))
                return false;
            requiredHere += spec->required ? 1 : 0;
        }
        return requiredHere ==
               std::count_if(specs.begin(), specs.end(), [](const FieldSpec& spec) { return spec.required; });
    }

private:
    static const FieldSpec* specOf(const QList<FieldSpec>& specs, qsizetype& next, QByteArrayView key)
    {
        for (qsizetype tried = 0; tried < specs.size(); ++tried) {
            const FieldSpec& spec = specs[next];
            next = next + 1 == specs.size() ? 0 : next + 1;
            const QByteArray& known = spec.keyUtf8;
            if (known.size() == key.size() && known[0] == key[0] &&
                std::memcmp(known.constData(), key.data(), size_t(key.size())) == 0)
                return &spec;
        }
        return nullptr;
    }

    bool isBlank(int index) const
    {
        const PlainNode& node = m_outline.node(index);
        const QByteArrayView token = node.token;
        const auto isVisible = [](char c) { return c > ' ' && c < 0x7F; };
        // An escape is visible and may stand for a blank.
        const bool isEscaped = node.kind == Kind::DoubleQuoted && frontmatter::indexOf(token, '\\') >= 0;
        return (isEscaped || std::none_of(token.begin(), token.end(), isVisible)) &&
               QStringView(m_outline.text(index)).trimmed().isEmpty();
    }

    bool check(int index, const FieldSpec& spec) const
    {
        const PlainNode& node = m_outline.node(index);
        if (node.kind == Kind::Nothing)
            return !spec.required;
        if (spec.required && (!node.isScalar() || isBlank(index)))
            return false;
        switch (spec.type) {
        case FieldType::Text:
        case FieldType::Paragraph:
        case FieldType::Choice:
        case FieldType::Opaque:
            return checkText(index, spec);
        case FieldType::Url:
            return node.isScalar() && isUsualAddress(node.token);
        case FieldType::DateTime:
            return node.isScalar() && isUsualDate(node.token);
        case FieldType::Integer:
            return checkInteger(node, spec);
        case FieldType::Boolean:
            return node.kind == Kind::Plain && (node.token == "true" || node.token == "false");
        case FieldType::TextList:
            return node.kind == Kind::List &&
                   everyItem(index, [this](int item) { return m_outline.node(item).isScalar(); });
        case FieldType::Map:
            return node.kind == Kind::Map && checkFields(index, spec.fields);
        case FieldType::MapList:
            return node.kind == Kind::List && everyItem(index, [&](int item) {
                       const Kind kind = m_outline.node(item).kind;
                       return kind == Kind::Nothing || (kind == Kind::Map && checkFields(item, spec.fields));
                   });
        }
        return false;
    }

    bool checkText(int index, const FieldSpec& spec) const
    {
        const PlainNode& node = m_outline.node(index);
        if (!node.isScalar() || mayBeWord(node))
            return false;
        // A text never has more characters than bytes.
        return spec.advisedLength == 0 || node.token.size() <= spec.advisedLength ||
               m_outline.text(index).size() <= spec.advisedLength;
    }

    static bool checkInteger(const PlainNode& node, const FieldSpec& spec)
    {
        if (node.kind != Kind::Plain || node.token.isEmpty() || node.token.size() > 18 ||
            !areDigits(node.token) || (node.token.size() > 1 && node.token[0] == '0'))
            return false;
        // Of at most 18 digits: no overflow.
        const qint64 number =
            std::accumulate(node.token.begin(), node.token.end(), qint64(0),
                            [](qint64 sum, char digit) { return sum * 10 + (digit - '0'); });
        return number >= spec.minimum.value_or(number) && number <= spec.maximum.value_or(number);
    }

    template<typename Check>
    bool everyItem(int list, Check holds) const
    {
        for (int i = list + 1; i < m_outline.node(list).end; i = m_outline.node(i).end) {
            if (!holds(i))
                return false;
        }
        return true;
    }

    const PlainOutline& m_outline;
};

} // namespace

bool isCertainlyFlawless(const PlainOutline& outline, const FieldSchema& schema)
{
    return FlawlessCheck(outline).checkFields(0, schema.fields());
}

} // namespace foreword::library
