// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace foreword::widgets {

/// Lies over a widget that shows something that no longer counts, unseen, and takes its clicks and keys: what
/// would be typed there is not lost, because it cannot be typed. What is beneath keeps its look, so that
/// nothing flickers while the next thing is on its way.
class InputVeil : public QWidget
{
    Q_OBJECT

public:
    /// `covered` owns the veil.
    explicit InputVeil(QWidget* covered);

    void cover();
    /// Gives the focus back where it was taken from something that can still be seen.
    void lift();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override { event->accept(); }

private:
    QPointer<QWidget> m_beneath; ///< that had the focus
};

} // namespace foreword::widgets
