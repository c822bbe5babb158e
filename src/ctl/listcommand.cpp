// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/listcommand.h"

#include "ctl/escapedtext.h"
#include "ctl/fieldlist.h"
#include "ctl/headstart.h"
#include "ctl/inorder.h"
#include "ctl/selection.h"
#include "frontmatter/fieldjson.h"
#include "frontmatter/frontmatterdocument.h"
#include "frontmatter/plainoutline.h"

#include <algorithm>
#include <string>
#include <vector>

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using frontmatter::PlainNode;
using frontmatter::PlainOutline;

namespace {

/// What is printed of each article.
struct Columns
{
    QList<FieldPath> fields;
    bool withCounts = false; ///< pictures, related stories and problems, as in the window's table

    static Columns ofTable()
    {
        Columns columns;
        for (const char* key : {"published", "title", "publishedDateTime", "provider.name", "category",
                                "type", "topics", "quality", "heat"})
            columns.fields.append(*FieldPath::parse(QLatin1String(key)));
        columns.withCounts = true;
        return columns;
    }

    QStringList names() const
    {
        QStringList all{QStringLiteral("file")};
        for (const FieldPath& field : fields)
            all.append(field.toString());
        if (withCounts)
            all += {QStringLiteral("pictureCount"), QStringLiteral("relatedCount"),
                    QStringLiteral("problemCount")};
        return all;
    }
};

enum class Format { Tsv, Json };

/// Some articles as they will be printed.
struct Lines
{
    struct Failure
    {
        const ArticleFile* file; ///< a copy would have all workers count who shares its texts
        Error error;
    };

    std::string text; ///< in UTF-8, built of many small pieces
    std::vector<Failure> failures;
};

/// A file without front matter is no article, which is no mistake.
bool isFailure(const std::optional<Error>& error)
{
    return error && error->code != ErrorCode::NoFrontMatter && error->code != ErrorCode::Empty;
}

/// What a scalar says, where that is just what is written: no escapes, no doubled quotes, and no word that
/// may be a boolean or null.
std::optional<QByteArrayView> asWritten(const PlainOutline& outline, int index)
{
    const PlainNode& node = outline.node(index);
    const QByteArrayView token = node.token;
    if (outline.hasBackslash() && token.contains('\\'))
        return {};
    switch (node.kind) {
    case PlainNode::Kind::Plain: {
        const bool mayBeWord = token.size() <= 5 && QByteArrayView("nNoOtTfFyY~").contains(token.front());
        return mayBeWord && token != "true" && token != "false" ? std::nullopt : std::optional(token);
    }
    case PlainNode::Kind::SingleQuoted:
        return token.contains('\'') ? std::nullopt : std::optional(token);
    case PlainNode::Kind::DoubleQuoted:
        return token;
    default:
        return {};
    }
}

/// Whether JSON has the scalar in quotes, and surely needs no escapes.
bool isSimpleText(const PlainNode& node)
{
    const char first = node.token.isEmpty() ? '\0' : node.token.front();
    const bool isPlainText = node.kind != PlainNode::Kind::Plain ||
                             ((first < '0' || first > '9') && first != '+' && first != '-' && first != '.' &&
                              node.token != "true" && node.token != "false");
    return isPlainText && !node.token.contains('"');
}

void append(std::string& line, QByteArrayView bytes)
{
    line.append(bytes.data(), size_t(bytes.size()));
}

/// The cell of a value that needs no reading, from its bytes: an outline's text has no control characters.
/// False, with nothing appended, where it has to be read.
bool appendAsWritten(std::string& line, const PlainOutline& outline, int index)
{
    const PlainNode& node = outline.node(index);
    if (node.kind == PlainNode::Kind::Nothing)
        return true;
    if (node.isScalar()) {
        const auto text = asWritten(outline, index);
        if (text)
            append(line, *text);
        return text.has_value();
    }
    if (node.kind != PlainNode::Kind::List)
        return false;
    const size_t before = line.size();
    line += '[';
    for (int i = index + 1; i < node.end; i = outline.node(i).end) {
        const auto text = asWritten(outline, i);
        if (!text || !isSimpleText(outline.node(i))) {
            line.resize(before);
            return false;
        }
        if (i > index + 1)
            line += ',';
        line += '"';
        append(line, *text);
        line += '"';
    }
    line += ']';
    return true;
}

QByteArray cellOf(const FieldValue& value)
{
    return asCell(value.isScalar() ? value.toText() : QString::fromUtf8(frontmatter::toJson(value))).toUtf8();
}

/// What of one file is asked for, from its outline where that is certain.
class ReadArticle
{
public:
    explicit ReadArticle(const QByteArray& bytes)
        : m_source(bytes)
        , m_outline(PlainOutline::of(m_source))
    {
        if (!m_outline)
            m_document = FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick);
    }

