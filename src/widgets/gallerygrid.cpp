// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gallerygrid.h"

namespace foreword::widgets {

GalleryGrid::GalleryGrid(int width, QSize card, Qt::LayoutDirection direction)
    : m_width(width)
    , m_card(card)
    , m_columns(qMax(1, (width - 2 * margin + gap) / (card.width() + gap)))
    , m_isMirrored(direction == Qt::RightToLeft)
{}

QRect GalleryGrid::cardInLine(int column) const
{
    const int shared = m_width - 2 * margin + gap;
    const int begin = margin + shared * column / m_columns;
    const int end = margin + shared * (column + 1) / m_columns - gap;
    const int x = begin + qMax(0, end - begin - m_card.width()) / 2;
    return {QPoint(m_isMirrored ? m_width - x - m_card.width() : x, 0), m_card};
}

QRect GalleryGrid::card(int row) const
{
    return cardInLine(row % m_columns).translated(0, margin + line(row) * lineHeight());
}

int GalleryGrid::height(int count) const
{
    const int lines = (count + m_columns - 1) / m_columns;
    return lines == 0 ? 0 : 2 * margin + lines * lineHeight() - gap;
}

int GalleryGrid::rowAt(QPoint position) const
{
    const auto [line, lastLine] = linesBetween(position.y(), position.y());
    const auto [column, lastColumn] = columnsBetween(position.x(), position.x());
    return line <= lastLine && column <= lastColumn ? line * m_columns + column : -1;
}

std::pair<int, int> GalleryGrid::linesBetween(int top, int bottom) const
{
    const int above = top - margin - m_card.height() + 1;
    return {above <= 0 ? 0 : (above + lineHeight() - 1) / lineHeight(),
            bottom < margin ? -1 : (bottom - margin) / lineHeight()};
}

std::pair<int, int> GalleryGrid::columnsBetween(int left, int right) const
{
    int first = m_columns;
    int last = -1;
    for (int column = 0; column < m_columns; ++column) {
        const QRect card = cardInLine(column);
        if (card.left() > right || card.right() < left)
            continue;
        first = qMin(first, column);
        last = column;
    }
    return {first, last};
}

} // namespace foreword::widgets
