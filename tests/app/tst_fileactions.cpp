// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with files, through the window's actions on a copy of the sample newsroom; the files are
// compared byte for byte.
#include "support/copyfolder.h"
#include "support/program.h"
#include "widgets/articlepane.h"
#include "widgets/detailspanel.h"
#include "widgets/messagebar.h"
#include "widgets/renamedialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace foreword;
using library::ArticleId;
using models::ArticleTableModel;

namespace {

const QString tramLine = QStringLiteral("2021-04-13-harbour-city-votes-on-floating-tram-line.md");

using Files = QMap<QString, QByteArray>;

/// The program, and the hands of an editor.
struct Program : test::Program
{
    widgets::ArticlePane* pane = window.findChild<widgets::ArticlePane*>();
    widgets::MessageBar* messageBar = window.findChild<widgets::MessageBar*>(QStringLiteral("messageBar"));

    ArticleId selected() const
    {
        const QModelIndexList rows = table->selectionModel()->selectedRows();
        return rows.size() == 1 ? shown.idAt(rows.first().row()) : ArticleId();
    }
    void selectRows(int first, int last)
    {
        table->selectionModel()->setCurrentIndex(shown.index(first, ArticleTableModel::TitleColumn),
                                                 QItemSelectionModel::NoUpdate);
        table->selectionModel()->select(QItemSelection(shown.index(first, 0), shown.index(last, 0)),
                                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void choose(const QString& fileName)
    {
        const int row = rowOf(fileName);
        QVERIFY2(row >= 0, qPrintable(fileName));
        selectRows(row, row);
        QTRY_COMPARE(pane->shownArticle(), std::optional(shown.idAt(row)));
    }
    void settle() { QTRY_VERIFY(isSettled()); }
    void trigger(const char* name)
    {
        QTRY_VERIFY2(action(name)->isEnabled(), name);
        action(name)->trigger();
        settle();
    }
};

} // namespace

class TestFileActions : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl& url) { m_opened.append(url); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void beginsANewArticle();
    void showsANewArticleThatTheSearchHides();
    void duplicatesAnArticle();
    void renamesAnArticle();
    void renamesByTitleAndDate();
    void movesArticlesToTheTrash();
    void trashesFromTheTableOnly();
    void tellsOfATrashThatWasEmptied();
    void opensElsewhere();
    void opensNothingOutside();
    void copiesPaths();
    void offersOnlyWhatWorks();

private:
    void open();
    Files files() const;
    widgets::RenameDialog* renameDialog();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_newsroom;
    Files m_before;
    std::unique_ptr<Program> m_program;
    QList<QUrl> m_opened;
};

void TestFileActions::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_fileactions"));
}

void TestFileActions::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->filePath(QStringLiteral("data")).toLocal8Bit());
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("data")));
    m_newsroom = m_folder->filePath(QStringLiteral("newsroom"));
    test::copyFolder(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom"), m_newsroom);
    m_before = files();
    m_opened.clear();
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
    m_program = std::make_unique<Program>();
    m_program->window.show();
    m_program->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_program->window));
    open();
}

void TestFileActions::cleanup()
{
    m_program.reset();
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
}

void TestFileActions::open()
{
    m_program->window.openPath(m_newsroom);
    QTRY_VERIFY(m_program->shown.rowCount() > 0);
    m_program->settle();
    m_program->choose(tramLine);
}

Files TestFileActions::files() const
{
    Files found;
    for (const QFileInfo& info : QDir(m_newsroom + QStringLiteral("/_posts")).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            found.insert(info.fileName(), file.readAll());
    }
    return found;
}

widgets::RenameDialog* TestFileActions::renameDialog()
{
    m_program->action("actionRename")->trigger();
    return m_program->window.findChild<widgets::RenameDialog*>();
}

void TestFileActions::beginsANewArticle()
{
    Program& p = *m_program;
    const int count = p.library.articleCount();
    // The form stands at another field, as it was left.
    p.window.resize(1000, 500);
    QTRY_VERIFY(p.pane->shownArticle());
    auto* details = p.pane->findChild<widgets::DetailsPanel*>();
    QTRY_VERIFY(details->verticalScrollBar()->maximum() > 0);
    details->verticalScrollBar()->setValue(details->verticalScrollBar()->maximum());
    p.trigger("actionNewArticle");
    const ArticleId id = p.library.idAt(p.library.count() - 1);
    QCOMPARE(p.selected(), id);
    QTRY_COMPARE(p.pane->shownArticle(), std::optional(id));
    auto* title = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(title && p.pane->isAncestorOf(title));
    QCOMPARE(title->visibleRegion().boundingRect(), title->rect());
    QTest::keyClicks(title, QStringLiteral("Trams, Again"));
    const QString name =
        QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate) + QStringLiteral("-trams-again.md");
    QCOMPARE(p.library.file(id), QString(QStringLiteral("_posts/") + name));
    QCOMPARE(p.window.findChild<QLabel*>(QStringLiteral("fileName"))->text(), name);
    QCOMPARE(files(), m_before);

    p.trigger("actionSaveAll");
    Files after = files();
    const QByteArray bytes = after.take(name);
    QVERIFY(bytes.startsWith("---\ntitle: \"Trams, Again\"\nexcerpt: \"\"\npublishedDateTime: "));
    QVERIFY(bytes.endsWith("Z\ntype: article\npublished: false\n---\n"));
    QCOMPARE(after, m_before);
    QCOMPARE(p.library.articleCount(), count + 1);

    while (p.action("actionUndo")->isEnabled())
        p.trigger("actionUndo");
    QCOMPARE(files(), m_before);
    QCOMPARE(p.library.articleCount(), count);
    while (p.action("actionRedo")->isEnabled())
        p.trigger("actionRedo");
    QCOMPARE(files().value(name), bytes);
    QVERIFY(!p.messageBar->isVisible());
}

