// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cellpaste.h"

#include "models/articletablemodel.h"

#include <QtTest>

using namespace foreword;
using namespace foreword::models;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using Column = ArticleTableModel::Column;
using Numbers = QList<int>;
Q_DECLARE_METATYPE(Column)

namespace {

FrontMatterDocument documentOf(const QByteArray& frontMatter)
{
    return FrontMatterDocument::read("---\n" + frontMatter + "---\n");
}

/// The front matter after a text was put into a cell; why not, where it was refused.
QByteArray pasted(const QByteArray& frontMatter, int column, const QString& text)
{
    const library::FieldSchema& schema = library::FieldSchema::article();
    const FrontMatterDocument document = documentOf(frontMatter);
    const auto cell = readCell(schema, column, text);
    if (!cell)
        return cell.error().message.toUtf8();
    const auto edits = editsFor(column, *cell, document.root());
    if (!edits)
        return edits.error().message.toUtf8();
    const auto edited = document.edited(*edits, schema.keyOrder());
    return edited ? edited->bytes().mid(4).chopped(4) : edited.error().message.toUtf8();
}

} // namespace

class TestCellPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysBlocks_data();
    void laysBlocks();
    void putsTextsIntoCells_data();
    void putsTextsIntoCells();
    void copiesWhatTheFileHas_data();
    void copiesWhatTheFileHas();
    void namesWhatCannotBePasted();
};

void TestCellPaste::laysBlocks_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("width");
    QTest::addColumn<Numbers>("selected");
    QTest::addColumn<int>("firstColumn");
    QTest::addColumn<int>("columnCount");
    QTest::addColumn<Numbers>("rows");    // none where it is refused
    QTest::addColumn<Numbers>("columns"); // the table shows 7, 3, 5, 1 in ten rows
    QTest::addColumn<QString>("refusal");
    const Numbers none;
    QTest::newRow("a value into one cell")
        << 1 << 1 << Numbers{4} << 1 << 0 << Numbers{4} << Numbers{3} << QString();
    QTest::newRow("a value into rows that are apart")
        << 1 << 1 << Numbers{1, 4, 9} << 1 << 0 << Numbers{1, 4, 9} << Numbers{3} << QString();
    QTest::newRow("a value over a rectangle")
        << 1 << 1 << Numbers{1, 2} << 1 << 3 << Numbers{1, 2} << Numbers{3, 5, 1} << QString();
    QTest::newRow("a block from one cell on")
        << 3 << 2 << Numbers{4} << 1 << 0 << Numbers{4, 5, 6} << Numbers{3, 5} << QString();
    QTest::newRow("a block longer than a run of rows")
        << 3 << 1 << Numbers{4, 5} << 0 << 0 << Numbers{4, 5, 6} << Numbers{7} << QString();
    QTest::newRow("a block repeated")
        << 2 << 2 << Numbers{0, 1, 5, 6} << 0 << 4 << Numbers{0, 1, 5, 6} << Numbers{7, 3, 5, 1} << QString();
    QTest::newRow("a block that is no part of the selection")
        << 2 << 2 << Numbers{0, 1, 2} << 0 << 3 << Numbers{0, 1} << Numbers{7, 3} << QString();
    QTest::newRow("whole rows begin at the first column")
        << 1 << 4 << Numbers{3} << 2 << 0 << Numbers{3} << Numbers{7, 3, 5, 1} << QString();
    QTest::newRow("down to the last row")
        << 3 << 1 << Numbers{7} << 3 << 0 << Numbers{7, 8, 9} << Numbers{1} << QString();
    QTest::newRow("too many rows") << 4 << 1 << Numbers{7} << 0 << 0 << none << none
                                   << "4 row(s) would be pasted, but there are only 3 row(s) from the "
                                      "selected one on.";
    QTest::newRow("too many columns") << 1 << 3 << Numbers{7} << 2 << 0 << none << none
                                      << "3 column(s) would be pasted, but there are only 2 column(s) from "
                                         "the current cell on.";
    QTest::newRow("too many for rows that are apart")
        << 3 << 1 << Numbers{2, 7} << 2 << 0 << none << none
        << "3 row(s) would be pasted, but 2 row(s) are selected, and they are not adjacent.";
}

