// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/fetchrules.h"

#include <QObject>

#include <optional>

namespace Ui {
class MainWindow;
}

namespace foreword::imaging {
class OriginalPictures;
class ThumbnailCache;
class ThumbnailProvider;
} // namespace foreword::imaging

namespace foreword::network {
class HttpImageFetcher;
}

namespace foreword::app {

class CollectionStatus;
class PictureChecks;
class Settings;

/// The window's actions that settle something for longer: the settings' dialog and working offline. Whichever
/// way a setting changes, it holds at once and everywhere, in the View menu's actions too. All parts outlive
/// it.
class SettingsActions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Settings& settings;
        network::HttpImageFetcher* fetcher;      ///< null where nothing is fetched from the web
        imaging::ThumbnailCache* thumbnailCache; ///< null where none are kept on disk
        imaging::ThumbnailProvider& thumbnails;
        imaging::OriginalPictures& originals;
        const Ui::MainWindow& ui;
        CollectionStatus& status;
        PictureChecks& checks;
    };

    SettingsActions(const Parts& parts, QWidget* window);

private:
    void showDialog();
    void setOffline(bool offline);
    /// Makes everything as the settings are.
    void apply();
    void applyLocalFolder();
    void applyPictureRules();

    Parts m_parts;
    QWidget* m_window;
    std::optional<network::FetchRules> m_rules; ///< that hold now
};

} // namespace foreword::app
