// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chipseditor.h"

#include "widgets/chip.h"
#include "widgets/formdocument.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QLayout>
#include <QLineEdit>
#include <QScopeGuard>

using namespace foreword;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using test::FormDocument;
using widgets::Chip;

class TestChipsEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsWhatIsTyped_data();
    void addsWhatIsTyped();
    void removesWithBackspace();
    void removesAChip();
    void takesAPastedList_data();
    void takesAPastedList();
    void completesATextWithAComma();
    void findsByNoBlank();
    void choosesACompletionWithKeys();
    void movesWithKeys();
    void staysAmongTheTopics();
    void movesByDragging_data();
    void movesByDragging();
    void keepsUnfinishedTyping();
    void showsItemsThatAreNoTexts();
    void isLocked();
    void needsMoreLinesWhenNarrow();

private:
    void show(const QByteArray& frontMatter);
    QStringList chips() const;
    Chip* chip(int index) const;

    std::unique_ptr<FormDocument> m_document;
    std::unique_ptr<widgets::ChipsEditor> m_editor;
    QLineEdit* m_line = nullptr;
};

void TestChipsEditor::init()
{
    library::FieldSpec spec;
    spec.key = QStringLiteral("topics");
    spec.type = library::FieldType::TextList;
    m_editor = std::make_unique<widgets::ChipsEditor>(spec, QStringLiteral("Topics"));
    m_editor->setPath(FieldPath() / spec.key);
    m_line = m_editor->findChild<QLineEdit*>();
}

void TestChipsEditor::cleanup()
{
    m_document.reset();
    m_editor.reset();
}

void TestChipsEditor::show(const QByteArray& frontMatter)
{
    m_document = std::make_unique<FormDocument>(frontMatter);
    m_document->attachEditor(m_editor.get());
}

QStringList TestChipsEditor::chips() const
{
    QStringList names;
    const auto all = m_editor->findChildren<Chip*>();
    for (const Chip* chip : all) {
        // One that has just been removed is deleted later.
        if (!chip->isHidden())
            names << chip->accessibleName();
    }
    return names;
}

Chip* TestChipsEditor::chip(int index) const
{
    QList<Chip*> shown = m_editor->findChildren<Chip*>();
    shown.removeIf([](const Chip* one) { return one->isHidden(); });
    return shown.value(index);
}

void TestChipsEditor::addsWhatIsTyped_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("left");

    const QByteArray list = "topics:\n  - Election # first\n  - Media\ntype: article\n";
    const QByteArray more = "topics:\n  - Election # first\n  - Media\n  - Food\ntype: article\n";
    QTest::newRow("enter") << list << QStringLiteral("Food\n") << more << QString();
    QTest::newRow("comma") << list << QStringLiteral("Food,") << more << QString();
    QTest::newRow("blanks around") << list << QStringLiteral("  Food  \n") << more << QString();
    QTest::newRow("more after the comma")
        << list << QStringLiteral("Food,Tra") << more << QStringLiteral("Tra");
    QTest::newRow("already there") << list << QStringLiteral("Media\n") << list << QString();
    QTest::newRow("nothing") << list << QStringLiteral(" ,, \n") << list << QString();
    QTest::newRow("several")
        << list << QStringLiteral("Food,Media,A B\n")
        << QByteArray("topics:\n  - Election # first\n  - Media\n  - Food\n  - A B\ntype: article\n")
        << QString();
    QTest::newRow("flow") << QByteArray("topics: [A, B]\n") << QStringLiteral("C\n")
                          << QByteArray("topics: [A, B, C]\n") << QString();
    QTest::newRow("absent") << QByteArray("title: T\n") << QStringLiteral("A\n")
                            << QByteArray("title: T\ntopics:\n  - A\n") << QString();
}

