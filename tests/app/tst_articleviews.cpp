// SPDX-License-Identifier: GPL-3.0-or-later
// Table and gallery in the real window, on a copy of the sample newsroom.
#include "support/copyfolder.h"
#include "support/program.h"
#include "widgets/articlepane.h"
#include "widgets/articleviews.h"
#include "widgets/celleditor.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldform.h"
#include "widgets/galleryview.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace foreword;
using models::ArticleTableModel;
using widgets::ArticleViews;

class TestArticleViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_articleviews"));
        m_newsroom = m_folder.filePath(QStringLiteral("newsroom"));
        test::copyFolder(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom"), m_newsroom);
    }

    void init()
    {
        QSettings().clear();
        start();
    }

    void cleanup() { m_program.reset(); }

    void switchesByKeyMenuAndButton()
    {
        QVERIFY(m_program->table->isVisible());
        QTest::keyClick(&m_program->window, Qt::Key_2, Qt::ControlModifier);
        QVERIFY(m_gallery->isVisible() && !m_program->table->isVisible());
        QVERIFY(m_gallery->hasFocus());
        QVERIFY(m_program->action("actionGallery")->isChecked());
        QTest::keyClick(&m_program->window, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_program->table->isVisible() && m_program->table->hasFocus());
        QVERIFY(!m_program->action("actionGallery")->isChecked());
        QTest::mouseClick(button("Gallery"), Qt::LeftButton);
        QVERIFY(m_gallery->isVisible());
        QVERIFY(button("Gallery")->isChecked() && !button("Table")->isChecked());
        // Once more leaves it chosen.
        QTest::mouseClick(button("Gallery"), Qt::LeftButton);
        QVERIFY(m_gallery->isVisible() && button("Gallery")->isChecked());
    }

    void selectionAndOrderSurviveTheSwitch()
    {
        test::Program& p = *m_program;
        p.table->sortByColumn(ArticleTableModel::TitleColumn, Qt::AscendingOrder);
        const int row = p.shown.rowCount() - 2;
        m_views->chooseRow(row);
        const auto chosen = m_views->selectedArticles();
        showGallery();
        QCOMPARE(m_views->selectedArticles(), chosen);
        const QRect card = m_gallery->visualRect(m_views->currentIndex());
        QVERIFY(m_gallery->viewport()->rect().contains(card));
        QTest::keyClick(m_gallery, Qt::Key_Home);
        QTest::keyClick(m_gallery, Qt::Key_Right);
        QCOMPARE(m_views->currentIndex().row(), 1);
        p.action("actionTable")->trigger();
        QVERIFY(p.table->selectionModel()->isRowSelected(1));
        QVERIFY(p.table->viewport()->rect().intersects(p.table->visualRect(p.table->currentIndex())));
        p.queryBar->setText(QStringLiteral("ferry"));
        QTRY_VERIFY(p.shown.rowCount() < row);
        p.action("actionGallery")->trigger();
        QVERIFY(m_gallery->indexAt(m_gallery->visualRect(p.shown.index(0, 0)).center()).isValid());
    }

    void searchesLeaveChoiceAndPlace_data()
    {
        QTest::addColumn<QString>("view");
        QTest::newRow("table") << QStringLiteral("actionTable");
        QTest::newRow("gallery") << QStringLiteral("actionGallery");
    }

    void searchesLeaveChoiceAndPlace()
    {
        QFETCH(QString, view);
        test::Program& p = *m_program;
        p.action(view.toLatin1().constData())->trigger();
        m_views->chooseRow(50);
        const auto chosen = m_views->currentArticle();
        const auto* pane = p.window.findChild<widgets::ArticlePane*>();
        QTRY_VERIFY(pane->shownArticle() == chosen);
        const auto top = [this] { return m_views->currentView()->visualRect(m_views->currentIndex()).top(); };
        const int before = top();
        QVERIFY(before > 0 && m_views->currentView()->verticalScrollBar()->value() > 0);

        // Hidden, it is neither selected nor shown; and nothing else is in its place.
        p.queryBar->setText(QStringLiteral("ferry"));
        QTRY_VERIFY(m_views->selectedCount() == 0 && p.shown.rowCount() < 10);
        QTRY_VERIFY(!pane->shownArticle());
        QVERIFY(!p.action("actionPublish")->isEnabled());
        p.queryBar->clear();
        QTRY_COMPARE(m_views->currentArticle(), chosen);
        QCOMPARE(m_views->selectedArticles(), QList{*chosen});
        QCOMPARE(top(), before);
        QTRY_VERIFY(pane->shownArticle() == chosen);

        // One that was chosen among the found stays where it is seen.
        p.queryBar->setText(QStringLiteral("ferry"));
        QTRY_VERIFY(p.shown.rowCount() < 10);
        m_views->chooseRow(p.shown.rowCount() - 1);
        const auto found = m_views->currentArticle();
        const int there = top();
        p.queryBar->clear();
        QTRY_COMPARE(p.shown.rowCount(), p.library.articleCount());
        QCOMPARE(m_views->selectedArticles(), QList{*found});
        QVERIFY(m_views->currentView()->viewport()->rect().contains(QPoint(10, top())));
        QVERIFY(top() == there || m_views->currentView()->verticalScrollBar()->value() == 0);
    }

    void anotherOrderBeginsAtTheTop()
    {
        test::Program& p = *m_program;
        m_views->chooseRow(1);
        QScrollBar* bar = p.table->verticalScrollBar();
        QCOMPARE(bar->value(), 0);
        p.table->sortByColumn(ArticleTableModel::TitleColumn, Qt::AscendingOrder);
        QTRY_VERIFY(m_views->currentIndex().row() != 1);
        QCOMPARE(bar->value(), 0);
        // Who has gone elsewhere keeps the chosen one in sight.
        m_views->chooseRow(40);
        const int top = p.table->visualRect(m_views->currentIndex()).top();
        p.table->sortByColumn(ArticleTableModel::DateColumn, Qt::DescendingOrder);
        QTRY_VERIFY(m_views->currentIndex().row() != 40);
        QVERIFY(bar->value() == 0 || bar->value() == bar->maximum() ||
                p.table->visualRect(m_views->currentIndex()).top() == top);
        QVERIFY(p.table->viewport()->rect().intersects(p.table->visualRect(m_views->currentIndex())));
    }

    void newFilesAboveLeaveThePlace()
    {
        test::Program& p = *m_program;
        m_views->chooseRow(50);
        m_views->chooseRow(0);
        QScrollBar* bar = p.table->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const int row = m_views->firstSeenRow();
        QVERIFY(row > 1);
        const auto first = p.shown.idAt(row);
        const int top = p.table->rowViewportPosition(row);
        QFile newer(p.library.folder() + QStringLiteral("/2031-01-01-newer.md"));
        QVERIFY(newer.open(QIODevice::WriteOnly));
        QVERIFY(newer.write("---\ntitle: Newer\npublishedDateTime: 2031-01-01\n---\n") > 0);
        newer.close();
        QTRY_COMPARE_WITH_TIMEOUT(p.shown.rowOf(first), row + 1, 20'000);
        QCOMPARE(p.table->rowViewportPosition(row + 1), top);
        QVERIFY(newer.remove());
        QTRY_COMPARE_WITH_TIMEOUT(p.shown.rowOf(first), row, 20'000);
        QCOMPARE(p.table->rowViewportPosition(row), top);
    }

    void spaceAndTheContextMenuActOnTheSelection()
    {
        test::Program& p = *m_program;
        showGallery();
        m_views->chooseRow(0);
        QTest::keyClick(m_gallery, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_views->selectedCount(), 2);
        const bool wasPublished =
            p.library.row(*m_views->currentArticle()).published() == library::ArticleSummary::Published::Yes;
        QTest::keyClick(m_gallery, Qt::Key_Space);
        QTRY_VERIFY(p.library.editedCount() > 0);
        QTRY_VERIFY(p.isSettled());
        for (const library::ArticleId id : m_views->selectedArticles())
            QCOMPARE(p.library.row(id).published() == library::ArticleSummary::Published::Yes, !wasPublished);

        Q_EMIT m_gallery->customContextMenuRequested(QPoint(40, 40));
        auto* menu = p.window.findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(menu && menu->isVisible());
        QVERIFY(menu->actions().contains(p.action("actionMoveToTrash")));
        menu->close();
    }

    void copiesRowsAndPastesNoCells()
    {
        test::Program& p = *m_program;
        showGallery();
        m_views->chooseRow(0);
        QGuiApplication::clipboard()->setText(QStringLiteral("Pasted"));
        QTRY_VERIFY(p.action("actionCopy")->isEnabled());
        QVERIFY(!p.action("actionPaste")->isEnabled());
        p.action("actionCopy")->trigger();
        QTRY_VERIFY(
            QGuiApplication::clipboard()->text().contains(p.library.row(*m_views->currentArticle()).title()));
        p.action("actionTable")->trigger();
        QTRY_VERIFY(p.action("actionPaste")->isEnabled());
    }

    void enterGoesToTheTitleInTheForm()
    {
        test::Program& p = *m_program;
        showGallery();
        m_views->chooseRow(0);
        QTest::keyClick(m_gallery, Qt::Key_Right);
        QTest::keyClick(m_gallery, Qt::Key_Return);
        const auto* pane = p.window.findChild<widgets::ArticlePane*>();
        QTRY_VERIFY(pane->shownArticle() == m_views->currentArticle() && pane->detailsPanel());
        const auto* title =
            pane->detailsPanel()->form()->editorAt(frontmatter::FieldPath() / QStringLiteral("title"));
        QTRY_VERIFY(title->isAncestorOf(QApplication::focusWidget()) || title == QApplication::focusWidget());
    }

    void f2EditsTheTitleOnTheCard()
    {
        test::Program& p = *m_program;
        showGallery();
        m_views->chooseRow(1);
        m_gallery->setFocus();
        const library::ArticleId id = *m_views->currentArticle();
        QTest::keyClick(m_gallery, Qt::Key_F2);
        const auto editor = [this] { return m_gallery->viewport()->findChild<widgets::CellEditor*>(); };
        QTRY_VERIFY(editor() && editor()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("On the card"));
        // What is typed counts as unsaved, and a save takes it over.
        QVERIFY(p.action("actionSaveAll")->isEnabled());
        p.action("actionSaveAll")->trigger();
        QTRY_COMPARE(p.library.row(id).title(), QStringLiteral("On the card"));
        QTRY_VERIFY(p.isSettled() && p.library.editedCount() == 0);
        QTRY_VERIFY(!editor());
        QVERIFY(m_gallery->hasFocus());
        // In the table it is the table's again.
        p.action("actionTable")->trigger();
        QTest::keyClick(p.table, Qt::Key_F2);
        QTRY_VERIFY(p.table->viewport()->findChild<widgets::CellEditor*>());
        QVERIFY(!editor());
    }

    void picturesAreMadeInTheSizeOfWhatIsSeen()
    {
        test::Program& p = *m_program;
        int row = 0;
        const auto widthOf = [&p, &row] {
            return p.shown.index(row, ArticleTableModel::ThumbnailColumn)
                .data(Qt::DecorationRole)
                .value<QImage>()
                .width();
        };
        while (p.library.row(p.shown.idAt(row)).leadPicture().isEmpty())
            ++row;
        showGallery();
        QTRY_COMPARE(widthOf(), m_gallery->thumbnailBox().width());
        const int usual = widthOf();
        m_views->sizeSlider()->setValue(widgets::GalleryView::largest);
        QTRY_VERIFY(widthOf() > usual);
        p.action("actionTable")->trigger();
        QTRY_COMPARE(widthOf(), p.table->thumbnailBox().width());
    }

    void viewAndSizeAreRemembered()
    {
        QVERIFY(!m_views->sizeSlider()->isVisible());
        showGallery();
        QVERIFY(m_views->sizeSlider()->isVisible());
        m_views->sizeSlider()->setValue(250);
        QCOMPARE(m_gallery->thumbnailSize(), 250);
        m_program->window.close();
        start();
        QVERIFY(m_gallery->isVisible());
        QVERIFY(m_program->action("actionGallery")->isChecked());
        QCOMPARE(m_gallery->thumbnailSize(), 250);
        QCOMPARE(m_views->sizeSlider()->value(), 250);
    }

private:
    void start()
    {
        m_program.reset();
        m_program = std::make_unique<test::Program>();
        m_views = m_program->window.findChild<ArticleViews*>();
        m_gallery = m_views->gallery();
        m_program->window.resize(1280, 800);
        m_program->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_program->window));
        m_program->window.openPath(m_newsroom);
        QTRY_VERIFY(m_program->library.count() > 0);
        QTRY_VERIFY(m_program->isSettled() && m_views->currentIndex().isValid());
    }

    void showGallery()
    {
        m_program->action("actionGallery")->trigger();
        QVERIFY(m_gallery->isVisible());
    }

    QPushButton* button(const char* name) const
    {
        for (auto* found : m_program->window.findChildren<QPushButton*>()) {
            if (found->accessibleName() == QLatin1String(name))
                return found;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    QString m_newsroom;
    std::unique_ptr<test::Program> m_program;
    ArticleViews* m_views = nullptr;
    widgets::GalleryView* m_gallery = nullptr;
};

QTEST_MAIN(TestArticleViews)
#include "tst_articleviews.moc"
