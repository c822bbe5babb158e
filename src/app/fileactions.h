// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/filesteps.h"
#include "library/articlelibrary.h"

#include <QObject>

#include <optional>

namespace Ui {
class MainWindow;
}

namespace foreword::models {
class ArticleFilterModel;
class ArticleTableModel;
} // namespace foreword::models

namespace foreword::widgets {
class ArticlePane;
class QueryBar;
} // namespace foreword::widgets

namespace foreword::app {

/// The window's actions on articles as files, in the Article menu and the articles' context menu: turns them
/// into steps of the history, or asks the desktop. All parts outlive it.
class FileActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        library::ArticleLibrary& library;
        editing::EditSession& session;
        models::ArticleTableModel& articles;
        models::ArticleFilterModel& shown;
        const Ui::MainWindow& ui;
        widgets::ArticlePane& pane;
        widgets::QueryBar& queryBar;
    };

    explicit FileActions(const Parts& parts, QWidget* window);

    /// Enables what can be done with the selection.
    void update();
    /// Goes to the title in the form as soon as it shows the article, which has been chosen.
    void editTitle(library::ArticleId id);

Q_SIGNALS:
    void refused(const QList<foreword::editing::Refusal>& refusals);
    void removed(int count, int withEdits); ///< as FileSteps tells it

private:
    void connectActions();
    void showContextMenu(const QPoint& position);

    void create();
    void rename();
    void remove();
    void showInFileManager();
    void openInEditor();
    void copyPaths();
    void open(const QString& path);

    void selectNeighbour();
    void reveal();
    void focusTitle();

    std::optional<library::ArticleId> onlySelected() const;

    Parts m_parts;
    QWidget* m_window;
    editing::FileSteps m_steps;
    std::optional<library::ArticleId> m_toReveal; ///< a new article that the table does not show yet
    std::optional<library::ArticleId> m_toFocus;  ///< one that the form does not show yet
};

} // namespace foreword::app
