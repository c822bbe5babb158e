// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articlejump.h"
#include "editing/editsession.h"
#include "frontmatter/fieldpath.h"
#include "imaging/picturechecker.h"
#include "library/articlelibrary.h"

#include <QObject>
#include <QSize>

#include <functional>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;

namespace foreword::models {
class PictureAudit;
class PictureFindingsModel;
} // namespace foreword::models

namespace foreword::widgets {
class ArticlePane;
class PictureCheckPanel;
} // namespace foreword::widgets

namespace foreword::app {

class CollectionStatus;

/// The window's checks of pictures: their actions in the menus, the dock that shows what they find, their
/// progress in the status bar, and their fixes as edits of the session.
class PictureChecks : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        library::ArticleLibrary& library;
        editing::EditSession& session;
        imaging::PictureChecker& checker;
        QMenu& articleMenu;
        QMenu& viewMenu;
        QAction* behindInViewMenu; ///< what the dock's action is put before
        CollectionStatus& status;
        widgets::ArticlePane& pane;
        std::function<QList<library::ArticleId>()> selection;
        std::function<void(library::ArticleId)> goTo;
    };

    /// All parts outlive it.
    PictureChecks(const Parts& parts, QMainWindow* window);

    /// In force from the next check on.
    void setSmallestLead(QSize size);
    /// Of the actions.
    void update(bool hasSelection);

private:
    void setUpActions();
    void check(const QList<library::ArticleId>& ids);
    QList<library::ArticleId> allArticles() const;
    void showProgress();

    Parts m_parts;
    models::PictureAudit* m_audit;
    models::PictureFindingsModel* m_findings;
    widgets::PictureCheckPanel* m_panel;
    QDockWidget* m_dock;
    QAction* m_checkSelected;
    QAction* m_checkAll;
    ArticleJump* m_jump;
    bool m_showsProgress = false;
};

} // namespace foreword::app
