// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changesdock.h"

#include "models/changesmodel.h"
#include "widgets/articlepane.h"
#include "widgets/changespanel.h"

#include <QDockWidget>
#include <QMainWindow>

namespace foreword::app {

using library::ArticleId;
using library::FieldChange;
using widgets::ArticlePane;
using widgets::ChangesPanel;

namespace {

void reveal(ArticlePane& pane, const FieldChange& change)
{
    switch (change.kind) {
    case FieldChange::Kind::Field:
        pane.revealField(change.path);
        break;
    case FieldChange::Kind::Body:
        pane.revealBody();
        break;
    case FieldChange::Kind::Source:
        pane.revealSource(change.newLines.begin + 1);
        break;
    }
}

} // namespace

ChangesDock::ChangesDock(const PlacesDockParts& parts, QMainWindow* window)
    : QObject(window)
{
    auto* changes = new models::ChangesModel(parts.library, this);
    auto* panel = new ChangesPanel(*changes, parts.library);
    QDockWidget* dock = addBottomDock(window, panel, QStringLiteral("changesDock"), tr("Changes"),
                                      {tr("C&hanges"), parts.viewMenu, parts.behindInViewMenu});
    // Not the panel's own showing: behind another tab nobody looks either.
    connect(dock, &QDockWidget::visibilityChanged, changes, &models::ChangesModel::setWatching);
    auto* jump = new ArticleJump(parts.pane, parts.goTo, this);
    editing::EditSession& session = parts.session;
    connect(panel, &ChangesPanel::revertFieldsRequested, &session, &editing::EditSession::revertFields);
    connect(panel, &ChangesPanel::revertRequested, &session, &editing::EditSession::revert);
    connect(panel, &ChangesPanel::placeRequested, jump,
            [jump](ArticleId id, const std::optional<FieldChange>& change) {
                jump->go(id, [change](ArticlePane& pane) {
                    if (change)
                        reveal(pane, *change);
                });
            });
}

} // namespace foreword::app
