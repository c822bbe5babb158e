// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors.h"

#include "widgets/numberbox.h"

#include <QStyleOptionSpinBox>

using namespace foreword;
using frontmatter::FieldEdit;
using library::FieldSpec;
using library::FieldType;
using test::FormDocument;
using test::lineOf;
using test::make;
using test::makeFor;
using test::path;
using test::spec;
using test::type;
using widgets::FieldEditor;

class TestIntegerEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNumbers_data();
    void writesNumbers();
    void writesNoBeginningOfWhatIsNoNumber();
    void marksWhatIsNoNumber_data();
    void marksWhatIsNoNumber();
    void countsWithKeys();
    void removesAnEmptiedNumber();
    void countsWithButtons();
    void takesNoTurnOfTheWheel();
};

void TestIntegerEditor::writesNumbers_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("another") << QByteArray("field: 12   # hot\n") << u"345"_qs
                             << QByteArray("field: 345   # hot\n");
    QTest::newRow("negative") << QByteArray("field: 12\n") << u"-3"_qs << QByteArray("field: -3\n");
    QTest::newRow("leading zero") << QByteArray("field: 12\n") << u"07"_qs << QByteArray("field: 7\n");
    QTest::newRow("blanks around") << QByteArray("field: 12\n") << u" 8 "_qs << QByteArray("field: 8\n");
    QTest::newRow("instead of a text") << QByteArray("field: many\n") << u"8"_qs << QByteArray("field: 8\n");
    QTest::newRow("added") << QByteArray("other: 1\n") << u"8"_qs << QByteArray("other: 1\nfield: 8\n");
    QTest::newRow("not a number") << QByteArray("field: 12\n") << u"1x"_qs << QByteArray("field: 12\n");
    QTest::newRow("too large") << QByteArray("field: 12\n") << u"9223372036854775808"_qs
                               << QByteArray("field: 12\n");
}

void TestIntegerEditor::writesNumbers()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, result);
    const auto editor = makeFor(FieldType::Integer);
    FormDocument document(yaml);
    document.attachEditor(editor.get());
    type(lineOf(editor), typed);
    QCOMPARE(lineOf(editor)->text(), typed);
    QCOMPARE(document.frontMatter(), result);
    QTest::keyClick(lineOf(editor), Qt::Key_Return);
    QCOMPARE(document.frontMatter(), result);
}

void TestIntegerEditor::writesNoBeginningOfWhatIsNoNumber()
{
    const auto editor = makeFor(FieldType::Integer);
    FormDocument document("field: 12 # hot\n");
    document.attachEditor(editor.get());
    lineOf(editor)->selectAll();
    QTest::keyClicks(lineOf(editor), u"34x"_qs);
    QCOMPARE(lineOf(editor)->text(), u"34x"_qs);
    QCOMPARE(document.frontMatter(), QByteArray("field: 12 # hot\n"));
    QTest::keyClick(lineOf(editor), Qt::Key_Backspace);
    QCOMPARE(document.frontMatter(), QByteArray("field: 34 # hot\n"));
    // From the next visit on that is what it had.
    editor->commit();
    QTest::keyClicks(lineOf(editor), u"5x"_qs);
    QCOMPARE(document.frontMatter(), QByteArray("field: 34 # hot\n"));
}

void TestIntegerEditor::marksWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("state");
    QTest::newRow("within") << u"5"_qs << QString() << QString();
    QTest::newRow("lowest") << u"1"_qs << QString() << QString();
    QTest::newRow("too small") << u"0"_qs << u"1 or more"_qs << u"warning"_qs;
    QTest::newRow("too large") << u"11"_qs << u"at most 10"_qs << u"warning"_qs;
    QTest::newRow("word") << u"ten"_qs << u"not a whole number"_qs << u"error"_qs;
    QTest::newRow("fraction") << u"1.5"_qs << u"not a whole number"_qs << u"error"_qs;
    QTest::newRow("empty") << QString() << QString() << QString();
}

