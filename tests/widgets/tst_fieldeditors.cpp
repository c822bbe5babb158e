// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors.h"

#include "widgets/countedvalues.h"
#include "widgets/forewordstyle.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using library::FieldType;
using test::FormDocument;
using test::lineOf;
using test::make;
using test::makeFor;
using test::path;
using test::spec;
using test::type;
using widgets::FieldLineEdit;

namespace {

/// Front matter with the text as the field's value, every other character escaped.
QByteArray quoted(const QString& text)
{
    QByteArray yaml = "field: \"";
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters) {
        if (c < 0x20 || c > 0x7e)
            yaml += "\\U" + QByteArray::number(c, 16).rightJustified(8, '0');
        else
            yaml += char(c);
    }
    return yaml + "\"\n";
}

} // namespace

class TestFieldEditors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsControl_data();
    void namesItsControl();
    void asksForNothingUntouched_data();
    void asksForNothingUntouched();
    void showsWhatItCannotEdit_data();
    void showsWhatItCannotEdit();
    void keepsWhatWasNotTouched_data();
    void keepsWhatWasNotTouched();
    void leavesCaretAndSelection();
    void showsAChangeFromElsewhere();
    void emptiesATextThatIsThere();
    void takesBackATextThatWasNot();
    void leavesUndoToTheWindow();
    void isLocked();
    void looksLocked_data();
    void looksLocked();
    void growsWithItsText();
    void saysHowLongATextIs();
    void marksWhatIsNoAddress_data();
    void marksWhatIsNoAddress();
    void opensWebAddressesOnly();
    void togglesBooleans_data();
    void togglesBooleans();
    void offersValuesInUse();
    void takesNoTurnOfTheWheel_data();
    void takesNoTurnOfTheWheel();
    void keepsTheOpaque();
};

void TestFieldEditors::namesItsControl_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::newRow("text") << FieldType::Text;
    QTest::newRow("paragraph") << FieldType::Paragraph;
    QTest::newRow("address") << FieldType::Url;
    QTest::newRow("date") << FieldType::DateTime;
    QTest::newRow("number") << FieldType::Integer;
    QTest::newRow("boolean") << FieldType::Boolean;
    QTest::newRow("choice") << FieldType::Choice;
    QTest::newRow("opaque") << FieldType::Opaque;
}

void TestFieldEditors::namesItsControl()
{
    QFETCH(const FieldType, type);
    const auto editor = makeFor(type);
    QVERIFY(editor->focusProxy());
    QCOMPARE(editor->focusProxy()->accessibleName(), u"Field"_qs);
    QVERIFY(editor->focusProxy()->focusPolicy() & Qt::TabFocus);
}

void TestFieldEditors::asksForNothingUntouched_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("text with a new line") << FieldType::Text << QByteArray("field: \"a\\nb\"\n");
    QTest::newRow("number in a text field") << FieldType::Text << QByteArray("field: 012\n");
    QTest::newRow("list in a text field") << FieldType::Text << QByteArray("field: [a, b]\n");
    QTest::newRow("paragraph of odd characters")
        << FieldType::Paragraph << QByteArray("field: \"a\\u00a0b\\u2028c\\u2029d\\r\\ne\\n   \\n\"\n");
    QTest::newRow("address with blanks") << FieldType::Url << QByteArray("field: \" http://a.b/c d \"\n");
    QTest::newRow("short date") << FieldType::DateTime << QByteArray("field: 2021-4-3 1:02:03.50 +0200\n");
    QTest::newRow("no date") << FieldType::DateTime << QByteArray("field: tomorrow\n");
    QTest::newRow("octal number") << FieldType::Integer << QByteArray("field: 012\n");
    QTest::newRow("hexadecimal number") << FieldType::Integer << QByteArray("field: 0x1F\n");
    QTest::newRow("quoted number") << FieldType::Integer << QByteArray("field: \" 12 \"\n");
    QTest::newRow("real in a number field") << FieldType::Integer << QByteArray("field: 0.90\n");
    QTest::newRow("empty number") << FieldType::Integer << QByteArray("field:\n");
    QTest::newRow("boolean in words") << FieldType::Boolean << QByteArray("field: No\n");
    QTest::newRow("neither yes nor no") << FieldType::Boolean << QByteArray("field: maybe\n");
    QTest::newRow("choice") << FieldType::Choice << QByteArray("field: ' news '\n");
    QTest::newRow("opaque") << FieldType::Opaque << QByteArray("field: 'x=='\n");
    QTest::newRow("absent text") << FieldType::Text << QByteArray("other: 1\n");
    QTest::newRow("absent number") << FieldType::Integer << QByteArray("other: 1\n");
    QTest::newRow("absent date") << FieldType::DateTime << QByteArray("other: 1\n");
}

