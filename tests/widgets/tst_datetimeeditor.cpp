// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors.h"

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldType;
using test::FormDocument;
using test::lineOf;
using test::makeFor;
using test::type;

class TestDateTimeEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesDatesInTheirForm_data();
    void writesDatesInTheirForm();
    void writesAPassingDateAndComesBack();
    void writesNoBeginningOfWhatIsNoDate();
    void keepsAHalfTypedDate();
    void countsAtTheCaret_data();
    void countsAtTheCaret();
    void removesAnEmptiedDate();
};

void TestDateTimeEditor::writesDatesInTheirForm_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("UTC") << QByteArray("2021-04-13T17:10:59Z") << u"2021-04-13 17:10:59"_qs << u"Z"_qs
                         << u"2021-04-14 17:10:59"_qs << QByteArray("2021-04-14T17:10:59Z");
    QTest::newRow("offset") << QByteArray("2021-04-13 17:10:59 +02:00") << u"2021-04-13 17:10:59"_qs
                            << u"+02:00"_qs << u"2021-04-13 18:10:59"_qs
                            << QByteArray("2021-04-13 18:10:59 +02:00");
    QTest::newRow("no offset") << QByteArray("2021-04-13 17:10:59") << u"2021-04-13 17:10:59"_qs << QString()
                               << u"2021-05-13 17:10:59"_qs << QByteArray("2021-05-13 17:10:59");
    QTest::newRow("day alone") << QByteArray("2021-04-13") << u"2021-04-13"_qs << QString()
                               << u"2021-04-30"_qs << QByteArray("2021-04-30");
    QTest::newRow("an offset of its own")
        << QByteArray("2021-04-13T17:10:59Z") << u"2021-04-13 17:10:59"_qs << u"Z"_qs
        << u"2021-04-13T10:00:00+02:00"_qs << QByteArray("2021-04-13T10:00:00+02:00");
    QTest::newRow("an offset of its own, in the line's form")
        << QByteArray("2021-04-13T17:10:59Z") << u"2021-04-13 17:10:59"_qs << u"Z"_qs
        << u"2021-04-13 10:00:00 +02:00"_qs << QByteArray("2021-04-13T10:00:00+02:00");
    QTest::newRow("an offset where there was none")
        << QByteArray("2021-04-13T17:10:59") << u"2021-04-13 17:10:59"_qs << QString()
        << u"2021-04-13 17:10:59 Z"_qs << QByteArray("2021-04-13T17:10:59Z");
    QTest::newRow("quoted stays quoted")
        << QByteArray("\"2021-04-13T17:10:59Z\"") << u"2021-04-13 17:10:59"_qs << u"Z"_qs
        << u"2021-04-13 17:11:59"_qs << QByteArray("\"2021-04-13T17:11:59Z\"");
    QTest::newRow("no such day") << QByteArray("2021-04-13T17:10:59Z") << u"2021-04-13 17:10:59"_qs << u"Z"_qs
                                 << u"2021-04-31 17:10:59"_qs << QByteArray("2021-04-13T17:10:59Z");
    QTest::newRow("words") << QByteArray("2021-04-13") << u"2021-04-13"_qs << QString() << u"soon"_qs
                           << QByteArray("2021-04-13");
    QTest::newRow("mended") << QByteArray("soon") << u"soon"_qs << u"not a date"_qs << u"2021-04-13"_qs
                            << QByteArray("2021-04-13");
}

void TestDateTimeEditor::writesDatesInTheirForm()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QString, shown);
    QFETCH(const QString, note);
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, result);
    const auto editor = makeFor(FieldType::DateTime);
    FormDocument document("field: " + written + " # when\n");
    document.attachEditor(editor.get());
    QCOMPARE(lineOf(editor)->text(), shown);
    QCOMPARE(lineOf(editor)->note(), note);
    type(lineOf(editor), typed);
    QCOMPARE(lineOf(editor)->text(), typed);
    QCOMPARE(document.frontMatter(), "field: " + result + " # when\n");
    if (written == result)
        QCOMPARE(lineOf(editor)->note(), u"not a date"_qs);
}

