// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/scalarwriter.h"

#include "frontmatter/mergekey.h"
#include "frontmatter/scalartype.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace foreword::frontmatter {

namespace {

/// The context of this file's texts for translators.
struct ScalarWriter
{
    Q_DECLARE_TR_FUNCTIONS(ScalarWriter)
};

/// In bytes of the key's token; counted in characters by readers.
constexpr qsizetype maximumKey = 1000;

Error badValue(const QString& message)
{
    return {ErrorCode::BadValue, message, {}, 0};
}

bool isControl(char32_t c)
{
    return c < 0x20 || c == 0x7F;
}

/// Characters that some reader drops, folds or takes for a line break, and that no editor can see.
bool isInvisible(char32_t c)
{
    return (c >= 0x7F && c <= 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

bool hasSpecials(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.isSurrogate() ? false : isControl(c.unicode()) || isInvisible(c.unicode());
    });
}

bool hasLoneSurrogate(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return true;
        ++i;
    }
    return false;
}

std::optional<Error> unwritableText(const QString& text)
{
    if (text.contains(QChar(0)))
        return badValue(ScalarWriter::tr(
            "The text contains a NUL character, which front matter cannot hold. Remove it."));
    if (hasLoneSurrogate(text))
        return badValue(ScalarWriter::tr(
            "The text contains half of a character, which front matter cannot hold. Remove it."));
    return {};
}

std::optional<Error> misspelled(const FieldValue& value)
{
    const QString spelling = value.toText();
    if (resolvePlain(spelling).kind() == value.kind())
        return {};
    const QString message =
        value.kind() == FieldValue::Kind::Date
            ? ScalarWriter::tr("“%1” is not a date. Write it as 2021-04-13 or 2021-04-13T17:10:59Z.")
            : ScalarWriter::tr("“%1” is not a number.");
    return badValue(message.arg(spelling));
}

/// Words that one reader or another takes for a boolean, null or a number.
bool isReservedWord(const QString& text)
{
    static constexpr std::array words{"null", "true", "false", "yes", "no",  "on",
                                      "off",  "y",    "n",     "nan", "inf", "infinity"};
    return std::any_of(words.begin(), words.end(), [&text](const char* word) {
        return text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    });
}

/// Made only of what numbers, dates and times are made of. Wider than any one reader's rules, so that the
/// next version of a reader does not matter.
bool looksLikeNumberOrDate(const QString& text)
{
    static const QString parts = QStringLiteral("0123456789-+.,_:/xoabcdeftz ");
    bool digit = false;
    for (const QChar c : text) {
        if (!parts.contains(c, Qt::CaseInsensitive))
            return false;
        digit = digit || (c >= u'0' && c <= u'9');
    }
    return digit;
}

/// The mark of a block scalar: `|2- # note`.
struct BlockHeader
{
    int indentation = 0; ///< the explicit one; 0 where there is none
    char chomping = 0;   ///< `-`, `+` or 0
    QByteArray comment;  ///< with the blanks before it
};

BlockHeader readHeader(const QByteArray& token)
{
    BlockHeader header;
    qsizetype at = 1;
    for (; at < token.size(); ++at) {
        const char c = token[at];
        if (c >= '1' && c <= '9')
            header.indentation = c - '0';
        else if (c == '-' || c == '+')
            header.chomping = c;
        else
            break;
    }
    qsizetype end = token.indexOf('\n', at);
    if (end < 0)
        end = token.size();
    const QByteArray rest = token.mid(at, end - at);
    if (rest.contains('#'))
        header.comment = rest.endsWith('\r') ? rest.chopped(1) : rest;
    return header;
}

/// How far the text of an existing block scalar is indented; -1 where it has none.
int contentIndent(const QByteArray& token, const BlockHeader& header, int parentColumn)
{
    if (header.indentation > 0)
        return parentColumn + header.indentation;
    const QList<QByteArray> lines = token.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        qsizetype spaces = 0;
        while (spaces < lines[i].size() && lines[i][spaces] == ' ')
            ++spaces;
        if (spaces < lines[i].size() && lines[i][spaces] != '\r')
            return int(spaces);
    }
    return -1;
}

