// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/galleryview.h"

#include "models/articletablemodel.h"
#include "support/mousedrag.h"
#include "widgets/articletableview.h"
#include "widgets/gallerydelegate.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace foreword;
using imaging::PictureFailure;
using imaging::Thumbnail;
using models::ArticleTableModel;
using widgets::GalleryGrid;
using widgets::GalleryView;

namespace {

/// Any number of articles, which notes what it is asked for.
class Articles : public QAbstractTableModel
{
public:
    explicit Articles(int rows)
        : m_rows(rows)
    {}

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ArticleTableModel::ColumnCount);
    }

    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        const bool isBox = index.column() == ArticleTableModel::PublishedColumn;
        return QAbstractTableModel::flags(index) | (isBox ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        asked.insert(index.row());
        const bool isBox = index.column() == ArticleTableModel::PublishedColumn;
        const bool isPublished = published.contains(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return QStringLiteral("%1/%2").arg(index.row()).arg(index.column());
        case Qt::ToolTipRole:
            return QStringLiteral("about %1").arg(index.column());
        case Qt::AccessibleTextRole:
            return isBox ? (isPublished ? QStringLiteral("Published") : QStringLiteral("Not published"))
                         : QString();
        case Qt::CheckStateRole:
            return isBox ? QVariant(isPublished ? Qt::Checked : Qt::Unchecked) : QVariant();
        case ArticleTableModel::ReadableRole:
            return true;
        case ArticleTableModel::EditedRole:
            return index.row() == 1;
        case ArticleTableModel::ThumbnailStateRole:
            return int(Thumbnail::State::Failed);
        case ArticleTableModel::PictureFailureRole:
            return int(PictureFailure::Offline);
        case ArticleTableModel::DayRole:
            return QStringLiteral("13 Apr 2021");
        default:
            return {};
        }
    }

    bool setData(const QModelIndex& index, const QVariant& value, int role) override
    {
        if (role != Qt::CheckStateRole)
            return false;
        if (value.toInt() == Qt::Checked)
            published.insert(index.row());
        else
            published.remove(index.row());
        Q_EMIT dataChanged(index, index);
        return true;
    }

    void remove(int first, int last)
    {
        beginRemoveRows({}, first, last);
        m_rows -= last - first + 1;
        endRemoveRows();
    }

    mutable QSet<int> asked;
    QSet<int> published;

private:
    int m_rows;
};