void TestDateTimeEditor::writesAPassingDateAndComesBack()
{
    const auto editor = makeFor(FieldType::DateTime);
    FormDocument document("field: 2021-04-13T17:10:59Z\n");
    document.attachEditor(editor.get());
    type(lineOf(editor), u"2021-04-13"_qs);
    type(lineOf(editor), u"2021-04-13 18:00:00"_qs);
    QCOMPARE(document.frontMatter(), QByteArray("field: 2021-04-13T18:00:00Z\n"));
}

void TestDateTimeEditor::writesNoBeginningOfWhatIsNoDate()
{
    const auto editor = makeFor(FieldType::DateTime);
    FormDocument document("field: 2021-04-13T17:10:59Z # when\n");
    document.attachEditor(editor.get());
    lineOf(editor)->selectAll();
    QTest::keyClicks(lineOf(editor), u"2022-04-13 1"_qs);
    QCOMPARE(lineOf(editor)->note(), u"not a date"_qs);
    editor->commit();
    QCOMPARE(lineOf(editor)->text(), u"2022-04-13 1"_qs);
    QCOMPARE(document.frontMatter(), QByteArray("field: 2021-04-13T17:10:59Z # when\n"));
}

void TestDateTimeEditor::keepsAHalfTypedDate()
{
    const auto editor = makeFor(FieldType::DateTime);
    FormDocument document("field: 2021-04-13\nother: 1\n");
    document.attachEditor(editor.get());
    type(lineOf(editor), u"2021-04-x"_qs);
    document.change({FieldEdit::set(FieldPath() / u"other"_qs, FieldValue::integer(2))});
    QCOMPARE(lineOf(editor)->text(), u"2021-04-x"_qs);
    // Another article with the same date.
    editor->startOver();
    document.show();
    QCOMPARE(lineOf(editor)->text(), u"2021-04-13"_qs);
    QVERIFY(document.edits.isEmpty());
}

void TestDateTimeEditor::countsAtTheCaret_data()
{
    QTest::addColumn<int>("caret");
    QTest::addColumn<int>("key");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("year") << 2 << int(Qt::Key_Up) << QByteArray("2022-12-31T23:59:59+01:00");
    QTest::newRow("month") << 6 << int(Qt::Key_Up) << QByteArray("2022-01-31T23:59:59+01:00");
    QTest::newRow("day") << 10 << int(Qt::Key_Down) << QByteArray("2021-12-30T23:59:59+01:00");
    QTest::newRow("hour") << 11 << int(Qt::Key_Down) << QByteArray("2021-12-31T22:59:59+01:00");
    QTest::newRow("minute") << 15 << int(Qt::Key_Down) << QByteArray("2021-12-31T23:58:59+01:00");
    QTest::newRow("second carries over") << 19 << int(Qt::Key_Up) << QByteArray("2022-01-01T00:00:00+01:00");
}

void TestDateTimeEditor::countsAtTheCaret()
{
    QFETCH(const int, caret);
    QFETCH(const int, key);
    QFETCH(const QByteArray, result);
    const auto editor = makeFor(FieldType::DateTime);
    FormDocument document("field: 2021-12-31T23:59:59+01:00\n");
    document.attachEditor(editor.get());
    lineOf(editor)->setCursorPosition(caret);
    QTest::keyClick(lineOf(editor), Qt::Key(key));
    QCOMPARE(document.frontMatter(), "field: " + result + '\n');
    QCOMPARE(lineOf(editor)->cursorPosition(), caret);
}

void TestDateTimeEditor::removesAnEmptiedDate()
{
    const auto editor = makeFor(FieldType::DateTime);
    FormDocument document("field: 2021-04-13\nother: 1\n");
    document.attachEditor(editor.get());
    type(lineOf(editor), {});
    QVERIFY(document.edits.isEmpty());
    editor->commit();
    QCOMPARE(document.frontMatter(), QByteArray("other: 1\n"));
}

QTEST_MAIN(TestDateTimeEditor)
#include "tst_datetimeeditor.moc"
