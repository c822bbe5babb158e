// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

class QListWidgetItem;

namespace Ui {
class SettingsDialog;
}

namespace foreword::imaging {
class ThumbnailCache;
}

namespace foreword::network {
class HttpImageFetcher;
}

namespace foreword::app {

class Settings;

/// What an editor can settle. Each change is remembered at once and told by changed(); there is nothing to
/// accept.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `fetcher` and `thumbnailCache` are what keeps pictures on disk, and outlive the dialog; null both
    /// where nothing does.
    SettingsDialog(Settings& settings, network::HttpImageFetcher* fetcher,
                   imaging::ThumbnailCache* thumbnailCache, QWidget* parent = nullptr);
    ~SettingsDialog() override;

Q_SIGNALS:
    void changed();

private:
    void makeRoom();
    void showSettings();
    void connectPictures();
    void connectHosts();
    void connectAppearance();
    QListWidgetItem* addHost(const QString& host);
    void rememberRules();
    void rememberHosts();
    void chooseLocalFolder();
    void showCacheSize();
    void clearCache();

    Settings& m_settings;
    network::HttpImageFetcher* m_fetcher;
    imaging::ThumbnailCache* m_thumbnailCache;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace foreword::app
