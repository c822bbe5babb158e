// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paintedonce.h"

#include <QPainter>
#include <QPixmapCache>

namespace foreword::widgets {

void paintOnce(QPainter* painter, const QRectF& rect, const QString& key,
               const std::function<void(QPainter&)>& paint)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const QString full = key + u' ' + QString::number(rect.width()) + u' ' + QString::number(rect.height()) +
                         u' ' + QString::number(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(full, &pixmap)) {
        pixmap = QPixmap((rect.size() * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter once(&pixmap);
        once.setRenderHint(QPainter::Antialiasing);
        paint(once);
        once.end();
        QPixmapCache::insert(full, pixmap);
    }
    painter->drawPixmap(rect.topLeft(), pixmap);
}

} // namespace foreword::widgets
