// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/meantvalue.h"

#include "frontmatter/frontmatterdocument.h"
#include "library/validation.h"

#include <QtTest>

using namespace foreword;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using library::Diagnostic;
using library::FieldSchema;

class TestMeantValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsCertain_data();
    void readsWhatIsCertain();
    void isOfferedByValidation();
};

void TestMeantValue::readsWhatIsCertain_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldValue>("written");
    QTest::addColumn<std::optional<FieldValue>>("meant");
    using Value = std::optional<FieldValue>;
    const auto row = [](const QString& field, const QString& written, const Value& meant) {
        QTest::newRow(qPrintable(field + u": " + written)) << field << FieldValue::text(written) << meant;
    };
    row(u"heat"_qs, u"300"_qs, FieldValue::integer(300));
    row(u"heat"_qs, u" 0 "_qs, FieldValue::integer(0));
    for (const QString& text : {u"007"_qs, u"1,234"_qs, u"3.5"_qs, u"300px"_qs, u"-"_qs, u""_qs, u"٣"_qs,
                                u"-1"_qs, u"+3"_qs, u"99999999999999999999"_qs})
        row(u"heat"_qs, text, {});
    row(u"published"_qs, u"true"_qs, FieldValue::boolean(true));
    row(u"published"_qs, u"Yes"_qs, FieldValue::boolean(true));
    // To readers, these texts are no false: the article is published.
    for (const QString& text : {u"FALSE"_qs, u"no"_qs, u"1"_qs, u"maybe"_qs, u"on"_qs, u""_qs})
        row(u"published"_qs, text, {});
    const QString date = u"publishedDateTime"_qs;
    row(date, u"2021/04/13"_qs, FieldValue::date(u"2021-04-13"_qs));
    row(date, u"2021/4/3 10:00:00 +0200"_qs, FieldValue::date(u"2021-4-3 10:00:00 +0200"_qs));
    row(date, u"13 April 2021"_qs, FieldValue::date(u"2021-04-13"_qs));
    row(date, u"Apr 3, 2021"_qs, FieldValue::date(u"2021-04-03"_qs));
    for (const QString& text : {u"04/05/2021"_qs, u"2021/02/30"_qs, u"2021/04/13 10:00:00"_qs,
                                u"2021/04/13 10:00"_qs, u"13 April 21"_qs, u"April 2021"_qs, u"soon"_qs})
        row(date, text, {});
    row(u"webUrl"_qs, u" https://a.example/b\n"_qs, FieldValue::text(u"https://a.example/b"_qs));
    row(u"webUrl"_qs, u" ftp://a.example"_qs, {});
    row(u"webUrl"_qs, u"ftp://a.example"_qs, {});
    row(u"title"_qs, u"300"_qs, {});
    QTest::newRow("a list") << u"heat"_qs << FieldValue::list({FieldValue::text(u"3"_qs)}) << Value();
    QTest::newRow("a number") << u"published"_qs << FieldValue::integer(1) << Value();
}

void TestMeantValue::readsWhatIsCertain()
{
    QFETCH(QString, field);
    QFETCH(FieldValue, written);
    QFETCH(std::optional<FieldValue>, meant);
    const library::FieldSpec* spec = FieldSchema::article().find(FieldPath() / field);
    QVERIFY(spec);
    QCOMPARE(library::meantValue(written, *spec), meant);
}

void TestMeantValue::isOfferedByValidation()
{
    const auto document = FrontMatterDocument::read("---\n"
                                                    "title: A\n"
                                                    "published: \"true\"\n"
                                                    "publishedDateTime: 2021/04/13\n"
                                                    "heat: \"3\"\n"
                                                    "quality: much\n"
                                                    "webUrl: \" https://a.example/b\"\n"
                                                    "---\n");
    QStringList fixable;
    QStringList others;
    for (const Diagnostic& problem : library::validate(document, FieldSchema::article()))
        (problem.canBeFixed ? fixable : others) << problem.path.toString();
    QCOMPARE(fixable, (QStringList{u"published"_qs, u"publishedDateTime"_qs, u"heat"_qs, u"webUrl"_qs}));
    QCOMPARE(others, QStringList{u"quality"_qs});
}

QTEST_GUILESS_MAIN(TestMeantValue)
#include "tst_meantvalue.moc"
