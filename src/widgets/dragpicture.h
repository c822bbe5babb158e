// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QModelIndex;
class QPixmap;
class QWidget;

namespace foreword::widgets {

/// What hangs at the pointer while articles are dragged: the picture of one of them and, where there are
/// several, their number. In the colors and the density of the widget.
QPixmap dragPicture(const QModelIndex& article, int count, const QWidget& widget);

} // namespace foreword::widgets
