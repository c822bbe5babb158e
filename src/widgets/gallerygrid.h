// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

#include <utility>

namespace foreword::widgets {

/// Where a gallery's cards stand: all of one size, line by line, in as many columns as fit, which share the
/// width that is left over. A card is a row of the model. All is computed, nothing kept for each row, so that
/// any number of rows costs the same. Coordinates start at the top left of the content.
class GalleryGrid
{
public:
    static constexpr int margin = 8; ///< around all cards
    static constexpr int gap = 8;    ///< between cards, at least

    GalleryGrid() = default;
    GalleryGrid(int width, QSize card, Qt::LayoutDirection direction);

    int columns() const { return m_columns; }
    int lineHeight() const { return m_card.height() + gap; }
    int line(int row) const { return row / m_columns; }
    QRect card(int row) const;
    /// Of so many rows.
    int height(int count) const;
    /// The row whose card is there; -1 between cards. May be one that the model does not have.
    int rowAt(QPoint position) const;
    /// The first and the last of the lines and of the columns whose cards lie in a span; none where the first
    /// is after the last. The model may have fewer lines.
    std::pair<int, int> linesBetween(int top, int bottom) const;
    std::pair<int, int> columnsBetween(int left, int right) const;

    friend bool operator==(const GalleryGrid&, const GalleryGrid&) = default;

private:
    QRect cardInLine(int column) const;

    int m_width = 0;
    QSize m_card{1, 1};
    int m_columns = 1;
    bool m_isMirrored = false;
};

} // namespace foreword::widgets
