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
    void placesManyTexts();
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
    QVERIFY(TextOrder().compare(first, second) < 0);
    QVERIFY(TextOrder().compare(second, first) > 0);
    const auto places = TextOrder::placesOf({second, first, second});
    QCOMPARE(places[0], places[2]);
    QVERIFY(places[1] + TextOrder::gap <= places[0]);
}

void TestTextOrder::placesManyTexts()
{
    QStringList texts;
    for (int i = 0; i < 10'000; ++i)
        texts.append(QStringLiteral("text %1").arg(i * 7919 % 10'000));
    const auto places = TextOrder::placesOf(texts);
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(places[size_t(i)], qint64(i * 7919 % 10'000) * TextOrder::gap);
}

void TestTextOrder::doesNotFallBackToCodePoints()
{
    const QLocale before;
    QLocale::setDefault(QLocale::c());
    const auto places = TextOrder::placesOf({QStringLiteral("Zebra"), QStringLiteral("ant")});
    QLocale::setDefault(before);
    QVERIFY(places[1] < places[0]);
}

QTEST_GUILESS_MAIN(TestTextOrder)
#include "tst_textorder.moc"
