// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/listcommand.h"

#include "ctl/escapedtext.h"
#include "ctl/fieldlist.h"
#include "ctl/inorder.h"
#include "ctl/selection.h"
#include "frontmatter/fieldjson.h"
#include "frontmatter/frontmatterdocument.h"

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;

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

/// One article as it will be printed.
struct Row
{
    ArticleFile file;
    bool chosen = false;
    FieldValue::Entries entries;
    std::optional<Error> error;
};

class RowReader
{
public:
    RowReader(const Columns& columns, const Selection& selection, const library::FileStore& store)
        : m_columns(columns)
        , m_selection(selection)
        , m_store(store)
    {}

    Row operator()(const ArticleFile& file) const
    {
        Row row{file, false, {}, {}};
        const auto content = m_store.read(file.path);
        const auto document =
            content ? FrontMatterDocument::read(content->bytes, FrontMatterDocument::Reading::Quick)
                    : FrontMatterDocument();
        if (!content)
            row.error = content.error();
        else if (!document.isReadable())
            row.error = document.problem();
        library::ArticleSummary summary;
        if (m_columns.withCounts || !m_selection.isEverything())
            summary = content ? library::summarise(document) : library::summariseFailure(content.error());
        row.chosen = m_selection.matches(file.file, summary);
        if (row.chosen)
            fill(row, document, summary);
        return row;
    }

private:
    void fill(Row& row, const FrontMatterDocument& document, const library::ArticleSummary& summary) const
    {
        const FieldValue root = document.root();
        row.entries.append({QStringLiteral("file"), FieldValue::text(row.file.file)});
        for (const FieldPath& field : m_columns.fields) {
            const FieldValue* value = root.find(field);
            row.entries.append({field.toString(), value ? *value : FieldValue()});
        }
        if (m_columns.withCounts) {
            row.entries.append({QStringLiteral("pictureCount"), FieldValue::integer(summary.pictures)});
            row.entries.append({QStringLiteral("relatedCount"), FieldValue::integer(summary.related)});
            row.entries.append(
                {QStringLiteral("problemCount"), FieldValue::integer(qint64(summary.problems.size()))});
        }
        if (row.error)
            row.entries.append({QStringLiteral("error"), FieldValue::text(row.error->message)});
    }

    const Columns& m_columns;
    const Selection& m_selection;
    const library::FileStore& m_store;
};

QByteArray asJson(const Row& row)
{
    return frontmatter::toJson(FieldValue::map(row.entries)) + '\n';
}

QByteArray asTsv(const Row& row, const Columns& columns)
{
    QStringList cells;
    for (const auto& [key, value] : row.entries.first(columns.names().size())) {
        const QString text =
            value.isScalar() ? value.toText() : QString::fromUtf8(frontmatter::toJson(value));
        cells.append(asCell(text));
    }
    return cells.join(u'\t').toUtf8() + '\n';
}

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
    inOrder(found.files, console, RowReader(columns, *selection, store), [&](const QList<Row>& rows) {
        for (const Row& row : rows) {
            if (!row.chosen)
                continue;
            if (isFailure(row.error)) {
                console.complain(row.file.shown, *row.error);
                complete = false;
            }
            console.print(format == u"json" ? asJson(row) : asTsv(row, columns));
        }
        return console.canPrint();
    });
    return complete ? ExitStatus::Done : ExitStatus::Problems;
}

} // namespace foreword::ctl
