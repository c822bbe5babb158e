// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/galleryview.h"

#include "models/articletablemodel.h"
#include "widgets/accessiblegallery.h"
#include "widgets/gallerydelegate.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace foreword::widgets {

using models::ArticleTableModel;

namespace {

/// For one notch of the wheel with Ctrl.
constexpr int sizeStep = 16;
constexpr int notch = 120;
constexpr int bandScrollMs = 16;

/// A picture of 16 : 9 is as high as the card's, one of 2 : 1 is cropped at its sides.
constexpr double wider = 1.15;
/// Upright pictures fill the card's width, too.
constexpr double higher = 1.5;
constexpr int boxWidths[] = {128, 192, 256, 384, 512, 768, 1024};

} // namespace

QRect GalleryView::Band::rect() const
{
    return {QPoint(qMin(origin.x(), end.x()), qMin(origin.y(), end.y())),
            QPoint(qMax(origin.x(), end.x()), qMax(origin.y(), end.y()))};
}

GalleryView::GalleryView(QWidget* parent)
    : QAbstractItemView(parent)
    , m_delegate(new GalleryDelegate(this))
{
    AccessibleGallery::install();
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Gallery"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

int GalleryView::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

void GalleryView::setThumbnailSize(int width)
{
    const int size = qBound(smallest, width, largest);
    if (size == m_thumbnailSize)
        return;
    m_thumbnailSize = size;
    updateGeometries();
    viewport()->update();
    Q_EMIT thumbnailSizeChanged(size);
}

QSize GalleryView::thumbnailBox() const
{
    const int needed = int(std::ceil(m_delegate->pictureWidth() * wider * devicePixelRatioF()));
    const auto* width = std::lower_bound(std::begin(boxWidths), std::end(boxWidths) - 1, needed);
    return {*width, int(*width * higher)};
}

int GalleryView::cardsAtOnce() const
{
    // A line may be seen in part above, and another below.
    return m_grid.columns() * (viewport()->height() / m_grid.lineHeight() + 2);
}

void GalleryView::togglePublished(const QModelIndex& index)
{
    GalleryDelegate::togglePublished(model(), index);
}

void GalleryView::setPlaceholder(const QString& text)
{
    if (std::exchange(m_placeholder, text) != text)
        viewport()->update();
}

// The grid.

QRect GalleryView::visualRect(const QModelIndex& index) const
{
    return index.isValid() ? m_grid.card(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex GalleryView::indexAt(const QPoint& point) const
{
    const int row = m_grid.rowAt(point + QPoint(0, verticalOffset()));
    return row >= 0 && row < rowCount() ? model()->index(row, ArticleTableModel::TitleColumn) : QModelIndex();
}

std::pair<int, int> GalleryView::rowsBetween(int top, int bottom) const
{
    const auto [first, last] = m_grid.linesBetween(top + verticalOffset(), bottom + verticalOffset());
    return {first * m_grid.columns(), qMin((last + 1) * m_grid.columns(), rowCount()) - 1};
}

void GalleryView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    const QRect card = visualRect(index);
    const int height = viewport()->height();
    const int toTop = card.top() - GalleryGrid::margin;
    const int toBottom = card.bottom() + 1 + GalleryGrid::margin - height;
    int by = 0;
    if (hint == PositionAtCenter)
        by = card.center().y() - height / 2;
    else if (hint == PositionAtTop || (hint == EnsureVisible && (toTop < 0 || card.height() > height)))
        by = toTop;
    else if (hint == PositionAtBottom || (hint == EnsureVisible && toBottom > 0))
        by = toBottom;
    verticalScrollBar()->setValue(verticalOffset() + by);
}

int GalleryView::horizontalOffset() const
{
    return 0;
}

int GalleryView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool GalleryView::isIndexHidden(const QModelIndex&) const
{
    return false;
}

void GalleryView::doItemsLayout()
{
    m_anchor.reset();
    QAbstractItemView::doItemsLayout();
}

/// Of the current card where it is seen, else of the first one.
GalleryView::Anchor GalleryView::anchor() const
{
    if (m_anchor)
        return *m_anchor;
    const QModelIndex current = currentIndex();
    if (current.isValid() && viewport()->rect().intersects(visualRect(current)))
        return {current, visualRect(current).top()};
    const int first = rowsBetween(0, viewport()->height()).first;
    if (first >= rowCount())
        return {};
    const QModelIndex card = model()->index(first, ArticleTableModel::TitleColumn);
    return {card, visualRect(card).top()};
}

void GalleryView::updateGeometries()
{
    const QScopedValueRollback arranging(m_isArranging, true);
    const Anchor kept = anchor();
    const QSize frame = m_delegate->cardSize(font()) - m_delegate->pictureSize();
    const int room = viewport()->width() - 2 * GalleryGrid::margin - frame.width();
    m_delegate->setPictureWidth(qBound(1, room, m_thumbnailSize));
    const GalleryGrid grid(viewport()->width(), m_delegate->cardSize(font()), layoutDirection());
    const bool isOther = grid != m_grid;
    m_grid = grid;

    QScrollBar* bar = verticalScrollBar();
    const int height = viewport()->height();
    bar->setSingleStep(qMax(20, grid.lineHeight() / 5));
    bar->setPageStep(height);
    bar->setRange(0, qMax(0, grid.height(rowCount()) - height));
    if (isOther && kept.card.isValid()) {
        bar->setValue(grid.card(kept.card.row()).top() - kept.top);
        m_anchor = kept;
        viewport()->update();
    }
    QAbstractItemView::updateGeometries(); // of a control over a card
    announceBox();
}

void GalleryView::announceBox()
{
    if (m_box == thumbnailBox() && m_atOnce == cardsAtOnce())
        return;
    m_box = thumbnailBox();
    m_atOnce = cardsAtOnce();
    Q_EMIT thumbnailBoxChanged();
}

void GalleryView::scrollContentsBy(int dx, int dy)
{
    if (!m_isArranging)
        m_anchor.reset();
    viewport()->scroll(dx, dy);
    if (m_band && m_band->isDrawn)
        drawBand(m_mouse);
}

void GalleryView::rowsInserted(const QModelIndex& parent, int first, int last)
{
    scheduleDelayedItemsLayout();
    QAbstractItemView::rowsInserted(parent, first, last);
}

void GalleryView::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    scheduleDelayedItemsLayout();
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
}

// The selection.

QModelIndex GalleryView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rowCount() - 1;
    if (last < 0)
        return {};
    const auto at = [this](int row) { return model()->index(row, ArticleTableModel::TitleColumn); };
    if (!currentIndex().isValid())
        return at(0);
    const int current = currentIndex().row();
    const int columns = m_grid.columns();
    const int page = qMax(1, viewport()->height() / m_grid.lineHeight()) * columns;
    const int onward = isRightToLeft() ? -1 : 1;
    // A move that would leave the cards stays in its column.
    const auto down = [&](int by) {
        const int lines = qMin(by / columns, m_grid.line(last) - m_grid.line(current));
        return lines == 0 ? current : qMin(current + lines * columns, last);
    };
    const auto up = [&](int by) { return current - qMin(by / columns, m_grid.line(current)) * columns; };
    switch (action) {
    case MoveLeft:
        return at(qBound(0, current - onward, last));
    case MoveRight:
        return at(qBound(0, current + onward, last));
    case MovePrevious:
        return at(qMax(0, current - 1));
    case MoveNext:
        return at(qMin(current + 1, last));
    case MoveUp:
        return at(up(columns));
    case MoveDown:
        return at(down(columns));
    case MovePageUp:
        return at(up(page));
    case MovePageDown:
        return at(down(page));
    case MoveHome:
        return at(0);
    case MoveEnd:
        return at(last);
    }
    return currentIndex();
}

