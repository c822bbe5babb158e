// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/undoactions.h"

#include "editing/editsession.h"
#include "ui_mainwindow.h"

#include <QUndoStack>

namespace foreword::app {

UndoActions::UndoActions(const Ui::MainWindow& ui, editing::EditSession& session, QObject* parent)
    : QObject(parent)
    , m_ui(ui)
    , m_session(session)
{
    connect(ui.actionUndo, &QAction::triggered, this, [this] { m_session.undo(); });
    connect(ui.actionRedo, &QAction::triggered, this, [this] { m_session.redo(); });
    const QUndoStack* stack = &session.undoStack();
    connect(stack, &QUndoStack::indexChanged, this, &UndoActions::update);
    connect(stack, &QUndoStack::canUndoChanged, this, &UndoActions::update);
    connect(stack, &QUndoStack::canRedoChanged, this, &UndoActions::update);
    connect(stack, &QUndoStack::undoTextChanged, this, &UndoActions::update);
    update();
}

void UndoActions::update()
{
    const QUndoStack& stack = m_session.undoStack();
    const auto describe = [](QAction* action, bool possible, const QString& verb, const QString& step) {
        action->setEnabled(possible);
        action->setText(step.isEmpty() ? verb : tr("%1: %2").arg(verb, step));
    };
    describe(m_ui.actionUndo, stack.canUndo(), tr("&Undo"), stack.undoText());
    describe(m_ui.actionRedo, stack.canRedo(), tr("&Redo"), stack.redoText());
}

} // namespace foreword::app
