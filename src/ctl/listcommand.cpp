// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/listcommand.h"

#include "ctl/escapedtext.h"
#include "ctl/fieldlist.h"
#include "ctl/inorder.h"
#include "ctl/selection.h"
#include "frontmatter/fieldjson.h"
#include "frontmatter/frontmatterdocument.h"
#include "frontmatter/plainoutline.h"

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
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

/// One article as it will be printed.
struct Row
{
    ArticleFile file;
    QByteArray line; ///< empty where it was not chosen
    std::optional<Error> error;
};

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

QByteArray asTsv(const FieldValue::Entries& cells)
{
    QByteArray line;
    for (const auto& [key, value] : cells) {
        if (!line.isEmpty())
            line += '\t';
        line += asCell(value.isScalar() ? value.toText() : QString::fromUtf8(frontmatter::toJson(value)))
                    .toUtf8();
    }
    return line + '\n';
}

class RowReader
{
public:
    RowReader(const Columns& columns, Format format, const Selection& selection,
              const library::FileStore& store)
        : m_columns(columns)
        , m_names(columns.names())
        , m_format(format)
        , m_selection(selection)
        , m_store(store)
    {}

    Row operator()(const ArticleFile& file) const
    {
        Row row{file, {}, {}};
        const auto content = m_store.read(file.path);
        const ReadArticle article(content ? content->bytes : QByteArray());
        row.error = content ? article.error() : content.error();
        const auto failure = [&content] { return library::summariseFailure(content.error()); };
        if (!m_selection.isEverything() &&
            !m_selection.matches(file.file, content ? article.summary() : failure()))
            return row;
        library::ArticleCounts counts;
        if (m_columns.withCounts)
            counts = content ? article.counts() : library::countsOf(failure());
        row.line = line(row, article, counts);
        return row;
    }

private:
    QByteArray line(const Row& row, const ReadArticle& article, const library::ArticleCounts& counts) const
    {
        FieldValue::Entries entries;
        entries.reserve(m_columns.fields.size() + 5);
        entries.append({QStringLiteral("file"), FieldValue::text(row.file.file)});
        for (qsizetype i = 0; i < m_columns.fields.size(); ++i)
            entries.append({m_names[i + 1], article.value(m_columns.fields[i])});
        if (m_columns.withCounts) {
            entries.append({QStringLiteral("pictureCount"), FieldValue::integer(counts.pictures)});
            entries.append({QStringLiteral("relatedCount"), FieldValue::integer(counts.related)});
            entries.append({QStringLiteral("problemCount"), FieldValue::integer(counts.problems)});
        }
        if (m_format == Format::Tsv)
            return asTsv(entries);
        if (row.error)
            entries.append({QStringLiteral("error"), FieldValue::text(row.error->message)});
        return frontmatter::toJson(FieldValue::map(entries)) + '\n';
    }

    const Columns& m_columns;
    QStringList m_names;
    Format m_format;
    const Selection& m_selection;
    const library::FileStore& m_store;
};

/// A file without front matter is no article, which is no mistake.
bool isFailure(const std::optional<Error>& error)
{
    return error && error->code != ErrorCode::NoFrontMatter && error->code != ErrorCode::Empty;
}

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

    const ArticleFiles found = findArticles(arguments.allOperands(), console);
    bool complete = found.complete;
    if (format == u"tsv")
        console.print(columns.names().join(u'\t').toUtf8() + '\n');
    const RowReader reader(columns, format == u"json" ? Format::Json : Format::Tsv, *selection, store);
    inOrder(found.files, console, reader, [&](const QList<Row>& rows) {
        for (const Row& row : rows) {
            if (row.line.isEmpty())
                continue;
            if (isFailure(row.error)) {
                console.complain(row.file.shown, *row.error);
                complete = false;
            }
            console.print(row.line);
        }
        return console.canPrint();
    });
    return complete ? ExitStatus::Done : ExitStatus::Problems;
}

} // namespace foreword::ctl
