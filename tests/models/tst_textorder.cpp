// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textorder.h"

#include <QtTest>

using foreword::models::TextOrder;

class TestTextOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void ordersAsAReaderWould_data();
    void ordersAsAReaderWould();
    void keepsRanksWhenTextsAreAdded();
    void doesNotFallBackToCodePoints();
};

void TestTextOrder::ordersAsAReaderWould_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("letters") << QStringLiteral("apple") << QStringLiteral("banana");
    QTest::newRow("capitals") << QStringLiteral("apple") << QStringLiteral("Banana");
    QTest::newRow("accents") << QStringLiteral("\u00e9clair") << QStringLiteral("fig");
    QTest::newRow("numbers by value") << QStringLiteral("Part 2") << QStringLiteral("Part 10");
    QTest::newRow("prefix") << QStringLiteral("Election") << QStringLiteral("Elections");
}

void TestTextOrder::ordersAsAReaderWould()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    TextOrder order = TextOrder::of({second, first, second});
    QCOMPARE(order.numberOf(second), 0);
    QCOMPARE(order.numberOf(first), 1);
    QVERIFY(order.compare(1, 0) < 0);
    QVERIFY(order.rankOf(1) < order.rankOf(0));
}

void TestTextOrder::keepsRanksWhenTextsAreAdded()
{
    TextOrder order = TextOrder::of({QStringLiteral("b"), QStringLiteral("d")});
    const int c = order.numberOf(QStringLiteral("c"));
    const int a = order.numberOf(QStringLiteral("a"));
    const int e = order.numberOf(QStringLiteral("e"));
    order.rank();
    const int b = order.numberOf(QStringLiteral("b"));
    const int d = order.numberOf(QStringLiteral("d"));
    const QList<int> expected{a, b, c, d, e};
    QList<int> byRank = expected;
    std::reverse(byRank.begin(), byRank.end());
    std::sort(byRank.begin(), byRank.end(),
              [&order](int x, int y) { return order.rankOf(x) < order.rankOf(y); });
    QCOMPARE(byRank, expected);
}

void TestTextOrder::doesNotFallBackToCodePoints()
{
    const QLocale before;
    QLocale::setDefault(QLocale::c());
    const TextOrder order = TextOrder::of({QStringLiteral("Zebra"), QStringLiteral("ant")});
    QLocale::setDefault(before);
    QVERIFY(order.rankOf(1) < order.rankOf(0));
}

QTEST_GUILESS_MAIN(TestTextOrder)
#include "tst_textorder.moc"