void TestCellPaste::laysBlocks()
{
    QFETCH(int, height);
    QFETCH(int, width);
    QFETCH(Numbers, selected);
    QFETCH(int, firstColumn);
    QFETCH(int, columnCount);
    QFETCH(Numbers, rows);
    QFETCH(Numbers, columns);
    QFETCH(QString, refusal);
    const auto area = areaFor(height, width, {selected, 10, {7, 3, 5, 1}, firstColumn, columnCount});
    QCOMPARE(area.ok(), refusal.isEmpty());
    if (area) {
        QCOMPARE(area->rows, rows);
        QCOMPARE(area->columns, columns);
    } else {
        QCOMPARE(area.error().message, refusal);
    }
}

void TestCellPaste::putsTextsIntoCells_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, Column column, const char* before, const char* text,
                        const char* after) {
        QTest::newRow(name) << column << QByteArray(before) << QString::fromUtf8(text) << QByteArray(after);
    };
    row("title", Column::TitleColumn, "title: \"Old\" # c\n", "New", "title: \"New\" # c\n");
    row("a spreadsheet's boolean", Column::PublishedColumn, "published: false\n", "TRUE",
        "published: true\n");
    row("the same in other words", Column::PublishedColumn, "published: no\n", "false", "published: no\n");
    row("no boolean", Column::PublishedColumn, "published: no\n", "maybe",
        "“maybe” is neither true nor false.");
    row("publishing is never left open", Column::PublishedColumn, "published: no\n", "",
        "“Published” is true or false, not empty.");
    row("nothing onto nothing", Column::PublishedColumn, "title: A\n", "", "title: A\n");
    row("date", Column::DateColumn, "publishedDateTime: 2021-04-13T17:10:59Z\n", "2022-01-02",
        "publishedDateTime: 2022-01-02\n");
    row("a date in quotation marks", Column::DateColumn, "publishedDateTime: \"2021-04-13\"\n", "2022-01-02",
        "publishedDateTime: \"2022-01-02\"\n");
    row("date where the site has it", Column::DateColumn, "date: 2021-04-13\n", "2022-01-02",
        "date: 2022-01-02\n");
    row("an empty date", Column::DateColumn, "title: A\npublishedDateTime: 2021-04-13\n", "", "title: A\n");
    row("provider", Column::ProviderColumn, "provider:\n  name: CNN\n  domain: cnn.com\n", "BBC",
        "provider:\n  name: BBC\n  domain: cnn.com\n");
    row("provider without its name", Column::ProviderColumn, "provider:\n  domain: cnn.com\n", "BBC",
        "provider:\n  name: BBC\n  domain: cnn.com\n");
    row("provider as a text", Column::ProviderColumn, "provider: CNN\n", "BBC", "provider: BBC\n");
    row("category", Column::CategoryColumn, "category: news\n", "sport", "category: sport\n");
    row("the first of the categories", Column::CategoryColumn, "categories:\n  - news\n  - world\n", "sport",
        "categories:\n  - sport\n  - world\n");
    row("type", Column::TypeColumn, "type: article\n", "video", "type: video\n");
    row("topics", Column::TopicsColumn, "topics:\n  - A\n  - B\n", "A, C", "topics:\n  - A\n  - C\n");
    row("the same topics", Column::TopicsColumn, "topics: [A,  B]\n", "A, B", "topics: [A,  B]\n");
    row("tags", Column::TopicsColumn, "tags: [a]\n", "a, b", "tags: [a, b]\n");
    row("the same tags in a text", Column::TopicsColumn, "tags: a b\n", "a, b", "tags: a b\n");
    row("quality", Column::QualityColumn, "quality: 1\n", " 25 ", "quality: 25\n");
    row("no number", Column::QualityColumn, "quality: 1\n", "many", "“many” is not a whole number.");
    row("heat, taken out", Column::HeatColumn, "title: A\nheat: 1\n", "", "title: A\n");
    row("a list in the way", Column::TitleColumn, "title: [a, b]\n", "New",
        "Title is a list or a group of fields here. Edit it in the article's form or source.");
    row("a column that only tells", Column::ThumbnailColumn, "title: A\n", "x",
        "This column cannot be edited in the table.");
}

