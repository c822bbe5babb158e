// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/articleactions.h"
#include "app/cellactions.h"
#include "app/changesdock.h"
#include "app/collectionstatus.h"
#include "app/facetdock.h"
#include "app/failuretexts.h"
#include "app/fileactions.h"
#include "app/folderactions.h"
#include "app/helpactions.h"
#include "app/pictureactions.h"
#include "app/picturechecks.h"
#include "app/problemsdock.h"
#include "app/recovery.h"
#include "app/saveactions.h"
#include "app/savedqueries.h"
#include "app/settings.h"
#include "app/settingsactions.h"
#include "app/undoactions.h"
#include "app/viewactions.h"
#include "imaging/thumbnailprovider.h"
#include "library/editkeeper.h"
#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "ui_mainwindow.h"
#include "widgets/articlecard.h"
#include "widgets/articlepane.h"
#include "widgets/articletableview.h"
#include "widgets/bodypanel.h"
#include "widgets/cellediting.h"
#include "widgets/choicebuttons.h"
#include "widgets/filedrops.h"
#include "widgets/glyphs.h"
#include "widgets/menucommands.h"
#include "widgets/querybar.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QUrl>

#include <algorithm>

namespace foreword::app {

using library::ArticleId;
using widgets::ArticleViews;
using widgets::MessageBar;

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
    new FacetDock(
        {m_parts.library, *m_queryBar, m_parts.settings, *m_ui->menuView, *m_ui->actionArrangePanels}, this);
    connectActions();
    connectLibrary();
    connectSession();
    if (m_parts.keeper)
        new Recovery({m_parts.library, m_parts.session, *m_parts.keeper, *m_ui->messageBar}, this);
    restoreState();
    updateActions();
    updateCounts();
}

MainWindow::~MainWindow()
{
    // They follow the focus, which wanders while the widgets go.
    delete m_cellActions;
}

void MainWindow::openPath(const QString& path)
{
    m_folderActions->open(path);
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
    new SavedQueries({m_parts.settings, *m_queryBar, *m_ui->menuSavedQueries}, this);
    auto* savedQueries = new QToolButton(bar);
    savedQueries->setIcon(widgets::glyphIcon(widgets::Glyph::Down));
    savedQueries->setAccessibleName(widgets::withoutMnemonics(m_ui->menuSavedQueries->title()));
    savedQueries->setToolTip(savedQueries->accessibleName());
    connect(savedQueries, &QToolButton::clicked, this, [this, savedQueries] {
        m_ui->menuSavedQueries->popup(savedQueries->mapToGlobal(savedQueries->rect().bottomLeft()));
    });
    bar->addWidget(savedQueries);
    savedQueries->setIconSize({10, 10}); // which the bar has set to its own
    button(m_ui->actionPublish);
    button(m_ui->actionUnpublish);
    bar->addWidget(new widgets::ChoiceButtons({m_ui->actionTable, m_ui->actionGallery}, bar));
    connect(m_queryBar, &widgets::QueryBar::queryChanged, &m_parts.thumbnails,
            &imaging::ThumbnailProvider::rest);
    connect(m_queryBar, &widgets::QueryBar::queryChanged, &m_parts.shown,
            &models::ArticleFilterModel::setQuery);
    connect(m_queryBar, &QLineEdit::returnPressed, m_ui->articles, qOverload<>(&QWidget::setFocus));
}

void MainWindow::setUpArticles()
{
    ArticleViews* articles = m_ui->articles;
    articles->setModels(m_parts.articles, m_parts.shown);
    articles->table()->sortByColumn(models::ArticleTableModel::DateColumn, Qt::DescendingOrder);
    connect(articles, &ArticleViews::articleOpened, this, &MainWindow::editTitle);
    connect(articles, &ArticleViews::selectionSettled, this, &MainWindow::showSelection);
    connect(&m_parts.shown, &models::ArticleFilterModel::shownChanged, m_countsTimer,
            qOverload<>(&QTimer::start));
    connect(articles, &ArticleViews::viewChanged, this, &MainWindow::updateActions);
    m_articleActions = new ArticleActions(
        {m_parts.library, m_parts.session, m_parts.articles, m_parts.shown, *m_ui, *m_queryBar}, this);
}