    std::optional<Error> error() const
    {
        return m_outline || m_document.isReadable() ? std::nullopt : m_document.problem();
    }

    FieldValue value(const FieldPath& path) const
    {
        if (!m_outline)
            return m_document.value(path).value_or(FieldValue());
        const int found = m_outline->find(path);
        return found < 0 ? FieldValue() : m_outline->value(found);
    }
    void appendCell(std::string& line, const FieldPath& path) const
    {
        const int found = m_outline ? m_outline->find(path) : -1;
        if (found >= 0 && !appendAsWritten(line, *m_outline, found))
            append(line, cellOf(m_outline->value(found)));
        else if (!m_outline)
            append(line, cellOf(value(path)));
    }

    library::ArticleSummary summary() const
    {
        return m_outline ? library::summarise(m_source, m_outline) : library::summarise(m_document);
    }
    library::ArticleCounts counts() const
    {
        return m_outline ? library::countsOf(m_source, m_outline) : library::countsOf(summary());
    }

private:
    frontmatter::SourceText m_source;
    std::optional<PlainOutline> m_outline;
    FrontMatterDocument m_document;
};

class LineReader
{
public:
    LineReader(const Columns& columns, Format format, const Selection& selection,
               const library::FileStore& store)
        : m_columns(columns)
        , m_names(columns.names())
        , m_format(format)
        , m_selection(selection)
        , m_store(store)
    {}

    /// Nothing where the file is not among those that were selected.
    void appendLine(Lines& lines, const ArticleFile& file) const
    {
        const auto content = m_store.read(file.path());
        const ReadArticle article(content ? content->bytes : QByteArray());
        const std::optional<Error> error = content ? article.error() : content.error();
        const auto failure = [&content] { return library::summariseFailure(content.error()); };
        if (!m_selection.isEverything() &&
            !m_selection.matches(file.file, content ? article.summary() : failure()))
            return;
        library::ArticleCounts counts;
        if (m_columns.withCounts)
            counts = content ? article.counts() : library::countsOf(failure());
        if (m_format == Format::Tsv)
            appendTsv(lines.text, file, article, counts);
        else
            appendJson(lines.text, file, error, article, counts);
        if (isFailure(error))
            lines.failures.push_back({&file, *error});
    }

private:
    void appendTsv(std::string& text, const ArticleFile& file, const ReadArticle& article,
                   const library::ArticleCounts& counts) const
    {
        append(text, asCell(file.file).toUtf8());
        for (const FieldPath& field : m_columns.fields) {
            text += '\t';
            article.appendCell(text, field);
        }
        if (m_columns.withCounts) {
            for (const int count : {counts.pictures, counts.related, counts.problems}) {
                text += '\t';
                text += std::to_string(count);
            }
        }
        text += '\n';
    }

