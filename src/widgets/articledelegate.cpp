// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articledelegate.h"

#include "models/articletablemodel.h"
#include "widgets/articlemarks.h"
#include "widgets/articletableview.h"
#include "widgets/picturestate.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace foreword::widgets {

using models::ArticleTableModel;

namespace {

constexpr int padding = 8;
/// Of the accent over the ground of selected rows.
constexpr float rangeOpacity = 0.16F;

QRect checkBoxRect(const QRect& cell)
{
    QRect box(0, 0, 16, 16);
    box.moveCenter(cell.center());
    return box;
}

} // namespace

ArticleDelegate::ArticleDelegate(QObject* parent)
    : CellDelegate(parent)
{}

void ArticleDelegate::setCompact(bool compact)
{
    m_compact = compact;
}

int ArticleDelegate::rowHeight(const QFont& font) const
{
    const int line = QFontMetrics(font).height();
    if (m_compact)
        return qMax(24, line + 8);
    return qMax(45, line + QFontMetrics(secondaryFont(font)).height() + 13);
}

QSize ArticleDelegate::pictureSize(const QFont& font) const
{
    const int height = rowHeight(font) - (m_compact ? 6 : 12);
    return {height * 50 / 33, height};
}

void ArticleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const
{
    QStyleOptionViewItem option(given);
    const QPalette& palette = option.palette;
    painter->save();
    setFont(option.font);
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, palette.brush(selected ? QPalette::Highlight : QPalette::Base));
    paintCell(painter, option, index);

    switch (index.column()) {
    case ArticleTableModel::PublishedColumn:
        paintPublished(painter, option, checkBoxRect(option.rect), index);
        break;
    case ArticleTableModel::ThumbnailColumn:
        paintPicture(painter, option, index);
        break;
    case ArticleTableModel::TitleColumn:
        paintTitle(painter, option, index);
        break;
    default:
        paintText(painter, option, index);
        break;
    }
    painter->restore();
}

void ArticleDelegate::setFont(const QFont& font) const
{
    if (m_font == font)
        return;
    m_font = font;
    QFont title = font;
    title.setWeight(QFont::Medium);
    m_cells.setFont(font);
    m_titles.setFont(title);
    m_subtitles.setFont(secondaryFont(font));
}

/// What the table shows of cells as such: where the range is, where the editor is.
void ArticleDelegate::paintCell(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const QPalette& palette = option.palette;
    const QRect& rect = option.rect;
    const auto* view = qobject_cast<const ArticleTableView*>(option.widget);
    const bool isCurrentRow = view && view->currentIndex().row() == index.row();
    if (view && option.state & QStyle::State_Selected && view->isInRange(index.column())) {
        QColor tint = accentColor(palette);
        tint.setAlphaF(rangeOpacity);
        painter->fillRect(rect, tint);
    }
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, lineColor(palette));
    if (isCurrentRow && view->shownColumns().value(0) == index.column())
        painter->fillRect(rect.left(), rect.top(), 3, rect.height() - 1, accentColor(palette));
    if (isCurrentRow && view->currentIndex() == index) {
        painter->setPen(view->hasFocus() ? accentColor(palette) : lineColor(palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -2));
    }
}

void ArticleDelegate::paintPicture(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    const QPalette& palette = option.palette;
    QRect rect(QPoint(0, 0), pictureSize(option.font).boundedTo(option.rect.size() - QSize(4, 4)));
    rect.moveCenter(option.rect.center());
    const auto image = index.data(Qt::DecorationRole).value<QImage>();
    const PictureState state = articlePictureState(index);
    if (state != PictureState::Unreadable && !image.isNull())
        widgets::paintPicture(painter, rect, image, 3);
    else
        paintPictureState(painter, rect, state, palette, 3);
}

