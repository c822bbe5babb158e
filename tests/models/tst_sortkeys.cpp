// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortkeys.h"

#include "models/articletablemodel.h"
#include "models/records.h"
#include "models/textorder.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace foreword;
using namespace foreword::test;
using namespace Qt::StringLiterals;
using library::ArticleRecords;
using library::ArticleSummary;
using models::SortKeys;
using models::TextOrder;

using Column = models::ArticleTableModel::Column;
Q_DECLARE_METATYPE(Column)

namespace {

std::vector<int> allRows(int count)
{
    std::vector<int> rows(static_cast<size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

QString textOf(const std::vector<int>& rows)
{
    QStringList texts;
    for (const int row : rows)
        texts.append(QString::number(row));
    return texts.join(u' ');
}

/// A column of titles that changes. The law: whatever happened, the order is that of comparing all titles.
class Titles
{
public:
    explicit Titles(const QStringList& titles)
        : m_titles(titles)
        , m_records(recordsOf(titledAll(titles)))
    {
        m_keys.sorted(m_records, m_changes, Qt::AscendingOrder);
    }

    int count() const { return m_records.size(); }
    void change(int row, const QString& title)
    {
        m_titles[row] = title;
        m_records.replace({row}, blockOf({titled(title)}));
        m_changes.append(row);
    }
    void append(const QStringList& titles)
    {
        m_titles += titles;
        m_records.append(blockOf(titledAll(titles)));
    }
    bool isInOrder()
    {
        return m_keys.sorted(m_records, m_changes, Qt::AscendingOrder) == compared(1) &&
               m_keys.sorted(m_records, m_changes, Qt::DescendingOrder) == compared(-1);
    }

private:
    std::vector<int> compared(int direction) const
    {
        std::vector<int> rows = allRows(count());
        std::stable_sort(rows.begin(), rows.end(), [this, direction](int a, int b) {
            if (m_titles[a].isEmpty() || m_titles[b].isEmpty())
                return !m_titles[a].isEmpty();
            return m_order.compare(m_titles[a], m_titles[b]) * direction < 0;
        });
        return rows;
    }

    QStringList m_titles;
    ArticleRecords m_records;
    QList<int> m_changes;
    SortKeys m_keys{Column::TitleColumn};
    TextOrder m_order;
};

/// Enough of them that a few changed ones are placed between the others.
QStringList manyTitles(int count)
{
    QStringList titles;
    for (int i = 0; i < count; ++i)
        titles.append(u"title %1"_s.arg(i * 7919 % count));
    return titles;
}

} // namespace

class TestSortKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void sortsUpAndDown_data();
    void sortsUpAndDown();
    void placesAChangedText_data();
    void placesAChangedText();
    void placesTextsManyTimesAtTheSamePlace_data();
    void placesTextsManyTimesAtTheSamePlace();
    void placesTheFirstTextOfAll();
    void followsRandomChanges();
    void takesInRowsThatComeLater();
    void takesInChangesOfRowsThatItDoesNotKnowYet();
    void followsChangedNumbers();
    void ordersFilesThatComeInBetween();
};

void TestSortKeys::sortsUpAndDown_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("up");
    QTest::addColumn<QString>("down");
    const auto row = [](const char* name, Column column, const QString& up, const QString& down) {
        QTest::newRow(name) << column << up << down;
    };
    // Row 3 has no values, row 4 cannot be read; row 5 is as row 0.
    row("title", Column::TitleColumn, u"2 0 5 1 3 4"_s, u"1 0 5 2 3 4"_s);
    row("provider", Column::ProviderColumn, u"1 0 5 2 3 4"_s, u"2 0 5 1 3 4"_s);
    row("category", Column::CategoryColumn, u"2 0 5 1 3 4"_s, u"1 0 5 2 3 4"_s);
    row("type", Column::TypeColumn, u"0 1 2 5 3 4"_s, u"0 1 2 5 3 4"_s);
    row("topics", Column::TopicsColumn, u"2 0 5 1 3 4"_s, u"1 0 5 2 3 4"_s);
    row("published", Column::PublishedColumn, u"1 0 5 2 3 4"_s, u"2 0 5 1 3 4"_s);
    row("picture", Column::ThumbnailColumn, u"0 2 5 1 3 4"_s, u"0 2 5 1 3 4"_s);
    row("date", Column::DateColumn, u"1 0 5 2 3 4"_s, u"2 0 5 1 3 4"_s);
    row("quality", Column::QualityColumn, u"2 1 0 5 3 4"_s, u"0 5 1 2 3 4"_s);
    row("heat", Column::HeatColumn, u"0 5 1 2 3 4"_s, u"1 0 5 2 3 4"_s);
    row("pictures", Column::PicturesColumn, u"3 0 5 1 2 4"_s, u"2 1 0 5 3 4"_s);
    row("related", Column::RelatedColumn, u"3 2 0 5 1 4"_s, u"1 0 5 2 3 4"_s);
    row("problems", Column::ProblemsColumn, u"0 2 3 5 1 4"_s, u"4 1 0 2 3 5"_s);
    row("file", Column::FileColumn, u"0 1 2 3 4 5"_s, u"5 4 3 2 1 0"_s);
}

