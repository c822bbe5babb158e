// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keptplace.h"

#include "models/articlefiltermodel.h"
#include "models/articletablemodel.h"
#include "widgets/articleviews.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QScrollBar>

namespace foreword::widgets {

using models::ArticleFilterModel;
using models::ArticleTableModel;

KeptPlace::KeptPlace(ArticleViews& views, ArticleFilterModel& shown)
    : QObject(&views)
    , m_views(views)
    , m_shown(shown)
    , m_query(shown.query())
    , m_sortColumn(shown.sortColumn())
    , m_sortOrder(shown.sortOrder())
{
    connect(&shown, &ArticleFilterModel::shownAboutToChange, this, &KeptPlace::note);
    connect(&shown, &ArticleFilterModel::shownChanged, this, &KeptPlace::giveBack);
    connect(&shown, &QAbstractItemModel::modelReset, this, [this] { m_hidden.reset(); });
    connect(views.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isChanging)
            m_hidden.reset();
    });
}

void KeptPlace::note()
{
    m_isChanging = true;
    const bool isSearch = !(m_query == m_shown.query());
    const bool isOrder = m_sortColumn != m_shown.sortColumn() || m_sortOrder != m_shown.sortOrder();
    m_query = m_shown.query();
    m_sortColumn = m_shown.sortColumn();
    m_sortOrder = m_shown.sortOrder();

    m_place.reset();
    QAbstractItemView* view = m_views.currentView();
    const bool isAtTop = view->verticalScrollBar()->value() == 0;
    if (isAtTop && !isSearch)
        return;
    const QModelIndex current = m_views.currentIndex();
    if (current.isValid() && view->viewport()->rect().intersects(view->visualRect(current)))
        m_place = placeOf(current.row());
    else if (!isAtTop && !isOrder)
        m_place = placeOf(m_views.firstSeenRow());
}

void KeptPlace::giveBack()
{
    const auto isShown = [this](const Place& place) { return m_shown.rowOf(place.article) >= 0; };
    if (m_hidden && isShown(*m_hidden)) {
        go(*m_hidden);
        m_hidden.reset();
    } else if (m_place && isShown(*m_place)) {
        go(*m_place);
    } else if (m_place && !m_hidden) {
        m_hidden = m_place;
    }
    m_isChanging = false;
}

std::optional<KeptPlace::Place> KeptPlace::placeOf(int row) const
{
    if (row < 0 || row >= m_shown.rowCount())
        return std::nullopt;
    const QModelIndex index = m_shown.index(row, ArticleTableModel::TitleColumn);
    return Place{m_shown.idAt(row), m_views.currentView()->visualRect(index).top()};
}

void KeptPlace::go(const Place& place)
{
    QAbstractItemView* view = m_views.currentView();
    const QModelIndex index = m_shown.index(m_shown.rowOf(place.article), ArticleTableModel::TitleColumn);
    QScrollBar* bar = view->verticalScrollBar();
    bar->setValue(bar->value() + view->visualRect(index).top() - place.top);
}

} // namespace foreword::widgets