/// All cards from the one at the first corner to the one at the last, in reading order: what Shift extends
/// to. (The corners come as they are, also where the last is above the first.)
void GalleryView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex from = indexAt(rect.topLeft());
    const QModelIndex to = indexAt(rect.bottomRight());
    QItemSelection cards;
    if (from.isValid() && to.isValid()) {
        const auto [first, last] = std::minmax({from.row(), to.row()});
        cards.select(model()->index(first, 0), model()->index(last, model()->columnCount() - 1));
    }
    selectionModel()->select(cards, command);
}

QRegion GalleryView::visualRegionForSelection(const QItemSelection& selection) const
{
    const auto [first, last] = rowsBetween(0, viewport()->height());
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        for (int row = qMax(first, range.top()); row <= qMin(last, range.bottom()); ++row)
            region += m_grid.card(row).translated(0, -verticalOffset());
    }
    return region;
}

void GalleryView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (QAccessible::isActive() && current.isValid()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
}

void GalleryView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    Q_EMIT cellClosed(editor);
    QAbstractItemView::closeEditor(editor, hint);
}

// Painting.

void GalleryView::paintEvent(QPaintEvent* event)
{
    executeDelayedItemsLayout();
    QPainter painter(viewport());
    paintCards(painter, event->region());
    if (m_band && m_band->isDrawn) {
        QColor tint = accentColor(palette());
        painter.setPen(tint);
        tint.setAlpha(40);
        painter.setBrush(tint);
        painter.drawRect(m_band->rect().translated(0, -verticalOffset()).adjusted(0, 0, -1, -1));
    }
    if (rowCount() == 0 && !m_placeholder.isEmpty()) {
        painter.setPen(secondaryColor(palette()));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         m_placeholder);
    }
    // The window may have come to a screen of another density.
    if (m_box != thumbnailBox())
        QMetaObject::invokeMethod(this, &GalleryView::announceBox, Qt::QueuedConnection);
}

void GalleryView::paintCards(QPainter& painter, const QRegion& region)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State usualState = option.state & ~(QStyle::State_HasFocus | QStyle::State_Selected);
    const QRect area = region.boundingRect();
    const auto [first, last] = rowsBetween(area.top(), area.bottom());
    const int current = currentIndex().row();
    for (int row = first; row <= last; ++row) {
        option.rect = m_grid.card(row).translated(0, -verticalOffset());
        if (!region.intersects(option.rect))
            continue;
        const QModelIndex index = model()->index(row, ArticleTableModel::TitleColumn);
        option.state = usualState;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, row == current);
        m_delegate->paint(&painter, option, index);
    }
}

