// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <optional>

namespace foreword::widgets {

/// One text of a list as a pill with a cross. Pressing its cross, or Delete or Backspace while it has the
/// focus, asks for its removal; so does pressing it as a button, which is what its accessible name says. It
/// can be dragged, and moved with Alt+Left and Alt+Right.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    /// Without a cross, and nothing can be asked for.
    void setLocked(bool locked);
    /// Of the lists of several articles: it stays in its place. `share` says that only some have it, and it
    /// is dimmed; empty where all have it.
    void setCommon(const QString& share);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();
    /// Towards the end or, with -1, the beginning.
    void moveRequested(int by);
    /// The mouse is at `position` of the parent with the chip.
    void dragged(const QPoint& position);
    /// The drag ends: here, or where it began.
    void dropped(bool isCancelled);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool hitButton(const QPoint& position) const override;

private:
    QRect crossRect() const;
    int moveOf(const QKeyEvent& key) const;
    void endDrag(bool isCancelled);

    QString m_text; ///< one line
    bool m_isLocked = false;
    bool m_isMovable = true;
    bool m_isDimmed = false;
    std::optional<QPoint> m_pressedAt; ///< beside the cross
    bool m_isDragged = false;
};

} // namespace foreword::widgets
