// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/editsession.h"
#include "library/articlelibrary.h"

#include <QMainWindow>

#include <memory>

class QPushButton;
class QTimer;

namespace Ui {
class MainWindow;
}

namespace foreword::imaging {
class OriginalPictures;
class PictureChecker;
class ThumbnailCache;
class ThumbnailProvider;
} // namespace foreword::imaging

namespace foreword::models {
class ArticleFilterModel;
class ArticleTableModel;
} // namespace foreword::models

namespace foreword::widgets {
class ArticleCard;
class ArticlePane;
class CellEditing;
class QueryBar;
} // namespace foreword::widgets

namespace foreword::network {
class HttpImageFetcher;
}

namespace foreword::library {
class EditKeeper;
}

namespace foreword::storage {
class FolderWatch;
}

namespace foreword::app {

class ArticleActions;
class CellActions;
class CollectionStatus;
class FileActions;
class FolderActions;
class PictureActions;
class PictureChecks;
class SaveActions;
class Settings;
class ViewActions;

/// The window: puts views over the models and hands them and its actions to those who know what they do. It
/// holds no article and no edit. All parts outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts
    {
        library::ArticleLibrary& library;
        editing::EditSession& session;
        imaging::ThumbnailProvider& thumbnails;
        imaging::OriginalPictures& originals;
        models::ArticleTableModel& articles;
        models::ArticleFilterModel& shown;
        Settings& settings;
        storage::FolderWatch& watch;
        library::FileStore& store; ///< for what is saved beside the collection
        imaging::PictureChecker& pictureChecker;
        network::HttpImageFetcher* fetcher = nullptr;      ///< null where nothing is fetched from the web
        imaging::ThumbnailCache* thumbnailCache = nullptr; ///< null where no thumbnails are kept on disk
        library::EditKeeper* keeper = nullptr;             ///< null where no edits are kept for a crash
    };

    explicit MainWindow(const Parts& parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a folder, or the folder of a file; asks first where edits are not saved.
    void openPath(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setUpToolBar();
    void setUpArticles();
    void setUpArticlePane();
    void setUpStatus();
    void setUpPictureChecks();
    void connectActions();
    void connectLibrary();
    void connectSession();
    void restoreState();
    void rememberState();

    void showSelection();
    bool chooseNeighbourOfGone();
    void editTitle();
    void reportRefusals(const QList<editing::Refusal>& refusals, editing::OnRefusal onRefusal);
    void updateActions();
    void updateCounts();
    void updatePlaceholder();

    Parts m_parts;
    std::unique_ptr<Ui::MainWindow> m_ui;
    widgets::QueryBar* m_queryBar = nullptr;
    widgets::ArticleCard* m_card = nullptr;
    widgets::ArticlePane* m_pane = nullptr;
    ArticleActions* m_articleActions = nullptr;
    FileActions* m_fileActions = nullptr;
    PictureActions* m_pictureActions = nullptr;
    widgets::CellEditing* m_cells = nullptr;
    CellActions* m_cellActions = nullptr;
    ViewActions* m_viewActions = nullptr;
    SaveActions* m_saveActions = nullptr;
    FolderActions* m_folderActions = nullptr;
    CollectionStatus* m_status = nullptr;
    PictureChecks* m_pictureChecks = nullptr;
    QPushButton* m_saveButton = nullptr;
    QTimer* m_countsTimer = nullptr;
    int m_currentRow = -1; ///< among the articles, of what the pane shows
    bool m_isClosing = false;
};

} // namespace foreword::app
