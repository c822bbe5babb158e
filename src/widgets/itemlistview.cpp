// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/itemlistview.h"

#include "widgets/picturestate.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

namespace foreword::widgets {
namespace {

using imaging::Thumbnail;

enum Role { DetailRole = Qt::UserRole, PictureRole, ArticlePathRole };

constexpr int leastRowHeight = 44;
constexpr int mostRows = 5;
constexpr QSize pictureSize(48, 32);

int heightOf(const QFontMetrics& metrics)
{
    return qMax(leastRowHeight, 2 * metrics.height() + 8);
}

imaging::ThumbnailKey thumbnailKey(const QModelIndex& index, qreal ratio)
{
    return {index.data(PictureRole).toString(), index.data(ArticlePathRole).toString(), pictureSize * ratio};
}

class ItemDelegate : public QStyledItemDelegate
{
public:
    ItemDelegate(imaging::ThumbnailProvider* thumbnails, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_thumbnails(thumbnails)
    {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        Q_UNUSED(index)
        return {120, heightOf(option.fontMetrics)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, option.palette.highlight());
        QRect picture(QPoint(0, 0), pictureSize);
        picture.moveCenter(QPoint(0, option.rect.center().y()));
        picture.moveLeft(option.rect.left() + 8);
        paintPicture(painter, option, QStyle::visualRect(option.direction, option.rect, picture), index);

        const QRect texts = option.rect.adjusted(pictureSize.width() + 18, 4, -8, -4);
        paintTexts(painter, option, QStyle::visualRect(option.direction, option.rect, texts), index);
        painter->restore();
    }

private:
    void paintPicture(QPainter* painter, const QStyleOptionViewItem& option, const QRect& place,
                      const QModelIndex& index) const
    {
        painter->setRenderHint(QPainter::Antialiasing);
        const qreal ratio = painter->device()->devicePixelRatioF();
        const Thumbnail thumbnail =
            m_thumbnails ? m_thumbnails->thumbnail(thumbnailKey(index, ratio)) : Thumbnail();
        if (thumbnail.state != Thumbnail::State::Ready) {
            paintPictureState(painter, place, pictureState(thumbnail), option.palette, 3);
            return;
        }
        QRectF target(QPointF(), QSizeF(thumbnail.image.size()) / ratio);
        target.moveCenter(QRectF(place).center());
        QPainterPath clip;
        clip.addRoundedRect(target, 3, 3);
        painter->setClipPath(clip);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(target, thumbnail.image);
        painter->setClipping(false);
    }

    void paintTexts(QPainter* painter, const QStyleOptionViewItem& option, const QRect& place,
                    const QModelIndex& index) const
    {
        const QString detail = index.data(DetailRole).toString();
        QRect line = place;
        if (!detail.isEmpty())
            line.setHeight(place.height() / 2);
        painter->setFont(option.font);
        const bool isOffered = option.state & QStyle::State_Enabled;
        painter->setPen(isOffered ? option.palette.color(QPalette::Text) : secondaryColor(option.palette));
        painter->drawText(
            line, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, line.width()));
        if (detail.isEmpty())
            return;
        line.moveTop(line.bottom() + 1);
        painter->setFont(secondaryFont(option.font));
        painter->setPen(secondaryColor(option.palette));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(detail, Qt::ElideRight, line.width()));
    }

    imaging::ThumbnailProvider* m_thumbnails;
};

} // namespace

