// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"
#include "app/settings.h"
#include "editing/editsession.h"
#include "imaging/thumbnailprovider.h"
#include "library/articlelibrary.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "storage/folderwatch.h"
#include "storage/posixfilestore.h"
#include "watchedapplication.h"
#include "widgets/articletableview.h"
#include "widgets/querybar.h"

namespace foreword::bench {

/// All parts of the program, put together as main() does, and the hands of an editor. Each of those returns
/// when the window shows what came of it. Nothing is fetched from the web.
class Program
{
public:
    explicit Program(WatchedApplication& application);

    QAction* action(const char* name) const { return window.findChild<QAction*>(QLatin1String(name)); }
    bool isSettled() const { return !session.isBusy() && !library.isSaving() && !library.isScanning(); }
    /// Whether all articles are in the table, the latest first, as the window sorts them at first.
    bool isCompleteAndSorted() const;

    /// One key into the query bar; returns how long it took until the table showed its result.
    Clock::duration press(Qt::Key key, const QString& text = {});
    /// One click on a column's header, likewise.
    Clock::duration sort(int column, Qt::SortOrder order);

    WatchedApplication& app;
    storage::PosixFileStore store;
    library::ArticleLibrary library{store, library::FieldSchema::article()};
    editing::EditSession session{library};
    imaging::ThumbnailProvider thumbnails{nullptr};
    models::ArticleTableModel articles{library, session, &thumbnails};
    models::ArticleFilterModel shown{articles};
    app::Settings settings;
    storage::FolderWatch watch;
    app::MainWindow window{{library, session, thumbnails, articles, shown, settings, watch}};
    widgets::ArticleTableView* table = window.findChild<widgets::ArticleTableView*>();
    widgets::QueryBar* queryBar = window.findChild<widgets::QueryBar*>();

private:
    int m_answers = 0; ///< of the model, to a query or an order
};

} // namespace foreword::bench
