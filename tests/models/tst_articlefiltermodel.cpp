// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articlefiltermodel.h"

#include "editing/newsroom.h"
#include "editing/publishing.h"
#include "models/articletablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>

using namespace foreword;
using library::ArticleQuery;
using models::ArticleFilterModel;
using models::ArticleTableModel;
using test::Newsroom;
using test::titleEdit;

using Column = ArticleTableModel::Column;
Q_DECLARE_METATYPE(Column)

namespace {

ArticleQuery query(const char* text)
{
    return ArticleQuery::parse(QString::fromUtf8(text)).value();
}

/// The shown files in order, without their ending.
QString shown(const ArticleFilterModel& model)
{
    QStringList files;
    for (int row = 0; row < model.rowCount(); ++row)
        files.append(model.index(row, Column::FileColumn).data().toString().section(u'.', 0, 0));
    return files.join(u' ');
}

/// Three articles, each with other values, one without any, one that cannot be read.
void addSortable(Newsroom& room)
{
    room.add(QStringLiteral("a.md"), R"(---
title: Part 10
publishedDateTime: 2021-04-13T10:00:00Z
provider: {name: Zeta}
category: opinion
type: video
topics: [Economy, Health]
quality: 9
heat: 100
published: true
images: [{url: /a.png}]
related: [{title: x}, {title: y}]
---
)");
    room.add(QStringLiteral("b.md"), R"(---
title: part 9
publishedDateTime: 2021-04-13T10:30:00+02:00
provider: {name: "\u00c4rzteblatt"}
category: news
type: article
topics: [Climate]
quality: 80
heat: 20
published: false
images: [{url: /a.png}, {url: /b.png}]
related: [{title: x}]
---
)");
    room.add(QStringLiteral("c.md"), R"(---
title: Another part
publishedDateTime: 2020-12-31
provider: {name: bbc}
category: feature
type: gallery
topics: [Economy]
quality: -5
heat: 3
published: true
images: [{url: /a.png}, {url: /b.png}, {url: /c.png}]
related: [{title: x}, {title: y}, {title: z}]
---
)");
    room.add(QStringLiteral("d.md"), "---\nlayout: post\n---\n");
    room.add(QStringLiteral("e.md"), "---\ntitle: \"no end\n---\n");
}

struct Collection
{
    explicit Collection(Newsroom& newsroom)
        : room(newsroom)
        , articles(newsroom.library, newsroom.session, nullptr)
        , model(articles)
        , articlesTester(&articles)
        , tester(&model)
    {}

    Newsroom& room;
    ArticleTableModel articles;
    ArticleFilterModel model;
    QAbstractItemModelTester articlesTester;
    QAbstractItemModelTester tester;
};

} // namespace

class TestArticleFilterModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void survivesTheModelTester();
    void sortsEachColumnByItsType_data();
    void sortsEachColumnByItsType();
    void returnsToTheLibrarysOrder();
    void filters();
    void keepsItsHeadersWithoutRows();
    void keepsSelectionAndCurrentRow();
    void neverSelectsWhatNobodySelected_data();
    void neverSelectsWhatNobodySelected();
    void endsIndexesOfHiddenRows();
    void leavesEditedArticlesWhereTheyAre();
    void passesChangesOn();
    void placesNewArticles_data();
    void placesNewArticles();
    void insertsTogetherWhatLiesTogether();
    void beginsAnewWithAnotherFolder();
    void takesInWhatWasThereBefore();
    void mapsBothWays();
};

void TestArticleFilterModel::survivesTheModelTester()
{
    Newsroom room(300);
    Collection collection(room);
    collection.model.sort(Column::TitleColumn, Qt::DescendingOrder);
    collection.model.setQuery(query("story"));
    room.open();
    QCOMPARE(collection.model.rowCount(), 300);
    collection.model.sort(Column::HeatColumn);
    collection.model.setQuery(query("1"));
    room.session.edit(room.ids(0, 99), titleEdit(QStringLiteral("Same")), QStringLiteral("Change"));
    room.settle();
    collection.model.setQuery({});
    collection.model.sort(-1);
    room.open();
    QCOMPARE(collection.model.rowCount(), 300);
}

