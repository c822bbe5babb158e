// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facetmodel.h"

#include "editing/newsroom.h"
#include "editing/publishing.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>

using namespace foreword;
using library::Choose;
using library::everyFacet;
using library::Facet;
using models::FacetModel;
using test::Newsroom;

namespace {

QByteArray story(const QByteArray& fields)
{
    return "---\ntitle: A story\n" + fields + "\n---\n";
}

/// A newsroom, its facets, and what an editor would do with both: the query's text is set as the bar sets it.
struct Collection
{
    explicit Collection(Newsroom& newsroom)
        : room(newsroom)
        , model(newsroom.library)
        , tester(&model)
    {
        QObject::connect(&model, &FacetModel::queryWanted, &model, [this](const QString& text) {
            query = text;
            model.setQueryText(text);
        });
        model.setActive(true);
    }

    void open()
    {
        QSignalSpy counted(&model, &FacetModel::counted);
        room.open();
        QVERIFY(counted.wait());
    }
    void ask(const QString& text)
    {
        QSignalSpy counted(&model, &FacetModel::counted);
        query = text;
        model.setQueryText(text);
        QVERIFY(counted.wait());
    }
    QModelIndex row(Facet facet, int row) const { return model.index(row, 0, model.index(int(facet), 0)); }
    QModelIndex value(Facet facet, const QString& name) const
    {
        const QModelIndex parent = model.index(int(facet), 0);
        for (int i = 0; i < model.rowCount(parent); ++i) {
            if (row(facet, i).data().toString() == name)
                return row(facet, i);
        }
        return {};
    }
    /// Such as "news 3, *sports 0, Show all 12".
    QString shown(Facet facet) const
    {
        QStringList texts;
        for (int i = 0; i < model.rowCount(model.index(int(facet), 0)); ++i) {
            const QModelIndex one = row(facet, i);
            const bool isChosen = one.data(FacetModel::ChosenRole).toBool();
            const QVariant count = one.data(FacetModel::CountRole);
            texts.append((isChosen ? u"*"_qs : QString()) + one.data().toString() +
                         (count.isValid() ? u' ' + count.toString() : QString()));
        }
        return texts.join(u", "_qs);
    }

    Newsroom& room;
    FacetModel model;
    QAbstractItemModelTester tester;
    QString query;
};

/// Topic N stands in N articles.
void addTopics(Newsroom& room, int topics)
{
    for (int article = 1; article <= topics; ++article) {
        QStringList names;
        for (int topic = article; topic <= topics; ++topic)
            names.append(u"t%1"_qs.arg(topic));
        room.add(u"%1.md"_qs.arg(article), story("topics: [" + names.join(u", "_qs).toUtf8() + ']'));
    }
}

} // namespace

class TestFacetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void countsTheOpenFolder();
    void choosesAndReleases();
    void choosesBeside();
    void followsTheQueryText();
    void keepsWhatNoArticleHasToBeReleased();
    void clearsAll();
    void listsTheMostFrequent();
    void listsTheNewestMonthsThatAreLeft();
    void findsValues();
    void countsUnsavedEdits();
    void givesUpWhatIsStale();
    void countsOnlyWhileActive();
    void forgetsAnotherFolder();
    void aValueIsACheckableItem();
    void keepsItsPersistentIndexes();
};

void TestFacetModel::countsTheOpenFolder()
{
    Newsroom room;
    room.add(u"a.md"_qs, story("published: true\ncategory: news\npublishedDateTime: 2021-04-13"));
    room.add(u"b.md"_qs, story("published: false\ncategory: news\npublishedDateTime: 2021-03-01"));
    room.add(u"c.md"_qs, "---\ntitle: \"open\n---\n");
    Collection all(room);
    QVERIFY(!all.model.isCounted());
    all.open();
    QCOMPARE(all.shown(Facet::Published), u"Yes 1, No 1, Not said 1"_qs);
    QCOMPARE(all.shown(Facet::Category), u"news 2"_qs);
    QCOMPARE(all.shown(Facet::Type), QString());
    QCOMPARE(all.shown(Facet::Month), u"April 2021 1, March 2021 1"_qs);
    QCOMPARE(all.shown(Facet::Problems), u"Any problem 1, Cannot be read 1"_qs);
    QCOMPARE(all.shown(Facet::Edited), QString());
    QCOMPARE(all.model.index(int(Facet::Topic), 0).data().toString(), u"Topics"_qs);
}

