// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Ui {
class MainWindow;
}

namespace foreword::widgets {
class CommandPalette;
}

namespace foreword::app {

class Settings;

/// The window's actions that help to find one's way: all actions by their names, what the keys do, and what
/// program this is. All parts outlive it.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    HelpActions(const Ui::MainWindow& ui, Settings& settings, QWidget* window);

private:
    void showPalette();
    void showShortcuts();
    void showAbout();

    const Ui::MainWindow& m_ui;
    Settings& m_settings;
    QWidget* m_window;
    widgets::CommandPalette* m_palette = nullptr; ///< made when it is first asked for
};

} // namespace foreword::app