void TestCellPaste::putsTextsIntoCells()
{
    QFETCH(Column, column);
    QFETCH(QByteArray, before);
    QFETCH(QString, text);
    QFETCH(QByteArray, after);
    QCOMPARE(pasted(before, column, text), after);
}

void TestCellPaste::copiesWhatTheFileHas_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::newRow("seed's names") << QByteArray(
        "category: news\ntitle: \"A\\nb\"\npublishedDateTime: 2021-04-13T17:10:59+02:00\ntype: article\n"
        "quality: 0175\nheat: 215\npublished: yes\nprovider:\n  name: CNN\ntopics:\n  - A\n  - B, c\n");
    QTest::newRow("Jekyll's names") << QByteArray(
        "title: A\ndate: 2021-04-13 17:10\ncategories: [news, world]\nprovider: CNN\ntags: one two\n");
    QTest::newRow("empty") << QByteArray("title:\ndate:\ntopics:\n");
}

/// Copied from the row and from the article is the same, and pasted where it was it changes nothing.
void TestCellPaste::copiesWhatTheFileHas()
{
    QFETCH(QByteArray, frontMatter);
    const FrontMatterDocument document = documentOf(frontMatter);
    library::ArticleSummary summary = library::summarise(document);
    summary.problems.clear();
    const library::RecordBlock block({{QStringLiteral("a.md"), {}, summary}});
    int fields = 0;
    for (int column = 0; column < Column::ColumnCount; ++column) {
        if (fieldOf(column).isRoot())
            continue;
        ++fields;
        const QString fromArticle = plainCell(column, document.root());
        // A number's spelling is known to the article alone; what is spelled oddly is a problem.
        if (column != Column::QualityColumn)
            QCOMPARE(plainCell(column, block.row(0)), std::optional(fromArticle));
        QCOMPARE(pasted(frontMatter, column, fromArticle), frontMatter);
    }
    QCOMPARE(fields, 9);
}

void TestCellPaste::namesWhatCannotBePasted()
{
    using library::ArticleId;
    library::ArticleRecords records;
    QList<ArticleId> ids;
    Numbers rows;
    QList<library::ScannedArticle> articles;
    for (int row = 0; row < 10; ++row) {
        articles.append({QStringLiteral("%1.md").arg(row), {}, library::summarise(documentOf("title: A\n"))});
        ids.append(ArticleId(row + 1));
        rows.append(row);
    }
    records.append(std::make_shared<const library::RecordBlock>(articles));
    const library::FieldSchema& schema = library::FieldSchema::article();

    // The first of each two rows can be pasted, the file's name only where it is the same.
    const CellPaste paste(schema, {{u"true"_qs, u"0.md"_qs}, {u"maybe"_qs, u"x"_qs}},
                          {Column::PublishedColumn, Column::FileColumn}, ids, rows, records);
    QCOMPARE(paste.refusedCount(), 4 + 5 + 5);
    QCOMPARE(paste.refused().size(), 4);
    QCOMPARE(paste.refused()[0].row, 1);
    QCOMPARE(paste.refused()[0].column, int(Column::PublishedColumn));
    QCOMPARE(paste.refused()[0].reason, QStringLiteral("“maybe” is neither true nor false."));
    QCOMPARE(paste.refused()[1].column, int(Column::FileColumn));
    QCOMPARE(paste.refused()[2].row, 2);
}

QTEST_GUILESS_MAIN(TestCellPaste)
#include "tst_cellpaste.moc"