void TestChipsEditor::addsWhatIsTyped()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, left);
    show(before);
    for (const QChar c : typed) {
        if (c == u'\n')
            QTest::keyClick(m_line, Qt::Key_Return);
        else
            QTest::keyClicks(m_line, QString(c));
    }
    QCOMPARE(m_document->frontMatter(), after);
    QCOMPARE(m_line->text(), left);
    const auto items = m_document->value(QStringLiteral("topics"));
    QCOMPARE(chips().size(), items->items().size());
}

void TestChipsEditor::removesWithBackspace()
{
    show("topics:\n  - A\n  - B\n");
    QTest::keyClicks(m_line, QStringLiteral("x"));
    QTest::keyClick(m_line, Qt::Key_Backspace);
    QVERIFY(m_document->edits.isEmpty());
    QTest::keyClick(m_line, Qt::Key_Backspace);
    QCOMPARE(m_document->edits, {FieldEdit::remove(FieldPath() / QStringLiteral("topics") / 1)});
    QCOMPARE(chips(), {QStringLiteral("Remove A")});
    QTest::keyClick(m_line, Qt::Key_Backspace);
    QTest::keyClick(m_line, Qt::Key_Backspace);
    QCOMPARE(m_document->frontMatter(), QByteArray("topics: []\n"));
}

void TestChipsEditor::removesAChip()
{
    show("topics:\n  - A\n  - B\n  - C\n");
    m_editor->findChildren<Chip*>().at(1)->click();
    QCOMPARE(m_document->frontMatter(), QByteArray("topics:\n  - A\n  - C\n"));
    QTest::keyClick(m_editor->findChildren<Chip*>().constLast(), Qt::Key_Delete);
    QCOMPARE(m_document->frontMatter(), QByteArray("topics:\n  - A\n"));
}

void TestChipsEditor::takesAPastedList_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("commas") << QStringLiteral("B, C C ,D") << QByteArray("topics: [A, B, C C, D]\n");
    QTest::newRow("one") << QStringLiteral("B") << QByteArray("topics: [A]\n");
    QTest::newRow("lines") << QStringLiteral("B\nC\n") << QByteArray("topics: [A, B, C]\n");
    QTest::newRow("repeated") << QStringLiteral("A,B,B") << QByteArray("topics: [A, B]\n");
    QTest::newRow("quoted comma") << QStringLiteral("\"B, C\", D")
                                  << QByteArray("topics: [A, \"B, C\", D]\n");
    QTest::newRow("inches") << QStringLiteral("5\" disk, D")
                            << QByteArray("topics: [A, \"5\\\" disk\", D]\n");
}

void TestChipsEditor::takesAPastedList()
{
    QFETCH(const QString, pasted);
    QFETCH(const QByteArray, after);
    show("topics: [A]\n");
    QGuiApplication::clipboard()->setText(pasted);
    m_line->paste();
    const auto items = m_document->value(QStringLiteral("topics"));
    const FormDocument expected(after);
    QCOMPARE(items, expected.value(QStringLiteral("topics")));
    // All of them as one step.
    QVERIFY(m_document->mergeKeys.size() <= 1);
}