void TestSortKeys::sortsUpAndDown()
{
    QFETCH(const Column, column);
    const library::Diagnostic note{library::Diagnostic::Severity::Note, u"note"_s, {}, {}, 0};
    const library::Diagnostic error{library::Diagnostic::Severity::Error, u"error"_s, {}, {}, 0};
    ArticleSummary a = titled(u"part 2"_s);
    a.provider = u"m"_s;
    a.category = u"\u00e9clair"_s;
    a.type = u"article"_s;
    a.topics = {u"b"_s};
    a.published = ArticleSummary::Published::Yes;
    a.instant = 0;
    a.quality = 10;
    a.heat = 0;
    a.pictures = 1;
    a.related = 2;
    a.leadPicture = u"/a.png"_s;
    a.problems = {note};
    ArticleSummary b = a;
    b.title = u"Part 10"_s;
    b.provider = u"a"_s;
    b.category = u"Fig"_s;
    b.topics = {u"b"_s, u"a"_s};
    b.published = ArticleSummary::Published::No;
    b.instant = -1;
    b.quality = 0;
    b.heat = 1;
    b.pictures = 2;
    b.related = 3;
    b.leadPicture.clear();
    b.problems = {error};
    ArticleSummary c = a;
    c.title = u"Another"_s;
    c.provider = u"Z"_s;
    c.category = u"apple"_s;
    c.topics = {u"a"_s, u"z"_s};
    c.published = ArticleSummary::Published::Unclear;
    c.instant = 1;
    c.quality = -10;
    c.heat.reset();
    c.pictures = 3;
    c.related = 1;
    ArticleSummary unreadable;
    unreadable.readable = false;
    unreadable.problems = {error, error};
    const ArticleRecords records = recordsOf({a, b, c, {}, unreadable, a});
    SortKeys keys(column);
    QTEST(textOf(keys.sorted(records, {}, Qt::AscendingOrder)), "up");
    QTEST(textOf(keys.sorted(records, {}, Qt::DescendingOrder)), "down");
}

void TestSortKeys::placesAChangedText_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("before all") << u"a"_s;
    QTest::newRow("behind all") << u"z"_s;
    QTest::newRow("between two") << u"title 100 and a half"_s;
    QTest::newRow("as another") << u"title 100"_s;
    QTest::newRow("as another, in capitals") << u"TITLE 100"_s;
    QTest::newRow("as it was") << u"title 0"_s;
    QTest::newRow("nothing") << QString();
}

/// There and back, among few and many others.
void TestSortKeys::placesAChangedText()
{
    QFETCH(const QString, title);
    for (const int count : {1, 2, 127, 128, 129, 500}) {
        Titles titles(manyTitles(count));
        for (const int row : {0, count / 2, count - 1}) {
            titles.change(row, title);
            QVERIFY(titles.isInOrder());
        }
        titles.change(0, u"title 0"_s);
        QVERIFY(titles.isInOrder());
    }
}

void TestSortKeys::placesTextsManyTimesAtTheSamePlace_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("step");
    QTest::newRow("behind the last one placed") << u"title 50 %1"_s << 1;
    QTest::newRow("before the last one placed") << u"title 50 %1"_s << -1;
    QTest::newRow("before all") << u"a %1"_s << -1;
    QTest::newRow("behind all") << u"z %1"_s << 1;
}

