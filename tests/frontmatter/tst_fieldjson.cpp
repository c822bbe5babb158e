// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/fieldjson.h"
#include "frontmatter/scalartype.h"

#include <QTest>

using namespace foreword::frontmatter;
using namespace Qt::StringLiterals;

class TestFieldJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesPlainScalars_data();
    void writesPlainScalars();
    void returnsTheSame_data();
    void returnsTheSame();
    void spellsNumbersForYaml_data();
    void spellsNumbersForYaml();
    void writesEachKeyOnce();
    void refuses_data();
    void refuses();
    void refusesDeepNesting();
};

void TestFieldJson::writesPlainScalars_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* plain, const char* json) { QTest::newRow(plain) << QByteArray(json); };
    row("~", "null");
    row("yes", "true");
    row("Off", "false");
    row("215", "215");
    row("0x1F", "31");
    row("017", "15");
    row("1_000", "1000");
    row("+5", "5");
    row("1:30", "5400");
    row("99999999999999999999", "99999999999999999999");
    row("0.90", "0.90");
    row(".5", "0.5");
    row("1.", "1");
    row("-1,000.5", "-1000.5");
    row(".nan", "\".nan\"");
    row("-.inf", "\"-.inf\"");
    row("2021-04-13", "\"2021-04-13\"");
    row("some text", "\"some text\"");
}

void TestFieldJson::writesPlainScalars()
{
    QFETCH(QByteArray, json);
    QCOMPARE(toJson(resolvePlain(QString::fromUtf8(QTest::currentDataTag()))), json);
}

void TestFieldJson::returnsTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json :
         {"null", "true", "false", "0", "-12", "0.90", "\"\"", "\"ü 中 😀\"", "[]", "{}", "[1,[],{}]",
          "{\"z\":1,\"a\":{\"b\":[true,null]}}", "\"\\\"\\\\\\n\\r\\t\\u0001\"", "\"/\""})
        QTest::newRow(json) << QByteArray(json);
}

void TestFieldJson::returnsTheSame()
{
    QFETCH(QByteArray, json);
    const Result<FieldValue> value = fromJson(json);
    QVERIFY(value.ok());
    QCOMPARE(toJson(*value), json);
    const Result<FieldValue> spaced =
        fromJson(" \n" + QByteArray(json).replace(",", " ,\t").replace("[", "[ ") + "\r\n");
    QVERIFY(spaced.ok());
    QCOMPARE(toJson(*spaced), json);
}

void TestFieldJson::spellsNumbersForYaml_data()
{
    QTest::addColumn<QString>("spelling");
    const auto row = [](const char* json, const char* spelling) {
        QTest::newRow(json) << QString::fromUtf8(spelling);
    };
    row("3", "3");
    row("2.50", "2.50");
    row("1e3", "1.0e+3");
    row("1E-3", "1.0E-3");
    row("1.5e3", "1.5e+3");
    row("-2.5e+07", "-2.5e+07");
}

void TestFieldJson::spellsNumbersForYaml()
{
    QFETCH(QString, spelling);
    const Result<FieldValue> value = fromJson(QTest::currentDataTag());
    QVERIFY(value.ok());
    QCOMPARE(value->toText(), spelling);
    QVERIFY(resolvePlain(spelling) == *value);
}

void TestFieldJson::writesEachKeyOnce()
{
    const FieldValue map = FieldValue::map({{u"a"_s, FieldValue::integer(1)},
                                            {u"b"_s, FieldValue::integer(2)},
                                            {u"a"_s, FieldValue::integer(3)}});
    QCOMPARE(toJson(map), QByteArray("{\"a\":3,\"b\":2}"));
}

void TestFieldJson::refuses_data()
{
    QTest::addColumn<int>("column");
    const auto row = [](const char* json, int column) { QTest::newRow(json) << column; };
    row("", 1);
    row("tru", 1);
    row("nullx", 5);
    row("[1,]", 4);
    row("[1 2]", 4);
    row("[1", 3);
    row("{\"a\" 1}", 6);
    row("{\"a\":1,}", 8);
    row("{a:1}", 2);
    row("{\"a\":1,\"a\":2}", 11);
    row("'a'", 1);
    row("\"a", 3);
    row("\"a\\x\"", 4);
    row("\"\\u12\"", 3);
    row("\"\\ud800\"", 9);
    row("\"a\nb\"", 3);
    row("01", 2);
    row("1.", 1);
    row("-", 1);
    row("+1", 1);
    row("NaN", 1);
    row("{} {}", 4);
}

void TestFieldJson::refuses()
{
    QFETCH(int, column);
    const Result<FieldValue> value = fromJson(QTest::currentDataTag());
    QVERIFY(!value.ok());
    QCOMPARE(value.error().code, ErrorCode::BadValue);
    QVERIFY2(value.error().message.contains(QStringLiteral("column %1:").arg(column)),
             qPrintable(value.error().message));
}

void TestFieldJson::refusesDeepNesting()
{
    QVERIFY(fromJson(QByteArray(60, '[') + QByteArray(60, ']')).ok());
    QCOMPARE(fromJson(QByteArray(100000, '[')).error().code, ErrorCode::BadValue);
}

QTEST_APPLESS_MAIN(TestFieldJson)
#include "tst_fieldjson.moc"
