// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"

#include <QTest>

#include <cmath>

using namespace foreword::frontmatter;
using namespace Qt::StringLiterals;

class TestFieldValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsIntegers_data();
    void countsIntegers();
    void countsReals_data();
    void countsReals();
    void keepsSpellings();
    void findsTheLastOfTwo();
    void followsPaths();
    void comparesOrder();
};

void TestFieldValue::countsIntegers_data()
{
    QTest::addColumn<qint64>("number");
    const auto row = [](const char* spelling, qint64 number) { QTest::newRow(spelling) << number; };
    row("0", 0);
    row("215", 215);
    row("-7", -7);
    row("+5", 5);
    row("1,000", 1000);
    row("1_000_000", 1000000);
    row("017", 15);
    row("-017", -15);
    row("0x1F", 31);
    row("-0xff", -255);
    row("0b101", 5);
    row("1:30", 5400);
    row("1:02:03", 3723);
    row("9223372036854775807", std::numeric_limits<qint64>::max());
}

void TestFieldValue::countsIntegers()
{
    QFETCH(qint64, number);
    const QString spelling = QString::fromUtf8(QTest::currentDataTag());
    const FieldValue value = FieldValue::integer(spelling);
    QCOMPARE(value.toInteger(), std::optional(number));
    QCOMPARE(value.toReal(), std::optional(double(number)));
    QCOMPARE(value.toText(), spelling);
}

void TestFieldValue::countsReals_data()
{
    QTest::addColumn<double>("number");
    const auto row = [](const char* spelling, double number) { QTest::newRow(spelling) << number; };
    row("0.90", 0.9);
    row("-1.5e-3", -0.0015);
    row(".5", 0.5);
    row("1.", 1);
    row("1,234.5", 1234.5);
    row(".inf", std::numeric_limits<double>::infinity());
    row("-.INF", -std::numeric_limits<double>::infinity());
    row("1:30.5", 5430.0);
}

void TestFieldValue::countsReals()
{
    QFETCH(double, number);
    const FieldValue value = FieldValue::real(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(value.toReal());
    QCOMPARE(*value.toReal(), number);
    QVERIFY(!value.toInteger());
}

void TestFieldValue::keepsSpellings()
{
    QVERIFY(std::isnan(*FieldValue::real(u".NaN"_s).toReal()));
    QVERIFY(!FieldValue::integer(u"9223372036854775808"_s).toInteger());
    QVERIFY(FieldValue::integer(u"9223372036854775808"_s).toReal());
    QVERIFY(!FieldValue::text(u"3"_s).toInteger());
    QVERIFY(!FieldValue::text(u"true"_s).toBoolean());
    QVERIFY(FieldValue::boolean(true).toBoolean());
    QCOMPARE(FieldValue::boolean(false).toText(), u"false"_s);
    QCOMPARE(FieldValue::date(u"2021-04-13"_s).toText(), u"2021-04-13"_s);
    QCOMPARE(FieldValue().toText(), QString());
    QVERIFY(FieldValue::real(u"0.90"_s) != FieldValue::real(u"0.9"_s));
    QVERIFY(FieldValue::text(u"1"_s) != FieldValue::integer(1));
}

void TestFieldValue::findsTheLastOfTwo()
{
    const FieldValue map =
        FieldValue::map({{u"a"_s, FieldValue::integer(1)}, {u"b"_s, {}}, {u"a"_s, FieldValue::integer(2)}});
    QVERIFY(map.find(u"a"_s));
    QCOMPARE(map.find(u"a"_s)->toInteger(), std::optional<qint64>(2));
    QVERIFY(map.find(u"b"_s)->isNull());
    QVERIFY(!map.find(u"A"_s));
    QVERIFY(!FieldValue().find(u"a"_s));
}

void TestFieldValue::followsPaths()
{
    const FieldValue image = FieldValue::map({{u"url"_s, FieldValue::text(u"x.jpg"_s)}});
    const FieldValue root = FieldValue::map({{u"images"_s, FieldValue::list({FieldValue(), image})}});
    const FieldPath images = FieldPath() / u"images"_s;
    QCOMPARE(root.find(FieldPath()), &root);
    QCOMPARE(root.find(images / 1 / u"url"_s)->toText(), u"x.jpg"_s);
    QVERIFY(!root.find(images / 2));
    QVERIFY(!root.find(images / -1));
    QVERIFY(!root.find(images / u"url"_s));
    QVERIFY(!root.find(images / 1 / 0));
    QVERIFY(!root.find(images.appended()));
}

void TestFieldValue::comparesOrder()
{
    const FieldValue::Entry a{u"a"_s, FieldValue::list({FieldValue::integer(1)})};
    const FieldValue::Entry b{u"b"_s, {}};
    QVERIFY(FieldValue::map({a, b}) == FieldValue::map({a, b}));
    QVERIFY(FieldValue::map({a, b}) != FieldValue::map({b, a}));
    QVERIFY(FieldValue::map({}) != FieldValue::list({}));
    QVERIFY(FieldValue::map({}) != FieldValue());
    const FieldValue copy = FieldValue::map({a});
    QVERIFY(FieldValue(copy) == copy);
}

QTEST_APPLESS_MAIN(TestFieldValue)
#include "tst_fieldvalue.moc"
