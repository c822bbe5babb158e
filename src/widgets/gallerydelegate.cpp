// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallerydelegate.h"

#include "models/articletablemodel.h"
#include "widgets/articlemarks.h"
#include "widgets/picturestate.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

namespace foreword::widgets {

using models::ArticleTableModel;

namespace {

constexpr int padding = 8;
constexpr int belowPicture = 6;
constexpr int titleLines = 2;
constexpr int boxSide = 16;
constexpr int boxInset = 6;
constexpr qreal cardRadius = 8;
constexpr qreal pictureRadius = 5;
/// On smaller pictures the marks need the room.
constexpr int leastForWords = 128;
/// Less of a provider's name says nothing.
constexpr int leastProvider = 28;

QFont titleLineFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::Medium);
    return font;
}

/// At most so many lines, the last one elided; returns how many there were.
int paintLines(QPainter* painter, const QRect& area, const QString& text, int most,
               Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(painter->font());
    const Qt::Alignment side = QStyle::visualAlignment(direction, Qt::AlignLeft);
    QTextOption option(side);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, painter->font());
    layout.setTextOption(option);
    layout.beginLayout();
    int count = 0;
    while (count < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const QPoint place(area.left(), area.top() + count * metrics.height());
        ++count;
        if (count == most && line.textStart() + line.textLength() < text.size()) {
            const QString rest = text.mid(line.textStart());
            painter->drawText(QRect(place, QSize(area.width(), metrics.height())),
                              int(side | Qt::AlignAbsolute) | Qt::TextSingleLine,
                              metrics.elidedText(rest, Qt::ElideRight, area.width()));
        } else {
            line.draw(painter, place);
        }
    }
    layout.endLayout();
    return count;
}

} // namespace

GalleryDelegate::GalleryDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{}

void GalleryDelegate::setPictureWidth(int width)
{
    m_pictureWidth = width;
}

QSize GalleryDelegate::pictureSize() const
{
    return {m_pictureWidth, m_pictureWidth * 9 / 16};
}

QSize GalleryDelegate::cardSize(const QFont& font) const
{
    const int texts =
        titleLines * QFontMetrics(titleLineFont(font)).height() + QFontMetrics(secondaryFont(font)).height();
    return pictureSize() + QSize(2 * padding, 2 * padding + belowPicture + texts);
}

QRect GalleryDelegate::pictureRect(const QRect& card) const
{
    return {card.topLeft() + QPoint(padding, padding), pictureSize()};
}

QRect GalleryDelegate::publishedRect(const QRect& card, Qt::LayoutDirection direction) const
{
    const QRect picture = pictureRect(card);
    const QRect box(picture.topLeft() + QPoint(boxInset, boxInset), QSize(boxSide, boxSide));
    return QStyle::visualRect(direction, picture, box);
}

void GalleryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option);
    paintPictureOf(painter, option, index);
    paintMarks(painter, option, index);
    paintTexts(painter, option, index);
    painter->restore();
}

void GalleryDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isCurrent = option.state & QStyle::State_HasFocus;
    if (!isSelected && !isCurrent)
        return;
    const bool isInUse = isCurrent && option.widget->hasFocus();
    const QColor border = isSelected || isInUse ? accentColor(option.palette) : lineColor(option.palette);
    painter->setPen(QPen(border, isInUse ? 2.5 : 1.5));
    painter->setBrush(isSelected ? option.palette.brush(QPalette::Highlight) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1.25, 1.25, -1.25, -1.25), cardRadius, cardRadius);
}

void GalleryDelegate::paintPictureOf(QPainter* painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    const QRect place = pictureRect(option.rect);
    const auto image =
        index.siblingAtColumn(ArticleTableModel::ThumbnailColumn).data(Qt::DecorationRole).value<QImage>();
    const PictureState state = articlePictureState(index);
    if (state != PictureState::Unreadable && !image.isNull()) {
        paintPicture(painter, place, image, pictureRadius);
        return;
    }
    painter->setFont(secondaryFont(option.font));
    // Words that come and go with each picture would be restless.
    const bool hasWords = state != PictureState::Loading && place.width() >= leastForWords;
    paintPictureState(painter, place, state, option.palette, pictureRadius,
                      hasWords ? pictureStateText(state) : QString());
}

