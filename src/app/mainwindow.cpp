// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/cellactions.h"
#include "app/collectionstatus.h"
#include "app/facetdock.h"
#include "app/fileactions.h"
#include "app/pictureactions.h"
#include "app/picturechecks.h"
#include "app/recovery.h"
#include "app/settings.h"
#include "app/settingsactions.h"
#include "app/unsavedquestion.h"
#include "app/viewactions.h"
#include "editing/publishing.h"
#include "imaging/thumbnailprovider.h"
#include "library/editkeeper.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "storage/foldervisit.h"
#include "storage/folderwatch.h"
#include "ui_mainwindow.h"
#include "widgets/articlecard.h"
#include "widgets/articlepane.h"
#include "widgets/articletableview.h"
#include "widgets/bodypanel.h"
#include "widgets/cellediting.h"
#include "widgets/choicebuttons.h"
#include "widgets/filedrops.h"
#include "widgets/querybar.h"
#include "widgets/shortcutsdialog.h"

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

#include <algorithm>

namespace foreword::app {

using library::ArticleId;
using widgets::ArticleViews;
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
    , m_countsTimer(new QTimer(this))
{
    m_ui->setupUi(this);
    m_countsTimer->setSingleShot(true);
    m_countsTimer->setInterval(0);
    connect(m_countsTimer, &QTimer::timeout, this, &MainWindow::updateCounts);

    new widgets::FileDrops(*this);
    setUpToolBar();
    setUpArticles();
    setUpArticlePane();
    setUpStatus();
    setUpPictureChecks();
    new FacetDock({m_parts.library, *m_queryBar, *m_ui->menuView, *m_ui->actionArrangePanels}, this);
    connectActions();
    connectLibrary();
    connectSession();
    connectWatch();
    if (m_parts.keeper)
        new Recovery({m_parts.library, m_parts.session, *m_parts.keeper, *m_ui->messageBar}, this);
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
    bar->addWidget(new widgets::ChoiceButtons({m_ui->actionTable, m_ui->actionGallery}, bar));
    connect(m_queryBar, &widgets::QueryBar::queryChanged, &m_parts.shown,
            &models::ArticleFilterModel::setQuery);
    connect(m_queryBar, &QLineEdit::returnPressed, m_ui->articles, qOverload<>(&QWidget::setFocus));
}

void MainWindow::setUpArticles()
{
    ArticleViews* articles = m_ui->articles;
    articles->setModels(m_parts.articles, m_parts.shown);
    articles->table()->sortByColumn(models::ArticleTableModel::DateColumn, Qt::DescendingOrder);
    connect(articles, &ArticleViews::publishedToggleRequested, this, &MainWindow::togglePublished);
    connect(articles, &ArticleViews::articleOpened, this, &MainWindow::editTitle);
    connect(articles, &ArticleViews::selectionSettled, this, &MainWindow::showSelection);
    connect(&m_parts.shown, &models::ArticleFilterModel::shownChanged, m_countsTimer,
            qOverload<>(&QTimer::start));
    connect(articles, &ArticleViews::viewChanged, this, &MainWindow::updateActions);
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
    m_pictureActions = new PictureActions({m_parts.originals, m_parts.store, *m_card}, this);
    connect(m_ui->actionLookClosely, &QAction::triggered, m_pictureActions, &PictureActions::lookClosely);
    connect(m_pictureActions, &PictureActions::openUrlRequested, this, &MainWindow::openUrl);
    connect(m_pictureActions, &PictureActions::saved, this, [this](const QString& path) {
        m_status->setResult(tr("%1 saved").arg(QFileInfo(path).fileName()));
    });
    connect(m_pictureActions, &PictureActions::failed, this, [this](const QString& message) {
        m_ui->messageBar->showMessage(MessageBar::Kind::Warning, message);
    });
    connect(m_pane, &widgets::ArticlePane::pictureSelected, m_card, &widgets::ArticleCard::showPicture);
    connect(m_pane, &widgets::ArticlePane::articleRequested, this, &MainWindow::goTo);
    connect(m_pane, &widgets::ArticlePane::articleShown, this,
            [this](const library::Article* article, const QString& path) {
                m_card->setVisible(article);
                if (article)
                    m_card->showDocument(article->document, path);
                else
                    m_card->clear();
                m_pictureActions->showArticle();
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
    // As wide as the form needs in a usual font, and with a large one in proportion.
    resizeDocks({m_ui->articleDock}, {std::max(392, 23 * fontMetrics().height())}, Qt::Horizontal);
}

void MainWindow::setUpStatus()
{
    m_status = new CollectionStatus(m_ui->statusBar);
    m_ui->statusBar->addWidget(m_status, 1);
    m_status->layout()->addWidget(m_ui->articles->sizeSlider());
    connect(m_status, &CollectionStatus::cancelRequested, this, [this] {
        m_parts.library.cancelScan();
        m_parts.session.cancel();
    });
}

void MainWindow::setUpPictureChecks()
{
    m_pictureChecks = new PictureChecks(
        {m_parts.library, m_parts.session, m_parts.pictureChecker, *m_ui->menuArticle, *m_ui->menuView,
         m_ui->actionArrangePanels, *m_status, *m_pane, [this] { return m_ui->articles->selectedArticles(); },
         [this](ArticleId id) { goTo(id); }},
        this);
}

void MainWindow::connectActions()
{
    m_fileActions = new FileActions(
        {m_parts.library, m_parts.session, m_parts.articles, m_parts.shown, *m_ui, *m_pane, *m_queryBar},
        this);
    connect(m_fileActions, &FileActions::refused, this, [this](const QList<editing::Refusal>& refusals) {
        reportRefusals(refusals, editing::OnRefusal::ChangeTheOthers);
    });
    // Queued: the step that did it comes onto the stack afterwards.
    connect(
        m_fileActions, &FileActions::removed, this,
        [this](int count) { m_status->setOutcome(tr("%Ln article(s) moved to the trash", nullptr, count)); },
        Qt::QueuedConnection);
    m_cells = new widgets::CellEditing(m_parts.library, m_parts.session, m_ui->articles->table());
    m_cells->setSuggestions(m_pane->suggestions());
    m_cellActions = new CellActions({m_parts.library, m_parts.session, m_parts.shown, *m_ui, *m_cells}, this);
    connect(m_cellActions, &CellActions::titleRequested, this, &MainWindow::editTitle);
    m_viewActions = new ViewActions(*m_ui, m_parts.settings, this);
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
        save(m_ui->articles->selectedArticles());
    });
    on(m_ui->actionRevert, &MainWindow::revertSelected);
    on(m_ui->actionQuit, [this] { close(); });
    on(m_ui->actionUndo, [this] { m_parts.session.undo(); });
    on(m_ui->actionRedo, [this] { m_parts.session.redo(); });
    on(m_ui->actionFind, [this] {
        m_queryBar->setFocus(Qt::ShortcutFocusReason);
        m_queryBar->selectAll();
    });
    on(m_ui->actionPreviousArticle, [this] { m_ui->articles->chooseNeighbour(-1); });
    on(m_ui->actionNextArticle, [this] { m_ui->articles->chooseNeighbour(1); });
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
    new SettingsActions({m_parts.settings, m_parts.fetcher, m_parts.thumbnailCache, m_parts.thumbnails,
                         m_parts.originals, *m_ui, *m_status, *m_pictureChecks},
                        this);
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
                                                       : m_ui->articles);
        updatePlaceholder();
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
    connect(stack, &QUndoStack::indexChanged, m_status, &CollectionStatus::endOutcome);
    connect(stack, &QUndoStack::canUndoChanged, this, &MainWindow::updateUndoTexts);
    connect(stack, &QUndoStack::canRedoChanged, this, &MainWindow::updateUndoTexts);
    connect(stack, &QUndoStack::undoTextChanged, this, &MainWindow::updateUndoTexts);
}