void TestFacetModel::choosesAndReleases()
{
    Newsroom room;
    room.add(u"a.md"_qs, story("category: news\ntype: article"));
    room.add(u"b.md"_qs, story("category: news\ntype: video"));
    room.add(u"c.md"_qs, story("category: opinion\ntype: article"));
    Collection all(room);
    all.open();
    QSignalSpy counted(&all.model, &FacetModel::counted);
    all.model.activate(all.value(Facet::Category, u"opinion"_qs), Choose::Alone);
    QCOMPARE(all.query, u"category=opinion"_qs);
    // Chosen at once; the counts come after.
    QCOMPARE(all.shown(Facet::Category), u"news 2, *opinion 1"_qs);
    QVERIFY(all.model.hasChosen());
    QVERIFY(all.model.index(int(Facet::Category), 0).data(FacetModel::ChosenRole).toBool());
    QVERIFY(counted.wait());
    QCOMPARE(all.shown(Facet::Category), u"news 2, *opinion 1"_qs);
    QCOMPARE(all.shown(Facet::Type), u"article 1, video 0"_qs);

    all.model.activate(all.value(Facet::Category, u"news"_qs), Choose::Alone);
    QCOMPARE(all.query, u"category=news"_qs);
    all.model.activate(all.value(Facet::Category, u"news"_qs), Choose::Alone);
    QCOMPARE(all.query, QString());
    QVERIFY(!all.model.hasChosen());
}

void TestFacetModel::choosesBeside()
{
    Newsroom room;
    addTopics(room, 3);
    Collection all(room);
    all.open();
    all.ask(u"story"_qs);
    all.model.activate(all.value(Facet::Topic, u"t3"_qs), Choose::Too);
    all.model.activate(all.value(Facet::Topic, u"t1"_qs), Choose::Too);
    QCOMPARE(all.query, u"story topic=t3,t1"_qs);
    QCOMPARE(all.shown(Facet::Topic), u"*t3 3, t2 2, *t1 1"_qs);
    all.model.activate(all.value(Facet::Topic, u"t3"_qs), Choose::Too);
    QCOMPARE(all.query, u"story topic=t1"_qs);
}

void TestFacetModel::followsTheQueryText()
{
    Newsroom room;
    room.add(u"a.md"_qs, story("topics: [Z\u00fcrich, Cities]"));
    Collection all(room);
    all.open();
    all.ask(u"topic:zurich"_qs);
    QCOMPARE(all.shown(Facet::Topic), u"Cities 1, *Z\u00fcrich 1"_qs);
    // Typed by hand and not done: nothing comes up that no article says.
    all.ask(u"topic:zur"_qs);
    QCOMPARE(all.shown(Facet::Topic), u"Cities 1, Z\u00fcrich 1"_qs);
    all.ask(u"topic:nowhere"_qs);
    QCOMPARE(all.shown(Facet::Topic), u"Cities 0, Z\u00fcrich 0"_qs);
    // What cannot be read leaves the counts of the last one that could.
    all.model.setQueryText(u"nofield:x topic:zurich"_qs);
    QCOMPARE(all.shown(Facet::Topic), u"Cities 0, *Z\u00fcrich 0"_qs);
}

void TestFacetModel::keepsWhatNoArticleHasToBeReleased()
{
    Newsroom room;
    room.add(u"a.md"_qs, story("category: news"));
    Collection all(room);
    all.open();
    all.ask(u"category=\"Old one\" is:edited"_qs);
    QCOMPARE(all.shown(Facet::Category), u"news 0, *Old one 0"_qs);
    QCOMPARE(all.shown(Facet::Edited), u"*Not saved yet 0"_qs);
    all.model.activate(all.value(Facet::Category, u"Old one"_qs), Choose::Alone);
    QCOMPARE(all.query, u"is:edited"_qs);
    QCOMPARE(all.shown(Facet::Category), u"news 0"_qs);
}