void GalleryDelegate::paintMarks(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const QRect box = publishedRect(option.rect, option.direction);
    paintPublished(painter, option, box, index);
    painter->setFont(secondaryFont(option.font));
    const QFontMetrics metrics(painter->font());
    const QRect picture = pictureRect(option.rect);
    QRect line(picture.left(), box.top(), picture.width(), box.height());
    for (const Mark& mark : marksOf(index, option.palette)) {
        const int width = markWidth(mark, metrics);
        const QRect pill =
            QStyle::visualRect(option.direction, line,
                               QRect(line.right() + 1 - boxInset - width, line.top(), width, line.height()));
        if (pill.intersects(box))
            line.translate(0, metrics.height() + 3);
        paintMark(painter, mark, pill.left(), line);
        line.translate(0, metrics.height() + 3);
    }
}

void GalleryDelegate::paintTexts(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const QRect picture = pictureRect(option.rect);
    const bool isReadable = index.data(ArticleTableModel::ReadableRole).toBool();
    painter->setFont(titleLineFont(option.font));
    painter->setPen(isReadable ? option.palette.color(QPalette::Text) : errorColor(option.palette));
    QRect area(picture.left(), picture.bottom() + 1 + belowPicture, picture.width(), 0);
    const QString title = index.siblingAtColumn(ArticleTableModel::TitleColumn).data().toString();
    const int lines = paintLines(painter, area, title, titleLines, option.direction);
    area.setHeight(lines * QFontMetrics(painter->font()).height());

    painter->setFont(secondaryFont(option.font));
    painter->setPen(secondaryColor(option.palette));
    const QFontMetrics metrics(painter->font());
    area = QRect(area.left(), area.bottom() + 1, area.width(), metrics.height());
    const QString provider = index.siblingAtColumn(ArticleTableModel::ProviderColumn).data().toString();
    const QString day = index.data(ArticleTableModel::DayRole).toString();
    QStringList parts{provider, day};
    parts.removeAll(QString());
    if (parts.isEmpty())
        parts.append(index.siblingAtColumn(ArticleTableModel::FileColumn).data().toString());
    const QString separator = QStringLiteral(" · ");
    // The provider gives way to the date, which says less when it is cut.
    if (const int left = area.width() - metrics.horizontalAdvance(separator + day);
        parts.size() == 2 && metrics.horizontalAdvance(provider) > left) {
        if (left >= leastProvider)
            parts[0] = metrics.elidedText(provider, Qt::ElideRight, left);
        else
            parts.removeFirst();
    }
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(parts.join(separator), Qt::ElideRight, area.width()));
}

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return cardSize(option.font);
}

bool GalleryDelegate::togglePublished(QAbstractItemModel* model, const QModelIndex& index)
{
    const QModelIndex cell = index.siblingAtColumn(ArticleTableModel::PublishedColumn);
    if (!(cell.flags() & Qt::ItemIsUserCheckable))
        return false;
    const bool isPublished = cell.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model->setData(cell, isPublished ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool GalleryDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* mouse = dynamic_cast<QMouseEvent*>(event);
    if (!mouse)
        return false;
    const QRect box = publishedRect(option.rect, option.direction).adjusted(-3, -3, 3, 3);
    if (!box.contains(mouse->position().toPoint()) || mouse->button() != Qt::LeftButton ||
        mouse->modifiers() != Qt::NoModifier)
        return false;
    if (event->type() == QEvent::MouseButtonDblClick)
        return true; // two clicks on a box are two clicks
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    return togglePublished(model, index);
}

bool GalleryDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!event || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    int column = ArticleTableModel::TitleColumn;
    const PictureState state = articlePictureState(index);
    if (publishedRect(option.rect, option.direction).contains(event->pos()))
        column = ArticleTableModel::PublishedColumn;
    else if (pictureRect(option.rect).contains(event->pos()) && state != PictureState::Ready &&
             state != PictureState::Unreadable)
        column = ArticleTableModel::ThumbnailColumn;
    return QStyledItemDelegate::helpEvent(event, view, option, index.siblingAtColumn(column));
}

} // namespace foreword::widgets
