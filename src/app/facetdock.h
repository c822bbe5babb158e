// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QAction;
class QMainWindow;
class QMenu;

namespace foreword::library {
class ArticleLibrary;
}

namespace foreword::widgets {
class QueryBar;
}

namespace foreword::app {

class Settings;

/// The facets, left of the articles and of one state with the query bar: a click edits the bar's text, and
/// what is typed there shows as chosen.
class FacetDock : public QDockWidget
{
    Q_OBJECT

public:
    /// Library and settings outlive it; the others may go before.
    struct Parts
    {
        library::ArticleLibrary& library;
        widgets::QueryBar& queryBar;
        Settings& settings;
        QMenu& viewMenu;
        QAction& arrangePanels; ///< while it is checked the dock has a title; its own action stands before
    };

    FacetDock(const Parts& parts, QMainWindow* window);

private:
    void arrange(bool arranging);
};

} // namespace foreword::app