void TestIntegerEditor::marksWhatIsNoNumber()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, note);
    QFETCH(const QString, state);
    FieldSpec limited = spec(FieldType::Integer);
    limited.minimum = 1;
    limited.maximum = 10;
    const std::unique_ptr<FieldEditor> editor = make<widgets::IntegerEditor>(limited);
    FormDocument document("field: 4\n");
    document.attachEditor(editor.get());
    type(lineOf(editor), typed);
    QCOMPARE(lineOf(editor)->note(), note);
    QCOMPARE(lineOf(editor)->property("fieldState").toString(), state);
}

void TestIntegerEditor::countsWithKeys()
{
    FieldSpec limited = spec(FieldType::Integer);
    limited.minimum = 0;
    const std::unique_ptr<FieldEditor> editor = make<widgets::IntegerEditor>(limited);
    FormDocument document("field: 12\n");
    document.attachEditor(editor.get());
    QTest::keyClick(lineOf(editor), Qt::Key_Up);
    QCOMPARE(document.frontMatter(), QByteArray("field: 13\n"));
    QTest::keyClick(lineOf(editor), Qt::Key_PageDown);
    QCOMPARE(document.frontMatter(), QByteArray("field: 3\n"));
    QTest::keyClick(lineOf(editor), Qt::Key_PageDown);
    QCOMPARE(document.frontMatter(), QByteArray("field: 0\n"));
    QCOMPARE(lineOf(editor)->text(), u"0"_qs);
}

void TestIntegerEditor::removesAnEmptiedNumber()
{
    const auto editor = makeFor(FieldType::Integer);
    FormDocument document("field: 12 # hot\nother: 1\n");
    document.attachEditor(editor.get());
    type(lineOf(editor), {});
    QVERIFY2(document.edits.isEmpty(), "A number that is typed anew keeps its line and its comment");
    QTest::keyClicks(lineOf(editor), u"7"_qs);
    QCOMPARE(document.frontMatter(), QByteArray("field: 7 # hot\nother: 1\n"));
    type(lineOf(editor), {});
    editor->commit();
    QCOMPARE(document.edits.constLast(), FieldEdit::remove(path()));
    QCOMPARE(document.frontMatter(), QByteArray("other: 1\n"));
}

void TestIntegerEditor::countsWithButtons()
{
    FieldSpec limited = spec(FieldType::Integer);
    limited.minimum = 0;
    const std::unique_ptr<FieldEditor> editor = make<widgets::IntegerEditor>(limited);
    FormDocument document("field: 1 # hot\n");
    document.attachEditor(editor.get());
    editor->resize(120, 32);
    editor->show();
    auto* box = editor->findChild<widgets::NumberBox*>();
    QStyleOptionSpinBox option;
    option.initFrom(box);
    option.subControls = QStyle::SC_All;
    option.buttonSymbols = box->buttonSymbols();
    option.frame = box->hasFrame();
    const auto press = [&](QStyle::SubControl button) {
        const QRect place = box->style()->subControlRect(QStyle::CC_SpinBox, &option, button, box);
        QTest::mouseClick(box, Qt::LeftButton, {}, place.center());
    };
    press(QStyle::SC_SpinBoxUp);
    QCOMPARE(document.frontMatter(), QByteArray("field: 2 # hot\n"));
    for (int i = 0; i < 3; ++i)
        press(QStyle::SC_SpinBoxDown);
    QCOMPARE(document.frontMatter(), QByteArray("field: 0 # hot\n"));
    QCOMPARE(document.edits.size(), 3);
}

void TestIntegerEditor::takesNoTurnOfTheWheel()
{
    const auto editor = makeFor(FieldType::Integer);
    FormDocument document("field: 12\n");
    document.attachEditor(editor.get());
    editor->show();
    editor->activateWindow();
    editor->setFocus();
    QTRY_VERIFY(lineOf(editor)->hasFocus());
    for (QWidget* under : {static_cast<QWidget*>(lineOf(editor)), editor->focusProxy()}) {
        QWheelEvent wheel({}, {}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(under, &wheel);
        QVERIFY(document.edits.isEmpty());
        // The form scrolls.
        QVERIFY(!wheel.isAccepted());
    }
}

QTEST_MAIN(TestIntegerEditor)
#include "tst_integereditor.moc"
