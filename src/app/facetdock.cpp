// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facetdock.h"

#include "app/settings.h"
#include "library/articlelibrary.h"
#include "models/facetmodel.h"
#include "widgets/facetpanel.h"
#include "widgets/querybar.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QScreen>

#include <algorithm>

namespace foreword::app {
namespace {

/// Narrower screens have no room for it beside the table and the form, in pixels; a large font needs more.
int roomyWidth(const QFontMetrics& metrics)
{
    return std::max(1360, 80 * metrics.height());
}

/// Of a query's field, for completion.
QList<library::ValueCount> valuesInUse(const library::ArticleLibrary& library, const QString& field)
{
    const library::ValuesInUse& inUse = library.valuesInUse();
    if (field == u"category")
        return inUse.categories();
    if (field == u"type")
        return inUse.types();
    if (field == u"topic")
        return inUse.topics();
    QList<library::ValueCount> providers;
    if (field == u"provider") {
        for (const library::ProviderInUse& one : inUse.providers())
            providers.append({one.name, one.count});
    }
    return providers;
}

} // namespace

FacetDock::FacetDock(const Parts& parts, QMainWindow* window)
    : QDockWidget(tr("Filters"), window)
{
    setObjectName(QStringLiteral("facetDock"));
    auto* facets = new models::FacetModel(parts.library, this);
    auto* panel = new widgets::FacetPanel(*facets);
    setWidget(panel);
    connect(&parts.queryBar, &QLineEdit::textChanged, facets, &models::FacetModel::setQueryText);
    connect(facets, &models::FacetModel::queryWanted, &parts.queryBar, &QLineEdit::setText);
    parts.queryBar.setKnownValues(
        [&library = parts.library](const QString& field) { return valuesInUse(library, field); });
    connect(&parts.arrangePanels, &QAction::toggled, this, &FacetDock::arrange);
    arrange(parts.arrangePanels.isChecked());
    panel->setClosed(parts.settings.closedFilters());
    connect(panel, &widgets::FacetPanel::closedChanged, this,
            [&settings = parts.settings](const QList<library::Facet>& closed) {
                settings.setClosedFilters(closed);
            });

    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->addDockWidget(Qt::LeftDockWidgetArea, this);
    window->resizeDocks({this}, {panel->sizeHint().width()}, Qt::Horizontal);
    QAction* toggle = toggleViewAction();
    toggle->setObjectName(QStringLiteral("actionFilters"));
    toggle->setText(tr("&Filters"));
    toggle->setToolTip(tr("Narrow the articles by their values"));
    toggle->setShortcut(Qt::Key_F9);
    parts.viewMenu.insertAction(&parts.arrangePanels, toggle);
    setVisible(window->screen()->availableGeometry().width() >= roomyWidth(window->fontMetrics()));
}

/// Without a title bar it is part of the window; with one it can be moved.
void FacetDock::arrange(bool arranging)
{
    QWidget* old = titleBarWidget();
    setTitleBarWidget(arranging ? nullptr : new QWidget(this));
    delete old;
}

} // namespace foreword::app
