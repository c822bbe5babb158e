// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace foreword::widgets {

/// Plain text over at most so many lines, ended by "…" where it is longer; the tool tip then has all of it.
/// Never reads its text as HTML.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(int lines, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_lines;
};

} // namespace foreword::widgets
