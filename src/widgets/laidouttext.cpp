// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/laidouttext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace foreword::widgets {

namespace {

/// How far up a line has to go whose base line is lowered by letters from another, higher font, in logical
/// pixels: below a title in Japanese the next line would touch it.
qreal liftOf(const QTextLine& line, const QFont& font)
{
    return std::round(line.ascent() - QFontMetricsF(font).ascent());
}

} // namespace

void LaidOutText::paint(QPainter* painter, const QPointF& topLeft) const
{
    for (const QGlyphRun& run : glyphs)
        painter->drawGlyphRun(topLeft, run);
}

LaidOutText layOutText(const QString& text, const QFont& font, int width, int mostLines,
                       Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(font);
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const auto addLine = [&](QTextLayout& layout, int number) {
        QTextLine line = layout.createLine();
        if (line.isValid()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, number * metrics.height() - liftOf(line, font)));
        }
        return line;
    };

    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    LaidOutText laidOut;
    int lastBegin = 0;
    int end = 0;
    while (laidOut.lines < mostLines) {
        const QTextLine line = addLine(layout, laidOut.lines);
        if (!line.isValid())
            break;
        lastBegin = line.textStart();
        end = lastBegin + line.textLength();
        ++laidOut.lines;
    }
    layout.endLayout();
    if (end >= text.size()) {
        laidOut.glyphs = layout.glyphRuns();
        return laidOut;
    }

    QTextLayout last(metrics.elidedText(text.mid(lastBegin), Qt::ElideRight, width), font);
    last.setTextOption(option);
    last.beginLayout();
    addLine(last, laidOut.lines - 1);
    last.endLayout();
    laidOut.glyphs = layout.glyphRuns(0, lastBegin) + last.glyphRuns();
    return laidOut;
}

void TextLines::setFont(const QFont& font)
{
    m_font = font;
    m_height = QFontMetrics(font).height();
    m_lines.clear();
}

int TextLines::paint(QPainter* painter, const QRect& rect, const QString& text, Qt::Alignment horizontal)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    Line& line = this->line(text);
    const bool isTooLong = line.width > rect.width();
    if (isTooLong && line.room != rect.width()) {
        line.room = rect.width();
        line.elided =
            layOut(QFontMetrics(m_font).elidedText(text, Qt::ElideRight, line.room), &line.elidedWidth);
    }
    const qreal width = isTooLong ? line.elidedWidth : line.width;
    const bool isAtRight = QStyle::visualAlignment(painter->layoutDirection(), horizontal) & Qt::AlignRight;
    const qreal left = isAtRight ? rect.x() + rect.width() - width : rect.x();
    const LaidOutText& shown = isTooLong ? line.elided : line.whole;
    shown.paint(painter, QPointF(left, rect.top() + (rect.height() - m_height) / 2));
    return int(std::ceil(width));
}

int TextLines::width(const QString& text)
{
    return int(std::ceil(line(text).width));
}

TextLines::Line& TextLines::line(const QString& text)
{
    if (Line* known = m_lines.object(text))
        return *known;
    auto* line = new Line;
    line->whole = layOut(text, &line->width);
    m_lines.insert(text, line);
    return *line;
}

LaidOutText TextLines::layOut(const QString& text, qreal* width) const
{
    QTextLayout layout(QString(text).replace(u'\n', u' '), m_font);
    layout.beginLayout();
    constexpr qreal endless = 1e6;
    QTextLine line = layout.createLine();
    line.setLineWidth(endless);
    line.setPosition(QPointF(0, -liftOf(line, m_font)));
    layout.endLayout();
    *width = line.naturalTextWidth();
    return {layout.glyphRuns(), 1};
}

} // namespace foreword::widgets
