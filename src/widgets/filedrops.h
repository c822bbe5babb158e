// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace foreword::widgets {

/// Makes files that are dropped anywhere in a window the window's. Its text fields would take them for text
/// and write their addresses into an article. Dropped text stays the fields'.
class FileDrops : public QObject
{
    Q_OBJECT

public:
    explicit FileDrops(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
};

} // namespace foreword::widgets
