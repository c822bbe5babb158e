// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/arrangement.h"

#include "models/articletablemodel.h"
#include "models/records.h"

#include <QtTest>

#include <atomic>
#include <random>

using namespace foreword;
using namespace foreword::test;
using namespace Qt::StringLiterals;
using library::ArticleQuery;
using models::arrange;
using models::Arrangement;
using models::ArrangementTask;
using models::ArticleTableModel;
using models::KnownHits;
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

/// Of those of largeTask().
std::vector<int> rowsWith(const QString& digits)
{
    std::vector<int> rows;
    for (int row = 0; row < 10'000; ++row) {
        if (QString::number(row).contains(digits))
            rows.push_back(row);
    }
    return rows;
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
    void showsTheSameWhateverWasAskedBefore();
    void looksAtNoMoreThanItHasTo();
    void endsEarlyWhereItIsStale();
    void showsNothingWhereItBecameStale();
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
    task.knownHits = std::make_shared<KnownHits>(); // which must not be trusted here
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
    std::vector<int> expected = rowsWith(u"77"_s);
    std::erase(expected, 9977);
    QCOMPARE(arrange(task).shown, expected);
}

/// Queries are typed letter by letter and taken back, while articles are edited, added and removed.
void TestArrangement::showsTheSameWhateverWasAskedBefore()
{
    std::mt19937 random(20'210'413);
    const auto one = [&random](const QStringList& of) { return of[qsizetype(random() % of.size())]; };
    const auto article = [&] {
        const auto words = [&]() -> QString {
            return one({u"city"_s, u"Cities"_s, u"Zürich"_s, u"zu"_s}) + u' ' +
                   one({u"it"_s, u"ruin"_s, u"city"_s});
        };
        library::ArticleSummary summary = titled(words());
        summary.excerpt = words();
        summary.provider = one({u"Tribune"_s, u"Bureau"_s, u"Tri"_s});
        summary.category = one({u"news"_s, u"new"_s, u"new york"_s});
        summary.topics = {one({u"Health"_s, u"heat"_s}), one({u"City"_s, u"he"_s})};
        summary.date = one({u"2021-04-13"_s, u"2021-12-04"_s, u"2020-04-21"_s});
        summary.heat = qint64(random() % 3) + 20;
        summary.published = random() % 2 == 0 ? library::ArticleSummary::Published::Yes
                                              : library::ArticleSummary::Published::No;
        return summary;
    };
    const QStringList terms{
        u"city"_s,          u"zürich"_s,       u"\"y it\""_s,        u"title:city"_s,   u"excerpt:ruin"_s,
        u"provider:trib"_s, u"category:new"_s, u"topic:heat"_s,      u"date:2021-04"_s, u"heat:21"_s,
        u"published:no"_s,  u"is:edited"_s,    u"is:picture-dead"_s, u"file:11"_s,      u"type:news"_s,
        u"has:image"_s};
    ArrangementTask task;
    task.knownHits = std::make_shared<KnownHits>();
    QString text;
    QString toType;
    int differentAnswers = 0;
    std::vector<int> last;
    for (int step = 0; step < 6000; ++step) {
        if (step % 500 == 0) {
            QList<library::ArticleSummary> summaries;
            std::generate_n(std::back_inserter(summaries), 90, article);
            task.records.append(blockOf(summaries));
        } else if (random() % 60 == 0) {
            const int row = int(random() % unsigned(task.records.size()));
            task.records.replace({row}, blockOf({article()}));
            task.changes.append(row);
        } else if (random() % 60 == 0) {
            const int row = int(random() % unsigned(task.records.size()));
            task.records.setGone(row, !task.records.isGone(row));
        }
        const bool isTyping = text.isEmpty() || (text.size() < 40 && random() % 3 != 0);
        if (isTyping && toType.isEmpty())
            toType = one({u""_s, u"-"_s, u" -"_s, u" "_s}) + one(terms);
        if (isTyping) {
            text += toType.front();
            toType.remove(0, 1);
        } else {
            text.chop(1 + qsizetype(random() % 4));
            toType.clear();
        }
        const auto query = ArticleQuery::parse(text);
        if (!query)
            continue;
        task.query = *query;
        task.marks.clear();
        if (query->asksWhatIsEdited() || query->asksForPictureProblems()) {
            for (int row = 0; row < task.records.size(); ++row)
                task.marks.emplace_back(random() % 2 == 0, random() % 2 == 0 ? library::PictureProblem::Dead
                                                                             : library::PictureProblems());
        }
        ArrangementTask asIfFirst = task;
        asIfFirst.knownHits.reset();
        const std::vector<int> expected = arrange(asIfFirst).shown;
        QVERIFY2(arrange(task).shown == expected, qPrintable(text));
        differentAnswers += expected != std::exchange(last, expected) ? 1 : 0;
    }
    QVERIFY(differentAnswers > 1000);
}

/// A row that cannot match is not looked at, which is told here by a change that nobody was told of.
void TestArrangement::looksAtNoMoreThanItHasTo()
{
    ArrangementTask task = taskOf({u"city"_s, u"town"_s, u"citadel"_s, u"cite"_s});
    task.knownHits = std::make_shared<KnownHits>();
    const auto ask = [&task](const QString& text) {
        task.query = ArticleQuery::parse(text).value();
        return textOf(arrange(task).shown);
    };
    QCOMPARE(ask(u"cit"_s), u"0 2 3"_s);
    task.records.replace({1}, blockOf({titled(u"city"_s)}));
    task.records.replace({2}, blockOf({titled(u"city"_s)}));
    QCOMPARE(ask(u"city"_s), u"0 2"_s);
    task.records.replace({0}, blockOf({titled(u"town"_s)}));
    QCOMPARE(ask(u"cit"_s), u"0 2 3"_s);
    QCOMPARE(ask(u"city"_s), u"0 2"_s);
    QCOMPARE(ask(u"cit -cite"_s), u"2"_s);
    // Once it is told, all is looked at again.
    task.changes = {0, 1, 2};
    QCOMPARE(ask(u"cit"_s), u"1 2 3"_s);
    QCOMPARE(ask(u"city"_s), u"1 2"_s);
}

void TestArrangement::endsEarlyWhereItIsStale()
{
    std::atomic<int> asked = 0;
    const Arrangement arrangement = arrange(largeTask(), [&asked] { return ++asked > 0; });
    QCOMPARE(asked, 1);
    QVERIFY(arrangement.shown.empty());
}

void TestArrangement::showsNothingWhereItBecameStale()
{
    std::atomic<int> asked = 0;
    // Becomes stale when one portion is being looked at.
    ArrangementTask task = largeTask();
    task.query = ArticleQuery::parse(u"title:77"_s).value();
    task.knownHits = std::make_shared<KnownHits>();
    const Arrangement arrangement = arrange(task, [&asked] { return ++asked > 2; });
    QVERIFY(asked > 2);
    QVERIFY(arrangement.shown.empty());
    // Nor is what was found so far taken for all that there is.
    QCOMPARE(arrange(task).shown, rowsWith(u"77"_s));
}

QTEST_GUILESS_MAIN(TestArrangement)
#include "tst_arrangement.moc"