void TestFieldEditors::asksForNothingUntouched()
{
    QFETCH(const FieldType, type);
    QFETCH(const QByteArray, yaml);
    const auto editor = makeFor(type);
    FormDocument document(yaml);
    document.attachEditor(editor.get());
    QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(editor->focusProxy(), &in);
    QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(editor->focusProxy(), &out);
    editor->commit();
    QVERIFY(document.edits.isEmpty());
    QCOMPARE(document.frontMatter(), yaml);
}

void TestFieldEditors::showsWhatItCannotEdit_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("isReadOnly");
    QTest::newRow("list as text") << FieldType::Text << QByteArray("field: [a, 1]\n") << u"[\"a\",1]"_qs
                                  << u"a list"_qs << true;
    QTest::newRow("map as date") << FieldType::DateTime << QByteArray("field: {a: 1}\n") << u"{\"a\":1}"_qs
                                 << u"a group of fields"_qs << true;
    QTest::newRow("text as number") << FieldType::Integer << QByteArray("field: many\n") << u"many"_qs
                                    << u"not a whole number"_qs << false;
    QTest::newRow("real as number") << FieldType::Integer << QByteArray("field: 0.90\n") << u"0.90"_qs
                                    << u"not a whole number"_qs << false;
    QTest::newRow("text as date") << FieldType::DateTime << QByteArray("field: soon\n") << u"soon"_qs
                                  << u"not a date"_qs << false;
}

void TestFieldEditors::showsWhatItCannotEdit()
{
    QFETCH(const FieldType, type);
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, shown);
    QFETCH(const QString, note);
    QFETCH(const bool, isReadOnly);
    const auto editor = makeFor(type);
    FormDocument document(yaml);
    document.attachEditor(editor.get());
    QCOMPARE(lineOf(editor)->text(), shown);
    QCOMPARE(lineOf(editor)->note(), note);
    QCOMPARE(lineOf(editor)->accessibleDescription(), note);
    QCOMPARE(lineOf(editor)->isReadOnly(), isReadOnly);
}

void TestFieldEditors::keepsWhatWasNotTouched_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("text");
    const QString odd =
        u"a\u00a0b\u202fc\u2028d\u2029e\r\nf\u200bg\ufeffh\u00adi\tj\nk 😀 العربية  \n    \n"_qs;
    for (const auto& [name, text] : std::initializer_list<std::pair<const char*, QString>>{
             {"all together", odd},
             {"no-break spaces", u"10\u00a0000\u00a0km"_qs},
             {"separators", u"a\u2028\u2028b\u2029c"_qs},
             {"Windows line ends", u"a\r\nb\r\n"_qs},
             {"trailing blanks", u"a b  \n    \n"_qs},
             {"marks of frames", QString(u"a"_qs + QChar(0xfdd0) + u"b")}}) {
        QTest::addRow("line: %s", name) << FieldType::Text << text;
        QTest::addRow("paragraph: %s", name) << FieldType::Paragraph << text;
        QTest::addRow("choice: %s", name) << FieldType::Choice << text;
    }
}

