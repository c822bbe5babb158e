// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articlejump.h"
#include "app/bottomdock.h"
#include "editing/editsession.h"
#include "library/articlelibrary.h"

#include <QObject>

#include <functional>

namespace foreword::app {

/// The window's list of what is wrong: a dock that shows it, fixes by edits of the session what can be fixed,
/// and goes to the places in the form, or in the source for what cannot be read.
class ProblemsDock : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        library::ArticleLibrary& library;
        editing::EditSession& session;
        QMenu& viewMenu;
        QAction* behindInViewMenu; ///< what the dock's action is put before
        widgets::ArticlePane& pane;
        std::function<void(library::ArticleId)> goTo;
    };

    /// All parts outlive it.
    ProblemsDock(const Parts& parts, QMainWindow* window);
};

} // namespace foreword::app
