// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fileactions.h"

#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "ui_mainwindow.h"
#include "widgets/articlepane.h"
#include "widgets/querybar.h"
#include "widgets/renamedialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QMenu>
#include <QUrl>
#include <QtConcurrentRun>

namespace foreword::app {

using library::ArticleId;
using library::ArticleName;
using models::ArticleTableModel;
using widgets::MessageBar;

namespace {

QString folderOf(const QString& file)
{
    return file.first(qMax(file.lastIndexOf(u'/'), qsizetype(0)));
}

/// Whether a file is there, and in the folder also where links are followed. Blocking.
bool isInFolder(const QString& path, const QString& folder)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    const QString realFolder = QFileInfo(folder).canonicalFilePath();
    return !real.isEmpty() && (real == realFolder || real.startsWith(realFolder + u'/'));
}

} // namespace

FileActions::FileActions(const Parts& parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_steps(parts.library, parts.session)
{
    connectActions();
    connect(&m_steps, &editing::FileSteps::refused, this, &FileActions::refused);
    connect(&m_steps, &editing::FileSteps::removed, this, &FileActions::removed);
    connect(&m_steps, &editing::FileSteps::created, this, [this](ArticleId id) {
        m_toReveal = id;
        reveal();
    });
    connect(&parts.shown, &models::ArticleFilterModel::shownChanged, this, &FileActions::reveal);
    connect(&parts.pane, &widgets::ArticlePane::articleShown, this, &FileActions::focusTitle);
    connect(&parts.library, &library::ArticleLibrary::folderAboutToChange, this, [this] {
        m_toReveal.reset();
        m_toFocus.reset();
    });
}

void FileActions::connectActions()
{
    const Ui::MainWindow& ui = m_parts.ui;
    const auto on = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(ui.actionNewArticle, &FileActions::create);
    on(ui.actionDuplicate, [this] {
        if (const auto id = onlySelected())
            m_steps.duplicate(*id);
    });
    on(ui.actionRename, &FileActions::rename);
    on(ui.actionMoveToTrash, &FileActions::remove);
    on(ui.actionShowInFileManager, &FileActions::showInFileManager);
    on(ui.actionOpenInEditor, &FileActions::openInEditor);
    on(ui.actionCopyPath, &FileActions::copyPaths);

    // Elsewhere the key deletes text, or an item of a list.
    ui.actionMoveToTrash->setShortcutContext(Qt::WidgetShortcut);
    for (QAbstractItemView* view : ui.articles->views()) {
        view->addAction(ui.actionMoveToTrash);
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this, &FileActions::showContextMenu);
    }
}

void FileActions::showContextMenu(const QPoint& position)
{
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Ui::MainWindow& ui = m_parts.ui;
    menu->addActions({ui.actionEditCell, ui.actionCopy, ui.actionPaste});
    menu->addSeparator();
    menu->addActions(ui.menuArticle->actions());
    menu->popup(ui.articles->currentView()->viewport()->mapToGlobal(position));
}

std::optional<ArticleId> FileActions::onlySelected() const
{
    const QList<ArticleId> ids = m_parts.ui.articles->selectedArticles();
    return ids.size() == 1 ? std::optional(ids.constFirst()) : std::nullopt;
}

void FileActions::update()
{
    const Ui::MainWindow& ui = m_parts.ui;
    const library::ArticleLibrary& library = m_parts.library;
    // While the folder is read, a file may be listed and not have its row yet.
    const bool isReady = !library.folder().isEmpty() && !library.isScanning();
    const auto one = onlySelected();
    const bool isFile = one && !library.isNew(*one);
    const bool isAny = ui.articles->selectionModel()->hasSelection();
    ui.actionNewArticle->setEnabled(isReady);
    ui.actionDuplicate->setEnabled(isReady && one && library.row(*one).readable());
    ui.actionRename->setEnabled(isReady && one);
    ui.actionMoveToTrash->setEnabled(isReady && isAny);
    ui.actionShowInFileManager->setEnabled(isFile);
    ui.actionOpenInEditor->setEnabled(isFile);
    ui.actionCopyPath->setEnabled(isAny);
}