void TestArticleFilterModel::sortsEachColumnByItsType_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    const auto add = [](const char* name, Column column, const char* ascending, const char* descending) {
        QTest::newRow(name) << column << QString::fromLatin1(ascending) << QString::fromLatin1(descending);
    };
    add("published", Column::PublishedColumn, "b a c d e", "a c b d e");
    add("picture", Column::ThumbnailColumn, "a b c d e", "a b c d e");
    add("title, numbers by value", Column::TitleColumn, "c b a d e", "a b c d e");
    add("date, by the instant", Column::DateColumn, "c b a d e", "a b c d e");
    add("provider, by the alphabet", Column::ProviderColumn, "b c a d e", "a c b d e");
    add("category", Column::CategoryColumn, "c b a d e", "a b c d e");
    add("type", Column::TypeColumn, "b c a d e", "a c b d e");
    add("topics", Column::TopicsColumn, "b c a d e", "a c b d e");
    add("quality", Column::QualityColumn, "c a b d e", "b a c d e");
    add("heat", Column::HeatColumn, "c b a d e", "a b c d e");
    add("pictures", Column::PicturesColumn, "d a b c e", "c b a d e");
    add("related", Column::RelatedColumn, "d b a c e", "c a b d e");
    add("file", Column::FileColumn, "a b c d e", "e d c b a");
}

void TestArticleFilterModel::sortsEachColumnByItsType()
{
    QFETCH(const Column, column);
    QFETCH(const QString, ascending);
    QFETCH(const QString, descending);
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    room.open();
    collection.model.sort(column, Qt::AscendingOrder);
    QCOMPARE(shown(collection.model), ascending);
    collection.model.sort(column, Qt::DescendingOrder);
    QCOMPARE(shown(collection.model), descending);
    QCOMPARE(collection.model.sortColumn(), int(column));
    QCOMPARE(collection.model.sortOrder(), Qt::DescendingOrder);
}

void TestArticleFilterModel::returnsToTheLibrarysOrder()
{
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    room.open();
    collection.model.sort(Column::HeatColumn);
    collection.model.sort(-1);
    QCOMPARE(shown(collection.model), QStringLiteral("a b c d e"));
    QCOMPARE(collection.model.sortColumn(), -1);
}

void TestArticleFilterModel::filters()
{
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    room.open();
    collection.model.sort(Column::HeatColumn);
    QSignalSpy shownChanged(&collection.model, &ArticleFilterModel::shownChanged);
    QSignalSpy reset(&collection.model, &QAbstractItemModel::modelReset);
    collection.model.setQuery(query("part"));
    QCOMPARE(shown(collection.model), QStringLiteral("c b a"));
    collection.model.setQuery(query("part topic:economy"));
    QCOMPARE(shown(collection.model), QStringLiteral("c a"));
    collection.model.setQuery(query("nothing at all"));
    QCOMPARE(collection.model.rowCount(), 0);
    collection.model.setQuery({});
    QCOMPARE(shown(collection.model), QStringLiteral("c b a d e"));
    QCOMPARE(shownChanged.size(), 4);
    QVERIFY(reset.isEmpty());
}

void TestArticleFilterModel::keepsItsHeadersWithoutRows()
{
    Newsroom room;
    Collection collection(room);
    QCOMPARE(collection.model.headerData(Column::HeatColumn, Qt::Horizontal).toString(),
             QStringLiteral("Heat"));
    QCOMPARE(collection.model.columnCount(), int(Column::ColumnCount));
}

