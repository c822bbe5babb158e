// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

class QListWidgetItem;

namespace Ui {
class SettingsDialog;
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
    /// Without a fetcher there is no cache to show. Both outlive the dialog.
    SettingsDialog(Settings& settings, network::HttpImageFetcher* fetcher, QWidget* parent = nullptr);
    ~SettingsDialog() override;

Q_SIGNALS:
    void changed();

private:
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
    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace foreword::app
