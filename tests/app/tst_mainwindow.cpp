// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on a copy of the sample newsroom, driven as an editor would, and the files compared byte
// for byte.
#include "support/copyfolder.h"
#include "support/program.h"
#include "widgets/articlepane.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldform.h"
#include "widgets/imagespanel.h"
#include "widgets/itemlisteditor.h"
#include "widgets/messagebar.h"
#include "widgets/relatedpanel.h"

#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace foreword;
using frontmatter::FieldPath;
using library::ArticleId;
using models::ArticleTableModel;

namespace {

const QString tramLine = QStringLiteral("2021-04-13-harbour-city-votes-on-floating-tram-line.md");

using Files = QMap<QString, QByteArray>;

Files readAll(const QString& folder)
{
    Files files;
    for (const QFileInfo& info :
         QDir(folder + QStringLiteral("/_posts")).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            files.insert(info.fileName(), file.readAll());
    }
    return files;
}

/// The program, and the hands of an editor.
struct Program : test::Program
{
    widgets::ArticlePane* pane = window.findChild<widgets::ArticlePane*>();
    widgets::MessageBar* messageBar = window.findChild<widgets::MessageBar*>(QStringLiteral("messageBar"));

    QString shownPath; ///< of the article in the form; empty for none

    Program()
    {
        QObject::connect(pane, &widgets::ArticlePane::articleShown, pane,
                         [this](const library::Article*, const QString& path) { shownPath = path; });
    }

    /// Chooses one article and waits until the form shows it.
    void choose(const QString& fileName)
    {
        const int row = rowOf(fileName);
        QVERIFY2(row >= 0, qPrintable(fileName));
        const ArticleId id = shown.idAt(row);
        table->setCurrentIndex(shown.index(row, ArticleTableModel::TitleColumn));
        // Of several articles the path is that of the one before, until their form is there.
        QTRY_COMPARE(pane->shownArticle(), std::optional(id));
        QTRY_COMPARE(shownPath, library.path(id));
    }

    void selectRows(int first, int last)
    {
        table->setCurrentIndex(shown.index(first, ArticleTableModel::TitleColumn));
        table->selectionModel()->select(QItemSelection(shown.index(first, 0), shown.index(last, 0)),
                                        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
};

/// Replaces the text of a field's control as a person would: all selected, then typed over.
void type(widgets::FieldEditor* editor, const QString& text)
{
    QVERIFY(editor);
    auto* line = editor->findChild<QLineEdit*>();
    QVERIFY(line);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_mainwindow"));
    }

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_newsroom = m_folder->filePath(QStringLiteral("newsroom"));
        test::copyFolder(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom"), m_newsroom);
        m_before = readAll(m_newsroom);
        m_program = std::make_unique<Program>();
        m_program->window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_program->window));
    }

    void cleanup() { m_program.reset(); }

