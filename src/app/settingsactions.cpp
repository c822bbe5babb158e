// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingsactions.h"

#include "app/collectionstatus.h"
#include "app/picturechecks.h"
#include "app/settings.h"
#include "app/settingsdialog.h"
#include "imaging/originalpicture.h"
#include "imaging/thumbnailcache.h"
#include "imaging/thumbnailprovider.h"
#include "network/httpimagefetcher.h"
#include "ui_mainwindow.h"
#include "widgets/theme.h"

namespace foreword::app {

SettingsActions::SettingsActions(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    const Ui::MainWindow& ui = m_parts.ui;
    connect(ui.actionSettings, &QAction::triggered, this, &SettingsActions::showDialog);
    connect(ui.actionWorkOffline, &QAction::toggled, this, &SettingsActions::setOffline);
    apply();
}

void SettingsActions::showDialog()
{
    auto* dialog = new SettingsDialog(m_parts.settings, m_parts.fetcher, m_parts.thumbnailCache, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, &SettingsActions::apply);
    dialog->open();
}

void SettingsActions::setOffline(bool offline)
{
    network::FetchRules rules = m_parts.settings.pictureRules();
    rules.offline = offline;
    m_parts.settings.setPictureRules(rules);
    applyPictureRules();
}

void SettingsActions::apply()
{
    const Ui::MainWindow& ui = m_parts.ui;
    ui.actionCompactRows->setChecked(m_parts.settings.compactRows());
    switch (m_parts.settings.appearance()) {
    case widgets::Appearance::System:
        ui.actionAppearanceSystem->setChecked(true);
        break;
    case widgets::Appearance::Light:
        ui.actionAppearanceLight->setChecked(true);
        break;
    case widgets::Appearance::Dark:
        ui.actionAppearanceDark->setChecked(true);
        break;
    }
    m_parts.checks.setSmallestLead(m_parts.settings.smallestLead());
    applyLocalFolder();
    applyPictureRules();
}

void SettingsActions::applyLocalFolder()
{
    const QString folder = m_parts.settings.localPictureFolder();
    m_parts.thumbnails.setLocalPictureFolder(folder);
    m_parts.originals.setLocalPictureFolder(folder);
}

void SettingsActions::applyPictureRules()
{
    const network::FetchRules rules = m_parts.settings.pictureRules();
    if (m_rules == rules)
        return;
    m_rules = rules;
    m_parts.ui.actionWorkOffline->setChecked(rules.offline);
    m_parts.status.setOffline(rules.offline);
    if (m_parts.fetcher)
        m_parts.fetcher->setRules(rules);
    if (m_parts.thumbnailCache)
        m_parts.thumbnailCache->setLimits({.bytes = rules.cacheBytes, .days = rules.cacheDays});
    m_parts.thumbnails.retryAll();
}

} // namespace foreword::app
