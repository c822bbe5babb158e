// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/saveactions.h"

#include "app/collectionstatus.h"
#include "app/failuretexts.h"
#include "app/unsavedmessage.h"
#include "app/unsavedquestion.h"
#include "editing/editsession.h"
#include "ui_mainwindow.h"
#include "widgets/articlepane.h"
#include "widgets/cellediting.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace foreword::app {

using library::ArticleId;
using widgets::MessageBar;

SaveActions::SaveActions(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_failed(new UnsavedMessage(parts.library, *parts.ui.messageBar, this))
{
    const Ui::MainWindow& ui = m_parts.ui;
    connect(ui.actionSaveAll, &QAction::triggered, this, [this] {
        m_parts.cells.commit();
        save(m_parts.library.edited());
    });
    connect(ui.actionSave, &QAction::triggered, this, [this] {
        m_parts.cells.commit();
        save(m_parts.ui.articles->selectedArticles());
    });
    connect(ui.actionRevert, &QAction::triggered, this,
            [this] { m_parts.session.revert(m_parts.ui.articles->selectedArticles()); });
    connect(&m_parts.library, &library::ArticleLibrary::saved, this, &SaveActions::report);
}

void SaveActions::update()
{
    const Ui::MainWindow& ui = m_parts.ui;
    const library::ArticleLibrary& library = m_parts.library;
    const bool hasSelection = ui.articles->selectionModel()->hasSelection();
    const bool canSave = (library.editedCount() > 0 || m_parts.cells.hasDraft()) && !library.isSaving();
    ui.actionSaveAll->setEnabled(canSave);
    ui.actionSave->setEnabled(canSave && hasSelection);
    ui.actionRevert->setEnabled(canSave && hasSelection);
}

bool SaveActions::settle()
{
    m_parts.pane.commitTyping();
    m_parts.cells.commit();
    return m_parts.library.editedCount() == 0 && m_parts.library.goneWithEditsCount() == 0 &&
           !m_parts.session.isBusy();
}

void SaveActions::whenSettled(std::function<void()> action)
{
    if (settle()) {
        action();
        return;
    }
    if (m_parts.session.isBusy()) {
        connect(
            &m_parts.session, &editing::EditSession::busyChanged, this,
            [this, action = std::move(action)] { whenSettled(action); }, Qt::SingleShotConnection);
        return;
    }
    askAboutUnsaved(m_window, {m_parts.library.editedCount(), m_parts.library.goneWithEditsCount()},
                    [this, action = std::move(action)](UnsavedAnswer answer) {
                        switch (answer) {
                        case UnsavedAnswer::Save:
                            m_afterSave = action;
                            save(m_parts.library.edited());
                            break;
                        case UnsavedAnswer::Discard:
                            action();
                            break;
                        case UnsavedAnswer::Cancel:
                            break;
                        }
                    });
}

void SaveActions::save(const QList<ArticleId>& ids, library::Unreadable unreadable)
{
    m_parts.pane.commitTyping();
    if (m_parts.session.isBusy()) {
        // What was asked for before is part of what is to be saved.
        connect(
            &m_parts.session, &editing::EditSession::busyChanged, this,
            [this, ids, unreadable] { save(ids, unreadable); }, Qt::SingleShotConnection);
        return;
    }
    m_parts.session.finishMerging();
    m_parts.ui.messageBar->hide();
    m_parts.library.save(ids, unreadable);
    update();
}

void SaveActions::askToSaveAsIs(ArticleId id)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Save as Is"),
                                tr("Save this article though its front matter cannot be read?"),
                                QMessageBox::Save | QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Site generators may fail or leave the article out until it is mended."));
    box->button(QMessageBox::Save)->setText(tr("Save as Is"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QDialog::finished, this, [this, id](int button) {
        if (button == QMessageBox::Save)
            save({id}, library::Unreadable::SaveAsIs);
    });
    box->open();
}

void SaveActions::report(const library::SaveReport& report)
{
    update();
    if (!report.failures.isEmpty()) {
        m_afterSave = {};
        QList<ArticleId> failed;
        for (const library::SaveFailure& failure : report.failures)
            failed.append(failure.id);
        m_failed->show(MessageBar::Kind::Error, textOf(report.failures, m_parts.library), failed);
        return;
    }
    if (!report.saved.isEmpty())
        m_parts.status.setOutcome(tr("%Ln article(s) saved", nullptr, int(report.saved.size())));
    if (!m_afterSave || m_parts.library.isSaving())
        return; // another save follows
    const auto next = std::exchange(m_afterSave, {});
    m_parts.pane.commitTyping();
    m_parts.cells.commit();
    // What was typed since is asked about; what lies in the trash has been.
    if (m_parts.library.editedCount() > 0 || m_parts.session.isBusy())
        whenSettled(next);
    else
        next();
}

} // namespace foreword::app