void ArticleDelegate::paintTitle(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const QPalette& palette = option.palette;
    const bool readable = index.data(ArticleTableModel::ReadableRole).toBool();
    const QFontMetrics smallMetrics(m_subtitles.font());
    const QRect area = option.rect.adjusted(padding, 0, -padding, -1);
    const QList<Mark> marks = marksOf(index, palette);
    const QString title = index.data(Qt::DisplayRole).toString();

    QRect titleRect = area;
    QRect subtitleRect = area;
    if (m_compact) {
        titleRect.setWidth(qMax(0, area.width() - marksWidth(marks, smallMetrics)));
    } else {
        const int top = area.top() + (area.height() - m_titles.height() - m_subtitles.height()) / 2;
        titleRect = QRect(area.left(), top, area.width(), m_titles.height());
        subtitleRect = QRect(area.left(), titleRect.bottom() + 1, area.width(), m_subtitles.height());
    }

    painter->setPen(readable ? palette.color(QPalette::Text) : errorColor(palette));
    const int titleWidth = m_titles.paint(painter, titleRect, title);

    painter->setFont(m_subtitles.font());
    int x = subtitleRect.left();
    if (m_compact) {
        x += titleWidth;
    } else {
        const int available = subtitleRect.width() - marksWidth(marks, smallMetrics);
        painter->setPen(secondaryColor(palette));
        x += m_subtitles.paint(painter, QRect(x, subtitleRect.top(), available, subtitleRect.height()),
                               index.data(ArticleTableModel::SubtitleRole).toString());
    }
    for (const Mark& mark : marks)
        x += 6 + paintMark(painter, mark, x + 6, subtitleRect);
}

void ArticleDelegate::paintText(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const QRect area = option.rect.adjusted(padding, 0, -padding, -1);
    const bool isState = index.column() == ArticleTableModel::CategoryColumn ||
                         index.column() == ArticleTableModel::HeatColumn;
    painter->setPen(isState ? option.palette.color(QPalette::Text) : secondaryColor(option.palette));
    m_cells.paint(painter, area, index.data(Qt::DisplayRole).toString(),
                  Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask);
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int height = rowHeight(option.font);
    switch (index.column()) {
    case ArticleTableModel::PublishedColumn:
        return {34, height};
    case ArticleTableModel::ThumbnailColumn:
        return {pictureSize(option.font).width() + 16, height};
    case ArticleTableModel::TitleColumn:
        return {280, height};
    default:
        return {option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * padding,
                height};
    }
}

bool ArticleDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (index.column() != ArticleTableModel::PublishedColumn || !(index.flags() & Qt::ItemIsUserCheckable))
        return CellDelegate::editorEvent(event, model, option, index);
    // Space is the view's, for all selected rows at once; here only the mouse, and the whole cell is its
    // target.
    if (event->type() == QEvent::MouseButtonDblClick)
        return true;
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || mouse->modifiers() != Qt::NoModifier)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ArticleDelegate::place(QWidget* control, const QRect& cell, const QRect& viewport) const
{
    constexpr int lowest = 28;
    QRect rect = cell.adjusted(2, 0, -2, -1);
    const int wanted = control->minimumSizeHint().width();
    rect.setWidth(qMin(qMax(rect.width(), wanted), viewport.width()));
    rect.moveRight(qMin(rect.right(), viewport.right()));
    rect.moveLeft(qMax(rect.left(), viewport.left()));
    const int needed =
        control->hasHeightForWidth() ? control->heightForWidth(rect.width()) : control->sizeHint().height();
    const int height =
        control->hasHeightForWidth() ? qMax(needed, lowest) : qMin(rect.height(), qMax(needed, lowest));
    // One that is higher than its row begins with it.
    rect.setTop(height > rect.height() ? rect.top() : rect.center().y() - height / 2);
    rect.setHeight(height);
    rect.moveBottom(qMin(rect.bottom(), qMax(viewport.bottom(), rect.top() + cell.height())));
    control->setGeometry(rect);
}

} // namespace foreword::widgets
