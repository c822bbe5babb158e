// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/cellactions.h"
#include "app/collectionstatus.h"
#include "app/fileactions.h"
#include "app/picturechecks.h"
#include "app/settings.h"
#include "app/unsavedquestion.h"
#include "editing/publishing.h"
#include "imaging/thumbnailprovider.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "storage/folderwatch.h"
#include "ui_mainwindow.h"
#include "widgets/articlecard.h"
#include "widgets/articlepane.h"
#include "widgets/bodypanel.h"
#include "widgets/cellediting.h"
#include "widgets/querybar.h"
#include "widgets/shortcutsdialog.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

namespace foreword::app {

using library::ArticleId;
using widgets::MessageBar;

namespace {

QString withPlace(const QString& file, const frontmatter::Error& error)
{
    if (error.line <= 0)
        return MainWindow::tr("%1: %2").arg(file, error.message);
    return MainWindow::tr("%1, line %2: %3").arg(file, QLocale().toString(error.line), error.message);
}

} // namespace

MainWindow::MainWindow(const Parts& parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_selectionTimer(new QTimer(this))
    , m_countsTimer(new QTimer(this))
{
    m_ui->setupUi(this);
    for (QTimer* timer : {m_selectionTimer, m_countsTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    connect(m_selectionTimer, &QTimer::timeout, this, &MainWindow::showSelection);
    connect(m_countsTimer, &QTimer::timeout, this, &MainWindow::updateCounts);

    setUpToolBar();
    setUpTable();
    setUpArticlePane();
    setUpStatus();
    connectActions();
    setUpPictureChecks();
    connectLibrary();
    connectSession();
    connectWatch();
    restoreState();
    showRecentFolders();
    updateActions();
    updateUndoTexts();
    updateCounts();
}

MainWindow::~MainWindow()
{
    // They follow the focus, which wanders while the widgets go.
    delete m_cellActions;
}

void MainWindow::setUpToolBar()
{
    QToolBar* bar = m_ui->toolBar;
    const auto button = [this, bar](QAction* action) {
        auto* made = new QPushButton(action->iconText(), bar);
        made->setAccessibleName(action->iconText());
        made->setToolTip(action->toolTip());
        made->setFocusPolicy(Qt::TabFocus);
        connect(made, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, made, [made, action] { made->setEnabled(action->isEnabled()); });
        bar->addWidget(made);
        return made;
    };
    m_ui->actionOpen->setIconText(tr("Open"));
    m_ui->actionUndo->setIconText(tr("Undo"));
    m_ui->actionRedo->setIconText(tr("Redo"));
    m_ui->actionSaveAll->setIconText(tr("Save"));
    bar->addAction(m_ui->actionOpen);
    m_saveButton = button(m_ui->actionSaveAll);
    m_saveButton->setProperty("accent", true);
    bar->addAction(m_ui->actionUndo);
    bar->addAction(m_ui->actionRedo);
    m_queryBar = new widgets::QueryBar(bar);
    m_queryBar->setMinimumWidth(160);
    bar->addWidget(m_queryBar);
    button(m_ui->actionPublish);
    button(m_ui->actionUnpublish);
    connect(m_queryBar, &widgets::QueryBar::queryChanged, &m_parts.shown,
            &models::ArticleFilterModel::setQuery);
    connect(m_queryBar, &QLineEdit::returnPressed, m_ui->articleTable, qOverload<>(&QWidget::setFocus));
}

void MainWindow::setUpTable()
{
    auto* table = m_ui->articleTable;
    table->setModel(&m_parts.shown);
    table->sortByColumn(models::ArticleTableModel::DateColumn, Qt::DescendingOrder);
    m_parts.articles.setThumbnailBox(table->thumbnailBox());
    connect(table, &widgets::ArticleTableView::thumbnailBoxChanged, this,
            [this, table] { m_parts.articles.setThumbnailBox(table->thumbnailBox()); });
    connect(table, &widgets::ArticleTableView::publishedToggleRequested, this, &MainWindow::togglePublished);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, m_selectionTimer,
            qOverload<>(&QTimer::start));
    connect(&m_parts.shown, &models::ArticleFilterModel::shownChanged, m_countsTimer,
            qOverload<>(&QTimer::start));
    // A selected row that the filter takes away leaves the selection without a word.
    connect(&m_parts.shown, &models::ArticleFilterModel::shownChanged, m_selectionTimer,
            qOverload<>(&QTimer::start));
    connect(m_ui->welcomePage, &widgets::WelcomePage::openRequested, this, &MainWindow::chooseFolder);
    connect(m_ui->welcomePage, &widgets::WelcomePage::folderChosen, this, &MainWindow::openPath);
}

void MainWindow::setUpArticlePane()
{
    m_card = new widgets::ArticleCard(&m_parts.thumbnails);
    m_pane =
        new widgets::ArticlePane(m_parts.library, m_parts.session, &m_parts.thumbnails, m_ui->articleDock);
    m_pane->setHeader(m_card);
    m_ui->articleDock->setWidget(m_pane);
    connect(m_pane, &widgets::ArticlePane::openUrlRequested, this, &MainWindow::openUrl);
    connect(m_pane, &widgets::ArticlePane::saveAsIsRequested, this, &MainWindow::askToSaveAsIs);
    connect(m_pane, &widgets::ArticlePane::tabsMade, this, [this] {
        m_pane->bodyPanel()->setView(m_parts.settings.bodyView());
        connect(m_pane->bodyPanel(), &widgets::BodyPanel::viewChanged, this,
                [this](widgets::BodyPanel::View view) { m_parts.settings.setBodyView(view); });
    });
    connect(m_pane, &widgets::ArticlePane::pictureSelected, m_card, &widgets::ArticleCard::showPicture);
    connect(m_pane, &widgets::ArticlePane::articleRequested, this, &MainWindow::goTo);
    connect(m_pane, &widgets::ArticlePane::articleShown, this,
            [this](const library::Article* article, const QString& path) {
                m_card->setVisible(article);
                if (article)
                    m_card->showDocument(article->document, path);
            });
    const auto arrange = [this](bool arranging) {
        // Without a title bar the pane is part of the window; with one it can be moved.
        QWidget* old = m_ui->articleDock->titleBarWidget();
        m_ui->articleDock->setTitleBarWidget(arranging ? nullptr : new QWidget(m_ui->articleDock));
        delete old;
    };
    arrange(false);
    connect(m_ui->actionArrangePanels, &QAction::toggled, this, arrange);
    QAction* toggle = m_ui->articleDock->toggleViewAction();
    toggle->setText(tr("Article &Pane"));
    m_ui->menuView->insertAction(m_ui->actionArrangePanels, toggle);
    resizeDocks({m_ui->articleDock}, {392}, Qt::Horizontal);
}

void MainWindow::setUpStatus()
{
    m_status = new CollectionStatus(m_ui->statusBar);
    m_ui->statusBar->addWidget(m_status, 1);
    connect(m_status, &CollectionStatus::cancelRequested, this, [this] {
        m_parts.library.cancelScan();
        m_parts.session.cancel();
    });
}

void MainWindow::setUpPictureChecks()
{
    m_pictureChecks =
        new PictureChecks({m_parts.library, m_parts.session, m_parts.pictureChecker, *m_ui->menuArticle,
                           *m_ui->menuView, m_ui->actionArrangePanels, *m_status, *m_pane,
                           [this] { return selectedArticles(); }, [this](ArticleId id) { goTo(id); }},
                          this);
}

void MainWindow::connectActions()
{
    m_fileActions = new FileActions({m_parts.library, m_parts.session, m_parts.articles, m_parts.shown, *m_ui,
                                     *m_pane, *m_queryBar, [this] { return selectedArticles(); }},
                                    this);
    connect(m_fileActions, &FileActions::refused, this, [this](const QList<editing::Refusal>& refusals) {
        reportRefusals(refusals, editing::OnRefusal::ChangeTheOthers);
    });
    m_cells = new widgets::CellEditing(m_parts.library, m_parts.session, m_ui->articleTable);
    m_cells->setSuggestions(m_pane->suggestions());
    m_cellActions = new CellActions({m_parts.library, m_parts.session, m_parts.shown, *m_ui, *m_cells}, this);
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_ui->actionOpen, &MainWindow::chooseFolder);
    connect(m_cells, &widgets::CellEditing::draftChanged, this, &MainWindow::updateActions);
    on(m_ui->actionSaveAll, [this] {
        m_cells->commit();
        save(m_parts.library.edited());
    });
    on(m_ui->actionSave, [this] {
        m_cells->commit();
        save(selectedArticles());
    });
    on(m_ui->actionRevert, &MainWindow::revertSelected);
    on(m_ui->actionQuit, [this] { close(); });
    on(m_ui->actionUndo, [this] { m_parts.session.undo(); });
    on(m_ui->actionRedo, [this] { m_parts.session.redo(); });
    on(m_ui->actionFind, [this] {
        m_queryBar->setFocus(Qt::ShortcutFocusReason);
        m_queryBar->selectAll();
    });
    on(m_ui->actionPreviousArticle, [this] { goToNeighbour(-1); });
    on(m_ui->actionNextArticle, [this] { goToNeighbour(1); });
    on(m_ui->actionPublish, [this] { publish(true); });
    on(m_ui->actionUnpublish, [this] { publish(false); });
    on(m_ui->actionTogglePublished, &MainWindow::togglePublished);
    on(m_ui->actionOpenWebPage, &MainWindow::openWebPage);
    on(m_ui->actionShortcuts, [this] {
        auto* dialog = new widgets::ShortcutsDialog(*menuBar(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    on(m_ui->actionAbout, [this] {
        auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Foreword"),
                                    tr("Foreword %1").arg(QCoreApplication::applicationVersion()),
                                    QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setInformativeText(
            tr("Curate stories kept as files.\nFree software under the GNU General Public License, "
               "version 3 or later."));
        box->open();
    });
    connect(m_ui->actionCompactRows, &QAction::toggled, this, [this](bool compact) {
        m_ui->articleTable->setCompact(compact);
        m_parts.settings.setCompactRows(compact);
    });
    connect(m_ui->menuColumns, &QMenu::aboutToShow, this,
            [this] { m_ui->articleTable->fillColumnMenu(m_ui->menuColumns); });

    auto* appearances = new QActionGroup(this);
    const std::pair<QAction*, widgets::Appearance> choices[] = {
        {m_ui->actionAppearanceSystem, widgets::Appearance::System},
        {m_ui->actionAppearanceLight, widgets::Appearance::Light},
        {m_ui->actionAppearanceDark, widgets::Appearance::Dark},
    };
    for (const auto& [action, appearance] : choices) {
        appearances->addAction(action);
        action->setChecked(m_parts.settings.appearance() == appearance);
        on(action, [this, chosen = appearance] {
            m_parts.settings.setAppearance(chosen);
            widgets::applyTheme(*qApp, chosen);
        });
    }
}

void MainWindow::connectLibrary()
{
    using library::ArticleLibrary;
    ArticleLibrary* library = &m_parts.library;
    connect(library, &ArticleLibrary::folderChanged, this, [this] {
        const QString folder = m_parts.library.folder();
        setWindowTitle(folder.isEmpty() ? QStringLiteral("Foreword")
                                        : tr("%1[*] — Foreword").arg(QFileInfo(folder).fileName()));
        m_ui->pages->setCurrentWidget(folder.isEmpty() ? static_cast<QWidget*>(m_ui->welcomePage)
                                                       : m_ui->articleTable);
        updatePlaceholder();
        m_selectionTimer->start();
        m_countsTimer->start();
    });
    connect(library, &ArticleLibrary::articlesAdded, m_countsTimer, qOverload<>(&QTimer::start));
    connect(library, &ArticleLibrary::articlesChanged, m_countsTimer, qOverload<>(&QTimer::start));
    connect(library, &ArticleLibrary::articlesChanged, this, &MainWindow::updateActions);
    connect(library, &ArticleLibrary::scanProgress, m_status,
            [this](int read, int found) { m_status->showProgress(tr("Reading articles…"), read, found); });
    connect(library, &ArticleLibrary::scanFinished, this, &MainWindow::scanFinished);
    connect(library, &ArticleLibrary::saved, this, &MainWindow::reportSave);
}

void MainWindow::connectSession()
{
    using editing::EditSession;
    EditSession* session = &m_parts.session;
    connect(session, &EditSession::refused, this, &MainWindow::reportRefusals);
    connect(session, &EditSession::busyChanged, this, [this](bool busy) {
        if (!busy && !m_parts.library.isScanning())
            m_status->endProgress();
        updateActions();
    });
    connect(session, &EditSession::progress, m_status,
            [this](int done, int total) { m_status->showProgress(tr("Editing articles…"), done, total); });
    const QUndoStack* stack = &session->undoStack();
    connect(stack, &QUndoStack::indexChanged, this, &MainWindow::updateUndoTexts);
    connect(stack, &QUndoStack::canUndoChanged, this, &MainWindow::updateUndoTexts);
    connect(stack, &QUndoStack::canRedoChanged, this, &MainWindow::updateUndoTexts);
    connect(stack, &QUndoStack::undoTextChanged, this, &MainWindow::updateUndoTexts);
}

void MainWindow::connectWatch()
{
    using library::ArticleLibrary;
    using storage::FolderWatch;
    ArticleLibrary* library = &m_parts.library;
    // Before the folder is read, so that no change in between is missed.
    connect(library, &ArticleLibrary::folderChanged, this,
            [this] { m_parts.watch.watch(m_parts.library.folder()); });
    connect(&m_parts.watch, &FolderWatch::changed, library, &ArticleLibrary::refresh);
    connect(&m_parts.watch, &FolderWatch::pollingInstead, this,
            [this](const QString& reason) { m_ui->messageBar->showMessage(MessageBar::Kind::Note, reason); });
    connect(library, &ArticleLibrary::articlesGone, m_countsTimer, qOverload<>(&QTimer::start));
    connect(library, &ArticleLibrary::changedOnDisk, this, [this](const QList<ArticleId>& ids) {
        QStringList lines{
            tr("Another program has changed %Ln article(s) that you have edited. Your edits are "
               "kept; revert them to see what it has written.",
               nullptr, int(ids.size()))};
        for (const ArticleId id : ids.mid(0, 4))
            lines.append(m_parts.library.file(id));
        m_ui->messageBar->showMessage(MessageBar::Kind::Warning, lines.join(QLatin1Char('\n')));
    });
}

void MainWindow::restoreState()
{
    const Settings& settings = m_parts.settings;
    m_ui->actionCompactRows->setChecked(settings.compactRows());
    m_ui->articleTable->restoreColumnState(settings.columnState());
    restoreGeometry(settings.windowGeometry());
    QMainWindow::restoreState(settings.windowState());
}

void MainWindow::rememberState()
{
    Settings& settings = m_parts.settings;
    settings.setColumnState(m_ui->articleTable->columnState());
    settings.setWindowGeometry(saveGeometry());
    settings.setWindowState(saveState());
}

void MainWindow::chooseFolder()
{
    auto* dialog =
        new QFileDialog(this, tr("Open Folder"),
                        m_parts.library.folder().isEmpty() ? QDir::homePath() : m_parts.library.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPath);
    dialog->open();
}

void MainWindow::openPath(const QString& path)
{
    const QFileInfo info(path);
    const QString folder = info.isFile() ? info.absolutePath() : info.absoluteFilePath();
    whenSettled([this, folder] { openFolder(folder); });
}

void MainWindow::openFolder(const QString& folder)
{
    m_ui->messageBar->hide();
    m_queryBar->clear();
    m_scanTimer.start();
    m_parts.thumbnails.setSiteFolder(folder);
    m_parts.library.openFolder(folder);
}

void MainWindow::showRecentFolders()
{
    const QStringList folders = m_parts.settings.recentFolders();
    m_ui->welcomePage->setRecentFolders(folders);
    m_ui->menuRecent->clear();
    m_ui->menuRecent->setEnabled(!folders.isEmpty());
    for (const QString& folder : folders) {
        QString shown = QDir::toNativeSeparators(folder);
        QAction* action = m_ui->menuRecent->addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, folder] { openPath(folder); });
    }
}

void MainWindow::scanFinished(bool cancelled, const std::optional<frontmatter::Error>& error)
{
    m_status->endProgress();
    updatePlaceholder();
    if (error) {
        m_status->setResult({});
        m_ui->messageBar->showMessage(
            MessageBar::Kind::Error,
            tr("%1: %2").arg(QDir::toNativeSeparators(m_parts.library.folder()), error->message));
        return;
    }
    if (cancelled) {
        m_status->setResult(tr("Reading cancelled: not all articles are shown"));
        return;
    }
    m_status->setResult(
        tr("All files read in %1 s").arg(QLocale().toString(double(m_scanTimer.elapsed()) / 1000, 'f', 1)));
    m_parts.settings.addRecentFolder(m_parts.library.folder());
    showRecentFolders();
    const QModelIndex first = m_parts.shown.index(0, models::ArticleTableModel::TitleColumn);
    if (!m_ui->articleTable->currentIndex().isValid() && first.isValid())
        m_ui->articleTable->setCurrentIndex(first);
}

QList<ArticleId> MainWindow::selectedArticles() const
{
    QList<ArticleId> ids;
    for (const QItemSelectionRange& range : m_ui->articleTable->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.append(m_parts.shown.idAt(row));
    }
    return ids;
}

std::optional<ArticleId> MainWindow::currentArticle() const
{
    const QModelIndex current = m_ui->articleTable->currentIndex();
    return current.isValid() ? std::optional(m_parts.shown.idAt(current.row())) : std::nullopt;
}

void MainWindow::showSelection()
{
    const QList<ArticleId> ids = selectedArticles();
    if (ids.isEmpty() && chooseNeighbourOfGone())
        return; // and comes back
    m_currentRow = m_ui->articleTable->currentIndex().row();
    m_pane->setArticles(ids);
    updateActions();
    updateCounts();
}

/// When the file of the article in the pane is gone, chooses the one that has come to stand in its place.
bool MainWindow::chooseNeighbourOfGone()
{
    const std::optional<ArticleId> shown = m_pane->article();
    if (!shown || !m_parts.library.isGone(*shown) || m_parts.shown.rowCount() == 0)
        return false;
    // What is being typed was not meant for another article.
    if (m_pane->isAncestorOf(QApplication::focusWidget()))
        m_ui->articleTable->setFocus();
    const int row = qBound(0, m_currentRow, m_parts.shown.rowCount() - 1);
    m_ui->articleTable->setCurrentIndex(m_parts.shown.index(row, models::ArticleTableModel::TitleColumn));
    return true;
}

void MainWindow::goToNeighbour(int by)
{
    const QModelIndex current = m_ui->articleTable->currentIndex();
    const int row = qBound(0, current.isValid() ? current.row() + by : 0, m_parts.shown.rowCount() - 1);
    const int column = current.isValid() ? current.column() : int(models::ArticleTableModel::TitleColumn);
    m_ui->articleTable->setCurrentIndex(m_parts.shown.index(row, column));
}

void MainWindow::goTo(ArticleId id)
{
    const QModelIndex there = m_parts.shown.mapFromSource(m_parts.articles.indexOf(id));
    if (there.isValid()) {
        m_ui->articleTable->setCurrentIndex(there);
        m_ui->articleTable->scrollTo(there);
    } else if (!m_parts.library.isGone(id) && !m_parts.shown.query().isEmpty()) {
        connect(
            &m_parts.shown, &models::ArticleFilterModel::shownChanged, this, [this, id] { goTo(id); },
            Qt::SingleShotConnection);
        m_queryBar->clear();
    }
}

void MainWindow::publish(bool published)
{
    const QList<ArticleId> ids = selectedArticles();
    const int count = int(ids.size());
    m_parts.session.edit(ids, editing::publishEdits(published),
                         published ? tr("Publish %n article(s)", nullptr, count)
                                   : tr("Unpublish %n article(s)", nullptr, count));
}

void MainWindow::togglePublished()
{
    const auto current = currentArticle();
    const QList<ArticleId> ids = selectedArticles();
    if (ids.isEmpty())
        return;
    const ArticleId leading = current && ids.contains(*current) ? *current : ids.constFirst();
    publish(m_parts.library.row(leading).published() != library::ArticleSummary::Published::Yes);
}

void MainWindow::revertSelected()
{
    m_parts.session.revert(selectedArticles());
}

void MainWindow::save(const QList<ArticleId>& ids, library::Unreadable unreadable)
{
    m_pane->commitTyping();
    if (m_parts.session.isBusy()) {
        // What was asked for before is part of what is to be saved.
        connect(
            &m_parts.session, &editing::EditSession::busyChanged, this,
            [this, ids, unreadable] { save(ids, unreadable); }, Qt::SingleShotConnection);
        return;
    }
    m_parts.session.finishMerging();
    m_ui->messageBar->hide();
    m_parts.library.save(ids, unreadable);
    updateActions();
}

void MainWindow::askToSaveAsIs(ArticleId id)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Save as Is"),
                                tr("Save this article though its front matter cannot be read?"),
                                QMessageBox::Save | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Site generators may fail or leave the article out until it is mended."));
    box->button(QMessageBox::Save)->setText(tr("Save as Is"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QDialog::finished, this, [this, id](int button) {
        if (button == QMessageBox::Save)
            save({id}, library::Unreadable::SaveAsIs);
    });
    box->open();
}

void MainWindow::reportSave(const library::SaveReport& report)
{
    const auto next = std::exchange(m_afterSave, {});
    updateActions();
    if (report.failures.isEmpty()) {
        if (!report.saved.isEmpty())
            m_status->setResult(tr("%Ln article(s) saved", nullptr, int(report.saved.size())));
        if (next)
            next();
        return;
    }
    m_isClosing = false;
    const auto isHeldBack = [](const library::SaveFailure& failure) {
        return failure.error.code == frontmatter::ErrorCode::HeldBack;
    };
    const auto heldBack = int(std::count_if(report.failures.begin(), report.failures.end(), isHeldBack));
    const int failed = int(report.failures.size()) - heldBack;
    QStringList lines;
    if (failed > 0)
        lines.append(tr("%Ln article(s) could not be saved and keep their edits.", nullptr, failed));
    if (heldBack > 0)
        lines.append(
            tr("%Ln article(s) cannot be read and were not saved; their edits are kept.", nullptr, heldBack));
    for (const library::SaveFailure& failure : report.failures.mid(0, 4))
        lines.append(withPlace(m_parts.library.file(failure.id), failure.error));
    m_ui->messageBar->showMessage(MessageBar::Kind::Error, lines.join(QLatin1Char('\n')));
}

void MainWindow::reportRefusals(const QList<editing::Refusal>& refusals, editing::OnRefusal onRefusal)
{
    QStringList lines;
    if (onRefusal == editing::OnRefusal::ChangeNothing)
        lines.append(tr("Nothing was changed, because %Ln article(s) cannot be changed.", nullptr,
                        int(refusals.size())));
    else if (refusals.size() > 1)
        lines.append(tr("%Ln article(s) could not be changed.", nullptr, int(refusals.size())));
    for (const editing::Refusal& refusal : refusals.mid(0, 4)) {
        lines.append(withPlace(m_parts.library.file(refusal.id), refusal.error));
    }
    m_ui->messageBar->showMessage(MessageBar::Kind::Warning, lines.join(QLatin1Char('\n')));
}

void MainWindow::openWebPage()
{
    const auto id = currentArticle();
    const library::Article* article = id ? m_parts.library.article(*id) : nullptr;
    if (!article)
        return;
    for (const QString& key : {QStringLiteral("webUrl"), QStringLiteral("originalUrl")}) {
        const auto value = article->document.value(frontmatter::FieldPath() / key);
        if (value && !value->toText().isEmpty()) {
            openUrl(QUrl(value->toText()));
            return;
        }
    }
    m_ui->messageBar->showMessage(MessageBar::Kind::Note, tr("This article has no web address."));
}

void MainWindow::openUrl(const QUrl& url)
{
    // The desktop would hand on anything, scripts and local files too; an article's word is not enough for
    // that.
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty()) {
        m_ui->messageBar->showMessage(
            MessageBar::Kind::Warning,
            tr("Only http and https addresses are opened: %1").arg(url.toDisplayString()));
        return;
    }
    if (!QDesktopServices::openUrl(url))
        m_ui->messageBar->showMessage(MessageBar::Kind::Warning, tr("No web browser could be started."));
}

void MainWindow::whenSettled(std::function<void()> action)
{
    m_pane->commitTyping();
    m_cells->commit();
    if (m_parts.session.isBusy()) {
        connect(
            &m_parts.session, &editing::EditSession::busyChanged, this,
            [this, action = std::move(action)] { whenSettled(action); }, Qt::SingleShotConnection);
        return;
    }
    const int unsaved = m_parts.library.editedCount();
    if (unsaved == 0) {
        action();
        return;
    }
    askAboutUnsaved(this, unsaved, [this, action = std::move(action)](UnsavedAnswer answer) {
        switch (answer) {
        case UnsavedAnswer::Save:
            m_afterSave = action;
            save(m_parts.library.edited());
            break;
        case UnsavedAnswer::Discard:
            action();
            break;
        case UnsavedAnswer::Cancel:
            break;
        }
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_cells->commit();
    m_pane->commitTyping();
    const bool isSettled = m_parts.library.editedCount() == 0 && !m_parts.session.isBusy();
    if (m_isClosing || isSettled) {
        rememberState();
        event->accept();
        return;
    }
    event->ignore();
    whenSettled([this] {
        m_isClosing = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openPath(event->mimeData()->urls().constFirst().toLocalFile());
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_ui->articleTable->model())
        m_parts.articles.setThumbnailBox(m_ui->articleTable->thumbnailBox());
}

void MainWindow::updateActions()
{
    const bool hasSelection = m_ui->articleTable->selectionModel()->hasSelection();
    const bool canSave =
        (m_parts.library.editedCount() > 0 || m_cells->hasDraft()) && !m_parts.library.isSaving();
    m_ui->actionSaveAll->setEnabled(canSave);
    m_ui->actionSave->setEnabled(canSave && hasSelection);
    m_ui->actionRevert->setEnabled(canSave && hasSelection);
    for (QAction* action :
         {m_ui->actionPublish, m_ui->actionUnpublish, m_ui->actionTogglePublished, m_ui->actionOpenWebPage})
        action->setEnabled(hasSelection);
    m_fileActions->update();
    m_cellActions->update();
    m_pictureChecks->update(hasSelection);
    const int unsaved = m_parts.library.editedCount();
    m_saveButton->setText(unsaved > 0 ? tr("Save %Ln", nullptr, unsaved) : tr("Save"));
    setWindowModified(unsaved > 0);
}

void MainWindow::updateCounts()
{
    const library::ArticleLibrary& library = m_parts.library;
    CollectionStatus::Counts counts;
    counts.articles = library.articleCount();
    counts.shown = m_parts.shown.rowCount();
    for (const QItemSelectionRange& range : m_ui->articleTable->selectionModel()->selection())
        counts.selected += range.height();
    counts.unsaved = library.editedCount();
    counts.problems = library.withProblemsCount();
    m_status->setCounts(counts);
    m_queryBar->setCounts(counts.shown, counts.articles);
    updateActions();
    updatePlaceholder();
}

void MainWindow::updateUndoTexts()
{
    const QUndoStack& stack = m_parts.session.undoStack();
    const auto describe = [](QAction* action, bool possible, const QString& verb, const QString& step) {
        action->setEnabled(possible);
        action->setText(step.isEmpty() ? verb : tr("%1: %2").arg(verb, step));
    };
    describe(m_ui->actionUndo, stack.canUndo(), tr("&Undo"), stack.undoText());
    describe(m_ui->actionRedo, stack.canRedo(), tr("&Redo"), stack.redoText());
}

void MainWindow::updatePlaceholder()
{
    if (m_parts.library.isScanning())
        m_ui->articleTable->setPlaceholder(tr("Reading articles…"));
    else if (m_parts.library.articleCount() > 0)
        m_ui->articleTable->setPlaceholder(
            tr("No article matches. Press Escape in the search field to show all."));
    else
        m_ui->articleTable->setPlaceholder(tr("No articles in this folder.\nForeword lists files ending in "
                                              ".md, .markdown and .mkd, and .html and .txt "
                                              "files with front matter."));
}

} // namespace foreword::app
