// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace foreword::widgets {

/// One text of a list as a pill with a cross. Pressing its cross, or Delete or Backspace while it has the
/// focus, asks for its removal; so does pressing it as a button, which is what its accessible name says.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    /// Without a cross, and nothing can be asked for.
    void setLocked(bool locked);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool hitButton(const QPoint& position) const override;

private:
    QRect crossRect() const;

    QString m_text; ///< one line
    bool m_isLocked = false;
};

} // namespace foreword::widgets
