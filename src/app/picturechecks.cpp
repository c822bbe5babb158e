// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picturechecks.h"

#include "app/bottomdock.h"
#include "app/collectionstatus.h"
#include "models/pictureaudit.h"
#include "models/picturefindingsmodel.h"
#include "widgets/articlepane.h"
#include "widgets/picturecheckpanel.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

namespace foreword::app {

using library::ArticleId;
using models::PictureAudit;
using models::PictureFindingsModel;
using widgets::PictureCheckPanel;

PictureChecks::PictureChecks(const Parts& parts, QMainWindow* window)
    : QObject(window)
    , m_parts(parts)
    , m_audit(new PictureAudit(parts.library, parts.checker, this))
    , m_findings(new PictureFindingsModel(parts.library, this))
    , m_panel(new PictureCheckPanel(*m_audit, *m_findings))
    , m_dock(addBottomDock(window, m_panel, QStringLiteral("picturesDock"), tr("Pictures"),
                           {tr("P&ictures"), parts.viewMenu, parts.behindInViewMenu}))
    , m_checkSelected(new QAction(tr("&Check Pictures"), this))
    , m_checkAll(new QAction(tr("Check Pictures of &All"), this))
    , m_jump(new ArticleJump(parts.pane, parts.goTo, this))
{
    setUpActions();
    connect(m_audit, &PictureAudit::found, m_findings, &PictureFindingsModel::take);
    connect(m_audit, &PictureAudit::forgotten, m_findings, &PictureFindingsModel::clear);
    connect(m_audit, &PictureAudit::stateChanged, this, &PictureChecks::showProgress);
    connect(&parts.status, &CollectionStatus::cancelRequested, m_audit, &PictureAudit::cancel);
    connect(m_panel, &PictureCheckPanel::fixRequested, this,
            [this](const editing::PicturesToFix& findings, const QString& undoText) {
                m_parts.session.edit(findings.keys(), editing::fixingPictures(findings), undoText);
            });
    connect(m_panel, &PictureCheckPanel::pictureRequested, m_jump,
            [this](ArticleId id, const frontmatter::FieldPath& picture) {
                m_jump->go(id, [picture](widgets::ArticlePane& pane) { pane.revealField(picture); });
            });
    update(false);
}

void PictureChecks::setUpActions()
{
    m_checkSelected->setObjectName(QStringLiteral("actionCheckPictures"));
    m_checkSelected->setToolTip(tr("Find what is wrong with the pictures of the selected articles"));
    m_checkSelected->setShortcut(Qt::Key_F7);
    m_checkAll->setObjectName(QStringLiteral("actionCheckAllPictures"));
    m_checkAll->setToolTip(tr("Find what is wrong with the pictures of all articles in the folder"));
    m_checkAll->setShortcut(Qt::SHIFT | Qt::Key_F7);
    m_parts.articleMenu.addSeparator();
    m_parts.articleMenu.addActions({m_checkSelected, m_checkAll});
    connect(m_checkSelected, &QAction::triggered, this, [this] { check(m_parts.selection()); });
    connect(m_checkAll, &QAction::triggered, this, [this] { check(allArticles()); });
}

void PictureChecks::setSmallestLead(QSize size)
{
    m_audit->setSmallestLead(size);
}

void PictureChecks::update(bool hasSelection)
{
    const bool isReady = m_parts.library.articleCount() > 0 && !m_parts.library.isScanning();
    m_checkSelected->setEnabled(isReady && hasSelection);
    m_checkAll->setEnabled(isReady);
}

QList<ArticleId> PictureChecks::allArticles() const
{
    const library::ArticleLibrary& library = m_parts.library;
    QList<ArticleId> ids;
    ids.reserve(library.articleCount());
    for (int row = 0; row < library.count(); ++row) {
        if (!library.isGone(library.idAt(row)))
            ids.append(library.idAt(row));
    }
    return ids;
}

void PictureChecks::check(const QList<ArticleId>& ids)
{
    m_parts.pane.commitTyping();
    m_dock->show();
    m_dock->raise();
    m_audit->check(ids);
}

void PictureChecks::showProgress()
{
    const PictureAudit::State& state = m_audit->state();
    if (state.isRunning)
        m_parts.status.showProgress(tr("Checking pictures…"), state.checked, state.pictures);
    else if (m_showsProgress)
        m_parts.status.endProgress();
    m_showsProgress = state.isRunning;
}

} // namespace foreword::app