void TestFieldEditors::keepsWhatWasNotTouched()
{
    QFETCH(const FieldType, type);
    QFETCH(const QString, text);
    const auto editor = makeFor(type);
    FormDocument document(quoted(text));
    QCOMPARE(document.value(u"field"_qs).value(), FieldValue::text(text));
    document.attachEditor(editor.get());

    // A letter typed before the second character, and one at the end.
    if (auto* edit = editor->findChild<QPlainTextEdit*>()) {
        QTextCursor cursor(edit->document());
        cursor.setPosition(1);
        edit->setTextCursor(cursor);
        QTest::keyClick(edit, Qt::Key_X);
        edit->moveCursor(QTextCursor::End);
        QTest::keyClick(edit, Qt::Key_Y);
    } else {
        FieldLineEdit* line = lineOf(editor);
        line->setCursorPosition(1);
        QTest::keyClick(line, Qt::Key_X);
        line->setCursorPosition(int(line->text().size()));
        QTest::keyClick(line, Qt::Key_Y);
    }
    QString expected = text;
    expected.insert(1, u'x');
    expected += u'y';
    QCOMPARE(document.value(u"field"_qs).value(), FieldValue::text(expected));
    QCOMPARE(document.mergeKeys, QStringList({u"field:field"_qs, u"field:field"_qs}));
}

void TestFieldEditors::leavesCaretAndSelection()
{
    const auto editor = makeFor(FieldType::Text);
    FormDocument document("field: One two\nother: 1\n");
    document.attachEditor(editor.get());
    FieldLineEdit* line = lineOf(editor);
    line->setCursorPosition(3);
    QTest::keyClicks(line, u"ly"_qs);
    QCOMPARE(document.edits.constLast(), FieldEdit::set(path(), FieldValue::text(u"Onely two"_qs)));
    QCOMPARE(line->cursorPosition(), 5);
    line->setSelection(2, 4);
    document.change({FieldEdit::set(FieldPath() / u"other"_qs, FieldValue::integer(2))});
    QCOMPARE(line->selectedText(), u"ely "_qs);
}

void TestFieldEditors::showsAChangeFromElsewhere()
{
    for (const FieldType type : {FieldType::Text, FieldType::Choice, FieldType::Url}) {
        const auto editor = makeFor(type);
        FormDocument document("field: before\n");
        document.attachEditor(editor.get());
        document.change({FieldEdit::set(path(), FieldValue::text(u"after"_qs))});
        QCOMPARE(lineOf(editor)->text(), u"after"_qs);
        QVERIFY(document.edits.isEmpty());
    }
    const auto editor = makeFor(FieldType::Paragraph);
    FormDocument document("field: before\n");
    document.attachEditor(editor.get());
    document.change({FieldEdit::set(path(), FieldValue::text(u"after\nall"_qs))});
    QCOMPARE(editor->findChild<QPlainTextEdit*>()->toPlainText(), u"after\nall"_qs);
    QVERIFY(document.edits.isEmpty());
}

void TestFieldEditors::emptiesATextThatIsThere()
{
    for (const FieldType fieldType : {FieldType::Text, FieldType::Url, FieldType::Choice}) {
        const auto editor = makeFor(fieldType);
        FormDocument document("field: there\nother: 1\n");
        document.attachEditor(editor.get());
        type(lineOf(editor), {});
        QCOMPARE(document.edits, QList({FieldEdit::set(path(), FieldValue::text({}))}));
        QCOMPARE(document.frontMatter(), QByteArray("field: \"\"\nother: 1\n"));
    }
}

void TestFieldEditors::takesBackATextThatWasNot()
{
    const auto editor = makeFor(FieldType::Text);
    FormDocument document("other: 1\n");
    document.attachEditor(editor.get());
    QTest::keyClick(lineOf(editor), Qt::Key_A);
    QCOMPARE(document.value(u"field"_qs).value(), FieldValue::text(u"a"_qs));
    QTest::keyClick(lineOf(editor), Qt::Key_Backspace);
    QCOMPARE(document.edits.constLast(), FieldEdit::remove(path()));
    QCOMPARE(document.frontMatter(), QByteArray("other: 1\n"));
}

