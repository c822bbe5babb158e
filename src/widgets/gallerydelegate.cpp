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
/// Less of a title cannot be edited with pleasure.
constexpr int leastControl = 300;
/// On smaller pictures the marks need the room.
constexpr int leastForWords = 128;
/// Less of a provider's name says nothing.
constexpr int leastProvider = 28;
/// Many screens of the smallest cards; two kilobytes each.
constexpr int mostTexts = 2048;

QFont titleLineFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

GalleryDelegate::GalleryDelegate(QObject* parent)
    : CellDelegate(parent)
    , m_texts(mostTexts)
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

QRect GalleryDelegate::titleRect(const QRect& card, const QFont& font) const
{
    const QRect picture = pictureRect(card);
    return {picture.left(), picture.bottom() + 1 + belowPicture, picture.width(),
            titleLines * QFontMetrics(titleLineFont(font)).height()};
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
    const QList<Mark> marks = marksOf(index, option.palette);
    if (marks.isEmpty())
        return;
    painter->setFont(secondaryFont(option.font));
    const QFontMetrics metrics(painter->font());
    const QRect picture = pictureRect(option.rect);
    QRect line(picture.left(), box.top(), picture.width(), box.height());
    for (const Mark& mark : marks) {
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
    const bool isReadable = index.data(ArticleTableModel::ReadableRole).toBool();
    const Texts& texts = textsOf(option, index);
    const QPoint title = titleRect(option.rect, option.font).topLeft();
    painter->setPen(isReadable ? option.palette.color(QPalette::Text) : errorColor(option.palette));
    texts.title.paint(painter, title);
    painter->setPen(secondaryColor(option.palette));
    texts.source.paint(painter, title + QPoint(0, texts.titleHeight));
}

/// Laid out anew only where they are others than at the last painting.
const GalleryDelegate::Texts& GalleryDelegate::textsOf(const QStyleOptionViewItem& option,
                                                       const QModelIndex& index) const
{
    const int width = m_pictureWidth;
    if (m_textsFont != option.font || m_textsWidth != width || m_textsDirection != option.direction) {
        m_texts.clear();
        m_textsFont = option.font;
        m_textsWidth = width;
        m_textsDirection = option.direction;
    }
    const QString title = index.siblingAtColumn(ArticleTableModel::TitleColumn).data().toString();
    const QString provider = index.siblingAtColumn(ArticleTableModel::ProviderColumn).data().toString();
    const QString day = index.data(ArticleTableModel::DayRole).toString();
    QStringList parts{provider, day};
    parts.removeAll(QString());
    if (parts.isEmpty())
        parts.append(index.siblingAtColumn(ArticleTableModel::FileColumn).data().toString());
    const QString separator = QStringLiteral(" · ");
    const QString key = title + u'\n' + parts.join(u'\n');
    if (const Texts* known = m_texts.object(key))
        return *known;

    // The provider gives way to the date, which says less when it is cut.
    const QFont secondary = secondaryFont(option.font);
    const QFontMetrics metrics(secondary);
    if (const int left = width - metrics.horizontalAdvance(separator + day);
        parts.size() == 2 && metrics.horizontalAdvance(provider) > left) {
        if (left >= leastProvider)
            parts[0] = metrics.elidedText(provider, Qt::ElideRight, left);
        else
            parts.removeFirst();
    }
    const QFont medium = titleLineFont(option.font);
    auto* texts = new Texts{layOutText(title, medium, width, titleLines, option.direction),
                            layOutText(parts.join(separator), secondary, width, 1, option.direction)};
    texts->titleHeight = texts->title.lines * QFontMetrics(medium).height();
    m_texts.insert(key, texts);
    return *texts;
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
        return CellDelegate::helpEvent(event, view, option, index);
    int column = ArticleTableModel::TitleColumn;
    const PictureState state = articlePictureState(index);
    if (publishedRect(option.rect, option.direction).contains(event->pos()))
        column = ArticleTableModel::PublishedColumn;
    else if (pictureRect(option.rect).contains(event->pos()) && state != PictureState::Ready &&
             state != PictureState::Unreadable)
        column = ArticleTableModel::ThumbnailColumn;
    return CellDelegate::helpEvent(event, view, option, index.siblingAtColumn(column));
}

/// Over all of the title, which would show above and below the control, and over the gap around it.
void GalleryDelegate::place(QWidget* control, const QRect& cell, const QRect& viewport) const
{
    const QRect title = titleRect(cell, control->font()).adjusted(-padding / 2, -2, padding / 2, 2);
    QRect rect = title;
    rect.setWidth(qMin(qMax(rect.width(), leastControl), viewport.width()));
    rect.setHeight(qMax(rect.height(), control->sizeHint().height()));
    if (control->layoutDirection() == Qt::RightToLeft)
        rect.moveRight(title.right());
    rect.moveRight(qMin(rect.right(), viewport.right()));
    rect.moveLeft(qMax(rect.left(), viewport.left()));
    control->setGeometry(rect);
}

} // namespace foreword::widgets
