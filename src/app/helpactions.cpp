// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helpactions.h"

#include "app/settings.h"
#include "ui_mainwindow.h"
#include "widgets/commandpalette.h"
#include "widgets/shortcutsdialog.h"

#include <QMessageBox>

namespace foreword::app {

HelpActions::HelpActions(const Ui::MainWindow& ui, Settings& settings, QWidget* window)
    : QObject(window)
    , m_ui(ui)
    , m_settings(settings)
    , m_window(window)
{
    connect(ui.actionCommandPalette, &QAction::triggered, this, &HelpActions::showPalette);
    connect(ui.actionShortcuts, &QAction::triggered, this, &HelpActions::showShortcuts);
    connect(ui.actionAbout, &QAction::triggered, this, &HelpActions::showAbout);
}

void HelpActions::showPalette()
{
    if (!m_palette) {
        m_palette = new widgets::CommandPalette(*m_ui.menuBar, m_window);
        connect(m_palette, &widgets::CommandPalette::chosen, this,
                [this](const QString& id) { m_settings.addRecentCommand(id); });
    }
    m_palette->open(m_settings.recentCommands());
}

void HelpActions::showShortcuts()
{
    auto* dialog = new widgets::ShortcutsDialog(*m_ui.menuBar, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HelpActions::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Foreword"),
                                tr("Foreword %1").arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Curate stories kept as files.\nFree software under the GNU General Public License, "
           "version 3 or later."));
    box->open();
}

} // namespace foreword::app
