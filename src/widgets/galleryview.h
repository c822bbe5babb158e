// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/draggesture.h"
#include "widgets/gallerygrid.h"

#include <QAbstractItemView>
#include <QBasicTimer>
#include <QPersistentModelIndex>

#include <optional>

namespace foreword::widgets {

class GalleryDelegate;

/// The articles as cards, for choosing by eye: a card for each row of ArticleTableModel, in the order of the
/// model. It selects rows, so that it can share the table's selection. Only cards that are seen are asked
/// for; a hundred thousand cost what a hundred do.
///
/// Arrows move in two dimensions, Home and End to the first and the last card, a drag from between the cards,
/// or with Ctrl or Shift from anywhere, draws a rectangle that selects what it touches, one from a card takes
/// the selected ones along, Ctrl and the wheel change the size.
class GalleryView : public QAbstractItemView
{
    Q_OBJECT

public:
    /// Widths of a card's picture.
    static constexpr int smallest = 96;
    static constexpr int largest = 320;
    static constexpr int usual = 160;

    explicit GalleryView(QWidget* parent = nullptr);

    /// Keeps the current card where it is if it can be seen, else the first one that can.
    void setThumbnailSize(int width);
    int thumbnailSize() const { return m_thumbnailSize; }
    /// Device pixels that a picture needs to be sharp here, in steps, so that not every size asks for new
    /// ones.
    QSize thumbnailBox() const;
    /// As many as are seen at once, at most.
    int cardsAtOnce() const;

    /// Publishes the card's article, or takes it back, as a click on its box does.
    void togglePublished(const QModelIndex& index);

    /// Shown in place of cards where there are none.
    void setPlaceholder(const QString& text);
    const GalleryGrid& grid() const { return m_grid; }
    GalleryDelegate* delegate() const { return m_delegate; }

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void doItemsLayout() override;

Q_SIGNALS:
    /// Space: the published mark of all selected rows.
    void publishedToggleRequested();
    void thumbnailSizeChanged(int width);
    /// The selected cards are dragged, by this one.
    void dragRequested(const QModelIndex& index);
    /// thumbnailBox() or cardsAtOnce() is another.
    void thumbnailBoxChanged();
    /// The control over a card's title is about to go, whoever has closed it.
    void cellClosed(QWidget* control);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// The card that stays where it is while the size or the width changes.
    struct Anchor
    {
        QPersistentModelIndex card;
        int top = 0; ///< in the viewport
    };
    /// A rectangle drawn with the mouse, in the coordinates of the grid.
    struct Band
    {
        QPoint origin;
        QPoint end;
        QItemSelection before; ///< what stays selected beside it
        bool isDrawn = false;  ///< the mouse has moved far enough
        QRect rect() const;
    };

    int rowCount() const;
    /// The rows that lie in these heights of the viewport; none where the first is after the last.
    std::pair<int, int> rowsBetween(int top, int bottom) const;
    Anchor anchor() const;
    void announceBox();
    void drawBand(QPoint position);
    QItemSelection cardsIn(const QRect& rect) const;
    void paintCards(QPainter& painter, const QRegion& region);
    void updateCurrent();

    GalleryDelegate* m_delegate;
    GalleryGrid m_grid;
    int m_thumbnailSize = usual;
    QSize m_box;
    int m_atOnce = 0;
    std::optional<Anchor> m_anchor; ///< until the view is scrolled
    bool m_isArranging = false;
    int m_wheel = 0; ///< of a turn with Ctrl, what did not make a step yet
    DragGesture m_drag;
    std::optional<Band> m_band;
    QPoint m_mouse; ///< in the viewport, while a band is drawn
    QBasicTimer m_bandScrolling;
    QString m_placeholder;
};

} // namespace foreword::widgets