void TestFieldEditors::leavesUndoToTheWindow()
{
    for (const FieldType type :
         {FieldType::Text, FieldType::Paragraph, FieldType::Choice, FieldType::Integer}) {
        const auto editor = makeFor(type);
        FormDocument document("field: 12\n");
        document.attachEditor(editor.get());
        QWidget* control = editor->focusProxy();
        QTest::keyClick(control, Qt::Key_3);
        QCOMPARE(document.edits.size(), 1);

        QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        override.ignore();
        QCoreApplication::sendEvent(control, &override);
        QVERIFY(!override.isAccepted());
        // Nor with an Undo of the window that is not enabled.
        QTest::keyClick(control, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document.edits.size(), 1);
    }
}

void TestFieldEditors::isLocked()
{
    const auto editor = makeFor(FieldType::Text);
    FormDocument document("field: <b>a</b>\n");
    document.attachEditor(editor.get());
    editor->setLocked(u"It is an <i>alias</i>."_qs);
    QVERIFY(lineOf(editor)->isReadOnly());
    QVERIFY(editor->toolTip().contains(u"&lt;i&gt;alias"_qs));
    QTest::keyClick(lineOf(editor), Qt::Key_A);
    QVERIFY(document.edits.isEmpty());
    editor->setLocked({});
    QVERIFY(!lineOf(editor)->isReadOnly());
}

void TestFieldEditors::looksLocked_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::newRow("text") << FieldType::Text;
    QTest::newRow("paragraph") << FieldType::Paragraph;
    QTest::newRow("number") << FieldType::Integer;
    QTest::newRow("date") << FieldType::DateTime;
    QTest::newRow("choice") << FieldType::Choice;
}

void TestFieldEditors::looksLocked()
{
    QFETCH(const FieldType, type);
    widgets::ForewordStyle style;
    const auto editor = makeFor(type);
    editor->setStyle(&style);
    editor->focusProxy()->setStyle(&style);
    for (QLineEdit* line : editor->findChildren<QLineEdit*>())
        line->setStyle(&style);
    editor->resize(200, 60);
    const QPalette palette = editor->palette();
    QVERIFY(palette.color(QPalette::Base) != palette.color(QPalette::Window));
    const auto ground = [&editor] { return editor->grab().toImage().pixelColor(100, 30); };
    QCOMPARE(ground(), palette.color(QPalette::Base));
    editor->setLocked(u"Because"_qs);
    QCOMPARE(ground(), palette.color(QPalette::Window));
}

void TestFieldEditors::growsWithItsText()
{
    const auto editor = makeFor(FieldType::Paragraph);
    editor->resize(240, 200);
    editor->show();
    auto* edit = editor->findChild<QPlainTextEdit*>();
    FormDocument document("field: short\n");
    document.attachEditor(editor.get());
    const int line = edit->fontMetrics().lineSpacing();
    const int lowest = edit->height();
    document.change({FieldEdit::set(path(), FieldValue::text(u"1\n2\n3\n4\n5"_qs))});
    QCOMPARE(edit->height(), lowest + 2 * line);
    document.change({FieldEdit::set(path(), FieldValue::text(QString(100, u'\n')))});
    QCOMPARE(edit->height(), lowest + 5 * line);
    document.change({FieldEdit::set(path(), FieldValue::text(QString(u"word "_qs).repeated(60)))});
    QVERIFY(edit->height() > lowest);
}