void TestFacetModel::clearsAll()
{
    Newsroom room;
    room.add(u"a.md"_qs, story("category: news\ntopics: [a, b]"));
    Collection all(room);
    all.open();
    all.ask(u"x category=news y topic=a,b,gone -topic=c topic:stor"_qs);
    QVERIFY(all.model.hasChosen());
    all.model.clear();
    QCOMPARE(all.query, u"x y -topic=c topic:stor"_qs);
    QVERIFY(!all.model.hasChosen());
}

void TestFacetModel::listsTheMostFrequent()
{
    Newsroom room;
    addTopics(room, 12);
    Collection all(room);
    all.open();
    const QString few = u"t12 12, t11 11, t10 10, t9 9, t8 8, t7 7, t6 6, t5 5, "_qs;
    QCOMPARE(all.shown(Facet::Topic), few + u"Show all 12"_qs);
    const QModelIndex more = all.row(Facet::Topic, 8);
    QCOMPARE(more.data(FacetModel::KindRole).value<FacetModel::Kind>(), FacetModel::Kind::More);
    all.model.activate(more, Choose::Alone);
    QCOMPARE(all.query, QString());
    QCOMPARE(all.shown(Facet::Topic), few + u"t4 4, t3 3, t2 2, t1 1, Show fewer"_qs);
    all.model.activate(all.value(Facet::Topic, u"t2"_qs), Choose::Alone);
    all.model.activate(all.row(Facet::Topic, 12), Choose::Alone);
    QCOMPARE(all.shown(Facet::Topic), few + u"*t2 2, Show all 12"_qs);
}

void TestFacetModel::listsTheNewestMonthsThatAreLeft()
{
    Newsroom room;
    for (int month = 1; month <= 12; ++month)
        room.add(u"%1.md"_qs.arg(month),
                 story("publishedDateTime: 2021-" + QByteArray::number(month).rightJustified(2, '0') +
                       "-01\nheat: " + QByteArray::number(month)));
    Collection all(room);
    all.open();
    QCOMPARE(all.shown(Facet::Month).section(u", "_qs, 0, 1), u"December 2021 1, November 2021 1"_qs);
    QCOMPARE(all.shown(Facet::Month).section(u", "_qs, -2), u"May 2021 1, Show all 12"_qs);
    all.ask(u"heat:2"_qs);
    QCOMPARE(all.shown(Facet::Month).section(u", "_qs, -3), u"June 2021 0, February 2021 1, Show all 12"_qs);
}

void TestFacetModel::findsValues()
{
    Newsroom room;
    addTopics(room, 12);
    room.add(u"dated.md"_qs, story("publishedDateTime: 2021-04-01\npublished: true"));
    Collection all(room);
    all.open();
    all.model.find(u" T1"_qs);
    QCOMPARE(all.shown(Facet::Topic), u"t12 12, t11 11, t10 10, t1 1"_qs);
    QCOMPARE(all.shown(Facet::Month), QString());
    all.model.find(u"april"_qs);
    QCOMPARE(all.shown(Facet::Month), u"April 2021 1"_qs);
    QCOMPARE(all.shown(Facet::Topic), QString());
    all.ask(u"topic=t3"_qs);
    QCOMPARE(all.shown(Facet::Topic), u"*t3 3"_qs);
    all.model.find(u"t"_qs);
    QVERIFY(all.shown(Facet::Topic).endsWith(u"Show all 12"_qs));
    QCOMPARE(all.shown(Facet::Published), u"Not said 3"_qs);
}

void TestFacetModel::countsUnsavedEdits()
{
    Newsroom room(3);
    Collection all(room);
    all.open();
    QSignalSpy counted(&all.model, &FacetModel::counted);
    room.session.edit({room.id(1)}, editing::publishEdits(true), u"Publish"_qs);
    QVERIFY(counted.wait());
    QCOMPARE(all.shown(Facet::Published), u"Yes 1, No 2"_qs);
    QCOMPARE(all.shown(Facet::Edited), u"Not saved yet 1"_qs);
    room.session.undo();
    QVERIFY(counted.wait());
    QCOMPARE(all.shown(Facet::Published), u"No 3"_qs);
    QCOMPARE(all.shown(Facet::Edited), QString());
}

