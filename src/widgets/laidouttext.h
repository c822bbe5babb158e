// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QString>

class QPainter;
class QPointF;
class QRect;

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

/// Texts of one line in one font, as in the cells of a table: many are painted again and again, and many say
/// the same. The latest are kept.
class TextLines
{
public:
    /// Forgets what was known.
    void setFont(const QFont& font);
    const QFont& font() const { return m_font; }
    /// As QFontMetrics::height(), in logical pixels.
    int height() const { return m_height; }

    /// In the painter's pen, in the middle of the rectangle's height, at its left or right edge; elided where
    /// it is too long. Returns the width of what was painted.
    int paint(QPainter* painter, const QRect& rect, const QString& text,
              Qt::Alignment horizontal = Qt::AlignLeft);
    /// Of the whole text.
    int width(const QString& text);

private:
    struct Line
    {
        qreal width = 0;
        LaidOutText whole;
        int room = -1; ///< for which the elided text was made; negative for none
        qreal elidedWidth = 0;
        LaidOutText elided;
    };

    Line& line(const QString& text);
    LaidOutText layOut(const QString& text, qreal* width) const;

    /// Several screens of a table.
    static constexpr int mostLines = 2000;

    QFont m_font;
    int m_height = 0;
    QCache<QString, Line> m_lines{mostLines};
};

} // namespace foreword::widgets