void TestFieldEditors::saysHowLongATextIs()
{
    library::FieldSpec advised = spec(FieldType::Text);
    advised.advisedLength = 5;
    const std::unique_ptr<widgets::FieldEditor> line = make<widgets::TextEditor>(advised);
    advised.type = FieldType::Paragraph;
    const std::unique_ptr<widgets::FieldEditor> paragraph = make<widgets::ParagraphEditor>(advised);
    auto* hint = paragraph->findChild<QLabel*>();
    FormDocument first("field: abcd\n");
    first.attachEditor(line.get());
    FormDocument second("field: abcd\n");
    second.attachEditor(paragraph.get());
    QCOMPARE(lineOf(line)->note(), QString());
    QVERIFY(hint->isHidden());

    lineOf(line)->insert(u"ef"_qs);
    QCOMPARE(lineOf(line)->note(), u"long: 6 of 5"_qs);
    paragraph->findChild<QPlainTextEdit*>()->insertPlainText(u"ef"_qs);
    QVERIFY(!hint->isHidden());
    QCOMPARE(hint->text(), u"long: 6 of 5"_qs);
    QCOMPARE(paragraph->focusProxy()->accessibleDescription(), u"long: 6 of 5"_qs);

    second.change({FieldEdit::set(path(), FieldValue::text(u"abc"_qs))});
    QVERIFY(hint->isHidden());
    paragraph->show();
    paragraph->activateWindow();
    paragraph->setFocus();
    QTRY_VERIFY(!hint->isHidden());
    QCOMPARE(hint->text(), u"3 of 5"_qs);
}

void TestFieldEditors::marksWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("note");
    QTest::newRow("web") << u"https://a.example/b"_qs << QString();
    QTest::newRow("site") << u"/assets/a.png"_qs << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("misspelt scheme") << u"htp://a.example/b"_qs << u"not an address"_qs;
    QTest::newRow("script") << u"javascript:alert(1)"_qs << u"not an address"_qs;
    QTest::newRow("no host") << u"http:///b"_qs << u"not an address"_qs;
}

void TestFieldEditors::marksWhatIsNoAddress()
{
    QFETCH(const QString, address);
    QFETCH(const QString, note);
    const auto editor = makeFor(FieldType::Url);
    FormDocument document("field: \"\"\n");
    document.attachEditor(editor.get());
    if (!address.isEmpty())
        type(lineOf(editor), address);
    QCOMPARE(document.value(u"field"_qs)->toText(), address);
    QCOMPARE(lineOf(editor)->note(), note);
    QCOMPARE(lineOf(editor)->property("fieldState").toString(), note.isEmpty() ? QString() : u"error"_qs);
}

void TestFieldEditors::opensWebAddressesOnly()
{
    const auto editor = makeFor(FieldType::Url);
    FormDocument document("field: \"\"\n");
    document.attachEditor(editor.get());
    auto* open = editor->findChild<QToolButton*>();
    QSignalSpy opened(static_cast<widgets::UrlEditor*>(editor.get()), &widgets::UrlEditor::openRequested);
    for (const auto& no : {u"javascript:alert(1)"_qs, u"file:///etc/passwd"_qs, u"/assets/a.png"_qs,
                           u"--help"_qs, u"https:"_qs, u"ftp://a.example/"_qs}) {
        type(lineOf(editor), no);
        QVERIFY2(!open->isEnabled(), qPrintable(no));
    }
    type(lineOf(editor), u"https://a.example/b?c=d"_qs);
    open->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(u"https://a.example/b?c=d"_qs));
}

void TestFieldEditors::togglesBooleans_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<Qt::CheckState>("state");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QString>("noteAfter");
    QTest::newRow("yes") << QByteArray("field: true\n") << Qt::Checked << QString()
                         << QByteArray("field: false\n") << u"was: yes"_qs;
    QTest::newRow("no, in words") << QByteArray("field: No\n") << Qt::Unchecked << QString()
                                  << QByteArray("field: Yes\n") << u"was: no"_qs;
    QTest::newRow("absent") << QByteArray("other: 1\n") << Qt::Unchecked << u"not set"_qs
                            << QByteArray("other: 1\nfield: true\n") << u"was: not set"_qs;
    QTest::newRow("neither") << QByteArray("field: maybe\n") << Qt::PartiallyChecked
                             << u"“maybe”, neither yes nor no"_qs << QByteArray("field: true\n")
                             << u"was: “maybe”, neither yes nor no"_qs;
}

