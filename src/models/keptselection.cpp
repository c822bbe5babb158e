// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keptselection.h"

#include "models/articlefiltermodel.h"

#include <QItemSelectionModel>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace foreword::models {

using library::ArticleId;

KeptSelection::KeptSelection(ArticleFilterModel& shown, QItemSelectionModel& selection, QObject* parent)
    : QObject(parent)
    , m_shown(shown)
    , m_selection(selection)
{
    connect(&shown, &ArticleFilterModel::shownAboutToChange, this, &KeptSelection::note);
    connect(&shown, &ArticleFilterModel::shownChanged, this, &KeptSelection::giveBack);
    connect(&shown, &QAbstractItemModel::modelReset, this, &KeptSelection::forget);
    connect(&selection, &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isChanging)
            forget();
    });
}

void KeptSelection::note()
{
    m_isChanging = true;
    m_selected.clear();
    for (const QItemSelectionRange& range : m_selection.selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_selected.push_back(m_shown.idAt(row));
    }
    const QModelIndex current = m_selection.currentIndex();
    m_current = current.isValid() ? std::optional(m_shown.idAt(current.row())) : std::nullopt;
    if (current.isValid())
        m_column = current.column();
}

void KeptSelection::giveBack()
{
    const auto isShown = [this](ArticleId id) { return m_shown.rowOf(id) >= 0; };
    // Here the current row may be one that merely has the focus while the chosen one is hidden.
    if (m_current && !isShown(*m_current) && !m_hiddenCurrent)
        m_hiddenCurrent = m_current;
    const auto back = std::stable_partition(m_hidden.begin(), m_hidden.end(), std::not_fn(isShown));
    std::vector<int> rows;
    std::transform(back, m_hidden.end(), std::back_inserter(rows),
                   [this](ArticleId id) { return m_shown.rowOf(id); });
    m_hidden.erase(back, m_hidden.end());
    std::copy_if(m_selected.begin(), m_selected.end(), std::back_inserter(m_hidden), std::not_fn(isShown));
    m_selected.clear();

    if (!rows.empty())
        select(std::move(rows));
    if (m_hiddenCurrent && isShown(*m_hiddenCurrent)) {
        const int row = m_shown.rowOf(*std::exchange(m_hiddenCurrent, std::nullopt));
        m_selection.setCurrentIndex(m_shown.index(row, m_column), QItemSelectionModel::NoUpdate);
    }
    m_isChanging = false;
}

void KeptSelection::forget()
{
    m_current.reset();
    m_hiddenCurrent.reset();
    m_selected.clear();
    m_hidden.clear();
}

/// Beside what is selected.
void KeptSelection::select(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    const int lastColumn = m_shown.columnCount() - 1;
    QItemSelection selection;
    for (auto first = rows.begin(); first != rows.end();) {
        auto last = first;
        while (std::next(last) != rows.end() && *std::next(last) == *last + 1)
            ++last;
        selection.append(QItemSelectionRange(m_shown.index(*first, 0), m_shown.index(*last, lastColumn)));
        first = std::next(last);
    }
    m_selection.select(selection, QItemSelectionModel::Select);
}

} // namespace foreword::models
