// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"
#include "app/settings.h"
#include "editing/editsession.h"
#include "imaging/originalpicture.h"
#include "imaging/picturechecker.h"
#include "imaging/thumbnailprovider.h"
#include "library/articlelibrary.h"
#include "library/editkeeper.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "storage/folderwatch.h"
#include "storage/posixfilestore.h"
#include "widgets/articletableview.h"
#include "widgets/querybar.h"

#include <QAction>

#include <memory>

namespace foreword::test {

/// All parts of the program, put together as main() does, but that nothing is fetched from the web.
struct Program
{
    /// Each may be null and outlives the program.
    explicit Program(imaging::ThumbnailCache* cache = nullptr, library::RecoveryStore* recovery = nullptr)
        : thumbnailCache(cache)
        , keeper(recovery ? std::make_unique<library::EditKeeper>(library, store, *recovery) : nullptr)
    {}

    QAction* action(const char* name) const { return window.findChild<QAction*>(QLatin1String(name)); }
    bool isSettled() const { return !session.isBusy() && !library.isSaving() && !library.isScanning(); }
    /// Of the first article shown whose file ends so; -1 for none.
    int rowOf(const QString& fileName) const
    {
        for (int row = 0; row < shown.rowCount(); ++row) {
            if (library.file(shown.idAt(row)).endsWith(fileName))
                return row;
        }
        return -1;
    }

    imaging::ThumbnailCache* thumbnailCache;
    storage::PosixFileStore store;
    library::ArticleLibrary library{store, library::FieldSchema::article()};
    editing::EditSession session{library};
    imaging::ThumbnailProvider thumbnails{nullptr, thumbnailCache};
    imaging::OriginalPictures originals{nullptr};
    models::ArticleTableModel articles{library, session, &thumbnails};
    models::ArticleFilterModel shown{articles};
    app::Settings settings;
    storage::FolderWatch watch;
    imaging::PictureChecker pictureChecker{nullptr, {}};
    std::unique_ptr<library::EditKeeper> keeper;
    app::MainWindow window{{library, session, thumbnails, originals, articles, shown, settings, watch, store,
                            pictureChecker, nullptr, nullptr, keeper.get()}};
    widgets::ArticleTableView* table = window.findChild<widgets::ArticleTableView*>();
    widgets::QueryBar* queryBar = window.findChild<widgets::QueryBar*>();
};

} // namespace foreword::test
