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
    {"tab character", "", false, QT_TRANSLATE_NOOP("YamlComplaint", "A tab is used to indent; use spaces.")},
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

/// One complaint and the text that it is about.
class Explainer
{
    Q_DECLARE_TR_FUNCTIONS(YamlComplaint)

public:
    Explainer(const YamlComplaint& complaint, const SourceText& source)
        : m_complaint(complaint)
        , m_source(source)
        , m_at(complaint.problemAt)
        , m_lineBegin(m_at <= 0 ? 0 : source.bytes().lastIndexOf('\n', m_at - 1) + 1)
    {}

    Error explain() const
    {
        if (std::optional<Error> error = explainQuotes())
            return *error;
        if (std::optional<Error> error = explainBrackets())
            return *error;
        if (std::optional<Error> error = explainByText())
            return *error;
        for (const Phrase& phrase : phrases) {
            if (says(phrase.problem) && m_complaint.context.contains(phrase.context))
                return errorAt(phrase.isAtContext ? m_complaint.contextAt : m_at, tr(phrase.words));
        }
        return errorAt(m_at,
                       tr("The YAML cannot be read here (%1).").arg(QString::fromUtf8(m_complaint.problem)));
    }

private:
    std::optional<Error> explainQuotes() const
    {
        const TextSpan quoted = m_complaint.lastQuoted;
        const bool followsQuote = !quoted.isEmpty() && m_lineBegin <= quoted.end && quoted.end <= m_at;
        if (!followsQuote ||
            !(says("expected key") || says("expected ':'") || says("mapping values") || says("',' or")))
            return {};
        if (m_source.slice(quoted).contains('\n'))
            return errorAt(quoted.begin, tr("The quote that opens here is not closed."));
        if (says("',' or") && (character() == u"\"" || character() == u"'"))
            return errorAt(m_at, tr("A comma is missing before this quote."));
        return errorAt(m_at,
                       tr("Text follows the closing quote. Inside double quotes a quote is written \\\", "
                          "inside single quotes ''."));
    }

    std::optional<Error> explainBrackets() const
    {
        const QByteArray before = m_source.slice({m_lineBegin, m_at}).trimmed();
        if (says("expected key") && (before.endsWith(']') || before.endsWith('}')))
            return errorAt(m_at, tr("Text follows the closing bracket; put quotes around the whole value."));
        if (says("expected node content") && m_complaint.openBracketAt >= 0 && isAtLineEnd())
            return errorAt(m_complaint.openBracketAt, tr("The bracket that opens here is not closed."));
        return {};
    }

    std::optional<Error> explainByText() const
    {
        if (says("mapping values are not allowed")) {
            const bool isSecondColon = m_source.slice({m_lineBegin, m_at}).contains(": ");
            return errorAt(m_at, isSecondColon
                                     ? tr("A value with a colon and a space in it needs quotes around it.")
                                     : tr("This line is indented as if it went on with the line above; "
                                          "indent it like its neighbours."));
        }
        if (says("cannot start any token") || says("expected node content"))
            return errorAt(m_at,
                           character() == u"\t"
                               ? tr("A tab is used to indent; use spaces.")
                               : tr("A value that begins with %1 needs quotes around it.").arg(character()));
        if (says("expected key"))
            return errorAt(m_at,
                           tr("This line is indented like no line above; indent it like its neighbours."));
        if (says("control characters")) {
            Error error =
                errorAt(m_at, tr("An invisible character stands here that YAML does not allow; remove it."));
            error.code = ErrorCode::ControlCharacter;
            return error;
        }
        return {};
    }

    bool says(const char* part) const { return m_complaint.problem.contains(part); }

    /// The character that the complaint is about.
    QString character() const
    {
        // One character is at most four bytes of UTF-8.
        const QString text =
            decodeUtf8(m_source.slice({m_at, std::min(m_at + 4, m_source.frontMatter().end)}));
        return text.left(!text.isEmpty() && text.front().isHighSurrogate() ? 2 : 1);
    }

    bool isAtLineEnd() const
    {
        return m_at >= m_source.frontMatter().end || m_source.bytes().at(m_at) == '\n' ||
               m_source.bytes().at(m_at) == '\r';
    }

    Error errorAt(qsizetype at, const QString& message) const
    {
        // What is missed at the very end is shown on the last line.
        const TextSpan frontMatter = m_source.frontMatter();
        const qsizetype place = std::min(at, std::max(frontMatter.begin, frontMatter.end - 1));
        return {ErrorCode::UnreadableYaml,
                message,
                {place, std::min(place + 1, frontMatter.end)},
                m_source.lineAt(place)};
    }

    const YamlComplaint& m_complaint;
    const SourceText& m_source;
    qsizetype m_at;
    qsizetype m_lineBegin;
};

} // namespace

Error explain(const YamlComplaint& complaint, const SourceText& source)
{
    return Explainer(complaint, source).explain();
}

} // namespace foreword::frontmatter
