// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlepane.h"

#include "editing/editsession.h"
#include "support/fakefilestore.h"
#include "widgets/bodypanel.h"
#include "widgets/bodypreview.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldlineedit.h"
#include "widgets/messagebar.h"
#include "widgets/sourceeditor.h"
#include "widgets/sourcepanel.h"

#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QtTest>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using widgets::ArticlePane;
using widgets::BodyPanel;
using widgets::PartEditor;

namespace {

const QByteArray story = "---\n# Kept.\ntitle: \"Trams\"   # the headline\npublished: false\nheat:   7\n---\n"
                         "\nText of the story.\nSecond line.\n";

QByteArray withCrlf(QByteArray bytes)
{
    return bytes.replace("\n", "\r\n");
}

} // namespace

/// Typing into the tabs Source and Body of the pane, down to the bytes that are saved.
class TestTextTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void editsTheSource_data();
    void editsTheSource();
    void editsTheBody_data();
    void editsTheBody();
    void undoesByTheWindow();
    void typesAsOneStep();
    void keepsTextThatCannotBeRead();
    void givesUpTextThatCannotBeRead();
    void asksToSaveAsIs();
    void followsTheForm();
    void handsInBeforeAnotherStep();
    void keepsWhatIsTypedWhenAnotherArticleIsChosen();
    void keepsWhatIsTypedWhileLongFrontMatterIsRead();
    void showsTheFormAgainOnceReadable();
    void staysWhereItIsWhenTheEndMarkGoes();
    void opensABody();
    void carriesEveryCharacter();
    void breaksLinesWithLineFeedsOnly();
    void indents();
    void saysWhyATextIsReadOnly_data();
    void saysWhyATextIsReadOnly();
    void showsTheStartOfALongBody();
    void colorsLinesByTheirTokens();

private:
    void open(const QByteArray& bytes);
    library::ArticleId id(int row = 0) const { return m_library->idAt(row); }
    QByteArray bytes(int row = 0) const
    {
        const library::Article* article = m_library->article(id(row));
        return article ? article->document.bytes() : QByteArray();
    }
    void choose(int row);
    PartEditor* source() const { return m_pane->sourcePanel()->editor(); }
    PartEditor* body() const { return m_pane->bodyPanel()->editor(); }
    void look(QWidget* tab) { m_pane->findChild<QTabWidget*>(u"tabs"_qs)->setCurrentWidget(tab); }
    /// The caret behind the first place of the text.
    static void placeBehind(PartEditor* editor, const QString& text);
    library::SaveReport save();
    widgets::MessageBar* bar() const { return m_pane->sourcePanel()->findChild<widgets::MessageBar*>(); }
    QToolButton* button(const QString& text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeFileStore> m_store;
    std::unique_ptr<library::ArticleLibrary> m_library;
    std::unique_ptr<editing::EditSession> m_session;
    std::unique_ptr<ArticlePane> m_pane;
};

void TestTextTabs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<test::FakeFileStore>();
    m_library = std::make_unique<library::ArticleLibrary>(*m_store, library::FieldSchema::article());
    m_session = std::make_unique<editing::EditSession>(*m_library);
    m_pane = std::make_unique<ArticlePane>(*m_library, *m_session, nullptr);
    m_pane->resize(500, 600);
    QVERIFY(test::putFile(m_folder->filePath(u"b.md"_qs), story));
}

void TestTextTabs::cleanup()
{
    m_pane.reset();
    m_session.reset();
    m_library.reset();
}

void TestTextTabs::open(const QByteArray& content)
{
    QVERIFY(test::putFile(m_folder->filePath(u"a.md"_qs), content));
    QSignalSpy finished(m_library.get(), &library::ArticleLibrary::scanFinished);
    m_library->openFolder(m_folder->path());
    QTRY_COMPARE(finished.count(), 1);
    m_pane->show();
    choose(0);
}

void TestTextTabs::choose(int row)
{
    QSignalSpy shown(m_pane.get(), &ArticlePane::articleShown);
    m_pane->setArticles({id(row)});
    const QString path = m_library->path(id(row));
    QTRY_VERIFY(!shown.isEmpty() && shown.constLast().constLast().toString() == path);
}

