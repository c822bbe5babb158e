// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace foreword::widgets {

/// Paints what looks alike again and again, and costs more than copying it: it is painted once and then kept
/// in QPixmapCache. `key` says all that it depends on but its size; `paint` has its origin at the
/// top left corner of `rect`, and what it leaves out is transparent.
void paintOnce(QPainter* painter, const QRectF& rect, const QString& key,
               const std::function<void(QPainter&)>& paint);

} // namespace foreword::widgets
