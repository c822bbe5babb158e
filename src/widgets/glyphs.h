// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPainter;
class QRectF;

namespace foreword::widgets {

/// The few icons of the window, for places where a word would not fit. Drawn as strokes in the text colour of
/// the current palette, so that they are sharp at any scale and right in light and dark.
enum class Glyph {
    Open,
    Add,
    Remove,
    Up,
    Down,
    Left,
    Right,
    Calendar,
    Close,
    Search,
    Copy,
    Duplicate,
    Warning,
    FullScreen,
    Save,
    Picture,
    BrokenPicture,
    Blocked,
    Offline
};

QIcon glyphIcon(Glyph glyph);
/// In the middle of `rect`, as large as it allows, in any colour.
void paintGlyph(QPainter* painter, Glyph glyph, const QRectF& rect, const QColor& color);

} // namespace foreword::widgets