void TestTextTabs::placeBehind(PartEditor* editor, const QString& text)
{
    const QTextCursor found = editor->document()->find(text);
    QVERIFY(!found.isNull());
    QTextCursor cursor = found;
    cursor.setPosition(found.selectionEnd());
    editor->setTextCursor(cursor);
}

library::SaveReport TestTextTabs::save()
{
    m_pane->commitTyping();
    QSignalSpy saved(m_library.get(), &library::ArticleLibrary::saved);
    m_library->save(m_library->edited());
    if (saved.isEmpty())
        saved.wait();
    return saved.isEmpty() ? library::SaveReport() : saved.first().first().value<library::SaveReport>();
}

QToolButton* TestTextTabs::button(const QString& text) const
{
    for (QToolButton* button : bar()->findChildren<QToolButton*>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

void TestTextTabs::editsTheSource_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("LF") << story;
    QTest::newRow("CR LF") << withCrlf(story);
    QTest::newRow("BOM") << "\xEF\xBB\xBF" + story;
    QTest::newRow("BOM and CR LF") << "\xEF\xBB\xBF" + withCrlf(story);
    QTest::newRow("mixed")
        << QByteArray(story).replace("---\n#", "---\r\n#").replace("heat:   7\n", "heat:   7\r\n");
    QTest::newRow("broken UTF-8 in the body") << story + "\xFF\rand so on";
}

void TestTextTabs::editsTheSource()
{
    QFETCH(QByteArray, before);
    const QByteArray newline = before.contains("---\r\n#") ? "\r\n" : "\n";
    open(before);
    look(m_pane->sourcePanel());
    QVERIFY(!source()->isReadOnly());
    placeBehind(source(), u"Trams"_qs);
    QTest::keyClicks(source(), u" and buses"_qs);
    const QByteArray typed = QByteArray(before).replace("Trams", "Trams and buses");
    QTRY_COMPARE(bytes(), typed);
    placeBehind(source(), u"false"_qs);
    QTest::keyClick(source(), Qt::Key_Return);
    QTest::keyClicks(source(), u"type: article"_qs);
    // The line before keeps its own end.
    const QByteArray line = before.contains("false\r\n") ? "false\r\n" : "false\n";
    const QByteArray lines = line + "type: article" + newline;
    const QByteArray after = QByteArray(typed).replace(line, lines);
    QTRY_COMPARE(bytes(), after);
    if (m_library->article(id())->document.isReadable())
        QCOMPARE(m_library->row(id()).title(), u"Trams and buses"_qs);

    m_pane->commitTyping();
    QVERIFY(m_session->undoStack().canUndo());
    while (m_session->undoStack().canUndo())
        m_session->undo();
    QCOMPARE(bytes(), before);
    QVERIFY(!source()->heldText().contains(u"buses"));
    while (m_session->undoStack().canRedo())
        m_session->redo();
    QCOMPARE(bytes(), after);
    QVERIFY(source()->heldText().contains(u"type: article"));
    m_library->save({id()}, library::Unreadable::SaveAsIs);
    QTRY_COMPARE(test::fileBytes(m_library->path(id())), after);
}

void TestTextTabs::editsTheBody_data()
{
    editsTheSource_data();
    QTest::newRow("unreadable front matter") << QByteArray(story).replace("Trams\"", "Trams");
    QTest::newRow("no front matter") << QByteArray("Text of the story.\r\n");
    QTest::newRow("no front matter, BOM") << QByteArray("\xEF\xBB\xBFText of the story.\n");
}

void TestTextTabs::editsTheBody()
{
    QFETCH(QByteArray, before);
    open(before);
    look(m_pane->bodyPanel());
    if (before.contains("\xFF\r")) {
        QVERIFY(body()->isReadOnly());
        return;
    }
    placeBehind(body(), u"Text of"_qs);
    QTest::keyClicks(body(), u" all"_qs);
    const QByteArray after = QByteArray(before).replace("Text of", "Text of all");
    QTRY_COMPARE(bytes(), after);
    QCOMPARE(m_session->undoStack().undoText(), u"Change body"_qs);
    m_session->undo();
    QCOMPARE(bytes(), before);
    m_session->redo();
    const library::SaveReport report = save();
    QVERIFY(report.failures.isEmpty());
    QCOMPARE(test::fileBytes(m_library->path(id())), after);
}

void TestTextTabs::undoesByTheWindow()
{
    open(story);
    look(m_pane->sourcePanel());
    placeBehind(source(), u"Trams"_qs);
    QTest::keyClicks(source(), u"!"_qs);
    QVERIFY(!source()->document()->isUndoAvailable());
    QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    asked.ignore();
    QCoreApplication::sendEvent(source(), &asked);
    QVERIFY(!asked.isAccepted());
    QTest::keyClick(source(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(source()->heldText().contains(u"Trams!"));
    // Also what has not been handed in yet.
    m_session->undo();
    QCOMPARE(bytes(), story);
    QVERIFY(!source()->heldText().contains(u"Trams!"));
    m_session->redo();
    QVERIFY(source()->heldText().contains(u"Trams!"));
}

void TestTextTabs::typesAsOneStep()
{
    open(story);
    look(m_pane->bodyPanel());
    for (const QString& typed : {u"one "_qs, u"two "_qs}) {
        QTest::keyClicks(body(), typed);
        QTRY_VERIFY(bytes().contains(typed.toUtf8()));
    }
    QCOMPARE(m_session->undoStack().count(), 1);
    m_pane->commitTyping();
    QTest::keyClicks(body(), u"three"_qs);
    QTRY_COMPARE(m_session->undoStack().count(), 2);
    // A pause ends it too.
    QSignalSpy finished(body(), &PartEditor::editingFinished);
    QTRY_VERIFY(!finished.isEmpty());
    QTest::keyClicks(body(), u"four"_qs);
    QTRY_COMPARE(m_session->undoStack().count(), 3);
}

void TestTextTabs::keepsTextThatCannotBeRead()
{
    open(story);
    look(m_pane->sourcePanel());
    QVERIFY(!bar()->isVisible());
    placeBehind(source(), u"\"Trams"_qs);
    QTest::keyClicks(source(), u"\""_qs);
    QTRY_VERIFY(bar()->isVisible());
    const int line = m_library->article(id())->document.problem()->line;
    QVERIFY2(bar()->text().startsWith(u"Line %1: "_qs.arg(line)), qPrintable(bar()->text()));
    QVERIFY(bar()->text().endsWith(u"It will not be saved until it can be read."));
    QVERIFY(button(u"Save as Is"_qs) && button(u"Revert"_qs));
    QVERIFY(m_library->isEdited(id()));
    // The form keeps what was read last, and is locked.
    widgets::FieldEditor* title = m_pane->detailsPanel()->form()->editorAt(FieldPath() / u"title"_qs);
    QCOMPARE(title->findChild<widgets::FieldLineEdit*>()->text(), u"Trams"_qs);
    QVERIFY(title->isLocked());
    const library::SaveReport report = save();
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(test::fileBytes(m_library->path(id())), story);

    QTest::keyClick(source(), Qt::Key_Backspace);
    QTRY_COMPARE(bytes(), story);
    QVERIFY(!bar()->isVisible());
    QVERIFY(!m_library->isEdited(id()));
}

void TestTextTabs::givesUpTextThatCannotBeRead()
{
    open(story);
    look(m_pane->sourcePanel());
    placeBehind(source(), u"\"Trams"_qs);
    QTest::keyClicks(source(), u"\""_qs);
    QTRY_VERIFY(button(u"Revert"_qs));
    QTest::mouseClick(button(u"Revert"_qs), Qt::LeftButton);
    QTRY_COMPARE(bytes(), story);
    QVERIFY(!bar()->isVisible());
    QVERIFY(source()->heldText().contains(u"\"Trams\""));
}

void TestTextTabs::asksToSaveAsIs()
{
    open(story);
    look(m_pane->sourcePanel());
    QSignalSpy asked(m_pane.get(), &ArticlePane::saveAsIsRequested);
    placeBehind(source(), u"\"Trams"_qs);
    QTest::keyClicks(source(), u"\""_qs);
    QTRY_VERIFY(button(u"Save as Is"_qs));
    QTest::mouseClick(button(u"Save as Is"_qs), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<library::ArticleId>(), id());
}

void TestTextTabs::followsTheForm()
{
    QByteArray lines;
    for (int i = 0; i < 200; ++i)
        lines += "key" + QByteArray::number(i) + ": value\n";
    open(QByteArray(story).replace("heat:", QByteArray(lines + "heat:")));
    look(m_pane->sourcePanel());
    placeBehind(source(), u"key150: va"_qs);
    source()->centerCursor();
    const int scrolled = source()->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    m_session->edit({id()}, {FieldEdit::set(FieldPath() / u"title"_qs, FieldValue::text(u"Night trams"_qs))},
                    u"Change Title"_qs);
    QVERIFY(source()->heldText().contains(u"\"Night trams\""));
    QCOMPARE(source()->textCursor().block().text().left(source()->textCursor().positionInBlock()),
             u"key150: va"_qs);
    QCOMPARE(source()->verticalScrollBar()->value(), scrolled);
}

void TestTextTabs::handsInBeforeAnotherStep()
{
    open(story);
    look(m_pane->sourcePanel());
    placeBehind(source(), u"Trams"_qs);
    QTest::keyClicks(source(), u"!"_qs);
    m_session->edit({id()}, {FieldEdit::set(FieldPath() / u"published"_qs, FieldValue::boolean(true))},
                    u"Publish"_qs);
    QCOMPARE(bytes(), QByteArray(story).replace("Trams", "Trams!").replace("false", "true"));
    QCOMPARE(m_session->undoStack().count(), 2);
    QVERIFY(source()->heldText().contains(u"true"));
}

void TestTextTabs::keepsWhatIsTypedWhenAnotherArticleIsChosen()
{
    open(story);
    look(m_pane->bodyPanel());
    QTest::keyClicks(body(), u"Typed"_qs);
    choose(1);
    QCOMPARE(bytes(0), QByteArray(story).replace("---\n\nText", "---\nTyped\nText"));
    QCOMPARE(bytes(1), story);
    QVERIFY(!body()->heldText().contains(u"Typed"));
    choose(0);
    QVERIFY(body()->heldText().startsWith(u"Typed"));
    look(m_pane->sourcePanel());
    placeBehind(source(), u"Trams"_qs);
    QTest::keyClicks(source(), u"!"_qs);
    m_pane->setArticles({});
    QVERIFY(bytes(0).contains("Trams!"));
}

void TestTextTabs::keepsWhatIsTypedWhileLongFrontMatterIsRead()
{
    QByteArray lines;
    for (int i = 0; i < 100; ++i)
        lines += "key" + QByteArray::number(i) + ": " + QByteArray(1000, 'v') + "\n";
    const QByteArray before = QByteArray(story).replace("heat:", QByteArray(lines + "heat:"));
    open(before);
    look(m_pane->sourcePanel());
    placeBehind(source(), u"Trams"_qs);
    QTest::keyClicks(source(), u"1"_qs);
    source()->handIn();
    QVERIFY(m_session->isBusy());
    QTest::keyClicks(source(), u"2"_qs);
    source()->handIn();
    QTest::keyClicks(source(), u"3"_qs);
    m_session->edit({id()}, {FieldEdit::set(FieldPath() / u"published"_qs, FieldValue::boolean(true))},
                    u"Publish"_qs);
    QTest::keyClicks(source(), u"4"_qs);
    const QByteArray after = QByteArray(before).replace("Trams", "Trams1234").replace("false", "true");
    QTRY_COMPARE_WITH_TIMEOUT(bytes(), after, 30'000);
    QTRY_VERIFY(source()->heldText().contains(u"Trams1234") && source()->heldText().contains(u"true"));
}

void TestTextTabs::showsTheFormAgainOnceReadable()
{
    open(QByteArray(story).replace("Trams\"", "Trams"));
    look(m_pane->sourcePanel());
    placeBehind(source(), u"Trams"_qs);
    QTest::keyClicks(source(), u"!\""_qs);
    widgets::FieldEditor* title = m_pane->detailsPanel()->form()->editorAt(FieldPath() / u"title"_qs);
    QTRY_COMPARE(title->findChild<widgets::FieldLineEdit*>()->text(), u"Trams!"_qs);
    QVERIFY(!title->isLocked());
}

void TestTextTabs::staysWhereItIsWhenTheEndMarkGoes()
{
    open(story);
    look(m_pane->sourcePanel());
    QTextCursor last(source()->document()->findBlockByNumber(5));
    last.select(QTextCursor::LineUnderCursor);
    source()->setTextCursor(last);
    QTest::keyClick(source(), Qt::Key_Delete);
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY(!source()->heldText().contains(u"Text of"));
    QTest::keyClicks(source(), u"---"_qs);
    QTRY_COMPARE(bytes(), story);
    QVERIFY(!bar()->isVisible());
    // Left, it shows all of what is front matter now.
    source()->setTextCursor(last);
    QTest::keyClick(source(), Qt::Key_Backspace);
    QTest::keyClick(source(), Qt::Key_Backspace);
    m_pane->commitTyping();
    QVERIFY(source()->heldText().contains(u"Text of"));
}

void TestTextTabs::opensABody()
{
    open("---\ntitle: Trams\n---");
    look(m_pane->bodyPanel());
    QCOMPARE(body()->heldText(), QString());
    m_pane->bodyPanel()->setView(BodyPanel::View::Preview);
    QVERIFY(m_pane->bodyPanel()->preview()->isVisible());
    m_pane->bodyPanel()->setView(BodyPanel::View::Text);
    QVERIFY(body()->isVisible());
    // The end mark's line has no end yet: text right behind it would be part of it.
    QTest::keyClicks(body(), u"Te"_qs);
    QTRY_COMPARE(bytes(), QByteArray("---\ntitle: Trams\n---\nTe"));
    QTest::keyClicks(body(), u"xt"_qs);
    QTRY_COMPARE(bytes(), QByteArray("---\ntitle: Trams\n---\nText"));
    m_pane->bodyPanel()->setView(BodyPanel::View::Preview);
    QCOMPARE(m_pane->bodyPanel()->preview()->toPlainText(), u"Text"_qs);
}

void TestTextTabs::carriesEveryCharacter()
{
    QString all;
    for (char32_t c = 1; c < 0x11000; c += c < 0x3100 ? 1 : 7) {
        const bool isOdd =
            c == u'\r' || c == 0x2029 || c == 0xfdd0 || c == 0xfdd1 || (c >= 0xd800 && c < 0xe000);
        if (!isOdd)
            all += QString::fromUcs4(&c, 1);
    }
    open("---\ntitle: Trams\n---\nStart\n" + all.toUtf8() + "\n");
    look(m_pane->bodyPanel());
    QVERIFY(!body()->isReadOnly());
    QCOMPARE(body()->heldText(), u"Start\n"_qs + all + u'\n');
    placeBehind(body(), u"Start"_qs);
    QTest::keyClicks(body(), u"ed"_qs);
    QTRY_COMPARE(bytes(), QByteArray("---\ntitle: Trams\n---\nStarted\n" + all.toUtf8() + "\n"));
}

void TestTextTabs::breaksLinesWithLineFeedsOnly()
{
    open(story);
    look(m_pane->bodyPanel());
    QTest::keyClicks(body(), u"a"_qs);
    QTest::keyClick(body(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(body(), Qt::Key_Return);
    QGuiApplication::clipboard()->setText(u"b\u00a0c\r\nd\u2029e"_qs);
    body()->paste();
    QTRY_COMPARE(bytes(), QByteArray(story).replace("---\n\nText", "---\na\n\nb\xC2\xA0"
                                                                   "c\nd\ne\nText"));
    body()->selectAll();
    body()->copy();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"b\u00a0c\nd"));
}

void TestTextTabs::indents()
{
    open("---\nmap:\nlist:\n  - a\n---\n");
    look(m_pane->sourcePanel());
    placeBehind(source(), u"map:"_qs);
    QTest::keyClick(source(), Qt::Key_Return);
    QTest::keyClick(source(), Qt::Key_Tab);
    QTest::keyClicks(source(), u"b: 1"_qs);
    QTest::keyClick(source(), Qt::Key_Return);
    QTest::keyClicks(source(), u"c: 2"_qs);
    QTRY_COMPARE(bytes(), QByteArray("---\nmap:\n  b: 1\n  c: 2\nlist:\n  - a\n---\n"));
    QTextCursor lines(source()->document()->findBlockByNumber(2));
    lines.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    lines.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    source()->setTextCursor(lines);
    QTest::keyClick(source(), Qt::Key_Tab);
    QTRY_COMPARE(bytes(), QByteArray("---\nmap:\n    b: 1\n    c: 2\nlist:\n  - a\n---\n"));
    QTest::keyClick(source(), Qt::Key_Backtab);
    QTRY_COMPARE(bytes(), QByteArray("---\nmap:\n  b: 1\n  c: 2\nlist:\n  - a\n---\n"));
}

void TestTextTabs::saysWhyATextIsReadOnly_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isSource");
    QTest::addColumn<QString>("message");
    QTest::newRow("broken head") << QByteArray("---\ntitle: \xFF\n---\nText\n") << true << u"Line 2: "_qs;
    QTest::newRow("broken body") << QByteArray("---\ntitle: a\n---\n\nText \xFF\n") << false
                                 << u"Line 5: "_qs;
    QTest::newRow("lone CR") << QByteArray("---\ntitle: a\n---\n\nText\rmore\n") << false << u"Line 5: "_qs;
    QTest::newRow("TOML") << QByteArray("+++\ntitle = 1\n+++\nText\n") << true << u"TOML"_qs;
}

void TestTextTabs::saysWhyATextIsReadOnly()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isSource);
    QFETCH(QString, message);
    open(content);
    QWidget* panel = isSource ? static_cast<QWidget*>(m_pane->sourcePanel()) : m_pane->bodyPanel();
    look(panel);
    PartEditor* editor = isSource ? source() : body();
    QVERIFY(editor->isReadOnly());
    QVERIFY(!editor->heldText().isEmpty());
    const auto* said = panel->findChild<widgets::MessageBar*>();
    QVERIFY(said->isVisible());
    QVERIFY2(said->text().contains(message), qPrintable(said->text()));
    QTest::keyClicks(editor, u"x"_qs);
    m_pane->commitTyping();
    QCOMPARE(bytes(), content);
}

void TestTextTabs::showsTheStartOfALongBody()
{
    const QByteArray line = "A line of a very long text, as nobody writes it.\n";
    const QByteArray content = "---\ntitle: a\n---\n" + line.repeated(40'000);
    QVERIFY(content.size() > BodyPanel::mostBytes);
    open(content);
    look(m_pane->bodyPanel());
    QVERIFY(body()->isCut());
    QVERIFY(body()->heldText().size() <= BodyPanel::mostBytes);
    QVERIFY(body()->heldText().endsWith(u'\n'));
    body()->moveCursor(QTextCursor::End);
    QTest::keyClicks(body(), u"x"_qs);
    const qsizetype end = 17 + BodyPanel::mostBytes / line.size() * line.size();
    QTRY_COMPARE(bytes(), QByteArray(content).insert(end, "x"));
}

void TestTextTabs::colorsLinesByTheirTokens()
{
    open(story);
    look(m_pane->sourcePanel());
    const auto colored = [this](int line) {
        return source()->document()->findBlockByNumber(line).layout()->formats();
    };
    const auto title = colored(2);
    QCOMPARE(title.size(), 3); // key, colon, comment
    // Lines that come above do not change what is coloured below, nor does text that cannot be read.
    placeBehind(source(), u"# Kept."_qs);
    QTest::keyClick(source(), Qt::Key_Return);
    QTest::keyClicks(source(), u"a: \""_qs);
    QTRY_VERIFY(bar()->isVisible());
    QCOMPARE(colored(3), title);
    QTest::keyClicks(source(), u"\""_qs);
    QTRY_VERIFY(!bar()->isVisible());
    QCOMPARE(colored(2).size(), 2);
    QCOMPARE(colored(3), title);
}

QTEST_MAIN(TestTextTabs)
#include "tst_texttabs.moc"
