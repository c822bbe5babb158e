// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/elidedlabel.h"

#include <QPainter>
#include <QTextLayout>

namespace foreword::widgets {
namespace {

QTextOption wrapping(const QString& text)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    return option;
}

} // namespace

ElidedLabel::ElidedLabel(int lines, QWidget* parent)
    : QLabel(parent)
    , m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ElidedLabel::heightForWidth(int width) const
{
    QTextLayout layout(text(), font());
    layout.setTextOption(wrapping(text()));
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && lines < m_lines;
         line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return qMax(1, lines) * fontMetrics().lineSpacing();
}

QSize ElidedLabel::sizeHint() const
{
    return {160, m_lines * fontMetrics().lineSpacing()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {40, fontMetrics().lineSpacing()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout(text(), font());
    layout.setTextOption(wrapping(text()));
    layout.beginLayout();
    qreal top = 0;
    bool elided = false;
    for (int number = 1; number <= m_lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width());
        const bool isLast = number == m_lines;
        const int rest = line.textStart();
        if (isLast && line.textStart() + line.textLength() < text().size()) {
            const QString ending = fontMetrics().elidedText(text().mid(rest), Qt::ElideRight, width());
            painter.drawText(QRectF(0, top, width(), fontMetrics().lineSpacing()),
                             Qt::AlignVCenter | (text().isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) |
                                 Qt::TextSingleLine,
                             ending);
            elided = true;
        } else {
            line.draw(&painter, QPointF(0, top));
        }
        top += fontMetrics().lineSpacing();
    }
    layout.endLayout();
    const QString tip = elided ? text().toHtmlEscaped() : QString();
    if (toolTip() != tip)
        setToolTip(tip);
}

} // namespace foreword::widgets