void TestFieldEditors::togglesBooleans()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const Qt::CheckState, state);
    QFETCH(const QString, note);
    QFETCH(const QByteArray, result);
    QFETCH(const QString, noteAfter);
    const auto editor = makeFor(FieldType::Boolean);
    FormDocument document(yaml);
    document.attachEditor(editor.get());
    auto* box = editor->findChild<QCheckBox*>();
    auto* label = editor->findChild<QLabel*>();
    QCOMPARE(box->checkState(), state);
    QCOMPARE(label->text(), note);
    box->click();
    QCOMPARE(document.frontMatter(), result);
    QCOMPARE(label->text(), noteAfter);
    box->click();
    QCOMPARE(box->checkState(), state == Qt::Checked ? Qt::Checked : Qt::Unchecked);
    QCOMPARE(document.edits.size(), 2);
}

void TestFieldEditors::offersValuesInUse()
{
    const auto editor = makeFor(FieldType::Choice);
    editor->setSuggestions([] { return QList<library::ValueCount>{{u"news"_qs, 12}, {u"opinion"_qs, 1}}; });
    FormDocument document("field: feature\n");
    document.attachEditor(editor.get());
    auto* combo = editor->findChild<QComboBox*>();
    QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(combo, &in);
    QCOMPARE(combo->count(), 2);
    QCOMPARE(combo->currentText(), u"feature"_qs);
    QCOMPARE(combo->itemData(0, widgets::CountedValuesModel::CountRole).toInt(), 12);
    QCOMPARE(combo->itemData(1, Qt::AccessibleDescriptionRole).toString(), u"1 article(s)"_qs);
    QVERIFY(document.edits.isEmpty());

    Q_EMIT combo->textActivated(u"opinion"_qs);
    QCOMPARE(document.frontMatter(), QByteArray("field: opinion\n"));
    QCOMPARE(combo->currentText(), u"opinion"_qs);
}

void TestFieldEditors::takesNoTurnOfTheWheel_data()
{
    namesItsControl_data();
}

void TestFieldEditors::takesNoTurnOfTheWheel()
{
    QFETCH(const FieldType, type);
    const auto editor = makeFor(type);
    editor->setSuggestions([] { return QList<library::ValueCount>{{u"news"_qs, 2}, {u"opinion"_qs, 1}}; });
    FormDocument document("field: news\n");
    document.attachEditor(editor.get());
    editor->show();
    // Qt gives the focus to what is under the wheel where its policy is WheelFocus.
    QVERIFY(editor->focusProxy()->focusPolicy() != Qt::WheelFocus);
    const auto turn = [&] {
        QWheelEvent wheel({5, 5}, {}, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(editor->focusProxy(), &wheel);
        QVERIFY(document.edits.isEmpty());
    };
    turn();
    editor->activateWindow();
    editor->setFocus();
    QTRY_VERIFY(editor->focusProxy()->hasFocus());
    turn();
}

void TestFieldEditors::keepsTheOpaque()
{
    const auto editor = makeFor(FieldType::Opaque);
    FormDocument document("field: \"abc==;def\"\n");
    document.attachEditor(editor.get());
    QVERIFY(lineOf(editor)->isReadOnly());
    QCOMPARE(lineOf(editor)->note(), u"kept exactly"_qs);
    QTest::keyClick(lineOf(editor), Qt::Key_A);
    QVERIFY(document.edits.isEmpty());
    editor->findChild<QToolButton*>()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"abc==;def"_qs);
}

QTEST_MAIN(TestFieldEditors)
#include "tst_fieldeditors.moc"
