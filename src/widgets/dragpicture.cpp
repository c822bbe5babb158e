// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dragpicture.h"

#include "models/articletablemodel.h"
#include "widgets/articlemarks.h"
#include "widgets/picturestate.h"
#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

namespace foreword::widgets {

using models::ArticleTableModel;

namespace {

constexpr QSize pictureSize(96, 54);
constexpr int around = 10; ///< room for the number, which stands out of the picture
constexpr qreal radius = 5;

} // namespace

QPixmap dragPicture(const QModelIndex& article, int count, const QWidget& widget)
{
    const qreal ratio = widget.devicePixelRatioF();
    QPixmap pixmap((pictureSize + 2 * QSize(around, around)) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette palette = widget.palette();
    const QRectF place(QPointF(around, around), pictureSize);
    painter.setPen(lineColor(palette));
    painter.setBrush(palette.base());
    painter.drawRoundedRect(place.adjusted(-1.5, -1.5, 1.5, 1.5), radius, radius);
    const auto image =
        article.siblingAtColumn(ArticleTableModel::ThumbnailColumn).data(Qt::DecorationRole).value<QImage>();
    const PictureState state = articlePictureState(article);
    if (state != PictureState::Unreadable && !image.isNull())
        paintPicture(&painter, place, image, radius);
    else
        paintPictureState(&painter, place, state, palette, radius);
    if (count > 1) {
        const QString number = QLocale().toString(count);
        painter.setFont(secondaryFont(widget.font()));
        const qreal height = painter.fontMetrics().height() + 2;
        QRectF badge(0, 0, qMax(height, painter.fontMetrics().horizontalAdvance(number) + 10.0), height);
        badge.moveCenter(place.topRight() - QPointF(badge.width() / 2 - around, 0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(accentColor(palette));
        painter.drawRoundedRect(badge, height / 2, height / 2);
        painter.setPen(onAccentColor(palette));
        painter.drawText(badge, Qt::AlignCenter, number);
    }
    return pixmap;
}

} // namespace foreword::widgets