/// Until there is no room left between two others, and again when there is some.
void TestSortKeys::placesTextsManyTimesAtTheSamePlace()
{
    QFETCH(const QString, pattern);
    QFETCH(const int, step);
    for (const int perUpdate : {1, 3}) {
        Titles titles(manyTitles(300));
        for (int i = 0; i < 120; ++i) {
            // Rows so that equal keys, which keep the rows' order, would be seen.
            titles.change(step < 0 ? 100 + i : 299 - i, pattern.arg(1000 + step * i));
            if (i % perUpdate == 0)
                QVERIFY(titles.isInOrder());
        }
        QVERIFY(titles.isInOrder());
    }
}

void TestSortKeys::placesTheFirstTextOfAll()
{
    Titles titles(QStringList(200, QString()));
    QVERIFY(titles.isInOrder());
    for (int row = 100; row > 90; --row) {
        titles.change(row, u"title %1"_s.arg(row % 3));
        QVERIFY(titles.isInOrder());
    }
}

void TestSortKeys::followsRandomChanges()
{
    QRandomGenerator random(4);
    Titles titles(manyTitles(400));
    for (int update = 0; update < 200; ++update) {
        if (random.bounded(10) == 0)
            titles.append(QStringList(random.bounded(1, 12), u"title %1 b"_s.arg(random.bounded(40))));
        for (int i = random.bounded(9); i > 0; --i) {
            const QString title =
                random.bounded(6) == 0 ? QString() : u"title %1 c"_s.arg(random.bounded(40));
            titles.change(random.bounded(titles.count()), title);
        }
        QVERIFY2(titles.isInOrder(), qPrintable(QString::number(update)));
    }
}

void TestSortKeys::takesInRowsThatComeLater()
{
    Titles titles({});
    QVERIFY(titles.isInOrder());
    titles.append(manyTitles(200));
    QVERIFY(titles.isInOrder());
    titles.append({u"title 3"_s, u"a"_s, QString()}); // few, which are placed
    QVERIFY(titles.isInOrder());
    titles.append(manyTitles(300)); // many
    QVERIFY(titles.isInOrder());
}

void TestSortKeys::takesInChangesOfRowsThatItDoesNotKnowYet()
{
    Titles titles(manyTitles(200));
    titles.append({u"x"_s, u"y"_s});
    titles.change(200, u"b"_s);
    titles.change(5, u"a"_s);
    titles.change(5, u"c"_s);
    QVERIFY(titles.isInOrder());
    titles.change(201, u"a"_s);
    QVERIFY(titles.isInOrder());
}

void TestSortKeys::followsChangedNumbers()
{
    const auto heated = [](std::optional<qint64> heat) {
        ArticleSummary summary;
        summary.heat = heat;
        return summary;
    };
    ArticleRecords records = recordsOf({heated(1), heated(2), heated({})});
    SortKeys keys(Column::HeatColumn);
    QCOMPARE(textOf(keys.sorted(records, {}, Qt::AscendingOrder)), u"0 1 2"_s);
    records.replace({0, 1}, blockOf({heated({}), heated(-5)}));
    records.append(blockOf({heated(-1000), heated(0)}));
    QCOMPARE(textOf(keys.sorted(records, {0, 1}, Qt::AscendingOrder)), u"3 1 4 0 2"_s);
    QCOMPARE(textOf(keys.sorted(records, {0, 1}, Qt::DescendingOrder)), u"4 1 3 0 2"_s);
}

void TestSortKeys::ordersFilesThatComeInBetween()
{
    ArticleRecords records = recordsOf({{}, {}, {}}, {u"b.md"_s, u"d.md"_s, u"f.md"_s});
    SortKeys keys(Column::FileColumn);
    QCOMPARE(textOf(keys.sorted(records, {}, Qt::DescendingOrder)), u"2 1 0"_s);
    records.append(blockOf({{}, {}, {}}, {u"a.md"_s, u"c.md"_s, u"g.md"_s}));
    QCOMPARE(textOf(keys.sorted(records, {1}, Qt::AscendingOrder)), u"3 0 4 1 2 5"_s);
    QCOMPARE(textOf(keys.sorted(records, {1}, Qt::DescendingOrder)), u"5 2 1 4 0 3"_s);
}

QTEST_GUILESS_MAIN(TestSortKeys)
#include "tst_sortkeys.moc"