void GalleryView::updateCurrent()
{
    viewport()->update(visualRect(currentIndex()));
}

void GalleryView::focusInEvent(QFocusEvent* event)
{
    QAbstractItemView::focusInEvent(event);
    updateCurrent();
}

void GalleryView::focusOutEvent(QFocusEvent* event)
{
    QAbstractItemView::focusOutEvent(event);
    updateCurrent();
}

void GalleryView::changeEvent(QEvent* event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LayoutDirectionChange)
        updateGeometries();
}

// Keys and the mouse.

void GalleryView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        Q_EMIT publishedToggleRequested();
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void GalleryView::mousePressEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const bool adds = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    m_band.reset();
    m_drag.reset();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier &&
        indexAt(position).isValid()) {
        m_drag.press(*event);
    } else if (event->button() == Qt::LeftButton) {
        const QPoint origin = position + QPoint(0, verticalOffset());
        m_band = Band{origin, origin, adds ? selectionModel()->selection() : QItemSelection(), false};
        if (!indexAt(position).isValid() && !adds)
            clearSelection();
    }
    QAbstractItemView::mousePressEvent(event);
}

void GalleryView::mouseMoveEvent(QMouseEvent* event)
{
    if (const auto from = m_drag.begin(*event))
        Q_EMIT dragRequested(indexAt(*from));
    if (m_drag.owns(*event))
        return;
    if (!m_band || !(event->buttons() & Qt::LeftButton)) {
        QAbstractItemView::mouseMoveEvent(event);
        return;
    }
    m_mouse = event->position().toPoint();
    const QPoint moved = m_mouse + QPoint(0, verticalOffset()) - m_band->origin;
    if (!m_band->isDrawn && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_band->isDrawn = true;
    drawBand(m_mouse);
    if (!viewport()->rect().contains(m_mouse) && !m_bandScrolling.isActive())
        m_bandScrolling.start(bandScrollMs, this);
}

void GalleryView::mouseReleaseEvent(QMouseEvent* event)
{
    m_drag.reset();
    const std::optional<Band> band = std::exchange(m_band, std::nullopt);
    m_bandScrolling.stop();
    if (!band || !band->isDrawn) {
        QAbstractItemView::mouseReleaseEvent(event);
        return;
    }
    viewport()->update();
    // The keys go on from where the mouse was.
    const QModelIndex under = indexAt(m_mouse);
    if (under.isValid() && selectionModel()->isSelected(under)) {
        const bool scrolls = hasAutoScroll();
        setAutoScroll(false);
        selectionModel()->setCurrentIndex(under, QItemSelectionModel::NoUpdate);
        setAutoScroll(scrolls);
    }
}

/// Selects what lies between the band's origin and a place in the viewport, besides what was selected.
void GalleryView::drawBand(QPoint position)
{
    m_band->end = QPoint(position.x(), qBound(0, position.y(), viewport()->height()) + verticalOffset());
    QItemSelection cards = cardsIn(m_band->rect());
    cards.merge(m_band->before, QItemSelectionModel::Select);
    selectionModel()->select(cards, QItemSelectionModel::ClearAndSelect);
    viewport()->update();
}

QItemSelection GalleryView::cardsIn(const QRect& rect) const
{
    QItemSelection cards;
    const auto [firstLine, lastLine] = m_grid.linesBetween(rect.top(), rect.bottom());
    const auto [firstColumn, lastColumn] = m_grid.columnsBetween(rect.left(), rect.right());
    const int columns = m_grid.columns();
    const int lastField = model() ? model()->columnCount() - 1 : 0;
    const auto add = [&](int first, int last) {
        if (first <= qMin(last, rowCount() - 1))
            cards.select(model()->index(first, 0), model()->index(qMin(last, rowCount() - 1), lastField));
    };
    if (firstColumn > lastColumn)
        return cards;
    if (firstColumn == 0 && lastColumn == columns - 1) {
        if (firstLine <= lastLine)
            add(firstLine * columns, lastLine * columns + columns - 1);
        return cards;
    }
    for (int line = firstLine; line <= lastLine && line * columns < rowCount(); ++line)
        add(line * columns + firstColumn, line * columns + lastColumn);
    return cards;
}

void GalleryView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_bandScrolling.timerId()) {
        QAbstractItemView::timerEvent(event);
        return;
    }
    // The further out the mouse is, the faster.
    const int above = qMin(0, m_mouse.y());
    const int below = qMax(0, m_mouse.y() - viewport()->height());
    if (above == 0 && below == 0)
        m_bandScrolling.stop();
    verticalScrollBar()->setValue(verticalOffset() + (above + below) / 2);
}

void GalleryView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractItemView::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    const int notches = m_wheel / notch;
    m_wheel -= notches * notch;
    setThumbnailSize(m_thumbnailSize + notches * sizeStep);
    event->accept();
}

} // namespace foreword::widgets
