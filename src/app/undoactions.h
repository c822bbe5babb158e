// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Ui {
class MainWindow;
}

namespace foreword::editing {
class EditSession;
}

namespace foreword::app {

/// Undo and Redo, which say what they would take back or do again. All parts outlive it.
class UndoActions : public QObject
{
    Q_OBJECT

public:
    UndoActions(const Ui::MainWindow& ui, editing::EditSession& session, QObject* parent);

private:
    void update();

    const Ui::MainWindow& m_ui;
    editing::EditSession& m_session;
};

} // namespace foreword::app
