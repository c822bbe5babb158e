// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QObject>

#include <functional>

namespace Ui {
class MainWindow;
}

namespace foreword::editing {
class EditSession;
}

namespace foreword::widgets {
class ArticlePane;
class CellEditing;
} // namespace foreword::widgets

namespace foreword::app {

class CollectionStatus;
class UnsavedMessage;

/// The window's actions that write edits to disk or take them back, what is asked before, and what is told of
/// it. All parts outlive it.
class SaveActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        library::ArticleLibrary& library;
        editing::EditSession& session;
        const Ui::MainWindow& ui;
        widgets::ArticlePane& pane;
        widgets::CellEditing& cells;
        CollectionStatus& status;
    };

    SaveActions(const Parts& parts, QWidget* window);

    /// Enables what can be done with the selection.
    void update();
    /// Takes over what is being typed, and says whether nothing is left to save, to lose or to wait for.
    bool settle();
    /// Runs `action` when nothing unsaved stands in its way: at once, after saving, or never.
    void whenSettled(std::function<void()> action);
    void askToSaveAsIs(library::ArticleId id);

private:
    void save(const QList<library::ArticleId>& ids,
              library::Unreadable unreadable = library::Unreadable::HoldBack);
    void report(const library::SaveReport& report);

    Parts m_parts;
    QWidget* m_window;
    UnsavedMessage* m_failed;
    std::function<void()> m_afterSave;
};

} // namespace foreword::app