void TestFileActions::showsANewArticleThatTheSearchHides()
{
    Program& p = *m_program;
    p.queryBar->setText(QStringLiteral("harbour"));
    QTRY_VERIFY(p.shown.rowCount() < p.library.articleCount());
    p.trigger("actionNewArticle");
    const ArticleId id = p.library.idAt(p.library.count() - 1);
    QTRY_COMPARE(p.selected(), id);
    QCOMPARE(p.shown.rowCount(), p.library.articleCount());
    QVERIFY(p.queryBar->text().isEmpty());
}

void TestFileActions::duplicatesAnArticle()
{
    Program& p = *m_program;
    p.trigger("actionDuplicate");
    const QString copy = QString(tramLine).replace(QLatin1String(".md"), QLatin1String("-2.md"));
    QTRY_VERIFY(p.rowOf(copy) >= 0);
    QCOMPARE(p.library.file(p.selected()), QString(QStringLiteral("_posts/") + copy));
    p.trigger("actionSaveAll");
    Files after = files();
    QCOMPARE(after.take(copy),
             QByteArray(m_before[tramLine]).replace("\npublished: true", "\npublished: false"));
    QCOMPARE(after, m_before);
    p.trigger("actionUndo");
    QCOMPARE(files(), m_before);
}

void TestFileActions::renamesAnArticle()
{
    Program& p = *m_program;
    auto* dialog = renameDialog();
    QVERIFY(dialog);
    auto* line = dialog->findChild<QLineEdit*>();
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("problemLabel"));
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QCOMPARE(line->text(), tramLine);
    QCOMPARE(line->selectedText() + QStringLiteral(".md"), tramLine);
    QVERIFY(!ok->isEnabled());
    for (const QString& wrong :
         {QString(), QStringLiteral("../a.md"), QStringLiteral("a.jpg"),
          m_before.firstKey() == tramLine ? m_before.lastKey() : m_before.firstKey()}) {
        line->setText(wrong);
        QVERIFY2(!problem->text().isEmpty() && !ok->isEnabled(), qPrintable(wrong));
    }
    line->setText(QStringLiteral("tram.md"));
    QVERIFY(problem->text().isEmpty() && ok->isEnabled());
    ok->click();
    p.settle();
    QTRY_VERIFY(p.rowOf(QStringLiteral("/tram.md")) >= 0);

    Files expected = m_before;
    expected.insert(QStringLiteral("tram.md"), expected.take(tramLine));
    QCOMPARE(files(), expected);
    p.trigger("actionUndo");
    QCOMPARE(files(), m_before);
    p.trigger("actionRedo");
    QCOMPARE(files(), expected);
}

void TestFileActions::renamesByTitleAndDate()
{
    Program& p = *m_program;
    const ArticleId id = p.selected();
    p.session.edit(
        {id},
        {frontmatter::FieldEdit::set(frontmatter::FieldPath() / QStringLiteral("title"),
                                     frontmatter::FieldValue::text(QStringLiteral("Trams that float")))},
        QStringLiteral("Change title"));
    auto* dialog = renameDialog();
    auto* line = dialog->findChild<QLineEdit*>();
    auto* title = dialog->findChild<QPushButton*>(QStringLiteral("titleButton"));
    auto* date = dialog->findChild<QPushButton*>(QStringLiteral("dateButton"));
    QVERIFY(!date->isEnabled());
    title->click();
    QCOMPARE(line->text(), QStringLiteral("2021-04-13-trams-that-float.md"));
    QVERIFY(!title->isEnabled());
    line->setText(QStringLiteral("tram.md"));
    date->click();
    QCOMPARE(line->text(), QStringLiteral("2021-04-13-tram.md"));
    dialog->accept();
    p.settle();
    QTRY_COMPARE(p.library.file(id), QStringLiteral("_posts/2021-04-13-tram.md"));
    QVERIFY(p.library.isEdited(id));
    QCOMPARE(files().value(QStringLiteral("2021-04-13-tram.md")), m_before[tramLine]);
}

