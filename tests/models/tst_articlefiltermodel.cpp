// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articlefiltermodel.h"

#include "editing/newsroom.h"
#include "editing/publishing.h"
#include "models/articletablemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QThread>

#include <algorithm>
#include <memory>

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

/// So many that they are arranged on a worker. Written once, for all tests; row N is story N * 7919 % many.
constexpr int many = 2500;

int storyAt(int row)
{
    return row * 7919 % many;
}

/// The stories whose number holds the digits, as shown() has them, sorted by heat, which is their number.
QString storiesWith(const QString& digits, Qt::SortOrder order = Qt::AscendingOrder)
{
    QList<int> rows;
    for (int row = 0; row < many; ++row) {
        if (QString::number(storyAt(row)).contains(digits))
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), [order](int a, int b) {
        return order == Qt::AscendingOrder ? storyAt(a) < storyAt(b) : storyAt(a) > storyAt(b);
    });
    QStringList files;
    for (const int row : rows)
        files.append(Newsroom::fileName(row).chopped(3));
    return files.join(u' ');
}

} // namespace

class TestArticleFilterModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
    void arrangesManyOnAWorker();
    void showsOnlyTheLastOfSeveralQueries();
    void placesManyNewArticles_data();
    void placesManyNewArticles();
    void keepsSelectionAndCurrentRowAmongMany();
    void beginsAnewWithAnotherFolderWhileArranging_data();
    void beginsAnewWithAnotherFolderWhileArranging();
    void arrangesWhatIsEditedMeanwhile();
    void ordersWhatWasEditedBeforeSeveralQueries();
    void findsWhatIsEditedAmongMany();
    void mayEndWhileArranging_data();
    void mayEndWhileArranging();

private:
    void openMany(Newsroom& room);
    QTemporaryDir m_many;
};

void TestArticleFilterModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    for (int row = 0; row < many; ++row)
        QVERIFY(test::putFile(m_many.filePath(Newsroom::fileName(row)), Newsroom::story(storyAt(row))));
}