void TestChipsEditor::completesATextWithAComma()
{
    m_editor->setSuggestions([] { return QList<library::ValueCount>{{QStringLiteral("Paris, Texas"), 3}}; });
    show("topics: [A]\n");
    QFocusEvent in(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(m_line, &in);
    // What choosing a completion does.
    m_line->setText(QStringLiteral("Paris, Texas"));
    QVERIFY(m_document->edits.isEmpty());
    QTest::keyClick(m_line, Qt::Key_Return);
    QCOMPARE(m_document->value(QStringLiteral("topics"))->items().constLast(),
             FieldValue::text(QStringLiteral("Paris, Texas")));
    QCOMPARE(m_document->value(QStringLiteral("topics"))->items().size(), 2);
}

void TestChipsEditor::findsByNoBlank()
{
    m_editor->setSuggestions([] {
        return QList<library::ValueCount>{{QStringLiteral("Democratic Voice"), 8}};
    });
    show("topics: []\n");
    m_editor->show();
    m_editor->activateWindow();
    m_line->setFocus();
    QTRY_VERIFY(m_line->hasFocus());
    QTest::keyClicks(m_line, QStringLiteral("New, "));
    QCOMPARE(m_line->text(), QString());
    QVERIFY(!m_line->completer()->popup()->isVisible());
    QTest::keyClicks(m_line, QStringLiteral("demo"));
    QTRY_VERIFY(m_line->completer()->popup()->isVisible());
    m_line->completer()->popup()->hide();
    QCOMPARE(chips(), QStringList{QStringLiteral("Remove New")});
}

void TestChipsEditor::choosesACompletionWithKeys()
{
    show("topics: [Transport]\n");
    m_editor->setSuggestions([] {
        return QList<library::ValueCount>{{QStringLiteral("Culture"), 12}, {QStringLiteral("Water"), 3}};
    });
    m_editor->show();
    m_editor->activateWindow();
    m_line->setFocus();
    QTRY_VERIFY(m_line->hasFocus());
    QTest::keyClicks(m_line, QStringLiteral("cu"));
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_line->text(), QString());
    QCOMPARE(chips(), QStringList({QStringLiteral("Remove Transport"), QStringLiteral("Remove Culture")}));
}

void TestChipsEditor::movesWithKeys()
{
    show("topics:\n  - A # first\n  - B\n  - C\n");
    m_editor->show();
    m_editor->activateWindow();
    chip(0)->setFocus();
    QTRY_VERIFY(chip(0)->hasFocus());
    QTest::keyClick(chip(0), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_document->frontMatter(), QByteArray("topics:\n  - B\n  - A # first\n  - C\n"));
    QVERIFY(chip(1)->hasFocus());
    QTest::keyClick(chip(1), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_document->frontMatter(), QByteArray("topics:\n  - A # first\n  - B\n  - C\n"));
    QTest::keyClick(chip(0), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_document->edits.size(), 2);
    // The next one has the focus when one is removed.
    QTest::keyClick(chip(0), Qt::Key_Delete);
    QVERIFY(chip(0)->hasFocus());
    QCOMPARE(chips().constFirst(), QStringLiteral("Remove B"));
}

void TestChipsEditor::staysAmongTheTopics()
{
    show("topics:\n  - A\n  - B\n");
    // What would come next.
    QWidget window;
    QLineEdit before(&window);
    m_editor->setParent(&window);
    const auto release = qScopeGuard([this] { m_editor->setParent(nullptr); });
    QLineEdit after(&window);
    window.show();
    window.activateWindow();
    chip(0)->setFocus();
    QTRY_VERIFY(chip(0)->hasFocus());
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Left}) {
        QTest::keyClick(chip(0), key);
        QVERIFY(chip(0)->hasFocus());
    }
    QTest::keyClick(chip(0), Qt::Key_Down);
    QVERIFY(chip(1)->hasFocus());
    QTest::keyClick(chip(1), Qt::Key_Right);
    QVERIFY(m_line->hasFocus());
    QTest::keyClick(m_line, Qt::Key_Left);
    QVERIFY(chip(1)->hasFocus());
    QTest::keyClicks(chip(1), QStringLiteral("C"));
    QVERIFY(m_line->hasFocus());
    QCOMPARE(m_line->text(), QStringLiteral("C"));
    QCOMPARE(m_document->edits.size(), 0);
}

