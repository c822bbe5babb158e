// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QObject>
#include <QUrl>

namespace Ui {
class MainWindow;
}

namespace foreword::editing {
class EditSession;
}

namespace foreword::models {
class ArticleFilterModel;
class ArticleTableModel;
} // namespace foreword::models

namespace foreword::widgets {
class QueryBar;
}

namespace foreword::app {

/// The window's actions that find an article, go to another, publish what is selected, or open a page of the
/// web. All parts outlive it.
class ArticleActions : public QObject
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
        widgets::QueryBar& queryBar;
    };

    ArticleActions(const Parts& parts, QObject* parent);

    /// Enables what can be done with the selection.
    void update();
    /// Selects the article, and clears a query that hides it.
    void goTo(library::ArticleId id);
    /// In the browser, if it is a web address.
    void openUrl(const QUrl& url);

private:
    void publish(bool published);
    void togglePublished();
    void openWebPage();

    Parts m_parts;
};

} // namespace foreword::app
