// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMouseEvent>

#include <optional>

namespace foreword::widgets {

/// Tells the press and the moves of a mouse that begin a drag.
class DragGesture
{
public:
    /// A press from which a drag may begin.
    void press(const QMouseEvent& event)
    {
        m_from = event.position().toPoint();
        m_hasBegun = false;
    }
    void reset() { m_from.reset(); }

    /// Whether the move is the drag's, begun or not: it does nothing else.
    bool owns(const QMouseEvent& move) const { return m_from && (move.buttons() & Qt::LeftButton); }
    /// Where from, with the move that has gone far enough; once.
    std::optional<QPoint> begin(const QMouseEvent& move)
    {
        if (!owns(move) || m_hasBegun ||
            (move.position().toPoint() - *m_from).manhattanLength() < QApplication::startDragDistance())
            return std::nullopt;
        m_hasBegun = true;
        return m_from;
    }

private:
    std::optional<QPoint> m_from;
    bool m_hasBegun = false;
};

} // namespace foreword::widgets