void TestChipsEditor::movesByDragging_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("over");
    QTest::addColumn<bool>("atItsEnd");
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("to the end") << 0 << 2 << true << false << QByteArray("topics: [B, C, A]\n");
    QTest::newRow("to the beginning") << 2 << 0 << false << false << QByteArray("topics: [C, A, B]\n");
    QTest::newRow("between") << 0 << 1 << true << false << QByteArray("topics: [B, A, C]\n");
    QTest::newRow("before itself") << 1 << 1 << false << false << QByteArray("topics: [A, B, C]\n");
    QTest::newRow("behind itself") << 1 << 0 << true << false << QByteArray("topics: [A, B, C]\n");
    QTest::newRow("given up") << 0 << 2 << true << true << QByteArray("topics: [A, B, C]\n");
}

void TestChipsEditor::movesByDragging()
{
    QFETCH(const int, from);
    QFETCH(const int, over);
    QFETCH(const bool, atItsEnd);
    QFETCH(const bool, isCancelled);
    QFETCH(const QByteArray, after);
    show("topics: [A, B, C]\n");
    m_editor->resize(400, 60);
    m_editor->show();
    Chip* const moved = chip(from);
    const QRect target = chip(over)->geometry();
    const QPoint place(atItsEnd ? target.right() - 1 : target.left() + 1, target.center().y());
    const QPoint grip(6, moved->height() / 2);
    QTest::mousePress(moved, Qt::LeftButton, {}, grip);
    for (const QPoint& at : {moved->geometry().center() + QPoint(0, 40), place}) {
        const QPoint local = moved->mapFromParent(at);
        QMouseEvent move(QEvent::MouseMove, local, moved->mapToGlobal(local), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(moved, &move);
    }
    if (isCancelled)
        QTest::keyClick(moved, Qt::Key_Escape);
    QTest::mouseRelease(moved, Qt::LeftButton, {}, moved->mapFromParent(place));
    QCOMPARE(m_document->frontMatter(), after);
    QVERIFY(m_document->edits.size() <= 1);
}

void TestChipsEditor::keepsUnfinishedTyping()
{
    show("topics: [A]\ntype: x\n");
    QTest::keyClicks(m_line, QStringLiteral("Fo"));
    m_document->change(
        {FieldEdit::set(FieldPath() / QStringLiteral("type"), FieldValue::text(QStringLiteral("y")))});
    m_document->change({FieldEdit::remove(FieldPath() / QStringLiteral("topics") / 0)});
    QCOMPARE(m_line->text(), QStringLiteral("Fo"));
    QVERIFY(chips().isEmpty());
    // Leaving the field adds it.
    m_editor->commit();
    QCOMPARE(chips(), {QStringLiteral("Remove Fo")});
}

void TestChipsEditor::showsItemsThatAreNoTexts()
{
    show("topics: [1, {a: b}, <b>c</b>]\n");
    QCOMPARE(chips(), QStringList({QStringLiteral("Remove 1"), QStringLiteral("Remove {\"a\":\"b\"}"),
                                   QStringLiteral("Remove <b>c</b>")}));
    show("topics: One text\n");
    QCOMPARE(chips(), {QStringLiteral("Remove One text")});
    QTest::keyClicks(m_line, QStringLiteral("Two,"));
    QCOMPARE(m_document->value(QStringLiteral("topics")).value(),
             FieldValue::list(
                 {FieldValue::text(QStringLiteral("One text")), FieldValue::text(QStringLiteral("Two"))}));
}

void TestChipsEditor::isLocked()
{
    show("topics: [A, B]\n");
    m_editor->setLocked(QStringLiteral("An alias stands here."));
    QVERIFY(!m_line->isEnabled());
    QCOMPARE(chips(), QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    m_editor->findChild<Chip*>()->click();
    QVERIFY(m_document->edits.isEmpty());
}

void TestChipsEditor::needsMoreLinesWhenNarrow()
{
    show("topics: [Democratic Voice, Public Transport, Climate Adaptation]\n");
    const QLayout* layout = m_editor->layout();
    QVERIFY(layout->heightForWidth(160) > layout->heightForWidth(1000));
}

QTEST_MAIN(TestChipsEditor)
#include "tst_chipseditor.moc"
