// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commandpalette.h"

#include "models/commandsmodel.h"
#include "widgets/menucommands.h"

#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace foreword;
using models::Command;
using models::CommandsModel;
using widgets::CommandPalette;

namespace {

/// A window with menus of all kinds, and something that can have the focus.
struct Window : QMainWindow
{
    QLineEdit* field = new QLineEdit(this);
    QAction* open = nullptr;
    QAction* save = nullptr;
    QAction* table = nullptr;
    QMenu* columns = nullptr;
    CommandPalette* palette = nullptr;

    Window()
    {
        setCentralWidget(field);
        QMenu* file = menuBar()->addMenu(QStringLiteral("&File"));
        open = file->addAction(QStringLiteral("&Open && Read…"));
        open->setObjectName(QStringLiteral("actionOpen"));
        open->setShortcut(Qt::CTRL | Qt::Key_O);
        open->setToolTip(QStringLiteral("Open a folder"));
        save = file->addAction(QStringLiteral("Save &All"));
        save->setObjectName(QStringLiteral("actionSaveAll"));
        save->setEnabled(false);
        file->addSeparator();
        file->addAction(QStringLiteral("Hidden"))->setVisible(false);
        QMenu* view = menuBar()->addMenu(QStringLiteral("&View"));
        table = view->addAction(QStringLiteral("&Table"));
        table->setObjectName(QStringLiteral("actionTable"));
        table->setCheckable(true);
        table->setChecked(true);
        columns = view->addMenu(QStringLiteral("C&olumns"));
        connect(columns, &QMenu::aboutToShow, columns, [this] {
            columns->clear();
            columns->addAction(QStringLiteral("Date"));
            columns->addAction(QStringLiteral("Title"));
        });
        palette = new CommandPalette(*menuBar(), this);
        resize(640, 480);
        show();
        field->setFocus();
    }

