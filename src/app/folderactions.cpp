// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folderactions.h"

#include "app/collectionstatus.h"
#include "app/saveactions.h"
#include "app/settings.h"
#include "app/unsavedmessage.h"
#include "imaging/originalpicture.h"
#include "imaging/thumbnailprovider.h"
#include "models/articlefiltermodel.h"
#include "storage/foldervisit.h"
#include "storage/folderwatch.h"
#include "ui_mainwindow.h"
#include "widgets/querybar.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace foreword::app {

using library::ArticleId;
using library::ArticleLibrary;
using storage::FolderWatch;
using widgets::MessageBar;
using widgets::WelcomePage;

FolderActions::FolderActions(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_changedOnDisk(new UnsavedMessage(parts.library, *parts.ui.messageBar, this))
{
    const Ui::MainWindow& ui = m_parts.ui;
    connect(ui.actionOpen, &QAction::triggered, this, &FolderActions::choose);
    connect(ui.welcomePage, &WelcomePage::openRequested, this, &FolderActions::choose);
    connect(ui.welcomePage, &WelcomePage::folderChosen, this, &FolderActions::open);
    const ArticleLibrary* library = &m_parts.library;
    connect(library, &ArticleLibrary::scanProgress, this, [this](int read, int found) {
        m_parts.status.showProgress(tr("Reading articles…"), read, found);
    });
    connect(library, &ArticleLibrary::scanFinished, this, &FolderActions::finishReading);
    follow();
    showRecent();
}

void FolderActions::choose()
{
    const QString folder = m_parts.library.folder();
    auto* dialog = new QFileDialog(m_window, tr("Open Folder"), folder.isEmpty() ? QDir::homePath() : folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FolderActions::open);
    dialog->open();
}

void FolderActions::open(const QString& path)
{
    const QFileInfo info(path);
    const QString folder = info.isFile() ? info.absolutePath() : info.absoluteFilePath();
    m_parts.saves.whenSettled([this, folder] { openFolder(folder); });
}

void FolderActions::openFolder(const QString& folder)
{
    m_parts.ui.messageBar->hide();
    m_parts.queryBar.clear();
    m_reading.start();
    m_parts.thumbnails.setSiteFolder(folder);
    m_parts.originals.setSiteFolder(folder);
    m_parts.library.openFolder(folder);
}

void FolderActions::showRecent()
{
    const QStringList folders = m_parts.settings.recentFolders();
    QMenu* menu = m_parts.ui.menuRecent;
    m_parts.ui.welcomePage->setRecentFolders(folders);
    menu->clear();
    menu->setEnabled(!folders.isEmpty());
    for (const QString& folder : folders) {
        QString shown = QDir::toNativeSeparators(folder);
        QAction* action = menu->addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, folder] { open(folder); });
    }
}

void FolderActions::finishReading(bool cancelled, const std::optional<frontmatter::Error>& error)
{
    CollectionStatus& status = m_parts.status;
    status.endProgress();
    if (error) {
        status.setResult({});
        m_parts.ui.messageBar->showMessage(
            MessageBar::Kind::Error,
            tr("%1: %2").arg(QDir::toNativeSeparators(m_parts.library.folder()), error->message));
        return;
    }
    if (cancelled) {
        status.setResult(tr("Reading cancelled: not all articles are shown"));
        return;
    }
    status.setResult(
        tr("All files read in %1 s").arg(QLocale().toString(double(m_reading.elapsed()) / 1000, 'f', 1)));
    m_parts.settings.addRecentFolder(m_parts.library.folder());
    showRecent();
    widgets::ArticleViews* articles = m_parts.ui.articles;
    if (!articles->currentIndex().isValid() && m_parts.shown.rowCount() > 0)
        articles->chooseRow(0);
}

void FolderActions::follow()
{
    ArticleLibrary* library = &m_parts.library;
    // The time before the folder is read, so that no change in between is missed. The watches come after:
    // they would take a processor from the reading, and nothing is refreshed before it ends.
    connect(library, &ArticleLibrary::folderChanged, this, [this] {
        m_openedNs = storage::diskTimeNs();
        m_parts.watch.watch({});
    });
    connect(library, &ArticleLibrary::scanFinished, this,
            [this] { m_parts.watch.watch(m_parts.library.folder(), m_openedNs); });
    connect(&m_parts.watch, &FolderWatch::changed, library, &ArticleLibrary::refresh);
    connect(&m_parts.watch, &FolderWatch::pollingInstead, this, [this](const QString& reason) {
        m_parts.ui.messageBar->showMessage(MessageBar::Kind::Note, reason);
    });
    connect(library, &ArticleLibrary::changedOnDisk, this, &FolderActions::tellOfChanges);
}

void FolderActions::tellOfChanges(const QList<ArticleId>& edited)
{
    QStringList lines{tr("Another program has changed %Ln article(s) that you have edited. Your edits are "
                         "kept; revert them to see what it has written.",
                         nullptr, int(edited.size()))};
    for (const ArticleId id : edited.mid(0, 4))
        lines.append(m_parts.library.file(id));
    m_changedOnDisk->show(MessageBar::Kind::Warning, lines.join(QLatin1Char('\n')), edited);
}

} // namespace foreword::app