/// Beside the article that is chosen; else where Jekyll has its posts, if the site has any.
void FileActions::create()
{
    const library::ArticleLibrary& library = m_parts.library;
    if (const auto current = m_parts.ui.articles->currentArticle()) {
        m_steps.create(folderOf(library.file(*current)));
        return;
    }
    const QString posts = QStringLiteral("_posts");
    for (int row = 0; row < library.count(); ++row) {
        if (library.records().row(row).fileUtf8().startsWith("_posts/")) {
            m_steps.create(posts);
            return;
        }
    }
    m_steps.create({});
}

void FileActions::rename()
{
    const auto id = onlySelected();
    if (!id)
        return;
    const library::ArticleLibrary& library = m_parts.library;
    const QString file = library.file(*id);
    const QString folder = file.first(file.lastIndexOf(u'/') + 1);
    const library::ArticleRow row = library.row(*id);
    ArticleName followed = ArticleName::of(row.date(), row.title(), {});
    if (row.title().isEmpty())
        followed.slug.clear();
    auto* dialog = new widgets::RenameDialog(
        file.sliced(folder.size()), followed,
        [&library, folder, id](const QString& name) { return library.isTaken(folder + name, id); }, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] { m_steps.rename(*id, dialog->name()); });
    dialog->open();
}

void FileActions::remove()
{
    const QList<ArticleId> ids = m_parts.ui.articles->selectedArticles();
    m_parts.pane.commitTyping();
    selectNeighbour();
    m_steps.remove(ids);
}

/// The row below the selected ones, or else above, so that work goes on where it was.
void FileActions::selectNeighbour()
{
    widgets::ArticleViews* articles = m_parts.ui.articles;
    int first = m_parts.shown.rowCount();
    int last = -1;
    for (const QItemSelectionRange& range : articles->selectionModel()->selection()) {
        first = qMin(first, range.top());
        last = qMax(last, range.bottom());
    }
    const int below = last + 1;
    const int row = below < m_parts.shown.rowCount() ? below : first - 1;
    if (row >= 0)
        articles->chooseRow(row);
    else
        articles->selectionModel()->clearSelection();
}

void FileActions::showInFileManager()
{
    if (const auto id = onlySelected())
        open(QFileInfo(m_parts.library.path(*id)).absolutePath());
}

void FileActions::openInEditor()
{
    if (const auto id = onlySelected())
        open(m_parts.library.path(*id));
}

void FileActions::open(const QString& path)
{
    auto* watcher = new QFutureWatcher<bool>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        MessageBar* bar = m_parts.ui.messageBar;
        const QString shown = QDir::toNativeSeparators(path);
        if (!watcher->result())
            bar->showMessage(MessageBar::Kind::Warning, tr("%1 is not in the open folder.").arg(shown));
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            bar->showMessage(MessageBar::Kind::Warning, tr("No program could be started for %1.").arg(shown));
    });
    watcher->setFuture(QtConcurrent::run(isInFolder, path, m_parts.library.folder()));
}

void FileActions::copyPaths()
{
    QStringList paths;
    for (const ArticleId id : m_parts.ui.articles->selectedArticles())
        paths.append(QDir::toNativeSeparators(m_parts.library.path(id)));
    QGuiApplication::clipboard()->setText(paths.join(u'\n'));
}

/// Chooses a new article as soon as the table shows it; a search that does not match it is given up.
void FileActions::reveal()
{
    if (!m_toReveal)
        return;
    const QModelIndex index = m_parts.shown.mapFromSource(m_parts.articles.indexOf(*m_toReveal));
    if (!index.isValid()) {
        if (!m_parts.queryBar.text().isEmpty())
            m_parts.queryBar.clear();
        return;
    }
    m_toFocus = std::exchange(m_toReveal, std::nullopt);
    m_parts.ui.articles->choose(index);
    focusTitle();
}

void FileActions::editTitle(ArticleId id)
{
    m_toFocus = id;
    focusTitle();
}

void FileActions::focusTitle()
{
    if (m_toFocus && m_parts.pane.shownArticle() == m_toFocus) {
        m_toFocus.reset();
        m_parts.pane.editTitle();
    }
}

} // namespace foreword::app