int trailingNewlines(const QString& text)
{
    int count = 0;
    while (count < text.size() && text[text.size() - 1 - count] == u'\n')
        ++count;
    return count;
}

bool canStandLiteral(const QString& text, bool leadingSpaceAllowed)
{
    if (text.isEmpty() || text.startsWith(u'\n') || (text.startsWith(u' ') && !leadingSpaceAllowed))
        return false;
    const QStringList lines = text.split(u'\n');
    return std::none_of(lines.begin(), lines.end(),
                        [](const QString& line) { return line.endsWith(u' ') || hasSpecials(line); });
}

/// The chomping mark that gives the text its line ends; nothing where the blank lines that follow would
/// become part of it.
std::optional<QByteArray> chompingFor(int newlines, char oldMark, int blankLinesAfter)
{
    if (newlines == 0)
        return QByteArray("-");
    if (newlines == 1)
        return oldMark == '+' && blankLinesAfter == 0 ? QByteArray("+") : QByteArray();
    return blankLinesAfter == 0 ? std::optional(QByteArray("+")) : std::nullopt;
}

/// A literal block, or nothing where it cannot carry the text.
std::optional<QByteArray> literal(const QString& text, const BlockHeader& header, int indent,
                                  const ScalarPlace& place)
{
    if (place.flow || !canStandLiteral(text, header.indentation > 0))
        return {};
    const std::optional<QByteArray> chomping =
        chompingFor(trailingNewlines(text), header.chomping, place.blankLinesAfter);
    if (!chomping)
        return {};
    QByteArray token = "|";
    if (header.indentation > 0)
        token += QByteArray::number(header.indentation);
    token += *chomping + header.comment;
    QStringList lines = text.split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast(); // its line ending is the one that the token leaves out
    for (const QString& line : std::as_const(lines)) {
        token += place.newline;
        if (!line.isEmpty())
            token += QByteArray(indent, ' ') + line.toUtf8();
    }
    return token;
}

struct BooleanWords
{
    const char* yes;
    const char* no;
};

constexpr std::array booleanWords{
    BooleanWords{"true", "false"}, BooleanWords{"True", "False"}, BooleanWords{"TRUE", "FALSE"},
    BooleanWords{"yes", "no"},     BooleanWords{"Yes", "No"},     BooleanWords{"YES", "NO"},
    BooleanWords{"on", "off"},     BooleanWords{"On", "Off"},     BooleanWords{"ON", "OFF"},
};

QByteArray booleanLike(const QByteArray& oldToken, bool value)
{
    for (const BooleanWords& words : booleanWords) {
        if (oldToken == words.yes || oldToken == words.no)
            return value ? words.yes : words.no;
    }
    return value ? "true" : "false";
}

QByteArray writeText(const QString& text, ScalarStyle wanted, const ScalarPlace& place)
{
    switch (wanted) {
    case ScalarStyle::Plain:
        if (canStandPlain(text, place.flow))
            return text.toUtf8();
        break;
    case ScalarStyle::SingleQuoted:
        if (canStandSingleQuoted(text))
            return "'" + text.toUtf8().replace('\'', "''") + "'";
        break;
    case ScalarStyle::Literal:
        // What may follow a new block is not known here, so that `|+`, which swallows blank lines, is not for
        // it.
        if (trailingNewlines(text) < 2) {
            if (auto block = literal(text, {}, place.parentColumn + place.indentWidth, place))
                return *block;
        }
        break;
    case ScalarStyle::DoubleQuoted:
    case ScalarStyle::Folded:
        break;
    }
    return doubleQuoted(text);
}

} // namespace

