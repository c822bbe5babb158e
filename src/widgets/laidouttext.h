// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGlyphRun>
#include <QList>

class QFont;
class QPainter;
class QPointF;
class QString;

namespace foreword::widgets {

/// Some lines of text, ready to be painted: laying them out takes ten times as long as painting them, so what
/// is painted again and again keeps this.
struct LaidOutText
{
    QList<QGlyphRun> glyphs; ///< from the top left corner
    int lines = 0;

    /// In the painter's pen.
    void paint(QPainter* painter, const QPointF& topLeft) const;
};

/// At most so many lines of this width (logical pixels), each as high as QFontMetrics::height(), the last one
/// elided.
LaidOutText layOutText(const QString& text, const QFont& font, int width, int mostLines,
                       Qt::LayoutDirection direction);

} // namespace foreword::widgets
