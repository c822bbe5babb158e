// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/articleviews.h"

#include <QObject>

namespace Ui {
class MainWindow;
}

namespace foreword::app {

class Settings;

/// The window's actions on how the articles are shown: as a table or as a gallery, rows and columns, light or
/// dark. What is chosen is remembered. All parts outlive it.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    ViewActions(const Ui::MainWindow& ui, Settings& settings, QObject* parent);

    /// Shows the articles as they were last shown.
    void restore();
    /// Remembers what is not remembered as it is chosen.
    void remember();

private:
    void offerViews();
    void offerAppearances();

    const Ui::MainWindow& m_ui;
    Settings& m_settings;
};

} // namespace foreword::app
