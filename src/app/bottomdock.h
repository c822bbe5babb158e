// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articlejump.h"
#include "editing/editsession.h"
#include "library/articlelibrary.h"

#include <QString>

#include <functional>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QWidget;

namespace foreword::app {

/// Where the action that shows and hides a dock stands.
struct DockAction
{
    QString text;
    QMenu& menu;
    QAction* before;
};

/// A dock below the articles, beside which the article's own pane keeps its height. Hidden until it is asked
/// for; several share their place, with a tab for each. Its name is what its place is remembered by.
QDockWidget* addBottomDock(QMainWindow* window, QWidget* panel, const QString& name, const QString& title,
                           const DockAction& action);

/// What a dock needs that lists places in articles, changes them by edits of the session, and goes to them.
struct PlacesDockParts
{
    library::ArticleLibrary& library;
    editing::EditSession& session;
    QMenu& viewMenu;
    QAction* behindInViewMenu; ///< what the dock's action is put before
    widgets::ArticlePane& pane;
    std::function<void(library::ArticleId)> goTo;
};

} // namespace foreword::app
