// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/laidouttext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace foreword::widgets {

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
            line.setPosition(QPointF(0, number * metrics.height()));
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

} // namespace foreword::widgets