void MainWindow::connectWatch()
{
    using library::ArticleLibrary;
    using storage::FolderWatch;
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
    m_viewActions->restore();
    restoreGeometry(settings.windowGeometry());
    QMainWindow::restoreState(settings.windowState());
}

void MainWindow::rememberState()
{
    Settings& settings = m_parts.settings;
    m_viewActions->remember();
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
    m_parts.originals.setSiteFolder(folder);
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
    if (!m_ui->articles->currentIndex().isValid() && m_parts.shown.rowCount() > 0)
        m_ui->articles->chooseRow(0);
}

void MainWindow::showSelection()
{
    const QList<ArticleId> ids = m_ui->articles->selectedArticles();
    if (ids.isEmpty() && chooseNeighbourOfGone())
        return; // and comes back
    m_currentRow = m_ui->articles->currentIndex().row();
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
        m_ui->articles->setFocus();
    m_ui->articles->chooseRow(m_currentRow);
    return true;
}

void MainWindow::goTo(ArticleId id)
{
    const QModelIndex there = m_parts.shown.mapFromSource(m_parts.articles.indexOf(id));
    if (there.isValid()) {
        m_ui->articles->choose(there);
    } else if (!m_parts.library.isGone(id) && !m_parts.shown.query().isEmpty()) {
        connect(
            &m_parts.shown, &models::ArticleFilterModel::shownChanged, this, [this, id] { goTo(id); },
            Qt::SingleShotConnection);
        m_queryBar->clear();
    }
}

void MainWindow::editTitle()
{
    const QList<ArticleId> ids = m_ui->articles->selectedArticles();
    if (ids.size() == 1)
        m_fileActions->editTitle(ids.constFirst());
    else
        m_pane->editTitle();
}

void MainWindow::publish(bool published)
{
    const QList<ArticleId> ids = m_ui->articles->selectedArticles();
    const int count = int(ids.size());
    m_parts.session.edit(ids, editing::publishEdits(published),
                         published ? tr("Publish %n article(s)", nullptr, count)
                                   : tr("Unpublish %n article(s)", nullptr, count));
}

void MainWindow::togglePublished()
{
    const auto current = m_ui->articles->currentArticle();
    const QList<ArticleId> ids = m_ui->articles->selectedArticles();
    if (ids.isEmpty())
        return;
    const ArticleId leading = current && ids.contains(*current) ? *current : ids.constFirst();
    publish(m_parts.library.row(leading).published() != library::ArticleSummary::Published::Yes);
}

void MainWindow::revertSelected()
{
    m_parts.session.revert(m_ui->articles->selectedArticles());
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
            m_status->setOutcome(tr("%Ln article(s) saved", nullptr, int(report.saved.size())));
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
    const auto id = m_ui->articles->currentArticle();
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
        if (m_parts.keeper)
            m_parts.keeper->drop();
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
    if (event->source())
        return; // an article of this window
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openPath(event->mimeData()->urls().constFirst().toLocalFile());
}

void MainWindow::updateActions()
{
    const bool hasSelection = m_ui->articles->selectionModel()->hasSelection();
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
    counts.selected = m_ui->articles->selectedCount();
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
        m_ui->articles->setPlaceholder(tr("Reading articles…"));
    else if (m_parts.library.articleCount() > 0)
        m_ui->articles->setPlaceholder(
            tr("No article matches. Press Escape in the search field to show all."));
    else
        m_ui->articles->setPlaceholder(tr("No articles in this folder.\nForeword lists files ending in "
                                          ".md, .markdown and .mkd, and .html and .txt "
                                          "files with front matter."));
}

} // namespace foreword::app
