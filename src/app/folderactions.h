// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace Ui {
class MainWindow;
}

namespace foreword::imaging {
class OriginalPictures;
class ThumbnailProvider;
} // namespace foreword::imaging

namespace foreword::models {
class ArticleFilterModel;
}

namespace foreword::storage {
class FolderWatch;
}

namespace foreword::widgets {
class QueryBar;
}

namespace foreword::app {

class CollectionStatus;
class SaveActions;
class Settings;
class UnsavedMessage;

/// Which folder the window shows: chosen from the disk, from those opened before, or on the welcome page.
/// Tells how its reading goes, and has it followed when other programs change it. All parts outlive it.
class FolderActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        library::ArticleLibrary& library;
        models::ArticleFilterModel& shown;
        imaging::ThumbnailProvider& thumbnails;
        imaging::OriginalPictures& originals;
        storage::FolderWatch& watch;
        Settings& settings;
        const Ui::MainWindow& ui;
        widgets::QueryBar& queryBar;
        CollectionStatus& status;
        SaveActions& saves;
    };

    FolderActions(const Parts& parts, QWidget* window);

    /// Opens a folder, or the folder of a file; asks first where edits are not saved.
    void open(const QString& path);

private:
    void choose();
    void openFolder(const QString& folder);
    void showRecent();
    void finishReading(bool cancelled, const std::optional<frontmatter::Error>& error);
    void follow();
    void tellOfChanges(const QList<library::ArticleId>& edited);

    Parts m_parts;
    QWidget* m_window;
    UnsavedMessage* m_changedOnDisk;
    QElapsedTimer m_reading;
    qint64 m_openedNs = 0; ///< when the folder was chosen, by diskTimeNs()
};

} // namespace foreword::app
