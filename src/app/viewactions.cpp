// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewactions.h"

#include "app/settings.h"
#include "ui_mainwindow.h"
#include "widgets/articletableview.h"
#include "widgets/galleryview.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QApplication>

namespace foreword::app {

using widgets::ArticleViews;

ViewActions::ViewActions(const Ui::MainWindow& ui, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_ui(ui)
    , m_settings(settings)
{
    offerViews();
    offerAppearances();
    connect(ui.actionCompactRows, &QAction::toggled, this, [this](bool compact) {
        m_ui.articles->table()->setCompact(compact);
        m_settings.setCompactRows(compact);
    });
    connect(ui.menuColumns, &QMenu::aboutToShow, this,
            [this] { m_ui.articles->table()->fillColumnMenu(m_ui.menuColumns); });
}

void ViewActions::offerViews()
{
    ArticleViews* articles = m_ui.articles;
    auto* choice = new QActionGroup(this);
    const std::pair<QAction*, ArticleViews::View> views[] = {
        {m_ui.actionTable, ArticleViews::View::Table},
        {m_ui.actionGallery, ArticleViews::View::Gallery},
    };
    for (const auto& [action, view] : views) {
        choice->addAction(action);
        action->setChecked(view == articles->view());
        connect(action, &QAction::triggered, this, [this, chosen = view] {
            m_ui.articles->setView(chosen);
            m_ui.articles->setFocus();
            m_settings.setArticleView(chosen);
        });
        connect(articles, &ArticleViews::viewChanged, action,
                [own = action, mine = view](ArticleViews::View shown) { own->setChecked(shown == mine); });
    }
}

void ViewActions::offerAppearances()
{
    auto* choice = new QActionGroup(this);
    const std::pair<QAction*, widgets::Appearance> appearances[] = {
        {m_ui.actionAppearanceSystem, widgets::Appearance::System},
        {m_ui.actionAppearanceLight, widgets::Appearance::Light},
        {m_ui.actionAppearanceDark, widgets::Appearance::Dark},
    };
    for (const auto& [action, appearance] : appearances) {
        choice->addAction(action);
        action->setChecked(m_settings.appearance() == appearance);
        connect(action, &QAction::toggled, this, [this, chosen = appearance](bool isChosen) {
            if (!isChosen)
                return;
            m_settings.setAppearance(chosen);
            widgets::applyTheme(*qApp, chosen);
        });
    }
}

void ViewActions::restore()
{
    m_ui.actionCompactRows->setChecked(m_settings.compactRows());
    m_ui.articles->table()->restoreColumnState(m_settings.columnState());
    if (const int size = m_settings.thumbnailSize(); size > 0)
        m_ui.articles->gallery()->setThumbnailSize(size);
    m_ui.articles->setView(m_settings.articleView());
}

void ViewActions::remember()
{
    m_settings.setColumnState(m_ui.articles->table()->columnState());
    m_settings.setThumbnailSize(m_ui.articles->gallery()->thumbnailSize());
}

} // namespace foreword::app