    void aDayOfCuration()
    {
        Program& p = *m_program;
        open();
        Files expected = m_before;

        // Filter, and publish ten at once.
        p.queryBar->setFocus();
        QTest::keyClicks(p.queryBar, QStringLiteral("published:no"));
        const int unpublished = p.shown.rowCount();
        QVERIFY(unpublished >= 10 && unpublished < m_before.size());
        p.selectRows(0, 9);
        for (int row = 0; row < 10; ++row) {
            QByteArray& bytes = expected[QFileInfo(p.library.file(p.shown.idAt(row))).fileName()];
            // One story of the sample says "no" instead of "false", and stays in its own words.
            if (bytes.contains("\npublished: no"))
                replaceOnce(bytes, "\npublished: no", "\npublished: yes");
            else
                replaceOnce(bytes, "\npublished: false", "\npublished: true");
        }
        p.table->setFocus();
        QTest::keyClick(p.table, Qt::Key_Space);
        QTRY_COMPARE(p.library.editedCount(), 10);
        QTRY_VERIFY(p.isSettled());
        // What was just edited stays in sight although the filter no longer fits.
        QCOMPARE(p.shown.rowCount(), unpublished);
        QCOMPARE(readAll(m_newsroom), m_before);

        // Edit a title, a picture's height and a related story's title in the form.
        p.queryBar->clear();
        p.choose(tramLine);
        QByteArray& tram = expected[tramLine];
        replaceOnce(tram, "title: \"Harbour city votes on floating tram line\"",
                    "title: \"Trams that float\"");
        type(p.pane->detailsPanel()->form()->editorAt(FieldPath() / QStringLiteral("title")),
             QStringLiteral("Trams that float"));

        const FieldPath images = FieldPath() / QStringLiteral("images");
        auto* imageList = p.pane->imagesPanel()->listAt(images);
        QVERIFY(imageList);
        imageList->setCurrentIndex(0);
        replaceOnce(tram, "    height: 619", "    height: 620");
        type(imageList->form()->editorAt(FieldPath() / QStringLiteral("height")), QStringLiteral("620"));

        auto* related = p.pane->relatedPanel()->editor();
        QVERIFY(related->count() > 0);
        related->setCurrentIndex(0);
        const auto oldTitle =
            p.library.article(*p.pane->article())
                ->document.value(FieldPath() / QStringLiteral("related") / 0 / QStringLiteral("title"));
        QVERIFY(oldTitle);
        replaceOnce(tram, "  - title: \"" + oldTitle->toText().toUtf8() + "\"",
                    "  - title: \"A \\\"new\\\" story\"");
        type(related->form()->editorAt(FieldPath() / QStringLiteral("title")),
             QStringLiteral("A \"new\" story"));

        // Undo one step: the related story has its title again.
        p.action("actionUndo")->trigger();
        QTRY_VERIFY(p.isSettled());
        replaceOnce(tram, "  - title: \"A \\\"new\\\" story\"",
                    "  - title: \"" + oldTitle->toText().toUtf8() + "\"");

        QCOMPARE(readAll(m_newsroom), m_before);
        p.action("actionSaveAll")->trigger();
        QTRY_VERIFY2(p.library.editedCount() == 0, qPrintable(p.messageBar->text()));
        const Files after = readAll(m_newsroom);
        QCOMPARE(after.keys(), expected.keys());
        for (const QString& name : expected.keys())
            QCOMPARE(after[name], expected[name]);

        // Undo reaches back behind the save, to the first byte.
        while (p.action("actionUndo")->isEnabled()) {
            p.action("actionUndo")->trigger();
            QTRY_VERIFY(p.isSettled());
        }
        p.action("actionSaveAll")->trigger();
        QTRY_COMPARE(p.library.editedCount(), 0);
        QCOMPARE(readAll(m_newsroom), m_before);
    }

    void aSaveWithNoEditTouchesNoFile()
    {
        Program& p = *m_program;
        open();
        const QFileInfo file(m_newsroom + QStringLiteral("/_posts/") + tramLine);
        const QDateTime before = file.lastModified();
        QVERIFY(!p.action("actionSaveAll")->isEnabled());
        QSignalSpy saved(&p.library, &library::ArticleLibrary::saved);
        p.library.save(p.library.edited());
        QTRY_VERIFY(!p.library.isSaving());
        QCOMPARE(QFileInfo(file.filePath()).lastModified(), before);
    }

    void anotherProgramsWriteIsNotOverwritten()
    {
        Program& p = *m_program;
        open();
        p.selectRows(p.rowOf(tramLine), p.rowOf(tramLine));
        p.action("actionUnpublish")->trigger();
        QTRY_COMPARE(p.library.editedCount(), 1);
        const QByteArray theirs = "---\ntitle: Theirs\n---\n";
        QFile file(m_newsroom + QStringLiteral("/_posts/") + tramLine);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(theirs) == theirs.size());
        file.close();

