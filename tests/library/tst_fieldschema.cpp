// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/fieldschema.h"

#include <QTest>

using foreword::frontmatter::ErrorCode;
using foreword::frontmatter::FieldPath;
using foreword::frontmatter::FieldValue;
using foreword::library::FieldSchema;
using foreword::library::FieldSpec;
using foreword::library::FieldType;

namespace {

FieldPath path(const QString& text)
{
    return FieldPath::parse(text).value();
}

} // namespace

class TestFieldSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFieldsInOrder_data();
    void namesTheFieldsInOrder();
    void findsFields_data();
    void findsFields();
    void labelsEveryField();
    void readsTypedText_data();
    void readsTypedText();
    void refusesTypedText_data();
    void refusesTypedText();
};

void TestFieldSchema::namesTheFieldsInOrder_data()
{
    QTest::addColumn<QString>("map");
    QTest::addColumn<QString>("keys");

    QTest::newRow("article")
        << QString()
        << u"category title excerpt publishedDateTime originalUrl webUrl ampWebUrl cdnAmpWebUrl type quality "
           u"heat published provider topics images related secured"_qs;
    QTest::newRow("provider") << u"provider"_qs << u"name domain images"_qs;
    QTest::newRow("provider's image") << u"provider.images[0]"_qs << u"url width height"_qs;
    QTest::newRow("image") << u"images[3]"_qs << u"url width height isCached"_qs;
    QTest::newRow("related story")
        << u"related[1]"_qs
        << u"title excerpt publishedDateTime webUrl ampWebUrl cdnAmpWebUrl type provider quality images"_qs;
    QTest::newRow("image of a related story")
        << u"related[1].images[0]"_qs << u"url width height isCached"_qs;
    QTest::newRow("a text has none") << u"title"_qs << QString();
    QTest::newRow("an unknown map has none") << u"seo"_qs << QString();
}

void TestFieldSchema::namesTheFieldsInOrder()
{
    QFETCH(QString, map);
    QFETCH(QString, keys);
    const FieldPath place = map.isEmpty() ? FieldPath() : path(map);
    QCOMPARE(FieldSchema::article().keyOrder()(place).join(u' '), keys);
}

void TestFieldSchema::findsFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("key"); // empty for none

    QTest::newRow("top level") << u"heat"_qs << u"heat"_qs;
    QTest::newRow("nested") << u"provider.domain"_qs << u"domain"_qs;
    QTest::newRow("in a list") << u"related[7].images[2].height"_qs << u"height"_qs;
    QTest::newRow("an item of a list of maps") << u"images[0]"_qs << u"images"_qs;
    QTest::newRow("a new item") << u"images[+]"_qs << u"images"_qs;
    QTest::newRow("an item of a list of texts") << u"topics[0]"_qs << QString();
    QTest::newRow("unknown") << u"layout"_qs << QString();
    QTest::newRow("unknown in a known map") << u"provider.layout"_qs << QString();
    QTest::newRow("below a text") << u"title.length"_qs << QString();
}

void TestFieldSchema::findsFields()
{
    QFETCH(QString, field);
    QFETCH(QString, key);
    const FieldSpec* spec = FieldSchema::article().find(path(field));
    QCOMPARE(spec ? spec->key : QString(), key);
}

void TestFieldSchema::labelsEveryField()
{
    QList<FieldSpec> specs = FieldSchema::article().fields();
    for (qsizetype i = 0; i < specs.size(); ++i) {
        QVERIFY2(!specs[i].displayName().isEmpty(), qUtf8Printable(specs[i].key));
        specs += QList<FieldSpec>(specs[i].fields);
    }
    QCOMPARE(specs.size(), 47);
}

void TestFieldSchema::readsTypedText_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const QString& field, const QString& text, FieldValue::Kind kind,
                        const QString& value) { QTest::newRow(name) << field << text << int(kind) << value; };
    using Kind = FieldValue::Kind;
    row("title", u"title"_qs, u"false"_qs, Kind::Text, u"false"_qs);
    row("empty title", u"title"_qs, QString(), Kind::Text, QString());
    row("title of digits", u"title"_qs, u"2021"_qs, Kind::Text, u"2021"_qs);
    row("unknown key", u"layout"_qs, u"true"_qs, Kind::Text, u"true"_qs);
    row("topic", u"topics[0]"_qs, u"no"_qs, Kind::Text, u"no"_qs);
    row("address", u"webUrl"_qs, u"https://example.org/"_qs, Kind::Text, u"https://example.org/"_qs);
    row("true", u"published"_qs, u"true"_qs, Kind::Boolean, u"true"_qs);
    row("Off", u"published"_qs, u"Off"_qs, Kind::Boolean, u"false"_qs);
    row("yes, cached", u"images[0].isCached"_qs, u"yes"_qs, Kind::Boolean, u"true"_qs);
    row("number", u"heat"_qs, u"3"_qs, Kind::Integer, u"3"_qs);
    row("number with zeros", u"images[1].height"_qs, u"0619"_qs, Kind::Integer, u"619"_qs);
    row("date", u"publishedDateTime"_qs, u"2021-04-13 17:10:59 +02:00"_qs, Kind::Date,
        u"2021-04-13 17:10:59 +02:00"_qs);
    row("date without seconds", u"publishedDateTime"_qs, u"2021-04-13 7:10 +0200"_qs, Kind::Date,
        u"2021-04-13 7:10:00 +0200"_qs);
}

void TestFieldSchema::readsTypedText()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, value);

    const auto read = FieldSchema::article().parse(path(field), text);
    QVERIFY(read);
    QCOMPARE(int(read->kind()), kind);
    QCOMPARE(read->toText(), value);
}

void TestFieldSchema::refusesTypedText_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");

    QTest::newRow("boolean of one letter") << u"published"_qs << u"y"_qs << int(ErrorCode::BadValue);
    QTest::newRow("boolean as a number") << u"published"_qs << u"1"_qs << int(ErrorCode::BadValue);
    QTest::newRow("empty boolean") << u"published"_qs << QString() << int(ErrorCode::BadValue);
    QTest::newRow("broken number") << u"heat"_qs << u"0.5"_qs << int(ErrorCode::BadValue);
    QTest::newRow("empty number") << u"heat"_qs << QString() << int(ErrorCode::BadValue);
    QTest::newRow("no date") << u"publishedDateTime"_qs << u"yesterday"_qs << int(ErrorCode::BadValue);
    QTest::newRow("list of texts") << u"topics"_qs << u"Election"_qs << int(ErrorCode::BadValue);
    QTest::newRow("map") << u"provider"_qs << u"CNN"_qs << int(ErrorCode::BadValue);
    QTest::newRow("item of a list of maps") << u"images[0]"_qs << u"a.png"_qs << int(ErrorCode::BadValue);
    QTest::newRow("signature") << u"secured"_qs << u"x"_qs << int(ErrorCode::Locked);
}

void TestFieldSchema::refusesTypedText()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(int, code);
    const auto read = FieldSchema::article().parse(path(field), text);
    QVERIFY(!read);
    QCOMPARE(int(read.error().code), code);
    QVERIFY(!read.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestFieldSchema)
#include "tst_fieldschema.moc"