void TestArticleFilterModel::keepsSelectionAndCurrentRow()
{
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    room.open();
    ArticleFilterModel& model = collection.model;
    QItemSelectionModel selection(&model);
    const auto select = [&](int row) {
        selection.select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    select(0); // a
    select(2); // c
    selection.setCurrentIndex(model.index(2, Column::TitleColumn), QItemSelectionModel::NoUpdate);
    const auto selected = [&] {
        QStringList files;
        for (const QModelIndex& row : selection.selectedRows(Column::FileColumn))
            files.append(row.data().toString());
        files.sort();
        return files.join(u' ');
    };
    model.sort(Column::HeatColumn); // c b a d e
    QCOMPARE(selected(), QStringLiteral("a.md c.md"));
    QCOMPARE(selection.currentIndex(), model.index(0, Column::TitleColumn));
    model.setQuery(query("\"another part\""));
    QCOMPARE(selected(), QStringLiteral("c.md"));
    QCOMPARE(selection.currentIndex(), model.index(0, Column::TitleColumn));
    model.setQuery({});
    QCOMPARE(selected(), QStringLiteral("c.md"));
    QCOMPARE(selection.currentIndex().siblingAtColumn(Column::FileColumn).data().toString(),
             QStringLiteral("c.md"));
}

void TestArticleFilterModel::neverSelectsWhatNobodySelected_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<int>("selected");
    QTest::newRow("fewer") << QStringLiteral("category:first 10") << 3;
    QTest::newRow("all") << QString() << 100;
    QTest::newRow("as many others") << QStringLiteral("category:second") << 0;
    QTest::newRow("none") << QStringLiteral("category:third") << 0;
}

/// With everything selected, a selection model takes a short cut when the layout changes.
void TestArticleFilterModel::neverSelectsWhatNobodySelected()
{
    QFETCH(const QString, then);
    QFETCH(const int, selected);
    Newsroom room;
    for (int row = 0; row < 400; ++row) {
        const QByteArray category = row % 4 == 0 ? "first" : row % 4 == 1 ? "second" : "other";
        room.add(
            Newsroom::fileName(row),
            Newsroom::story(row).replace("{name: CNN}", QByteArray("{name: CNN}\ncategory: " + category)));
    }
    Collection collection(room);
    room.open();
    collection.model.setQuery(query("category:first"));
    QCOMPARE(collection.model.rowCount(), 100);
    QItemSelectionModel selection(&collection.model);
    selection.select({collection.model.index(0, 0), collection.model.index(99, Column::ColumnCount - 1)},
                     QItemSelectionModel::Select);
    collection.model.setQuery(ArticleQuery::parse(then).value());
    collection.model.sort(Column::HeatColumn, Qt::DescendingOrder);
    const QModelIndexList rows = selection.selectedRows(Column::CategoryColumn);
    QCOMPARE(rows.size(), selected);
    for (const QModelIndex& row : rows)
        QCOMPARE(row.data().toString(), QStringLiteral("first"));
}

void TestArticleFilterModel::endsIndexesOfHiddenRows()
{
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    room.open();
    const QPersistentModelIndex b(collection.model.index(1, 0));
    const QPersistentModelIndex c(collection.model.index(2, 3));
    collection.model.setQuery(query("another"));
    QVERIFY(!b.isValid());
    QCOMPARE(c.row(), 0);
    QCOMPARE(c.column(), 3);
}

void TestArticleFilterModel::leavesEditedArticlesWhereTheyAre()
{
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    room.open();
    collection.model.setQuery(query("part"));
    collection.model.sort(Column::TitleColumn);
    QCOMPARE(shown(collection.model), QStringLiteral("c b a"));
    room.session.edit({collection.model.idAt(0)}, titleEdit(QStringLiteral("Part 11")), QStringLiteral("x"));
    room.session.edit({collection.model.idAt(1)}, titleEdit(QStringLiteral("Gone")), QStringLiteral("x"));
    room.settle();
    QCOMPARE(shown(collection.model), QStringLiteral("c b a"));
    collection.model.setQuery(query("part"));
    QCOMPARE(shown(collection.model), QStringLiteral("a c"));
    collection.model.setQuery({});
    QCOMPARE(shown(collection.model), QStringLiteral("b a c d e"));
}

