// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to find one's way in the real window: the command palette, and the list of all keys.
#include "support/fakefilestore.h"
#include "support/program.h"
#include "widgets/articlepane.h"
#include "widgets/commandpalette.h"
#include "widgets/shortcutsdialog.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace foreword;
using widgets::CommandPalette;

class TestHelpActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_helpactions"));
    }

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char* name : {"one", "two"}) {
            QFile file(m_folder->filePath(QLatin1String(name) + QLatin1String(".md")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("---\ntitle: Story " + QByteArray(name) + "\npublished: false\n---\n");
        }
        m_program = std::make_unique<test::Program>();
        m_program->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_program->window));
        m_program->library.openFolder(m_folder->path());
        QTRY_COMPARE(m_program->shown.rowCount(), 2);
        QTRY_VERIFY(m_program->isSettled());
        m_program->table->setFocus();
    }

    void cleanup() { m_program.reset(); }

    void doesWhatIsTyped()
    {
        test::Program& p = *m_program;
        p.table->selectAll();
        QTRY_VERIFY(p.action("actionPublish")->isEnabled());
        CommandPalette* palette = open();
        QTest::keyClicks(palette->searchField(), QStringLiteral("publish"));
        QTest::keyClick(palette->searchField(), Qt::Key_Return);
        QTRY_COMPARE(p.library.editedCount(), 2);
        QVERIFY(p.table->hasFocus());
    }

    void remembersWhatWasDone()
    {
        test::Program& p = *m_program;
        CommandPalette* palette = open();
        QTest::keyClicks(palette->searchField(), QStringLiteral("gallery"));
        QTest::keyClick(palette->searchField(), Qt::Key_Return);
        QCOMPARE(p.settings.recentCommands(), QStringList(QStringLiteral("actionGallery")));
        open();
        QCOMPARE(palette->list()->currentIndex().data().toString(), QStringLiteral("Gallery"));
        QTest::keyClicks(palette->searchField(), QStringLiteral("compact rows"));
        QTest::keyClick(palette->searchField(), Qt::Key_Return);
        QVERIFY(p.action("actionCompactRows")->isChecked());
        QCOMPARE(p.settings.recentCommands(),
                 QStringList({QStringLiteral("actionCompactRows"), QStringLiteral("actionGallery")}));
        for (int i = 0; i < 2 * app::Settings::mostRecentCommands; ++i)
            p.settings.addRecentCommand(QString::number(i));
        QCOMPARE(p.settings.recentCommands().size(), app::Settings::mostRecentCommands);
    }

    void isAboutWhatHadTheFocus()
    {
        test::Program& p = *m_program;
        p.queryBar->setFocus();
        p.queryBar->setText(QStringLiteral("story"));
        p.queryBar->selectAll();
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
        CommandPalette* palette = open();
        QTest::keyClicks(palette->searchField(), QStringLiteral("copy"));
        QCOMPARE(palette->list()->currentIndex().data().toString(), QStringLiteral("Copy"));
        QTest::keyClick(palette->searchField(), Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("story"));
    }

    void opensFromTextsToo()
    {
        test::Program& p = *m_program;
        p.queryBar->setFocus();
        p.queryBar->setText(QStringLiteral("story"));
        p.queryBar->setCursorPosition(0);
        // In texts of some desktops the key deletes the rest of the line.
        QTest::keyClick(p.queryBar, Qt::Key_K, Qt::ControlModifier);
        auto* palette = p.window.findChild<CommandPalette*>();
        QVERIFY(palette);
        QVERIFY(palette->isVisible());
        QCOMPARE(p.queryBar->text(), QStringLiteral("story"));
    }

    void listsEveryActionOfTheMenus()
    {
        test::Program& p = *m_program;
        CommandPalette* palette = open();
        QStringList names;
        for (int row = 0; row < palette->list()->model()->rowCount(); ++row)
            names.append(palette->list()->model()->index(row, 0).data().toString());
        for (const QAction* action :
             p.window.findChildren<QAction*>(QRegularExpression(QStringLiteral("^action")))) {
            const QString name = action->text().remove(u'&');
            QVERIFY2(names.contains(name), qPrintable(name));
        }
        QVERIFY(names.contains(QLatin1String("Article Pane")));
        QVERIFY(names.contains(QLatin1String("Usual Columns")));
    }

    void isAmongTheShortcuts()
    {
        m_program->action("actionShortcuts")->trigger();
        const auto* dialog = m_program->window.findChild<widgets::ShortcutsDialog*>();
        QVERIFY(dialog);
        QStringList texts;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            texts.append(label->text());
        QVERIFY(texts.contains(QStringLiteral("Command Palette…")));
        QVERIFY(texts.contains(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    }

private:
    CommandPalette* open()
    {
        m_program->action("actionCommandPalette")->trigger();
        return m_program->window.findChild<CommandPalette*>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Program> m_program;
};

QTEST_MAIN(TestHelpActions)
#include "tst_helpactions.moc"
