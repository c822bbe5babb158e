// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problemsdock.h"

#include "models/problemsmodel.h"
#include "widgets/articlepane.h"
#include "widgets/problemspanel.h"

#include <QDockWidget>
#include <QMainWindow>

namespace foreword::app {

using library::ArticleId;
using library::Diagnostic;
using widgets::ArticlePane;
using widgets::ProblemsPanel;

ProblemsDock::ProblemsDock(const PlacesDockParts& parts, QMainWindow* window)
    : QObject(window)
{
    auto* problems = new models::ProblemsModel(parts.library, this);
    auto* panel = new ProblemsPanel(*problems, parts.library);
    QDockWidget* dock = addBottomDock(window, panel, QStringLiteral("problemsDock"), tr("Problems"),
                                      {tr("Pro&blems"), parts.viewMenu, parts.behindInViewMenu});
    // Not the panel's own showing: behind another tab nobody looks either.
    connect(dock, &QDockWidget::visibilityChanged, problems, &models::ProblemsModel::setWatching);
    editing::EditSession& session = parts.session;
    connect(panel, &ProblemsPanel::fixRequested, this,
            [&session, &schema = parts.library.schema()](const editing::ProblemsToFix& fields,
                                                         const QString& undoText) {
                session.edit(fields.keys(), editing::fixingProblems(fields, schema), undoText);
            });
    auto* jump = new ArticleJump(parts.pane, parts.goTo, this);
    connect(panel, &ProblemsPanel::placeRequested, jump, [jump](ArticleId id, const Diagnostic& problem) {
        jump->go(id, [problem](ArticlePane& pane) {
            if (!problem.path.isRoot())
                pane.revealField(problem.path);
            else if (problem.line > 0)
                pane.revealSource(problem.line);
        });
    });
}

} // namespace foreword::app
