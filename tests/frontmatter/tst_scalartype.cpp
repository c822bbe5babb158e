// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/scalartype.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foreword::frontmatter;
using namespace Qt::StringLiterals;
using Kind = FieldValue::Kind;

class TestScalarType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesPlain_data();
    void resolvesPlain();
    void readsWhatPsychReads();
    void heedsTags_data();
    void heedsTags();
};

void TestScalarType::resolvesPlain_data()
{
    QTest::addColumn<Kind>("kind");
    const auto rows = [](Kind kind, std::initializer_list<const char*> texts) {
        for (const char* text : texts)
            QTest::newRow(*text ? text : "empty") << kind;
    };
    rows(Kind::Null, {"empty", "~", "null", "Null", "NULL", "nUlL"});
    rows(Kind::Boolean, {"true", "True", "TRUE", "false", "yes", "No", "on", "OFF", "tRuE"});
    rows(Kind::Integer, {"0", "-0", "12", "+12", "1,000", "1_000", "017", "0_7", "0x1F", "0xdead_beef",
                         "0b11", "1:30", "190:20:30", "-1:30", "99999999999999999999999"});
    rows(Kind::Real, {"1.5", "1.", ".5", "-.5", "1,234.5", "1.5e+3", "1.5E-3", ".inf", "-.Inf", "+.INF",
                      ".nan", ".NaN", "1:30.5"});
    rows(Kind::Date, {"2021-04-13", "2021-4-3", "2021-04-13T17:10:59Z", "2021-04-13t17:10:59.123+02:00",
                      "2021-04-13 17:10:59 -0700", "2021-04-13 17:10:59", "2021-04-13 7:10:59 +1"});
    rows(Kind::Text, {"y",
                      "n",
                      "Y",
                      "t",
                      "none",
                      "nulls",
                      "truely",
                      "1e3",
                      "1.5e3",
                      "089",
                      "08",
                      "0o17",
                      "0x",
                      "0b2",
                      "0xg",
                      "1__0",
                      "1_",
                      "1,",
                      ".",
                      "-",
                      "+",
                      "+.nan",
                      "-.nan",
                      "...",
                      "--",
                      "E17",
                      "12e",
                      "1.2.3",
                      "1:60",
                      "1:2:3:4",
                      "10:75",
                      "2021-13-01",
                      "2021-02-30",
                      "2021-04-13T25:00:00Z",
                      "2021-04-13T17:10",
                      "2021-04-13x",
                      "20210413x",
                      "12:30pm",
                      "3 apples",
                      "news",
                      ":symbol",
                      "=",
                      "<<",
                      "é"});
}

void TestScalarType::resolvesPlain()
{
    QFETCH(Kind, kind);
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    const QString text = tag == u"empty" ? QString() : tag;
    const FieldValue value = resolvePlain(text);
    QCOMPARE(value.kind(), kind);
    if (kind != Kind::Null && kind != Kind::Boolean)
        QCOMPARE(value.toText(), text);
}

/// The strings of the shared list, as the list says that Psych reads them plain; those with a sign that is
/// none of the scalar's (a comment's, an anchor's, a tag's) aside.
void TestScalarType::readsWhatPsychReads()
{
    QFile file(QStringLiteral(FOREWORD_SOURCE_DIR "/../shared/yaml/scalars.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no list of scalars beside the project");
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue& one : cases) {
        const QString text = one[u"text"].toString();
        const QString psych = one[u"misreadPlainBy"][u"psych"].toString();
        const FieldValue value = resolvePlain(text);
        const QByteArray context = text.toUtf8() + ": " + psych.toUtf8();
        if (psych.isEmpty() && one[u"plain"].toString() == u"safe")
            QVERIFY2(value.kind() == Kind::Text, context.constData());
        else if (psych.startsWith(u"bool "))
            QVERIFY2(value.kind() == Kind::Boolean && value.toBoolean() == psych.endsWith(u"True"),
                     context.constData());
        else if (psych == u"null" && !text.startsWith(u'#') && !text.startsWith(u'&') &&
                 !text.startsWith(u'!'))
            QVERIFY2(value.isNull(), context.constData());
        else if (psych.startsWith(u"int "))
            QVERIFY2(value.kind() == Kind::Integer &&
                         (!value.toInteger() || psych == u"int " + QString::number(*value.toInteger())),
                     context.constData());
        else if (psych.startsWith(u"float "))
            QVERIFY2(value.kind() == Kind::Real, context.constData());
        else if (psych.contains(u"date") || psych.contains(u"time"))
            QVERIFY2(value.kind() == Kind::Date, context.constData());
    }
}

void TestScalarType::heedsTags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isKnown");
    const QByteArray yaml = "tag:yaml.org,2002:";
    QTest::newRow("plain") << u"12"_s << true << QByteArray() << Kind::Integer << true;
    QTest::newRow("quoted") << u"12"_s << false << QByteArray() << Kind::Text << true;
    QTest::newRow("plain to yaml-cpp") << u"12"_s << true << QByteArray("?") << Kind::Integer << true;
    QTest::newRow("quoted to yaml-cpp") << u"12"_s << false << QByteArray("!") << Kind::Text << true;
    QTest::newRow("!!str") << u"12"_s << true << yaml + "str" << Kind::Text << true;
    QTest::newRow("!!int in quotes") << u"12"_s << false << yaml + "int" << Kind::Integer << true;
    QTest::newRow("!!float") << u"12"_s << true << yaml + "float" << Kind::Real << true;
    QTest::newRow("!!timestamp") << u"2021-04-13"_s << true << yaml + "timestamp" << Kind::Date << true;
    QTest::newRow("!!binary") << u"12"_s << true << yaml + "binary" << Kind::Text << false;
    QTest::newRow("foreign") << u"12"_s << true << QByteArray("!money") << Kind::Text << false;
}

void TestScalarType::heedsTags()
{
    QFETCH(QString, text);
    QFETCH(bool, plain);
    QFETCH(QByteArray, tag);
    QFETCH(Kind, kind);
    QFETCH(bool, isKnown);
    QCOMPARE(resolveScalar(text, plain, tag).kind(), kind);
    QCOMPARE(isKnownTag(tag), isKnown);
}

QTEST_APPLESS_MAIN(TestScalarType)
#include "tst_scalartype.moc"