QList<int> selectedRows(const QAbstractItemView& view)
{
    QList<int> rows;
    for (const QModelIndex& index : view.selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void turnWheel(QWidget* viewport, int notches, Qt::KeyboardModifiers modifiers)
{
    const QPointF middle = viewport->rect().center();
    QWheelEvent wheel(middle, viewport->mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &wheel);
}

} // namespace

class TestGalleryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::applyTheme(*qApp, widgets::Appearance::Light); }

    void init() { show(100); }

    void everyCardHasItsPlace_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("five") << Qt::LeftToRight << 560 << 5;
        QTest::newRow("a little left over") << Qt::LeftToRight << 610 << 5;
        QTest::newRow("from right to left") << Qt::RightToLeft << 610 << 5;
        QTest::newRow("narrower than a card") << Qt::LeftToRight << 60 << 1;
    }

    void everyCardHasItsPlace()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(int, width);
        QFETCH(int, columns);
        const GalleryGrid grid(width, {100, 120}, direction);
        QCOMPARE(grid.columns(), columns);
        QRegion taken;
        for (int row = 0; row < 23; ++row) {
            const QRect card = grid.card(row);
            QVERIFY(!taken.intersects(card));
            taken += card;
            for (const QPoint corner : {card.topLeft(), card.center(), card.bottomRight()})
                QCOMPARE(grid.rowAt(corner), row);
            QCOMPARE(grid.rowAt(card.bottomLeft() + QPoint(0, 1)), -1);
            QVERIFY(card.bottom() < grid.height(23));
        }
        QCOMPARE(grid.rowAt({0, 0}), -1);
        QCOMPARE(grid.card(1).center().x() < grid.card(0).center().x(), direction == Qt::RightToLeft);
    }

    void arrowsMoveInTwoDimensions_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("to"); // columns are c
        QTest::newRow("right") << 0 << Qt::Key_Right << 1;
        QTest::newRow("left") << 1 << Qt::Key_Left << 0;
        QTest::newRow("left of the first") << 0 << Qt::Key_Left << 0;
        QTest::newRow("right of the last") << 99 << Qt::Key_Right << 99;
        QTest::newRow("right at the end of a line") << m_columns - 1 << Qt::Key_Right << m_columns;
        QTest::newRow("down") << 1 << Qt::Key_Down << 1 + m_columns;
        QTest::newRow("up") << 1 + m_columns << Qt::Key_Up << 1;
        QTest::newRow("up from the first line") << 1 << Qt::Key_Up << 1;
        QTest::newRow("down to a shorter last line")
            << (99 / m_columns) * m_columns - 1 << Qt::Key_Down << 99;
        QTest::newRow("down from the last line") << 99 << Qt::Key_Down << 99;
        QTest::newRow("home") << 50 << Qt::Key_Home << 0;
        QTest::newRow("end") << 50 << Qt::Key_End << 99;
    }

    void arrowsMoveInTwoDimensions()
    {
        QFETCH(int, from);
        QFETCH(Qt::Key, key);
        QFETCH(int, to);
        choose(from);
        QTest::keyClick(m_view.get(), key);
        QCOMPARE(m_view->currentIndex().row(), to);
        QCOMPARE(selectedRows(*m_view), QList<int>{to});
        QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())));
    }

    void pageKeysMoveByWhatIsSeenAndStayInTheColumn()
    {
        choose(1);
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        const int row = m_view->currentIndex().row();
        QVERIFY(row > m_columns);
        QCOMPARE(row % m_columns, 1);
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QCOMPARE(m_view->currentIndex().row(), 1);
    }

    void rightIsBackwardsFromRightToLeft()
    {
        m_view->setLayoutDirection(Qt::RightToLeft);
        choose(1);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->currentIndex().row(), 0);
    }

    void shiftExtendsInReadingOrderAndCtrlAdds()
    {
        choose(1);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QList<int> line;
        for (int row = 1; row <= 1 + m_columns; ++row)
            line.append(row);
        QCOMPARE(selectedRows(*m_view), line);
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
        line.removeLast();
        QCOMPARE(selectedRows(*m_view), line);

        choose(0);
        click(2, Qt::ControlModifier);
        QCOMPARE(selectedRows(*m_view), (QList<int>{0, 2}));
        click(4, Qt::ShiftModifier);
        QCOMPARE(selectedRows(*m_view), (QList<int>{0, 2, 3, 4}));
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(selectedRows(*m_view), (QList<int>{0, 2, 3, 4}));
        QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(selectedRows(*m_view), (QList<int>{0, 2, 3, 4, 5}));
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selectedRows(*m_view).size(), 100);
    }

    void spaceAsksToToggleAndEnterOpens()
    {
        QSignalSpy toggled(m_view.get(), &GalleryView::publishedToggleRequested);
        QSignalSpy opened(m_view.get(), &QAbstractItemView::activated);
        choose(3);
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(toggled.count(), 1);
        QCOMPARE(selectedRows(*m_view), QList<int>{3});
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toModelIndex().row(), 3);
    }

    void sharesTheTablesSelection()
    {
        widgets::ArticleTableView table;
        table.setModel(m_model.get());
        m_view->setSelectionModel(table.selectionModel());
        table.setCurrentIndex(m_model->index(7, ArticleTableModel::HeatColumn));
        QCOMPARE(selectedRows(*m_view), QList<int>{7});
        QCOMPARE(m_view->currentIndex().row(), 7);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(table.selectionModel()->isRowSelected(8));
        QVERIFY(!table.selectionModel()->isRowSelected(7));
        QCOMPARE(table.currentIndex().row(), 8);
    }

    void aBandSelectsWhatItTouches()
    {
        const QPoint gap = cardRect(0).topRight() + QPoint(3, 4);
        QVERIFY(!m_view->indexAt(gap).isValid());
        choose(50);
        m_view->scrollToTop();
        drag(gap, cardRect(2 + m_columns).center());
        QCOMPARE(selectedRows(*m_view), (QList<int>{1, 2, 1 + m_columns, 2 + m_columns}));
        QCOMPARE(m_view->currentIndex().row(), 2 + m_columns);
    }

    void aBandMayBeginOnACardAndCtrlKeepsWhatIsSelected()
    {
        choose(2);
        drag(cardRect(m_columns).center(), cardRect(m_columns + 1).center(), Qt::ControlModifier);
        QCOMPARE(selectedRows(*m_view), (QList<int>{2, m_columns, m_columns + 1}));
    }

    void aDragFromACardTakesTheSelectedAlong()
    {
        QSignalSpy dragged(m_view.get(), &GalleryView::dragRequested);
        choose(2);
        // Another card is selected by the press, and dragged alone.
        drag(cardRect(1).center(), cardRect(m_columns).center());
        QCOMPARE(dragged.size(), 1);
        QCOMPARE(dragged.takeFirst().first().toModelIndex().row(), 1);
        QCOMPARE(selectedRows(*m_view), QList<int>{1});
        // One of several takes the others along.
        click(3, Qt::ControlModifier);
        drag(cardRect(1).center(), cardRect(m_columns).center());
        QCOMPARE(dragged.size(), 1);
        QCOMPARE(dragged.takeFirst().first().toModelIndex().row(), 1);
        // A hand that shakes drags nothing, and the card is chosen.
        drag(cardRect(3).center(), cardRect(3).center() + QPoint(2, 1));
        QVERIFY(dragged.isEmpty());
        QCOMPARE(selectedRows(*m_view), QList<int>{3});
    }

    void aClickBesideTheCardsSelectsNone()
    {
        choose(2);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(2, 2));
        QVERIFY(selectedRows(*m_view).isEmpty());
        QCOMPARE(m_view->currentIndex().row(), 2);
    }

    void aClickOnTheBoxPublishesThatArticle()
    {
        const QPoint box = m_view->delegate()->publishedRect(cardRect(2), m_view->layoutDirection()).center();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, box);
        QCOMPARE(m_model->published, QSet<int>{2});
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, box);
        QVERIFY(m_model->published.isEmpty());
        // A click that adds to the selection is none on the box, nor is one beside it.
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, box);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::NoModifier, cardRect(2).center());
        QVERIFY(m_model->published.isEmpty());
    }

    void theSizeKeepsTheCurrentCardInPlace()
    {
        choose(60);
        m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
        const int top = m_view->visualRect(m_view->currentIndex()).top();
        m_view->setThumbnailSize(GalleryView::smallest);
        QCOMPARE(m_view->visualRect(m_view->currentIndex()).top(), top);
        m_view->setThumbnailSize(200);
        QCOMPARE(m_view->visualRect(m_view->currentIndex()).top(), top);
    }

    void theSizeAndTheWidthKeepTheFirstCardInSightWhereNoneIsCurrent()
    {
        m_view->verticalScrollBar()->setValue(m_view->grid().card(40).top());
        const QModelIndex first = m_model->index(40, ArticleTableModel::TitleColumn);
        const int top = m_view->visualRect(first).top();
        m_view->setThumbnailSize(120);
        m_view->setThumbnailSize(220);
        QCOMPARE(m_view->visualRect(first).top(), top);
        m_view->resize(m_view->width() - 230, m_view->height());
        m_view->resize(m_view->width() + 100, m_view->height());
        QCOMPARE(m_view->visualRect(first).top(), top);
    }

    void ctrlAndTheWheelChangeTheSizeWithinItsLimits()
    {
        QSignalSpy changed(m_view.get(), &GalleryView::thumbnailSizeChanged);
        const int size = m_view->thumbnailSize();
        turnWheel(m_view->viewport(), 1, Qt::ControlModifier);
        QVERIFY(m_view->thumbnailSize() > size);
        QCOMPARE(changed.count(), 1);
        turnWheel(m_view->viewport(), -40, Qt::ControlModifier);
        QCOMPARE(m_view->thumbnailSize(), GalleryView::smallest);
        turnWheel(m_view->viewport(), 40, Qt::ControlModifier);
        QCOMPARE(m_view->thumbnailSize(), GalleryView::largest);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        turnWheel(m_view->viewport(), -1, Qt::NoModifier);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
    }

    void fewSizesAskForOtherPictures()
    {
        QSet<int> boxes;
        for (int size = GalleryView::smallest; size <= GalleryView::largest; ++size) {
            m_view->setThumbnailSize(size);
            const QSize box = m_view->thumbnailBox();
            QVERIFY(box.width() >= size * m_view->devicePixelRatioF());
            boxes.insert(box.width());
        }
        QVERIFY(boxes.size() <= 5);
    }

    void asksForWhatIsSeenAndNoMore()
    {
        constexpr int many = 100'000;
        show(many);
        QVERIFY(m_model->asked.size() <= m_view->cardsAtOnce());
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_PageUp, Qt::Key_Home, Qt::Key_Down}) {
            m_model->asked.clear();
            QTest::keyClick(m_view.get(), key);
            m_view->grab();
            QVERIFY2(m_model->asked.size() <= 2 * m_view->cardsAtOnce(),
                     qPrintable(QString::number(m_model->asked.size())));
        }
        // Nothing that lies between is asked for on the way.
        m_model->asked.clear();
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        m_view->grab();
        QVERIFY(m_model->asked.contains(many - 1));
        QVERIFY(m_model->asked.size() <= m_view->cardsAtOnce());
        m_model->asked.clear();
        m_view->setThumbnailSize(GalleryView::smallest);
        m_view->selectAll();
        m_view->clearSelection();
        m_view->grab();
        QVERIFY(m_model->asked.size() <= m_view->cardsAtOnce());
    }

    void followsTheModel()
    {
        const int maximum = m_view->verticalScrollBar()->maximum();
        QVERIFY(maximum > 0);
        m_model->remove(0, 98);
        QTRY_COMPARE(m_view->verticalScrollBar()->maximum(), 0);
        QVERIFY(m_view->indexAt(cardRect(0).center()).isValid());
        m_view->setPlaceholder(QStringLiteral("None"));
        const QImage one = m_view->grab().toImage();
        m_model->remove(0, 0);
        QVERIFY(!m_view->indexAt(cardRect(0).center()).isValid());
        QVERIFY(m_view->grab().toImage() != one);
    }

    void thePictureSaysWhyItIsNotThere()
    {
        const auto tipAt = [this](QPoint position) {
            QToolTip::hideText();
            QHelpEvent help(QEvent::ToolTip, position, m_view->viewport()->mapToGlobal(position));
            QCoreApplication::sendEvent(m_view->viewport(), &help);
            return QToolTip::text();
        };
        const QRect card = cardRect(3);
        const auto about = [](int column) { return QStringLiteral("about %1").arg(column); };
        QCOMPARE(tipAt(m_view->delegate()->pictureRect(card).center()),
                 about(ArticleTableModel::ThumbnailColumn));
        QCOMPARE(tipAt(card.bottomLeft() + QPoint(20, -20)), about(ArticleTableModel::TitleColumn));
        QCOMPARE(tipAt(m_view->delegate()->publishedRect(card, Qt::LeftToRight).center()),
                 about(ArticleTableModel::PublishedColumn));
    }

    void canBeHeard()
    {
        QAccessibleInterface* gallery = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(gallery);
        QCOMPARE(gallery->text(QAccessible::Name), QStringLiteral("Gallery"));
        QCOMPARE(gallery->role(), QAccessible::List);
        QCOMPARE(gallery->childCount(), 100);
        QAccessibleInterface* card = gallery->child(1);
        QVERIFY(card && card->isValid());
        QCOMPARE(card->role(), QAccessible::ListItem);
        QCOMPARE(card->parent(), gallery);
        QCOMPARE(gallery->indexOfChild(card), 1);
        QCOMPARE(card->text(QAccessible::Name), QStringLiteral("1/2, 1/4, 1/3, Not published, unsaved"));
        QCOMPARE(gallery->child(2)->text(QAccessible::Name), QStringLiteral("2/2, 2/4, 2/3, Not published"));
        QCOMPARE(gallery->childAt(card->rect().center().x(), card->rect().center().y()), card);
        choose(1);
        QVERIFY(card->state().selected);
        QVERIFY(!gallery->child(2)->state().selected);
        QCOMPARE(gallery->focusChild(), card);
        card->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(m_model->published, QSet<int>{1});
        QVERIFY(card->state().checked);
        // Cards of rows that are gone are gone.
        m_model->remove(1, 99);
        QCOMPARE(gallery->childCount(), 1);
        QVERIFY(!gallery->child(1));
    }

private:
    void show(int rows)
    {
        m_view.reset();
        m_model = std::make_unique<Articles>(rows);
        m_view = std::make_unique<GalleryView>();
        m_view->setModel(m_model.get());
        m_view->resize(900, 600);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QCOMPARE(m_view->grid().columns(), m_columns);
    }

    QRect cardRect(int row) const { return m_view->visualRect(m_model->index(row, 0)); }

    void choose(int row)
    {
        m_view->setCurrentIndex(m_model->index(row, ArticleTableModel::TitleColumn));
        m_view->setFocus();
    }

    void click(int row, Qt::KeyboardModifiers modifiers)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, cardRect(row).center());
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        test::mouseDrag(m_view->viewport(), from, to, modifiers);
    }

    std::unique_ptr<Articles> m_model;
    std::unique_ptr<GalleryView> m_view;
    static constexpr int m_columns = 4; ///< at the usual size in a view of 900
};

QTEST_MAIN(TestGalleryView)
#include "tst_galleryview.moc"
