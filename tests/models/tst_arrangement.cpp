// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/arrangement.h"

#include "models/articletablemodel.h"
#include "models/records.h"

#include <QtTest>

#include <atomic>

using namespace foreword;
using namespace foreword::test;
using namespace Qt::StringLiterals;
using library::ArticleQuery;
using models::arrange;
using models::Arrangement;
using models::ArrangementTask;
using models::ArticleTableModel;
using models::SortKeys;

namespace {

ArrangementTask taskOf(const QStringList& titles, const QString& query = {}, bool isSorted = false)
{
    ArrangementTask task;
    task.records = recordsOf(titledAll(titles));
    task.query = ArticleQuery::parse(query).value();
    if (isSorted)
        task.keys = std::make_shared<SortKeys>(ArticleTableModel::TitleColumn);
    return task;
}

/// Rows of three portions, one of them for each thread.
ArrangementTask largeTask()
{
    QStringList titles;
    for (int i = 0; i < 10'000; ++i)
        titles.append(QString::number(i));
    return taskOf(titles);
}

QString textOf(const std::vector<int>& rows)
{
    QStringList texts;
    for (const int row : rows)
        texts.append(QString::number(row));
    return texts.join(u' ');
}

} // namespace

class TestArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void showsWhatMatchesInOrder_data();
    void showsWhatMatchesInOrder();
    void hidesWhatIsGone_data();
    void hidesWhatIsGone();
    void knowsWhatIsEdited();
    void keepsAnOrderThatIsKnown();
    void takesInChangesWhereTheOrderIsNotKnown();
    void filtersMoreThanOnePortion();
    void endsEarlyWhereItIsStale();
    void leavesOutThePortionsThatCameTooLate();
};

void TestArrangement::showsWhatMatchesInOrder_data()
{
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isSorted");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("shown");
    const QStringList titles{u"b story"_s, u"a"_s, u"c"_s, u"a story"_s};
    QTest::newRow("nothing") << QStringList() << QString() << true << QString() << QString();
    QTest::newRow("all") << titles << QString() << false << u"0 1 2 3"_s << u"0 1 2 3"_s;
    QTest::newRow("all, by title") << titles << QString() << true << u"1 3 0 2"_s << u"1 3 0 2"_s;
    QTest::newRow("some") << titles << u"story"_s << false << u"0 1 2 3"_s << u"0 3"_s;
    QTest::newRow("some, by title") << titles << u"story"_s << true << u"1 3 0 2"_s << u"3 0"_s;
    QTest::newRow("none") << titles << u"nowhere"_s << true << u"1 3 0 2"_s << QString();
}

void TestArrangement::showsWhatMatchesInOrder()
{
    QFETCH(const QStringList, titles);
    QFETCH(const QString, query);
    QFETCH(const bool, isSorted);
    const Arrangement arrangement = arrange(taskOf(titles, query, isSorted));
    QTEST(textOf(*arrangement.order), "order");
    QTEST(textOf(arrangement.shown), "shown");
    QCOMPARE(arrangement.count, int(titles.size()));
}

void TestArrangement::hidesWhatIsGone_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("shown");
    QTest::newRow("all") << QString() << u"0 2"_s;
    QTest::newRow("what matches") << u"story"_s << u"0"_s;
    QTest::newRow("what does not match") << u"-story"_s << u"2"_s;
}

void TestArrangement::hidesWhatIsGone()
{
    QFETCH(const QString, query);
    ArrangementTask task = taskOf({u"b story"_s, u"a story"_s, u"c"_s, u"d"_s}, query, true);
    task.records.setGone(1, true);
    task.records.setGone(3, true);
    const Arrangement arrangement = arrange(task);
    QTEST(textOf(arrangement.shown), "shown");
    // They keep their places, for they may come back.
    QCOMPARE(textOf(*arrangement.order), u"1 0 2 3"_s);
    QCOMPARE(arrangement.count, 4);
}

void TestArrangement::knowsWhatIsEdited()
{
    ArrangementTask task = taskOf({u"a"_s, u"b"_s, u"c"_s}, u"is:edited"_s);
    QCOMPARE(textOf(arrange(task).shown), QString());
    task.marks = {false, true, true};
    QCOMPARE(textOf(arrange(task).shown), u"1 2"_s);
    task.query = ArticleQuery::parse(u"-is:edited"_s).value();
    QCOMPARE(textOf(arrange(task).shown), u"0"_s);
    task.records.setGone(0, true);
    QCOMPARE(textOf(arrange(task).shown), QString());
}

void TestArrangement::keepsAnOrderThatIsKnown()
{
    ArrangementTask task = taskOf({u"a"_s, u"b"_s, u"c"_s}, u"-b"_s, true);
    task.order = std::make_shared<const std::vector<int>>(std::vector<int>{2, 1, 0});
    const Arrangement arrangement = arrange(task);
    QCOMPARE(arrangement.order, task.order);
    QCOMPARE(textOf(arrangement.shown), u"2 0"_s);
}

void TestArrangement::takesInChangesWhereTheOrderIsNotKnown()
{
    ArrangementTask task = taskOf({u"a"_s, u"b"_s, u"c"_s}, {}, true);
    QCOMPARE(textOf(arrange(task).shown), u"0 1 2"_s);
    task.records.replace({0}, blockOf({titled(u"d"_s)}));
    task.changes = {0};
    QCOMPARE(textOf(arrange(task).shown), u"1 2 0"_s);
    task.sortOrder = Qt::DescendingOrder;
    QCOMPARE(textOf(arrange(task).shown), u"0 2 1"_s);
}

void TestArrangement::filtersMoreThanOnePortion()
{
    ArrangementTask task = largeTask();
    task.query = ArticleQuery::parse(u"title:77"_s).value();
    task.records.setGone(9977, true);
    std::vector<int> expected;
    for (int row = 0; row < 10'000; ++row) {
        if (QString::number(row).contains(u"77") && row != 9977)
            expected.push_back(row);
    }
    QCOMPARE(arrange(task).shown, expected);
}

void TestArrangement::endsEarlyWhereItIsStale()
{
    std::atomic<int> asked = 0;
    const Arrangement arrangement = arrange(largeTask(), [&asked] { return ++asked > 0; });
    QCOMPARE(asked, 1);
    QVERIFY(arrangement.shown.empty());
}

void TestArrangement::leavesOutThePortionsThatCameTooLate()
{
    std::atomic<int> asked = 0;
    // Becomes stale when one portion is being looked at.
    const Arrangement arrangement = arrange(largeTask(), [&asked] { return ++asked > 2; });
    QVERIFY(!arrangement.shown.empty());
    QVERIFY(arrangement.shown.size() < 5000);
}

QTEST_GUILESS_MAIN(TestArrangement)
#include "tst_arrangement.moc"
