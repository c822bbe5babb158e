// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/newsroom.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "widgets/articletableview.h"
#include "widgets/cellediting.h"
#include "widgets/fieldeditor.h"
#include "widgets/gallerydelegate.h"
#include "widgets/galleryview.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QScrollBar>

using namespace foreword;
using models::ArticleTableModel;
using test::Newsroom;
using widgets::CellEditing;
using widgets::CellEditor;
using widgets::GalleryView;

namespace {

QByteArray article(const QByteArray& title)
{
    return "---\ntitle: \"" + title + "\" # the lead\npublished: false\n---\nThe body.\n";
}

} // namespace

/// The titles of a gallery's cards, edited with the keyboard.
class TestCardTitles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::applyTheme(*qApp, widgets::Appearance::Light); }

    void init()
    {
        m_room = std::make_unique<Newsroom>();
        for (int i = 10; i < 50; ++i) {
            const QByteArray name = QByteArray::number(i);
            m_room->add(QString::fromLatin1(name + ".md"), article("Story " + name));
        }
        m_room->add(QStringLiteral("99.md"), "---\ntitle: &t A\ncategory: *t\n---\n");
        m_articles = std::make_unique<ArticleTableModel>(m_room->library, m_room->session, nullptr);
        m_shown = std::make_unique<models::ArticleFilterModel>(*m_articles);
        m_table = std::make_unique<widgets::ArticleTableView>();
        m_gallery = std::make_unique<GalleryView>();
        m_table->setModel(m_shown.get());
        m_gallery->setModel(m_shown.get());
        m_gallery->setSelectionModel(m_table->selectionModel());
        m_shown->sort(ArticleTableModel::FileColumn);
        m_cells = new CellEditing(m_room->library, m_room->session, m_table.get());
        m_cells->addGallery(m_gallery.get());
        m_room->open();
        QCOMPARE(m_shown->rowCount(), 41);
        m_gallery->resize(600, 420);
        m_gallery->show();
        m_gallery->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_gallery.get()));
        m_gallery->setFocus();
    }

    void cleanup()
    {
        m_gallery.reset();
        m_table.reset();
        m_shown.reset();
        m_articles.reset();
        m_room.reset();
    }

    void enterIsOneStep()
    {
        // The table has left another column current.
        m_gallery->selectionModel()->setCurrentIndex(m_shown->index(1, ArticleTableModel::HeatColumn),
                                                     QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
        m_cells->editCurrent();
        QTRY_VERIFY(editor());
        QCOMPARE(editor()->findChild<QLineEdit*>()->selectedText(), QStringLiteral("Story 11"));
        QVERIFY(!editor()->keyTarget()->accessibleName().isEmpty());
        type(QStringLiteral("A \"new\" one"));
        QVERIFY(m_cells->hasDraft());
        QCOMPARE(m_room->session.undoStack().count(), 0);
        press(Qt::Key_Return);
        QTRY_VERIFY(!editor());
        QVERIFY(m_gallery->hasFocus());
        m_room->settle();
        QCOMPARE(m_room->session.undoStack().count(), 1);
        QCOMPARE(m_room->bytes(1), article("A \\\"new\\\" one"));
        m_room->session.undo();
        m_room->settle();
        QCOMPARE(m_room->bytes(1), article("Story 11"));
    }

    void escapeGivesUp()
    {
        edit(2);
        type(QStringLiteral("Not meant"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!editor());
        QVERIFY(m_gallery->hasFocus());
        QCOMPARE(m_gallery->currentIndex().row(), 2);
        QVERIFY(!m_cells->hasDraft());
        QVERIFY(!m_room->session.isBusy());
        QCOMPARE(m_room->session.undoStack().count(), 0);
    }

    void keysWaitForTheArticle()
    {
        go(3);
        {
            const QMutexLocker reading(&m_room->gate);
            m_cells->editCurrent();
            QTest::keyClicks(m_gallery.get(), QStringLiteral("Early"));
            QTest::keyClick(m_gallery.get(), Qt::Key_Return);
            QVERIFY(!editor());
        }
        QTRY_COMPARE(m_room->session.undoStack().count(), 1);
        m_room->settle();
        QCOMPARE(m_room->bytes(3), article("Early"));
    }

    void typingAloneEditsNothing()
    {
        go(0);
        QTest::keyClicks(m_gallery.get(), QStringLiteral("S"));
        QVERIFY(!editor());
    }

    void leavingTakesOver_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"a click on another card", "a click between cards", "an arrow", "commit"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void leavingTakesOver()
    {
        QFETCH(QString, how);
        edit(0);
        type(QStringLiteral("Left"));
        if (how == QLatin1String("a click on another card"))
            click(m_gallery->visualRect(m_shown->index(1, ArticleTableModel::TitleColumn)).center());
        else if (how == QLatin1String("a click between cards"))
            click({2, 2});
        else if (how == QLatin1String("an arrow"))
            m_gallery->setCurrentIndex(m_shown->index(1, ArticleTableModel::TitleColumn));
        else
            m_cells->commit();
        QTRY_VERIFY(!editor());
        m_room->settle();
        QCOMPARE(m_room->session.undoStack().count(), 1);
        QCOMPARE(m_room->bytes(0), article("Left"));
        // It can be opened again.
        edit(0);
        press(Qt::Key_Escape);
    }

    void tabGoesToTheNextCard()
    {
        edit(0);
        type(QStringLiteral("First"));
        press(Qt::Key_Tab);
        QTRY_VERIFY(editor());
        QCOMPARE(m_gallery->currentIndex(), m_shown->index(1, ArticleTableModel::TitleColumn));
        type(QStringLiteral("Second"));
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QTRY_VERIFY(editor() && m_gallery->currentIndex().row() == 0);
        press(Qt::Key_Escape);
        m_room->settle();
        QCOMPARE(m_room->bytes(0), article("First"));
        QCOMPARE(m_room->bytes(1), article("Second"));
        QCOMPARE(m_room->session.undoStack().count(), 2);
    }

    void selectionStaysAsItIs()
    {
        go(4);
        QTest::keyClick(m_gallery.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_gallery->selectionModel()->selectedRows().size(), 2);
        m_cells->editCurrent();
        QTRY_VERIFY(editor());
        QCOMPARE(m_gallery->selectionModel()->selectedRows().size(), 2);
        press(Qt::Key_Escape);
        QCOMPARE(m_gallery->selectionModel()->selectedRows().size(), 2);
    }

    void standsOverTheTitle()
    {
        for (const int size : {GalleryView::smallest, GalleryView::largest}) {
            m_gallery->setThumbnailSize(size);
            edit(1);
            QVERIFY(checkPlace(1));
            // It goes where the card goes.
            m_gallery->resize(m_gallery->width() - 40, m_gallery->height());
            QTRY_VERIFY(checkPlace(1));
            m_gallery->setThumbnailSize(size + (size == GalleryView::smallest ? 40 : -40));
            QTRY_VERIFY(checkPlace(1));
            m_gallery->verticalScrollBar()->setValue(m_gallery->verticalScrollBar()->value() + 30);
            QVERIFY(checkPlace(1));
            QVERIFY(editor()->isAncestorOf(QApplication::focusWidget()));
            press(Qt::Key_Escape);
            QTRY_VERIFY(!editor());
        }
    }

    void comesIntoSight()
    {
        go(0);
        m_gallery->verticalScrollBar()->setValue(m_gallery->verticalScrollBar()->maximum());
        m_cells->editCurrent();
        QTRY_VERIFY(editor());
        QVERIFY(m_gallery->viewport()->rect().contains(editor()->geometry()));
    }

    void tellsWhyATitleIsLocked()
    {
        QSignalSpy refused(m_cells, &CellEditing::refused);
        go(40);
        m_cells->editCurrent();
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(!refused.first().first().toString().isEmpty());
        QVERIFY(!editor());
        QVERIFY(m_gallery->hasFocus());
    }

    void whatIsFilteredAwayIsTakenOver()
    {
        edit(0);
        type(QStringLiteral("Gone from sight"));
        const auto query = library::ArticleQuery::parse(QStringLiteral("\"Story 20\""));
        QVERIFY(query.ok());
        m_shown->setQuery(*query);
        QTRY_COMPARE(m_shown->rowCount(), 1);
        QTRY_VERIFY(!editor());
        QVERIFY(!m_cells->hasDraft());
        m_room->settle();
        QCOMPARE(m_room->bytes(0), article("Gone from sight"));
        m_cells->editCurrent(); // of nothing
        QVERIFY(!editor());
    }

private:
    CellEditor* editor() const
    {
        const auto all = m_gallery->viewport()->findChildren<CellEditor*>();
        for (CellEditor* one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    void go(int row) { m_gallery->setCurrentIndex(m_shown->index(row, ArticleTableModel::TitleColumn)); }

    void edit(int row)
    {
        go(row);
        m_cells->editCurrent();
        QTRY_VERIFY(editor());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(editor()->keyTarget(), key, modifiers);
    }

    void type(const QString& text) { QTest::keyClicks(editor()->keyTarget(), text); }

    void click(QPoint place) { QTest::mouseClick(m_gallery->viewport(), Qt::LeftButton, {}, place); }

    /// Whether the control covers the card's title, and no more of the picture than its edge.
    bool checkPlace(int row) const
    {
        const QRect card = m_gallery->visualRect(m_shown->index(row, ArticleTableModel::TitleColumn));
        const QRect title = m_gallery->delegate()->titleRect(card, m_gallery->font());
        const QRect place = editor()->geometry();
        return place.contains(title) && place.top() > m_gallery->delegate()->pictureRect(card).bottom() &&
               place.left() >= 0 && place.right() < m_gallery->viewport()->width();
    }

    std::unique_ptr<Newsroom> m_room;
    std::unique_ptr<ArticleTableModel> m_articles;
    std::unique_ptr<models::ArticleFilterModel> m_shown;
    std::unique_ptr<widgets::ArticleTableView> m_table;
    std::unique_ptr<GalleryView> m_gallery;
    CellEditing* m_cells = nullptr;
};

QTEST_MAIN(TestCardTitles)
#include "tst_cardtitles.moc"