ItemListView::ItemListView(imaging::ThumbnailProvider* thumbnails, QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new ItemDelegate(thumbnails, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    setTabKeyNavigation(false);
    setDropIndicatorShown(true);
    if (thumbnails) {
        connect(thumbnails, &imaging::ThumbnailProvider::changed, viewport(), qOverload<>(&QWidget::update));
        connect(thumbnails, &imaging::ThumbnailProvider::outdated, viewport(), qOverload<>(&QWidget::update));
    }
    fitHeight();
}

void ItemListView::showItems(const QList<ListedItem>& items, const QString& articlePath)
{
    while (count() > items.size())
        delete takeItem(count() - 1);
    while (count() < items.size())
        addItem(QString());
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem* shown = item(row);
        shown->setText(items[row].title);
        shown->setToolTip(plainToolTip(items[row].title));
        Qt::ItemFlags flags = shown->flags() & ~Qt::ItemIsDropEnabled; // drops go between rows
        flags.setFlag(Qt::ItemIsEnabled, items[row].isOffered);
        shown->setFlags(flags);
        shown->setData(DetailRole, items[row].detail);
        const QStringList texts{items[row].title, items[row].detail};
        shown->setData(Qt::AccessibleTextRole,
                       texts.last().isEmpty() ? texts.first() : texts.join(QStringLiteral(", ")));
        shown->setData(PictureRole, items[row].picture);
        const QString& own = items[row].articlePath;
        shown->setData(ArticlePathRole, own.isEmpty() ? articlePath : own);
    }
    fitHeight();
}

QString ItemListView::pictureAt(int row) const
{
    const QListWidgetItem* shown = item(row);
    return shown ? shown->data(PictureRole).toString() : QString();
}

imaging::ThumbnailKey ItemListView::thumbnailKeyAt(int row) const
{
    return thumbnailKey(model()->index(row, 0), devicePixelRatioF());
}

void ItemListView::setFixedRows(int rows)
{
    m_fixedRows = rows;
    fitHeight();
}

void ItemListView::setMovable(bool movable)
{
    setDragDropMode(movable ? InternalMove : NoDragDrop);
}

void ItemListView::fitHeight()
{
    const int rows = m_fixedRows > 0 ? m_fixedRows : qBound(1, count(), mostRows);
    setFixedHeight(rows * heightOf(fontMetrics()) + 2 * frameWidth());
    setVisible(count() > 0 || m_fixedRows > 0);
}

bool ItemListView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Here Ctrl+D is for the item, not for the article.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) {
            event->accept();
            return true;
        }
    }
    const bool isHandled = QListWidget::event(event);
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        painter.setPen(lineColor(palette()));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    return isHandled;
}

bool ItemListView::takeKey(const QKeyEvent& key)
{
    const auto with = key.modifiers() & ~Qt::KeypadModifier;
    if (key.key() == Qt::Key_Insert && with == Qt::NoModifier)
        Q_EMIT addRequested();
    else if (key.key() == Qt::Key_Delete && with == Qt::NoModifier)
        Q_EMIT removeRequested();
    else if (key.key() == Qt::Key_D && with == Qt::ControlModifier)
        Q_EMIT duplicateRequested();
    else if (key.key() == Qt::Key_Up && with == (Qt::AltModifier | Qt::ShiftModifier))
        Q_EMIT moveRequested(currentRow(), currentRow() - 1);
    else if (key.key() == Qt::Key_Down && with == (Qt::AltModifier | Qt::ShiftModifier))
        Q_EMIT moveRequested(currentRow(), currentRow() + 1);
    else
        return false;
    return true;
}

void ItemListView::keyPressEvent(QKeyEvent* event)
{
    if (!takeKey(*event))
        QListWidget::keyPressEvent(event);
}

void ItemListView::dropEvent(QDropEvent* event)
{
    const int from = currentRow();
    const QPoint place = event->position().toPoint();
    const QModelIndex over = indexAt(place);
    // As the indicator shows it: above the row or below, whichever edge is nearer.
    int to = over.isValid() ? over.row() + (place.y() < visualRect(over).center().y() ? 0 : 1) : count();
    if (to > from)
        --to; // once the row is no longer above
    // After a move the view would take the row out by itself.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    if (from >= 0 && to != from)
        Q_EMIT moveRequested(from, to);
}

} // namespace foreword::widgets