/// Keys in a row come to one count, of the last query.
void TestFacetModel::givesUpWhatIsStale()
{
    Newsroom room;
    addTopics(room, 12);
    Collection all(room);
    all.open();
    QSignalSpy counted(&all.model, &FacetModel::counted);
    const QString text = u"topic=t12 topic=t3"_qs;
    for (int length = 1; length <= text.size(); ++length)
        all.model.setQueryText(text.left(length));
    QVERIFY(counted.wait());
    QCOMPARE(all.shown(Facet::Published), u"Not said 3"_qs);
    QCOMPARE(counted.count(), 1);
}

void TestFacetModel::countsOnlyWhileActive()
{
    Newsroom room(2);
    Collection all(room);
    all.model.setActive(false);
    QSignalSpy counted(&all.model, &FacetModel::counted);
    room.open();
    room.session.edit({room.id(0)}, editing::publishEdits(true), u"Publish"_qs);
    QVERIFY(!all.model.isCounted());
    QVERIFY(counted.isEmpty());
    all.model.setActive(true);
    QVERIFY(counted.wait());
    QCOMPARE(all.shown(Facet::Published), u"Yes 1, No 1"_qs);
}

void TestFacetModel::forgetsAnotherFolder()
{
    Newsroom room;
    addTopics(room, 12);
    Collection all(room);
    all.open();
    all.model.activate(all.row(Facet::Topic, 8), Choose::Alone);
    QSignalSpy forgotten(&all.model, &FacetModel::forgotten);
    all.room.library.openFolder({});
    QCOMPARE(forgotten.count(), 1);
    for (const Facet facet : everyFacet)
        QCOMPARE(all.shown(facet), QString());
    QVERIFY(!all.model.isCounted());
    all.open();
    QVERIFY(all.shown(Facet::Topic).endsWith(u"Show all 12"_qs));
}

void TestFacetModel::aValueIsACheckableItem()
{
    Newsroom room;
    room.add(u"a.md"_qs, story("category: news"));
    Collection all(room);
    all.open();
    QPersistentModelIndex news = all.value(Facet::Category, u"news"_qs);
    QCOMPARE(news.data(Qt::AccessibleTextRole).toString(), u"news, 1"_qs);
    QVERIFY(news.flags() & Qt::ItemIsUserCheckable);
    QCOMPARE(news.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(!all.model.setData(news, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(all.model.setData(news, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(all.query, u"category=news"_qs);
    QCOMPARE(news.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(all.model.setData(news, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(all.query, QString());
    QVERIFY(!(all.model.index(0, 0).flags() & Qt::ItemIsUserCheckable));
    QVERIFY(!all.model.setData(all.model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
}

/// Whatever is found, chosen and unfolded: an index stays with its value or ends.
void TestFacetModel::keepsItsPersistentIndexes()
{
    Newsroom room;
    addTopics(room, 12);
    Collection all(room);
    all.open();
    QRandomGenerator random(3);
    const QStringList finds{{}, u"t1"_qs, u"t"_qs, u"none"_qs, u"2"_qs};
    const QStringList queries{{}, u"topic=t1"_qs, u"topic=t2,gone"_qs, u"topic:t12 topic:t3"_qs};
    for (int step = 0; step < 200; ++step) {
        QHash<QString, QPersistentModelIndex> before;
        for (int i = 0; i < all.model.rowCount(all.model.index(int(Facet::Topic), 0)); ++i) {
            if (all.row(Facet::Topic, i).flags() & Qt::ItemIsUserCheckable)
                before.insert(all.row(Facet::Topic, i).data().toString(), all.row(Facet::Topic, i));
        }
        const QModelIndex last =
            all.row(Facet::Topic, all.model.rowCount(all.model.index(int(Facet::Topic), 0)) - 1);
        switch (random.bounded(4)) {
        case 0:
            all.model.find(finds[random.bounded(int(finds.size()))]);
            break;
        case 1:
            all.model.setQueryText(queries[random.bounded(int(queries.size()))]);
            break;
        case 2:
            if (last.isValid())
                all.model.activate(last, Choose::Too);
            break;
        default:
            QCoreApplication::processEvents();
        }
        for (auto one = before.cbegin(); one != before.cend(); ++one) {
            const QModelIndex now = all.value(Facet::Topic, one.key());
            QCOMPARE(QModelIndex(one.value()), now);
        }
    }
}

QTEST_GUILESS_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"