    void press(Qt::Key key) const { QTest::keyClick(palette->searchField(), key); }
    void type(const QString& text) const { QTest::keyClicks(palette->searchField(), text); }
    QString current() const { return palette->list()->currentIndex().data().toString(); }
    QStringList listed() const
    {
        QStringList names;
        for (int row = 0; row < palette->list()->model()->rowCount(); ++row)
            names.append(palette->list()->model()->index(row, 0).data().toString());
        return names;
    }
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<Window>();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->field->hasFocus());
    }

    void cleanup() { m_window.reset(); }

    void readsMenus()
    {
        const QList<Command> commands = widgets::commandsOf(*m_window->menuBar());
        QCOMPARE(commands.size(), 5);
        const Command& open = commands[0];
        QCOMPARE(open.action, m_window->open);
        QCOMPARE(open.id, QStringLiteral("actionOpen"));
        QCOMPARE(open.path, QStringLiteral("File"));
        QCOMPARE(open.name, QStringLiteral("Open & Read…"));
        QCOMPARE(open.keys, QKeySequence(Qt::CTRL | Qt::Key_O).toString(QKeySequence::NativeText));
        QCOMPARE(open.explanation, QStringLiteral("Open a folder"));
        QVERIFY(open.isEnabled);
        QVERIFY(!open.isChecked);
        QVERIFY(!commands[1].isEnabled);
        QVERIFY(commands[1].explanation.isEmpty());
        QCOMPARE(commands[2].isChecked, std::optional(true));
        // Filled for this; it has no name that outlives a language.
        QCOMPARE(commands[4].path, QStringLiteral("View › Columns"));
        QCOMPARE(commands[4].name, QStringLiteral("Title"));
        QVERIFY(commands[4].id.contains(QLatin1String("Title")));
        QVERIFY(commands[4].id != commands[3].id);
    }

    void opensAtTheTop()
    {
        Window& w = *m_window;
        w.palette->open({});
        QVERIFY(w.palette->isVisible());
        QTRY_VERIFY(w.palette->searchField()->hasFocus());
        QVERIFY(w.rect().contains(w.palette->geometry()));
        QVERIFY(qAbs(w.palette->geometry().center().x() - w.rect().center().x()) <= 1);
        QVERIFY(w.palette->geometry().top() < 2 * w.menuBar()->height());
        for (const QWidget* part :
             {static_cast<QWidget*>(w.palette), static_cast<QWidget*>(w.palette->searchField()),
              static_cast<QWidget*>(w.palette->list())})
            QVERIFY(!part->accessibleName().isEmpty());
    }

    void enterTriggersWithTheFocusBack()
    {
        Window& w = *m_window;
        QSignalSpy chosen(w.palette, &CommandPalette::chosen);
        QStringList told;
        connect(w.open, &QAction::triggered, &w, [&] {
            told.append(w.palette->isVisible() ? QStringLiteral("open") : QStringLiteral("closed"));
            told.append(QApplication::focusWidget() == w.field ? QStringLiteral("field")
                                                               : QStringLiteral("elsewhere"));
        });
        w.field->setText(QStringLiteral("Some text"));
        w.field->setSelection(0, 4);
        w.palette->open({});
        QTRY_VERIFY(w.palette->searchField()->hasFocus());
        w.type(QStringLiteral("read"));
        QCOMPARE(w.listed(), QStringList(QStringLiteral("Open & Read…")));
        QVERIFY(w.palette->searchField()->accessibleDescription().startsWith(QStringLiteral("Open & Read…")));
        w.press(Qt::Key_Return);
        QCOMPARE(told, QStringList({QStringLiteral("closed"), QStringLiteral("field")}));
        QCOMPARE(w.field->selectedText(), QStringLiteral("Some"));
        QCOMPARE(chosen, QList<QVariantList>({{QStringLiteral("actionOpen")}}));
    }

    void escapeTriggersNothing()
    {
        Window& w = *m_window;
        QSignalSpy triggered(w.open, &QAction::triggered);
        w.palette->open({});
        w.press(Qt::Key_Escape);
        QVERIFY(!w.palette->isVisible());
        QTRY_VERIFY(w.field->hasFocus());
        QVERIFY(triggered.isEmpty());
    }

    void whatCannotBeDoneIsSeenAndPassedOver()
    {
        Window& w = *m_window;
        QSignalSpy triggered(w.save, &QAction::triggered);
        w.palette->open({});
        QVERIFY(w.listed().contains(QLatin1String("Save All")));
        w.type(QStringLiteral("save"));
        QCOMPARE(w.listed(), QStringList(QStringLiteral("Save All")));
        QVERIFY(!w.palette->list()->currentIndex().isValid());
        QVERIFY(!w.palette->searchField()->accessibleDescription().isEmpty());
        w.press(Qt::Key_Return);
        QVERIFY(w.palette->isVisible());
        const QModelIndex row = w.palette->list()->model()->index(0, 0);
        QTest::mouseClick(w.palette->list()->viewport(), Qt::LeftButton, {},
                          w.palette->list()->visualRect(row).center());
        QVERIFY(w.palette->isVisible());
        QVERIFY(triggered.isEmpty());
    }

    void keysWalkThroughTheList()
    {
        Window& w = *m_window;
        w.palette->open({});
        QCOMPARE(w.current(), QStringLiteral("Open & Read…"));
        w.press(Qt::Key_Down);
        QCOMPARE(w.current(), QStringLiteral("Table"));
        w.press(Qt::Key_Up);
        QCOMPARE(w.current(), QStringLiteral("Open & Read…"));
        w.press(Qt::Key_PageDown);
        QCOMPARE(w.current(), QStringLiteral("Title"));
        w.press(Qt::Key_PageUp);
        QCOMPARE(w.current(), QStringLiteral("Open & Read…"));
        w.press(Qt::Key_Tab);
        QVERIFY(w.palette->searchField()->hasFocus());
        w.type(QStringLiteral("ta"));
        QCOMPARE(w.listed(), QStringList(QStringLiteral("Table")));
        w.palette->searchField()->clear();
        QCOMPARE(w.listed().size(), 5);
    }

    void aClickTriggers()
    {
        Window& w = *m_window;
        w.palette->open({});
        w.type(QStringLiteral("table"));
        const QModelIndex row = w.palette->list()->model()->index(0, 0);
        QCOMPARE(row.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
        QTest::mouseClick(w.palette->list()->viewport(), Qt::LeftButton, {},
                          w.palette->list()->visualRect(row).center());
        QVERIFY(!w.palette->isVisible());
        QVERIFY(!w.table->isChecked());
    }

    void isOpenedAnew()
    {
        Window& w = *m_window;
        w.palette->open({});
        w.type(QStringLiteral("table"));
        w.press(Qt::Key_Return);
        w.save->setEnabled(true);
        w.palette->open({QStringLiteral("actionSaveAll")});
        QVERIFY(w.palette->searchField()->text().isEmpty());
        QCOMPARE(w.listed().size(), 5);
        QCOMPARE(w.current(), QStringLiteral("Save All"));
    }

    void aClickElsewhereCloses()
    {
        Window& w = *m_window;
        w.palette->open({});
        QTRY_VERIFY(w.palette->searchField()->hasFocus());
        QTest::mouseClick(w.palette->list()->verticalScrollBar(), Qt::LeftButton);
        QVERIFY(w.palette->isVisible());
        QTest::mouseClick(&w, Qt::LeftButton, {}, QPoint(2, w.height() - 2)); // which takes no focus
        QVERIFY(!w.palette->isVisible());
        QVERIFY(w.field->hasFocus());
    }

    void goesWhenTheFocusGoes()
    {
        Window& w = *m_window;
        w.palette->open({});
        QTRY_VERIFY(w.palette->searchField()->hasFocus());
        w.field->setFocus();
        QVERIFY(!w.palette->isVisible());
    }

    void theFocusGoesToWhatHeldItWhereThatIsGone()
    {
        Window& w = *m_window;
        auto* view = new QListView;
        w.setCentralWidget(view);
        QTRY_VERIFY(view->isVisible());
        auto* editor = new QLineEdit(view->viewport());
        editor->show();
        editor->setFocus();
        QVERIFY(editor->hasFocus());
        w.palette->open({});
        delete editor;
        w.press(Qt::Key_Escape);
        QVERIFY(view->hasFocus());
    }

    void keysOfTheWindowAreNotForIt()
    {
        Window& w = *m_window;
        QSignalSpy triggered(w.open, &QAction::triggered);
        QTest::keyClick(w.field, Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
        w.palette->open({});
        QTest::keyClick(w.palette->searchField(), Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(triggered.size(), 1);
    }

    void anActionThatIsGoneIsNotTriggered()
    {
        Window& w = *m_window;
        w.palette->open({});
        w.type(QStringLiteral("date"));
        QCOMPARE(w.current(), QStringLiteral("Date"));
        w.columns->clear();
        w.press(Qt::Key_Return);
        QVERIFY(!w.palette->isVisible());
    }

    void fitsIntoASmallWindow()
    {
        Window& w = *m_window;
        w.resize(300, 200);
        w.palette->open({});
        QVERIFY(w.rect().contains(w.palette->geometry()));
        w.resize(250, 150);
        QTRY_VERIFY(w.rect().contains(w.palette->geometry()));
    }

private:
    std::unique_ptr<Window> m_window;
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