        p.action("actionSaveAll")->trigger();
        QTRY_VERIFY(p.messageBar->isVisible());
        QVERIFY(p.messageBar->text().contains(tramLine));
        QCOMPARE(readAll(m_newsroom)[tramLine], theirs);
        QCOMPARE(p.library.editedCount(), 1);
        // What it says holds no longer.
        p.action("actionRevert")->trigger();
        QTRY_VERIFY(!p.messageBar->isVisible());
        QCOMPARE(p.library.editedCount(), 0);
    }

    void showsWhatOtherProgramsChange()
    {
        Program& p = *m_program;
        open();
        const int before = p.shown.rowCount();
        p.choose(tramLine);
        const QString posts = m_newsroom + QStringLiteral("/_posts/");
        const auto put = [&posts](const QString& name, const QByteArray& bytes) {
            QFile file(posts + name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        put(QStringLiteral("2031-01-01-new.md"), "---\ntitle: A new one\n---\n");
        QTRY_COMPARE(p.shown.rowCount(), before + 1);
        put(tramLine, "---\ntitle: Theirs\n---\n");
        QTRY_COMPARE(p.library.row(p.shown.idAt(p.rowOf(tramLine))).title(), QStringLiteral("Theirs"));
        QVERIFY(p.table->selectionModel()->isRowSelected(p.rowOf(tramLine)));
        const auto saved = [&] {
            const library::Article* article = p.library.article(p.shown.idAt(p.rowOf(tramLine)));
            return article ? article->saved : QByteArray(); // none while it is read
        };
        QTRY_COMPARE(saved(), QByteArray("---\ntitle: Theirs\n---\n"));
        // The one below comes to stand in its place.
        const int row = p.rowOf(tramLine);
        const ArticleId below = p.shown.idAt(row + 1);
        QVERIFY(QFile::remove(posts + tramLine));
        QTRY_COMPARE(p.shown.rowCount(), before);
        QCOMPARE(p.rowOf(tramLine), -1);
        QTRY_COMPARE(p.shownPath, p.library.path(below));
        QVERIFY(p.table->selectionModel()->isRowSelected(row));
        QCOMPARE(p.shown.idAt(row), below);
        QVERIFY(!p.messageBar->isVisible());
    }

    void tellsOfChangesToWhatIsEdited()
    {
        Program& p = *m_program;
        open();
        p.selectRows(p.rowOf(tramLine), p.rowOf(tramLine));
        p.action("actionUnpublish")->trigger();
        QTRY_COMPARE(p.library.editedCount(), 1);
        QFile file(m_newsroom + QStringLiteral("/_posts/") + tramLine);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("---\ntitle: Theirs\n---\n") > 0);
        file.close();
        QTRY_VERIFY(p.messageBar->isVisible());
        QVERIFY(p.messageBar->text().contains(tramLine));
        QCOMPARE(p.library.editedCount(), 1);
        p.action("actionRevert")->trigger();
        QTRY_COMPARE(p.library.row(p.shown.idAt(p.rowOf(tramLine))).title(), QStringLiteral("Theirs"));
        QCOMPARE(p.library.editedCount(), 0);
        QVERIFY(!p.messageBar->isVisible());
    }

    void closingAsksAboutUnsavedEdits_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<bool>("writes");
        QTest::newRow("save") << int(QMessageBox::Save) << true << true;
        QTest::newRow("discard") << int(QMessageBox::Discard) << true << false;
        QTest::newRow("cancel") << int(QMessageBox::Cancel) << false << false;
    }

    void closingAsksAboutUnsavedEdits()
    {
        QFETCH(int, answer);
        QFETCH(bool, closes);
        QFETCH(bool, writes);
        Program& p = *m_program;
        open();
        p.selectRows(p.rowOf(tramLine), p.rowOf(tramLine));
        p.action("actionUnpublish")->trigger();
        QTRY_COMPARE(p.library.editedCount(), 1);

        p.window.close();
        QMessageBox* question = nullptr;
        QTRY_VERIFY((question = p.window.findChild<QMessageBox*>()) && question->isVisible());
        QVERIFY(p.window.isVisible());
        question->button(QMessageBox::StandardButton(answer))->click();
        QTRY_COMPARE(p.window.isVisible(), !closes);
        QCOMPARE(readAll(m_newsroom) != m_before, writes);
    }

    void closingAsksAboutEditsInTheTrash()
    {
        Program& p = *m_program;
        open();
        p.selectRows(p.rowOf(tramLine), p.rowOf(tramLine));
        p.action("actionUnpublish")->trigger();
        QTRY_COMPARE(p.library.editedCount(), 1);
        const auto ask = [&p] {
            QMessageBox* question = nullptr;
            p.window.close();
            [&] { QTRY_VERIFY((question = p.window.findChild<QMessageBox*>()) && question->isVisible()); }();
            return question;
        };
        p.action("actionMoveToTrash")->trigger();
        QTRY_COMPARE(p.library.goneWithEditsCount(), 1);
        QMessageBox* question = ask();
        QVERIFY(question->text().contains(QStringLiteral("trash")));
        QVERIFY(!question->button(QMessageBox::Save));
        question->button(QMessageBox::Cancel)->click();
        QVERIFY(p.window.isVisible());
        QTRY_VERIFY(!p.session.isBusy() && p.action("actionUndo")->isEnabled());
        p.action("actionUndo")->trigger();
        QTRY_COMPARE(p.library.editedCount(), 1);
        QCOMPARE(p.library.goneWithEditsCount(), 0);
        QTRY_VERIFY(!p.session.isBusy() && p.action("actionRedo")->isEnabled());
        p.action("actionRedo")->trigger();
        QTRY_COMPARE(p.library.goneWithEditsCount(), 1);
        QTRY_VERIFY(!p.window.findChild<QMessageBox*>());
        question = ask();
        question->button(QMessageBox::Discard)->click();
        QTRY_VERIFY(!p.window.isVisible());
    }

    void closingWithNothingUnsavedAsksNothing()
    {
        open();
        m_program->window.close();
        QVERIFY(!m_program->window.isVisible());
    }

    void aFolderThatIsNotThereIsTold()
    {
        Program& p = *m_program;
        p.window.openPath(m_folder->filePath(QStringLiteral("nowhere")));
        QTRY_VERIFY(p.messageBar->isVisible());
        QVERIFY(p.messageBar->text().contains(QStringLiteral("nowhere")));
    }

    void unreadableArticlesAreRowsThatCannotBeEdited()
    {
        Program& p = *m_program;
        open();
        const int row = p.rowOf(QStringLiteral("2021-04-11-council-minutes-published.md"));
        QVERIFY(row >= 0);
        p.selectRows(row, row);
        p.action("actionPublish")->trigger();
        QTRY_VERIFY(p.messageBar->isVisible());
        QCOMPARE(p.library.editedCount(), 0);
    }

    void revertTakesBackOneArticleAndIsUndoable()
    {
        Program& p = *m_program;
        open();
        p.selectRows(p.rowOf(tramLine), p.rowOf(tramLine));
        p.action("actionUnpublish")->trigger();
        QTRY_COMPARE(p.library.editedCount(), 1);
        p.action("actionRevert")->trigger();
        QTRY_COMPARE(p.library.editedCount(), 0);
        p.action("actionUndo")->trigger();
        QTRY_COMPARE(p.library.editedCount(), 1);
    }

    void altDownGoesToTheNextArticleFromTheForm()
    {
        Program& p = *m_program;
        open();
        p.choose(tramLine);
        const int row = p.table->currentIndex().row();
        p.action("actionNextArticle")->trigger();
        QCOMPARE(p.table->currentIndex().row(), row + 1);
        p.action("actionPreviousArticle")->trigger();
        QCOMPARE(p.table->currentIndex().row(), row);
    }

    void opensARelatedStoryThatTheQueryHides()
    {
        Program& p = *m_program;
        open();
        p.queryBar->setText(QStringLiteral("title:\"floating tram\""));
        QTRY_COMPARE(p.shown.rowCount(), 1);
        p.choose(tramLine);
        p.window.findChild<QTabWidget*>()->setCurrentWidget(p.pane->relatedPanel());
        QToolButton* openStory = nullptr;
        for (auto* button : p.pane->findChildren<QToolButton*>()) {
            if (button->accessibleName() == QLatin1String("Open the related story"))
                openStory = button;
        }
        QVERIFY(openStory);
        QTRY_VERIFY(openStory->isVisible());
        QTest::mouseClick(openStory, Qt::LeftButton);
        QTRY_VERIFY(p.shownPath.endsWith(QLatin1String("ferry-timetable-changes-from-monday.md")));
        QVERIFY(p.queryBar->text().isEmpty());
        QCOMPARE(p.table->currentIndex().row(),
                 p.rowOf(QStringLiteral("ferry-timetable-changes-from-monday.md")));
    }

    void nothingIsCutOffAtTheSmallestUsualScreen()
    {
        Program& p = *m_program;
        p.window.resize(1024, 700);
        open();
        QCOMPARE(p.window.size(), QSize(1024, 700));
        for (const auto* button : p.window.findChildren<QPushButton*>()) {
            if (!button->isVisible())
                continue;
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
    }

private:
    void open()
    {
        Program& p = *m_program;
        p.window.openPath(m_newsroom);
        QTRY_COMPARE(p.library.count(), int(m_before.size()));
        QTRY_VERIFY(p.isSettled());
        QCOMPARE(p.shown.rowCount(), int(m_before.size()));
    }

    static void replaceOnce(QByteArray& bytes, const QByteArray& from, const QByteArray& to)
    {
        const auto place = bytes.indexOf(from);
        QVERIFY2(place >= 0, from.constData());
        bytes.replace(place, from.size(), to);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_newsroom;
    Files m_before;
    std::unique_ptr<Program> m_program;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