void TestFileActions::movesArticlesToTheTrash()
{
    Program& p = *m_program;
    p.selectRows(2, 4);
    Files expected = m_before;
    for (int row = 2; row <= 4; ++row)
        expected.remove(QFileInfo(p.library.file(p.shown.idAt(row))).fileName());
    const ArticleId below = p.shown.idAt(5);
    const int count = p.shown.rowCount();
    p.table->setFocus();
    QTRY_VERIFY(p.action("actionMoveToTrash")->isEnabled());
    QTest::keyClick(p.table, Qt::Key_Delete);
    p.settle();
    QCOMPARE(files(), expected);
    QCOMPARE(p.shown.rowCount(), count - 3);
    QCOMPARE(p.selected(), below);
    const auto says = [&p](const char* text) {
        const auto labels = p.window.statusBar()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [text](const QLabel* label) {
            return label->text().endsWith(QLatin1String(text));
        });
    };
    QTRY_VERIFY(says("moved to the trash"));
    p.trigger("actionUndo");
    QVERIFY(!says("moved to the trash"));
    QCOMPARE(files(), m_before);
    QCOMPARE(p.shown.rowCount(), count);
    p.trigger("actionRedo");
    QCOMPARE(files(), expected);

    // Of the last row the one above is the neighbour.
    const int last = p.shown.rowCount() - 1;
    const ArticleId above = p.shown.idAt(last - 1);
    p.selectRows(last, last);
    p.trigger("actionMoveToTrash");
    QCOMPARE(p.selected(), above);
}

void TestFileActions::trashesFromTheTableOnly()
{
    Program& p = *m_program;
    p.queryBar->setFocus();
    p.queryBar->setText(QStringLiteral("harbour"));
    p.queryBar->setCursorPosition(0);
    QTest::keyClick(p.queryBar, Qt::Key_Delete);
    p.settle();
    QCOMPARE(p.queryBar->text(), QStringLiteral("arbour"));
    QCOMPARE(files(), m_before);
}

void TestFileActions::tellsOfATrashThatWasEmptied()
{
    Program& p = *m_program;
    p.trigger("actionMoveToTrash");
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("data/Trash"))).removeRecursively());
    p.trigger("actionUndo");
    QVERIFY(p.messageBar->isVisible());
    QVERIFY(p.messageBar->text().contains(tramLine));
    QVERIFY(p.messageBar->text().contains(QStringLiteral("no longer in the trash")));
    Files expected = m_before;
    expected.remove(tramLine);
    QCOMPARE(files(), expected);
}

void TestFileActions::opensElsewhere()
{
    Program& p = *m_program;
    const QString path = p.library.path(p.selected());
    p.trigger("actionOpenInEditor");
    QTRY_COMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(path)});
    p.trigger("actionShowInFileManager");
    QTRY_COMPARE(m_opened.value(1), QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

void TestFileActions::opensNothingOutside()
{
    Program& p = *m_program;
    const QString path = p.library.path(p.selected());
    const QString outside = m_folder->filePath(QStringLiteral("outside.md"));
    QVERIFY(QFile::copy(path, outside));
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::link(outside, path));
    p.action("actionOpenInEditor")->trigger();
    QTRY_VERIFY(p.messageBar->isVisible());
    QVERIFY(m_opened.isEmpty());
}

void TestFileActions::copiesPaths()
{
    Program& p = *m_program;
    p.selectRows(0, 1);
    p.trigger("actionCopyPath");
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString(p.library.path(p.shown.idAt(0)) + u'\n' + p.library.path(p.shown.idAt(1))));
}

void TestFileActions::offersOnlyWhatWorks()
{
    Program& p = *m_program;
    const auto enabled = [&p] {
        QStringList names;
        for (const char* name : {"actionNewArticle", "actionDuplicate", "actionRename", "actionMoveToTrash",
                                 "actionShowInFileManager", "actionOpenInEditor", "actionCopyPath"}) {
            if (p.action(name)->isEnabled())
                names.append(QString::fromLatin1(name).mid(6));
        }
        return names.join(u' ');
    };
    QTRY_COMPARE(enabled(), QStringLiteral("NewArticle Duplicate Rename MoveToTrash ShowInFileManager "
                                           "OpenInEditor CopyPath"));
    p.selectRows(0, 3);
    QTRY_COMPARE(enabled(), QStringLiteral("NewArticle MoveToTrash CopyPath"));
    p.table->clearSelection();
    QTRY_COMPARE(enabled(), QStringLiteral("NewArticle"));
    p.trigger("actionNewArticle");
    QTRY_COMPARE(enabled(), QStringLiteral("NewArticle Duplicate Rename MoveToTrash CopyPath"));
    p.session.undo();
    p.settle();
    p.library.openFolder({});
    QTRY_COMPARE(enabled(), QString());
}

QTEST_MAIN(TestFileActions)
#include "tst_fileactions.moc"