void MainWindow::setUpArticlePane()
{
    m_card = new widgets::ArticleCard(&m_parts.thumbnails);
    m_pane =
        new widgets::ArticlePane(m_parts.library, m_parts.session, &m_parts.thumbnails, m_ui->articleDock);
    m_pane->setHeader(m_card);
    m_ui->articleDock->setWidget(m_pane);
    connect(m_pane, &widgets::ArticlePane::openUrlRequested, m_articleActions, &ArticleActions::openUrl);
    connect(m_pane, &widgets::ArticlePane::tabsMade, this, [this] {
        m_pane->bodyPanel()->setView(m_parts.settings.bodyView());
        connect(m_pane->bodyPanel(), &widgets::BodyPanel::viewChanged, this,
                [this](widgets::BodyPanel::View view) { m_parts.settings.setBodyView(view); });
    });
    m_pictureActions = new PictureActions({m_parts.originals, m_parts.store, *m_card}, this);
    connect(m_ui->actionLookClosely, &QAction::triggered, m_pictureActions, &PictureActions::lookClosely);
    connect(m_pictureActions, &PictureActions::openUrlRequested, m_articleActions, &ArticleActions::openUrl);
    connect(m_pictureActions, &PictureActions::saved, this, [this](const QString& path) {
        m_status->setResult(tr("%1 saved").arg(QFileInfo(path).fileName()));
    });
    connect(m_pictureActions, &PictureActions::failed, this, [this](const QString& message) {
        m_ui->messageBar->showMessage(MessageBar::Kind::Warning, message);
    });
    connect(m_pane, &widgets::ArticlePane::pictureSelected, m_card, &widgets::ArticleCard::showPicture);
    connect(m_pane, &widgets::ArticlePane::articleRequested, m_articleActions, &ArticleActions::goTo);
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
         [this](ArticleId id) { m_articleActions->goTo(id); }},
        this);
    const PlacesDockParts places{m_parts.library, m_parts.session,
                                 *m_ui->menuView, m_ui->actionArrangePanels,
                                 *m_pane,         [this](ArticleId id) { m_articleActions->goTo(id); }};
    new ProblemsDock(places, this);
    new ChangesDock(places, this);
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
        [this](int count, int withEdits) {
            const QString moved = tr("%Ln article(s) moved to the trash", nullptr, count);
            //: What was moved to the trash, and how many of them were edited.
            m_status->setOutcome(
                withEdits > 0 ? tr("%1, %Ln with unsaved edits", nullptr, withEdits).arg(moved) : moved);
        },
        Qt::QueuedConnection);
    m_cells = new widgets::CellEditing(m_parts.library, m_parts.session, m_ui->articles->table());
    m_cells->addGallery(m_ui->articles->gallery());
    m_cells->setSuggestions(m_pane->suggestions());
    m_cellActions = new CellActions({m_parts.library, m_parts.session, m_parts.shown, *m_ui, *m_cells}, this);
    m_viewActions = new ViewActions(*m_ui, m_parts.settings, this);
    connect(m_cells, &widgets::CellEditing::draftChanged, this, &MainWindow::updateActions);
    m_saveActions =
        new SaveActions({m_parts.library, m_parts.session, *m_ui, *m_pane, *m_cells, *m_status}, this);
    connect(m_pane, &widgets::ArticlePane::saveAsIsRequested, m_saveActions, &SaveActions::askToSaveAsIs);
    m_folderActions =
        new FolderActions({m_parts.library, m_parts.shown, m_parts.thumbnails, m_parts.originals,
                           m_parts.watch, m_parts.settings, *m_ui, *m_queryBar, *m_status, *m_saveActions},
                          this);
    new UndoActions(*m_ui, m_parts.session, this);
    new HelpActions(*m_ui, m_parts.settings, this);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
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
    connect(library, &ArticleLibrary::articlesGone, m_countsTimer, qOverload<>(&QTimer::start));
    connect(library, &ArticleLibrary::scanFinished, this, &MainWindow::updatePlaceholder);
    connect(library, &ArticleLibrary::scanFinished, this, &MainWindow::updateActions);
    connect(library, &ArticleLibrary::saved, this, &MainWindow::updateActions);
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
    connect(&session->undoStack(), &QUndoStack::indexChanged, m_status, &CollectionStatus::endOutcome);
}

void MainWindow::restoreState()
{
    const Settings& settings = m_parts.settings;
    m_viewActions->restore();
    if (!restoreGeometry(settings.windowGeometry()))
        resize(size().boundedTo(screen()->availableSize()));
    QMainWindow::restoreState(settings.windowState());
}

void MainWindow::rememberState()
{
    Settings& settings = m_parts.settings;
    m_viewActions->remember();
    settings.setWindowGeometry(saveGeometry());
    settings.setWindowState(saveState());
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

void MainWindow::editTitle()
{
    const QList<ArticleId> ids = m_ui->articles->selectedArticles();
    if (ids.size() == 1)
        m_fileActions->editTitle(ids.constFirst());
    else
        m_pane->editTitle();
}

void MainWindow::reportRefusals(const QList<editing::Refusal>& refusals, editing::OnRefusal onRefusal)
{
    m_ui->messageBar->showMessage(MessageBar::Kind::Warning, textOf(refusals, onRefusal, m_parts.library));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_saveActions->settle() || m_isClosing) {
        rememberState();
        if (m_parts.keeper)
            m_parts.keeper->drop();
        event->accept();
        return;
    }
    event->ignore();
    m_saveActions->whenSettled([this] {
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
    m_folderActions->open(event->mimeData()->urls().constFirst().toLocalFile());
}

void MainWindow::updateActions()
{
    m_saveActions->update();
    m_articleActions->update();
    m_fileActions->update();
    m_cellActions->update();
    m_pictureChecks->update(m_ui->articles->selectionModel()->hasSelection());
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
