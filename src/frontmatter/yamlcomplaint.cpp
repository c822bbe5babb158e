// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/yamlcomplaint.h"

#include "frontmatter/utf8text.h"

#include <QCoreApplication>

#include <algorithm>

namespace foreword::frontmatter {

namespace {

/// Words for one of libyaml's complaints; `problem` and `context` are parts of what it says.
struct Phrase
{
    const char* problem;
    const char* context;
    bool isAtContext; ///< where the mistake began, rather than where it was noticed
    const char* words;
};

// The order matters: the first that fits is taken. libyaml 0.2.5, scanner.c and parser.c.
constexpr Phrase phrases[] = {
    {"unexpected end of stream", "quoted scalar", true,
     QT_TRANSLATE_NOOP("YamlComplaint", "The quote that opens here is not closed.")},
    {"unexpected document indicator", "quoted scalar", true,
     QT_TRANSLATE_NOOP("YamlComplaint", "The quote that opens here is not closed.")},
    {"unknown escape character", "", false,
     QT_TRANSLATE_NOOP("YamlComplaint", "A backslash in double quotes is written twice: \\\\.")},
    {"hexdecimal number", "", false,
     QT_TRANSLATE_NOOP("YamlComplaint",
                       "After \\x, \\u and \\U in double quotes come 2, 4 and 8 hexadecimal digits.")},
    {"invalid Unicode character", "", false,
     QT_TRANSLATE_NOOP("YamlComplaint", "This escape stands for no character; write the character itself.")},
    {"tab character", "", false, QT_TRANSLATE_NOOP("YamlComplaint", "A tab is used to indent; use blanks.")},
    {"expected ':'", "simple key", true,
     QT_TRANSLATE_NOOP("YamlComplaint",
                       "A colon is missing here: a line is “key: value”, or goes on with the "
                       "line above if it is indented deeper.")},
    {"block sequence entries are not allowed", "", false,
     QT_TRANSLATE_NOOP("YamlComplaint", "A list cannot begin here; give its first “- ” a line of its own.")},
    {"mapping keys are not allowed", "", false,
     QT_TRANSLATE_NOOP("YamlComplaint", "A key cannot stand here; put the text in quotes.")},
    {"expected '-' indicator", "", false,
     QT_TRANSLATE_NOOP("YamlComplaint",
                       "This line is indented like a list item but does not begin with “- ”.")},
    {"expected ',' or ']'", "", true,
     QT_TRANSLATE_NOOP("YamlComplaint",
                       "The bracket [ that opens here is not closed, or a comma is missing.")},
    {"expected ',' or '}'", "", true,
     QT_TRANSLATE_NOOP("YamlComplaint", "The brace { that opens here is not closed, or a comma is missing.")},
    {"", "scanning an alias", true,
     QT_TRANSLATE_NOOP("YamlComplaint", "A value that begins with * needs quotes around it.")},
    {"", "scanning an anchor", true,
     QT_TRANSLATE_NOOP("YamlComplaint", "A value that begins with & needs quotes around it.")},
    {"undefined tag handle", "", true,
     QT_TRANSLATE_NOOP("YamlComplaint", "A value that begins with ! needs quotes around it.")},
    {"", "a tag", true,
     QT_TRANSLATE_NOOP("YamlComplaint", "A value that begins with ! needs quotes around it.")},
    {"comment or line break", "block scalar", false,
     QT_TRANSLATE_NOOP("YamlComplaint",
                       "After | or > the text begins on the next line; or put the value in quotes.")},
    {"indentation indicator equal to 0", "", false,
     QT_TRANSLATE_NOOP("YamlComplaint", "The indentation after | or > is a number from 1 to 9.")},
    {"unexpected ':'", "", false,
     QT_TRANSLATE_NOOP("YamlComplaint", "A value with a colon needs quotes around it inside brackets.")},
    {"expected <document start>", "", false,
     QT_TRANSLATE_NOOP("YamlComplaint",
                       "The front matter ended before this text; a line here is “key: value”.")},
};

QString words(const char* text)
{
    return QCoreApplication::translate("YamlComplaint", text);
}

QString quotedCharacterAt(const SourceText& source, qsizetype at)
{
    // One character is at most four bytes of UTF-8.
    const QString text = decodeUtf8(source.slice({at, std::min(at + 4, source.frontMatter().end)}));
    return text.left(!text.isEmpty() && text.front().isHighSurrogate() ? 2 : 1);
}

qsizetype lineStart(const SourceText& source, qsizetype at)
{
    return at <= 0 ? 0 : source.bytes().lastIndexOf('\n', at - 1) + 1;
}

/// Whether an earlier colon of the same line has already made it "key: value".
bool hasColonBefore(const SourceText& source, qsizetype at)
{
    const qsizetype begin = lineStart(source, at);
    return source.slice({begin, at}).contains(": ");
}

Error errorAt(const SourceText& source, qsizetype at, const QString& message)
{
    // Places at the end of the text are shown on its last line.
    const qsizetype place = std::min(at, std::max(source.frontMatter().begin, source.frontMatter().end - 1));
    return {ErrorCode::UnreadableYaml,
            message,
            {place, std::min(place + 1, source.frontMatter().end)},
            source.lineAt(place)};
}

/// Complaints whose words depend on the text around them.
std::optional<Error> explainByText(const YamlComplaint& complaint, const SourceText& source)
{
    const auto says = [&](const char* part) { return complaint.problem.contains(part); };
    const qsizetype at = complaint.problemAt;
    const TextSpan quoted = complaint.lastQuoted;
    const bool followsQuote = !quoted.isEmpty() && quoted.end <= at && quoted.end >= lineStart(source, at);

    if (followsQuote &&
        (says("expected key") || says("expected ':'") || says("mapping values") || says("',' or"))) {
        if (source.slice(quoted).contains('\n'))
            return errorAt(
                source, quoted.begin,
                words(QT_TRANSLATE_NOOP("YamlComplaint", "The quote that opens here is not closed.")));
        return errorAt(
            source, at,
            words(QT_TRANSLATE_NOOP("YamlComplaint", "Text follows the closing quote. Inside double quotes a "
                                                     "quote is written \\\", inside single quotes ''.")));
    }
    if (says("mapping values are not allowed"))
        return errorAt(
            source, at,
            hasColonBefore(source, at)
                ? words(QT_TRANSLATE_NOOP("YamlComplaint",
                                          "A value with a colon and a blank in it needs quotes around it."))
                : words(QT_TRANSLATE_NOOP("YamlComplaint", "This line is indented as if it went on with the "
                                                           "line above; indent it like its neighbours.")));
    if (says("cannot start any token") || says("expected node content")) {
        const QString character = quotedCharacterAt(source, at);
        if (character == u"\t")
            return errorAt(source, at,
                           words(QT_TRANSLATE_NOOP("YamlComplaint", "A tab is used to indent; use blanks.")));
        return errorAt(
            source, at,
            words(QT_TRANSLATE_NOOP("YamlComplaint", "A value that begins with %1 needs quotes around it."))
                .arg(character));
    }
    if (says("expected key"))
        return errorAt(source, at,
                       words(QT_TRANSLATE_NOOP(
                           "YamlComplaint",
                           "This line is indented like no line above; indent it like its neighbours.")));
    if (says("control characters")) {
        Error error = errorAt(
            source, at,
            words(QT_TRANSLATE_NOOP(
                "YamlComplaint", "An invisible character stands here that YAML does not allow; remove it.")));
        error.code = ErrorCode::ControlCharacter;
        return error;
    }
    return {};
}

} // namespace

Error explain(const YamlComplaint& complaint, const SourceText& source)
{
    if (std::optional<Error> error = explainByText(complaint, source))
        return *error;
    for (const Phrase& phrase : phrases) {
        if (complaint.problem.contains(phrase.problem) && complaint.context.contains(phrase.context))
            return errorAt(source, phrase.isAtContext ? complaint.contextAt : complaint.problemAt,
                           words(phrase.words));
    }
    return errorAt(source, complaint.problemAt,
                   words(QT_TRANSLATE_NOOP("YamlComplaint", "The YAML cannot be read here (%1)."))
                       .arg(QString::fromUtf8(complaint.problem)));
}

} // namespace foreword::frontmatter
