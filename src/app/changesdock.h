// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articlejump.h"
#include "app/bottomdock.h"
#include "editing/editsession.h"
#include "library/articlelibrary.h"

#include <QObject>

#include <functional>

namespace foreword::app {

/// The window's list of unsaved changes: a dock that shows them, reverts them by edits of the session, and
/// goes to their places in the form.
class ChangesDock : public QObject
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
    ChangesDock(const Parts& parts, QMainWindow* window);
};

} // namespace foreword::app