    void appendJson(std::string& text, const ArticleFile& file, const std::optional<Error>& error,
                    const ReadArticle& article, const library::ArticleCounts& counts) const
    {
        FieldValue::Entries entries;
        entries.reserve(m_columns.fields.size() + 5);
        entries.append({QStringLiteral("file"), FieldValue::text(file.file)});
        for (qsizetype i = 0; i < m_columns.fields.size(); ++i)
            entries.append({m_names[i + 1], article.value(m_columns.fields[i])});
        if (m_columns.withCounts) {
            entries.append({QStringLiteral("pictureCount"), FieldValue::integer(counts.pictures)});
            entries.append({QStringLiteral("relatedCount"), FieldValue::integer(counts.related)});
            entries.append({QStringLiteral("problemCount"), FieldValue::integer(counts.problems)});
        }
        if (error)
            entries.append({QStringLiteral("error"), FieldValue::text(error->message)});
        append(text, frontmatter::toJson(FieldValue::map(entries)));
        text += '\n';
    }

    const Columns& m_columns;
    QStringList m_names;
    Format m_format;
    const Selection& m_selection;
    const library::FileStore& m_store;
};

} // namespace

QString ListCommand::name() const
{
    return QStringLiteral("list");
}

QString ListCommand::operands() const
{
    return QStringLiteral("PATH...");
}

QString ListCommand::summary() const
{
    return tr("Lists articles with their fields, one a line.");
}

QString ListCommand::details() const
{
    return tr(
        "tsv begins with a line of names; in its cells a tab is \\t, a line end \\n, a backslash \\\\,\n"
        "and lists are JSON. json is one object a line, in which “error” tells why a file cannot be\n"
        "read.");
}

QList<OptionSpec> ListCommand::options() const
{
    return {Selection::option(),
            {QStringLiteral("fields"), QStringLiteral("A,B.C"), tr("these fields instead of the table's")},
            {QStringLiteral("format"), QStringLiteral("tsv|json"), tr("tsv unless json is asked for")}};
}

ExitStatus ListCommand::run(const Arguments& arguments, Console& console, library::FileStore& store) const
{
    const QString format = arguments.has(QStringLiteral("format")) ? arguments.value(QStringLiteral("format"))
                                                                   : QStringLiteral("tsv");
    if (format != u"tsv" && format != u"json")
        return wrongUsage(console, tr("There is no format “%1”. Known are: tsv, json.").arg(format));
    if (arguments.allOperands().isEmpty())
        return wrongUsage(console, tr("Name at least one folder or file."));
    const auto selection = Selection::of(arguments);
    if (!selection)
        return wrongUsage(console, selection.error().message);
    Columns columns = Columns::ofTable();
    if (arguments.has(QStringLiteral("fields"))) {
        auto fields = parseFieldList(arguments.value(QStringLiteral("fields")));
        if (!fields)
            return wrongUsage(console, fields.error().message);
        columns = {*fields, false};
    }

    const LineReader reader(columns, format == u"json" ? Format::Json : Format::Tsv, *selection, store);
    HeadStart<Lines> headStart([&reader](const ArticleFile& file) {
        Lines line;
        line.text.reserve(512);
        reader.appendLine(line, file);
        return line;
    });
    const ArticleFiles found =
        findArticles(arguments.allOperands(), console,
                     [&headStart](const QList<ArticleFile>& files) { headStart.add(files); });
    bool complete = found.complete;
    if (format == u"tsv")
        console.print(columns.names().join(u'\t').toUtf8() + '\n');
    const auto print = [&](const Lines& lines) {
        for (const Lines::Failure& failure : lines.failures) {
            console.complain(failure.file->shown(), failure.error);
            complete = false;
        }
        console.print(QByteArray::fromRawData(lines.text.data(), qsizetype(lines.text.size())));
        return console.canPrint();
    };
    const QList<Lines> first = headStart.resultsFor(found.files);
    if (std::all_of(first.begin(), first.end(), print)) {
        const auto read = [&](qsizetype begin, qsizetype end) {
            constexpr size_t usualLine = 400; // rather more than less: growing copies all
            Lines lines;
            lines.text.reserve(size_t(end - begin) * usualLine);
            for (qsizetype i = begin; i < end; ++i)
                reader.appendLine(lines, found.files[i]);
            return lines;
        };
        portionsInOrder(found.files, console, read, print, first.size());
    }
    return complete ? ExitStatus::Done : ExitStatus::Problems;
}

} // namespace foreword::ctl