void TestArticleFilterModel::openMany(Newsroom& room)
{
    QSignalSpy finished(&room.library, &library::ArticleLibrary::scanFinished);
    room.library.openFolder(m_many.path());
    QVERIFY(finished.wait(60'000));
    QCOMPARE(room.library.count(), many);
}

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

void TestArticleFilterModel::arrangesManyOnAWorker()
{
    Newsroom room;
    Collection collection(room);
    openMany(room);
    ArticleFilterModel& model = collection.model;
    QTRY_COMPARE(model.rowCount(), many);
    QSignalSpy shownChanged(&model, &ArticleFilterModel::shownChanged);
    model.setQuery(query("title:77"));
    QVERIFY(shownChanged.isEmpty()); // nobody has waited for it
    QCOMPARE(model.rowCount(), many);
    model.sort(Column::HeatColumn);
    QVERIFY(shownChanged.wait());
    QCOMPARE(shown(model), storiesWith(QStringLiteral("77")));
    model.sort(Column::TitleColumn, Qt::DescendingOrder);
    QVERIFY(shownChanged.wait());
    QCOMPARE(shown(model), storiesWith(QStringLiteral("77"), Qt::DescendingOrder));
    model.setQuery(query("title:123"));
    QVERIFY(shownChanged.wait());
    QCOMPARE(shown(model), storiesWith(QStringLiteral("123"), Qt::DescendingOrder));
    model.setQuery({});
    QVERIFY(shownChanged.wait());
    QCOMPARE(shown(model), storiesWith(QString(), Qt::DescendingOrder));
}

void TestArticleFilterModel::showsOnlyTheLastOfSeveralQueries()
{
    Newsroom room;
    Collection collection(room);
    openMany(room);
    ArticleFilterModel& model = collection.model;
    QTRY_COMPARE(model.rowCount(), many);
    QStringList seen;
    connect(&model, &ArticleFilterModel::shownChanged, this, [&] { seen.append(shown(model)); });
    model.sort(Column::HeatColumn);
    for (const char* text : {"title:1", "title:11", "title:111", "title:77"})
        model.setQuery(query(text));
    QTRY_VERIFY(!seen.isEmpty());
    QCOMPARE(seen, QStringList{storiesWith(QStringLiteral("77"))});
    // One that is nearly there is no more shown than one that has just begun.
    for (const char* text : {"title:1", "title:11", "title:111", "title:123"}) {
        model.setQuery(query(text));
        QThread::yieldCurrentThread();
    }
    QTRY_COMPARE(seen.size(), 2);
    QCOMPARE(seen.last(), storiesWith(QStringLiteral("123")));
}

void TestArticleFilterModel::placesManyNewArticles_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("all, unsorted") << -1 << QString();
    QTest::newRow("all, by title") << int(Column::TitleColumn) << QString();
    QTest::newRow("some, by heat") << int(Column::HeatColumn) << QStringLiteral("title:7");
    QTest::newRow("all, by file") << int(Column::FileColumn) << QString();
}

/// While the folder loads, and asked for again and again.
void TestArticleFilterModel::placesManyNewArticles()
{
    QFETCH(const int, column);
    QFETCH(const QString, text);
    Newsroom room;
    Collection collection(room);
    collection.model.setQuery(query("title:none"));
    connect(&room.library, &library::ArticleLibrary::articlesAdded, this, [&](int first) {
        collection.model.sort(first % 2 == 0 ? column : int(Column::ProviderColumn));
        collection.model.setQuery(first % 2 == 0 ? ArticleQuery::parse(text).value() : query("title:1"));
    });
    openMany(room);
    collection.model.sort(column);
    collection.model.setQuery(ArticleQuery::parse(text).value());
    QString expected = storiesWith(text.section(u':', 1));
    if (column == -1 || column == Column::FileColumn) {
        QStringList files = expected.split(u' ');
        files.sort();
        expected = files.join(u' ');
    }
    QTRY_COMPARE(shown(collection.model), expected);
}

void TestArticleFilterModel::keepsSelectionAndCurrentRowAmongMany()
{
    Newsroom room;
    Collection collection(room);
    openMany(room);
    ArticleFilterModel& model = collection.model;
    QTRY_COMPARE(model.rowCount(), many);
    QItemSelectionModel selection(&model);
    const auto select = [&](int row) {
        selection.select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    const auto selected = [&] {
        QStringList titles;
        for (const QModelIndex& row : selection.selectedRows(Column::TitleColumn))
            titles.append(row.data().toString());
        titles.sort();
        return titles.join(u',');
    };
    const auto currentTitle = [&] { return selection.currentIndex().data().toString(); };
    QSignalSpy shownChanged(&model, &ArticleFilterModel::shownChanged);
    model.sort(Column::HeatColumn);
    QVERIFY(shownChanged.wait());
    for (const int row : {7, 77, 770, 2400})
        select(row);
    selection.setCurrentIndex(model.index(770, Column::TitleColumn), QItemSelectionModel::NoUpdate);
    model.sort(Column::TitleColumn, Qt::DescendingOrder);
    QVERIFY(shownChanged.wait());
    QCOMPARE(model.index(0, Column::TitleColumn).data().toString(), QStringLiteral("Story 2499"));
    QCOMPARE(selected(), QStringLiteral("Story 2400,Story 7,Story 77,Story 770"));
    QCOMPARE(currentTitle(), QStringLiteral("Story 770"));
    model.setQuery(query("title:77"));
    QVERIFY(shownChanged.wait());
    QCOMPARE(shown(model), storiesWith(QStringLiteral("77"), Qt::DescendingOrder));
    QCOMPARE(selected(), QStringLiteral("Story 77,Story 770"));
    QCOMPARE(currentTitle(), QStringLiteral("Story 770"));
    // What is selected while it is arranged is followed, too.
    model.setQuery({});
    selection.clearSelection();
    select(0);
    const QString first = selected();
    QTRY_COMPARE(model.rowCount(), many);
    QCOMPARE(selected(), first);
    QCOMPARE(currentTitle(), QStringLiteral("Story 770"));
}

void TestArticleFilterModel::beginsAnewWithAnotherFolderWhileArranging_data()
{
    QTest::addColumn<bool>("isLarge");
    QTest::newRow("a small one") << false;
    QTest::newRow("the same again") << true;
}

void TestArticleFilterModel::beginsAnewWithAnotherFolderWhileArranging()
{
    QFETCH(const bool, isLarge);
    Newsroom room;
    addSortable(room);
    Collection collection(room);
    openMany(room);
    QTRY_COMPARE(collection.model.rowCount(), many);
    collection.model.sort(Column::TitleColumn, Qt::DescendingOrder);
    collection.model.setQuery(query("-title:77"));
    if (isLarge) {
        openMany(room);
        QTRY_COMPARE(collection.model.rowCount(),
                     many - int(storiesWith(QStringLiteral("77")).count(u' ')) - 1);
        QCOMPARE(collection.model.index(0, Column::TitleColumn).data().toString(),
                 QStringLiteral("Story 2499"));
        return;
    }
    room.open();
    QTRY_COMPARE(shown(collection.model), QStringLiteral("a b c d e"));
    collection.model.setQuery(query("part"));
    room.library.openFolder(QString());
    QTRY_COMPARE(collection.model.rowCount(), 0);
}

/// It stays where it is until it is asked for anew.
void TestArticleFilterModel::arrangesWhatIsEditedMeanwhile()
{
    Newsroom room;
    Collection collection(room);
    openMany(room);
    ArticleFilterModel& model = collection.model;
    QTRY_COMPARE(model.rowCount(), many);
    room.load(0); // story 0
    QSignalSpy shownChanged(&model, &ArticleFilterModel::shownChanged);
    model.sort(Column::TitleColumn);
    QVERIFY(shownChanged.wait());
    shownChanged.clear();
    model.setQuery(query("story"));
    QSignalSpy changed(&room.library, &library::ArticleLibrary::articlesChanged);
    room.session.edit({room.id(0)}, titleEdit(QStringLiteral("Story 2000 b")), QStringLiteral("x"));
    QCOMPARE(changed.size(), 1); // at once, before what was asked for is there
    QVERIFY(shownChanged.isEmpty());
    QVERIFY(shownChanged.wait());
    QCOMPARE(model.rowCount(), many);
    QCOMPARE(model.idAt(0), room.id(0));
    model.setQuery({});
    QVERIFY(shownChanged.wait());
    QCOMPARE(model.idAt(2000), room.id(0));
    QCOMPARE(model.index(1999, Column::TitleColumn).data().toString(), QStringLiteral("Story 2000"));
}

/// A query that was given up had begun to order what was edited.
void TestArticleFilterModel::ordersWhatWasEditedBeforeSeveralQueries()
{
    Newsroom room;
    Collection collection(room);
    openMany(room);
    ArticleFilterModel& model = collection.model;
    QTRY_COMPARE(model.rowCount(), many);
    QSignalSpy shownChanged(&model, &ArticleFilterModel::shownChanged);
    model.sort(Column::TitleColumn);
    QVERIFY(shownChanged.wait());
    room.session.edit({room.id(0)}, titleEdit(QStringLiteral("Story 2000 b")), QStringLiteral("x"));
    room.settle();
    model.setQuery(query("title:1"));
    model.setQuery(query("story"));
    QVERIFY(shownChanged.wait());
    QCOMPARE(model.rowCount(), many);
    QCOMPARE(model.idAt(2000), room.id(0));
}

void TestArticleFilterModel::findsWhatIsEditedAmongMany()
{
    Newsroom room;
    Collection collection(room);
    openMany(room);
    QTRY_COMPARE(collection.model.rowCount(), many);
    room.session.edit({room.id(7), room.id(2498)}, titleEdit(QStringLiteral("x")), QStringLiteral("x"));
    room.settle();
    collection.model.setQuery(query("is:edited"));
    QTRY_COMPARE(shown(collection.model), QStringLiteral("story-00007 story-02498"));
}

void TestArticleFilterModel::mayEndWhileArranging_data()
{
    QTest::addColumn<int>("queries");
    QTest::newRow("one query") << 1;
    QTest::newRow("several queries") << 3;
}

void TestArticleFilterModel::mayEndWhileArranging()
{
    QFETCH(const int, queries);
    Newsroom room;
    ArticleTableModel articles(room.library, room.session, nullptr);
    auto model = std::make_unique<ArticleFilterModel>(articles);
    openMany(room);
    QTRY_COMPARE(model->rowCount(), many);
    QSignalSpy shownChanged(model.get(), &ArticleFilterModel::shownChanged);
    model->sort(Column::TitleColumn);
    for (int i = 0; i < queries; ++i)
        model->setQuery(query("title:7"));
    model.reset();
    // Neither does what is still on its way come to somebody, nor what the library says later.
    room.session.edit({room.id(0)}, titleEdit(QStringLiteral("x")), QStringLiteral("x"));
    room.settle();
    room.library.openFolder(QString());
    QCoreApplication::sendPostedEvents();
    QVERIFY(shownChanged.isEmpty());
}

QTEST_GUILESS_MAIN(TestArticleFilterModel)
#include "tst_articlefiltermodel.moc"