void TestArticleFilterModel::passesChangesOn()
{
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    room.open();
    collection.model.sort(Column::HeatColumn); // c b a d e
    collection.model.setQuery(query("part"));
    QSignalSpy changed(&collection.model, &QAbstractItemModel::dataChanged);
    room.session.edit({room.id(2)}, editing::publishEdits(false), QStringLiteral("x"));
    room.settle();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), collection.model.index(0, 0));
    QCOMPARE(changed[0][1].toModelIndex(), collection.model.index(0, Column::ColumnCount - 1));
    room.session.edit({room.id(3)}, editing::publishEdits(false), QStringLiteral("x"));
    room.settle();
    QCOMPARE(changed.size(), 1);
}

void TestArticleFilterModel::placesNewArticles_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::newRow("unsorted") << -1 << Qt::AscendingOrder;
    QTest::newRow("by title") << int(Column::TitleColumn) << Qt::AscendingOrder;
    QTest::newRow("by title, down") << int(Column::TitleColumn) << Qt::DescendingOrder;
    QTest::newRow("by heat") << int(Column::HeatColumn) << Qt::AscendingOrder;
    QTest::newRow("by heat, down") << int(Column::HeatColumn) << Qt::DescendingOrder;
    QTest::newRow("all the same") << int(Column::ProviderColumn) << Qt::DescendingOrder;
}

/// Batch by batch while the folder loads, the order is that of sorting all of it at the end.
void TestArticleFilterModel::placesNewArticles()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    constexpr int count = 700;
    Newsroom room;
    for (int row = 0; row < count; ++row) {
        QByteArray story = Newsroom::story(row * 7919 % count);
        if (row % 10 == 0)
            story.replace("heat:", "cold:").replace("title:", "name:");
        room.add(Newsroom::fileName(row), story);
    }
    Collection collection(room);
    collection.model.sort(column, order);
    collection.model.setQuery(query("-topic:none"));
    QSignalSpy reset(&collection.model, &QAbstractItemModel::modelReset);
    QSignalSpy added(&room.library, &library::ArticleLibrary::articlesAdded);
    room.open();
    QVERIFY(added.size() > 1);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(collection.model.rowCount(), count);
    const QString placed = shown(collection.model);
    collection.model.sort(column, order);
    QCOMPARE(placed, shown(collection.model));
}

void TestArticleFilterModel::insertsTogetherWhatLiesTogether()
{
    Newsroom room(700);
    Collection collection(room);
    QSignalSpy inserted(&collection.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy layout(&collection.model, &QAbstractItemModel::layoutChanged);
    QSignalSpy added(&room.library, &library::ArticleLibrary::articlesAdded);
    room.open();
    QCOMPARE(inserted.size(), added.size());
    QVERIFY(layout.isEmpty());
}

void TestArticleFilterModel::beginsAnewWithAnotherFolder()
{
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    room.open();
    collection.model.sort(Column::TitleColumn);
    collection.model.setQuery(query("part"));
    room.open();
    QCOMPARE(shown(collection.model), QStringLiteral("c b a"));
    room.library.openFolder(QString());
    QCOMPARE(collection.model.rowCount(), 0);
}

void TestArticleFilterModel::takesInWhatWasThereBefore()
{
    Newsroom room;
    addSortable(room);
    room.open();
    const Collection collection(room);
    QCOMPARE(shown(collection.model), QStringLiteral("a b c d e"));
}

void TestArticleFilterModel::mapsBothWays()
{
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    room.open();
    collection.model.sort(Column::HeatColumn); // c b a d e
    collection.model.setQuery(query("part"));
    const QModelIndex shownC = collection.model.index(0, Column::TitleColumn);
    const QModelIndex sourceC = collection.articles.index(2, Column::TitleColumn);
    QCOMPARE(collection.model.mapToSource(shownC), sourceC);
    QCOMPARE(collection.model.mapFromSource(sourceC), shownC);
    QCOMPARE(collection.model.idAt(0), room.id(2));
    QVERIFY(!collection.model.mapFromSource(collection.articles.index(4, 0)).isValid());
    QVERIFY(!collection.model.mapToSource({}).isValid());
}

QTEST_GUILESS_MAIN(TestArticleFilterModel)
#include "tst_articlefiltermodel.moc"