std::optional<Error> unwritable(const FieldValue& value)
{
    switch (value.kind()) {
    case FieldValue::Kind::Null:
    case FieldValue::Kind::Boolean:
        return {};
    case FieldValue::Kind::Integer:
    case FieldValue::Kind::Real:
    case FieldValue::Kind::Date:
        return misspelled(value);
    case FieldValue::Kind::Text:
        return unwritableText(value.toText());
    case FieldValue::Kind::List:
        for (const FieldValue& item : value.items()) {
            if (auto error = unwritable(item))
                return error;
        }
        return {};
    case FieldValue::Kind::Map:
        for (const auto& [key, entry] : value.entries()) {
            if (auto error = unwritableKey(key))
                return error;
            if (auto error = unwritable(entry))
                return error;
        }
        return {};
    }
    return {};
}

std::optional<Error> unwritableKey(const QString& key)
{
    if (key == mergeKey)
        return badValue(ScalarWriter::tr("“<<” is no name for a field: readers take it for a merge."));
    // Escapes may make a character longer.
    if (doubleQuoted(key).size() > maximumKey)
        return badValue(ScalarWriter::tr("A field's name can have up to 1,000 characters. Make it shorter."));
    return unwritableText(key);
}

bool canStandPlain(const QString& text, bool flow)
{
    if (text.isEmpty() || text[0].isSpace() || text.back().isSpace() || hasSpecials(text))
        return false;
    static const QString indicators = QStringLiteral("-?:,[]{}#&*!|>'\"%@`~=<+.");
    if (indicators.contains(text[0]) || text.contains(QLatin1String(": ")) ||
        text.contains(QLatin1String(" #")) || text.endsWith(u':'))
        return false;
    static const QString flowIndicators = QStringLiteral(",[]{}:#?");
    if (flow && std::any_of(text.cbegin(), text.cend(), [](QChar c) { return flowIndicators.contains(c); }))
        return false;
    return !isReservedWord(text) && !looksLikeNumberOrDate(text);
}

bool canStandSingleQuoted(const QString& text)
{
    return !hasSpecials(text);
}

QByteArray doubleQuoted(const QString& text)
{
    const auto escaped = [](const char* mark, int digits, uint c) -> QByteArray {
        return QByteArray(mark) + QByteArray::number(c, 16).toUpper().rightJustified(digits, '0');
    };
    QByteArray token = "\"";
    const QList<uint> codePoints = text.toUcs4();
    for (const char32_t c : codePoints) {
        if (c == U'\\' || c == U'"')
            token += QByteArray("\\") + char(c);
        else if (c == U'\n')
            token += "\\n";
        else if (c == U'\t')
            token += "\\t";
        else if (isControl(c))
            token += escaped("\\x", 2, c);
        else if (isInvisible(c))
            token += escaped("\\u", 4, c);
        else
            token += QString::fromUcs4(&c, 1).toUtf8();
    }
    return token + '"';
}

QByteArray writeScalar(const FieldValue& value, ScalarStyle wanted, const ScalarPlace& place)
{
    Q_ASSERT(value.isScalar());
    switch (value.kind()) {
    case FieldValue::Kind::Null:
        return "null";
    case FieldValue::Kind::Boolean:
        return value.toBoolean() ? "true" : "false";
    case FieldValue::Kind::Text:
        return writeText(value.toText(), wanted, place);
    default:
        return value.toText().toUtf8(); // a number or date in its own spelling
    }
}

QByteArray rewriteScalar(ScalarStyle oldStyle, const QByteArray& oldToken, const FieldValue& value,
                         const ScalarPlace& place)
{
    if (oldStyle == ScalarStyle::Plain && value.kind() == FieldValue::Kind::Boolean)
        return booleanLike(oldToken, value.toBoolean());
    if (oldStyle != ScalarStyle::Literal && oldStyle != ScalarStyle::Folded)
        return writeScalar(value, oldStyle, place);

    const BlockHeader header = readHeader(oldToken);
    if (oldStyle == ScalarStyle::Literal && value.kind() == FieldValue::Kind::Text) {
        int indent = contentIndent(oldToken, header, place.parentColumn);
        if (indent < 0)
            indent = place.parentColumn + place.indentWidth;
        if (auto block = literal(value.toText(), header, indent, place))
            return *block;
    }
    return writeScalar(value, ScalarStyle::DoubleQuoted, place) + header.comment;
}

} // namespace foreword::frontmatter
