// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Ui {
class MainWindow;
}

namespace foreword::app {

/// The window's actions that help to find one's way: what the keys do, and what program this is.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    HelpActions(const Ui::MainWindow& ui, QWidget* window);

private:
    void showShortcuts();
    void showAbout();

    const Ui::MainWindow& m_ui;
    QWidget* m_window;
};

} // namespace foreword::app
