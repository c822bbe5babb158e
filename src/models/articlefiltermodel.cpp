// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articlefiltermodel.h"

#include "library/timing.h"
#include "models/articletablemodel.h"
#include "models/sortkeys.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace foreword::models {

using library::ArticleId;
using library::ArticleLibrary;
using library::ArticleQuery;
using library::Stopwatch;

ArticleFilterModel::ArticleFilterModel(ArticleTableModel& articles, QObject* parent)
    : QAbstractProxyModel(parent)
    , m_articles(articles)
    , m_keys(ArticleTableModel::ColumnCount)
{
    setSourceModel(&articles);
    connect(&articles, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&articles, &QAbstractItemModel::modelReset, this, &ArticleFilterModel::forget);
    connect(&articles, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { takeIn(first, last); });
    connect(&articles, &QAbstractItemModel::dataChanged, this, &ArticleFilterModel::passOn);
    connect(&articles.library(), &ArticleLibrary::articlesChanged, this, &ArticleFilterModel::takeChanges);
    connect(&articles.library(), &ArticleLibrary::scanFinished, this, &ArticleFilterModel::learnTexts);
    connect(&m_learning, &QFutureWatcherBase::finished, this,
            [this] { m_texts = m_learning.future().takeResult(); });
    if (articles.rowCount() > 0)
        takeIn(0, articles.rowCount() - 1);
}

ArticleFilterModel::~ArticleFilterModel() = default;

void ArticleFilterModel::setQuery(const ArticleQuery& query)
{
    const Stopwatch stopwatch;
    m_query = query;
    if (m_orderIsOld)
        orderAll();
    showRows(allMatching());
    stopwatch.report("filter", qint64(m_rows.size()));
}

void ArticleFilterModel::sort(int column, Qt::SortOrder order)
{
    const Stopwatch stopwatch;
    m_sortColumn = column >= 0 && column < ArticleTableModel::ColumnCount ? column : -1;
    m_sortOrder = order;
    orderAll();
    showRows(allMatching());
    stopwatch.report("sort", qint64(m_rows.size()));
}

ArticleId ArticleFilterModel::idAt(int row) const
{
    return m_articles.library().idAt(m_rows[size_t(row)]);
}

QModelIndex ArticleFilterModel::mapToSource(const QModelIndex& proxy) const
{
    if (!proxy.isValid())
        return {};
    return m_articles.index(m_rows[size_t(proxy.row())], proxy.column());
}

QModelIndex ArticleFilterModel::mapFromSource(const QModelIndex& source) const
{
    // While the articles' model announces new rows, they have no position yet.
    if (!source.isValid() || size_t(source.row()) >= m_position.size())
        return {};
    const int row = m_position[size_t(source.row())];
    return row < 0 ? QModelIndex() : index(row, source.column());
}

QModelIndex ArticleFilterModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ArticleFilterModel::parent(const QModelIndex&) const
{
    return {};
}

int ArticleFilterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ArticleFilterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ArticleTableModel::ColumnCount);
}

/// The base class asks through the first row, so that a table without rows would lose its headers.
QVariant ArticleFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_articles.headerData(section, orientation, role);
}

SortKeys* ArticleFilterModel::keys(int column)
{
    if (column < 0)
        return nullptr;
    std::unique_ptr<SortKeys>& keys = m_keys[size_t(column)];
    if (keys)
        keys->extend();
    else
        keys = std::make_unique<SortKeys>(m_articles.library(), column, m_texts.take(column));
    return keys.get();
}

/// So that the first sort by a column of many texts need not order them on the GUI thread.
void ArticleFilterModel::learnTexts()
{
    const ArticleLibrary& library = m_articles.library();
    QHash<int, QStringList> texts;
    for (const int column : {ArticleTableModel::TitleColumn, ArticleTableModel::TopicsColumn}) {
        if (m_keys[size_t(column)])
            continue;
        QStringList& ofColumn = texts[column];
        ofColumn.reserve(library.count());
        for (int row = 0; row < library.count(); ++row)
            ofColumn.append(SortKeys::textOf(library.summary(library.idAt(row)), column));
    }
    m_learning.setFuture(QtConcurrent::run([texts] {
        QHash<int, TextOrder> orders;
        for (auto it = texts.begin(); it != texts.end(); ++it)
            orders.insert(it.key(), TextOrder::of(it.value()));
        return orders;
    }));
}

bool ArticleFilterModel::matches(int sourceRow) const
{
    if (m_query.isEmpty())
        return true;
    const ArticleLibrary& library = m_articles.library();
    const ArticleId id = library.idAt(sourceRow);
    return m_query.matches(library.file(id), library.summary(id), library.searchKeys(id),
                           library.isEdited(id));
}

bool ArticleFilterModel::before(int a, int b) const
{
    return m_sortColumn < 0 ? a < b : m_keys[size_t(m_sortColumn)]->less(a, b, m_sortOrder);
}

void ArticleFilterModel::orderAll()
{
    m_orderIsOld = false;
    std::iota(m_order.begin(), m_order.end(), 0);
    if (SortKeys* sorting = keys(m_sortColumn))
        sorting->sort(m_order, m_sortOrder);
}

/// All that match, in order. Asked in the library's order, in which the records lie in memory.
std::vector<int> ArticleFilterModel::allMatching() const
{
    if (m_query.isEmpty())
        return m_order;
    std::vector<bool> hits(m_order.size());
    for (size_t row = 0; row < hits.size(); ++row)
        hits[row] = matches(int(row));
    std::vector<int> shown;
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(shown),
                 [&hits](int row) { return hits[size_t(row)]; });
    return shown;
}

/// Merges sorted rows into many others: few comparisons, since one costs more than moving a row.
void ArticleFilterModel::merge(std::vector<int>& into, const std::vector<int>& rows) const
{
    const auto less = [this](int a, int b) { return before(a, b); };
    std::vector<int> merged;
    merged.reserve(into.size() + rows.size());
    auto from = into.begin();
    for (const int row : rows) {
        const auto place = std::upper_bound(from, into.end(), row, less);
        merged.insert(merged.end(), from, place);
        merged.push_back(row);
        from = place;
    }
    merged.insert(merged.end(), from, into.end());
    into = std::move(merged);
}

/// Shows these source rows instead. Persistent indexes follow their articles; those of hidden ones end.
///
/// A layout change alone would do, were it not that a selection model, when all rows are selected, selects
/// whatever rows there are afterwards. So only the order changes by layout, and rows go and come at the end.
void ArticleFilterModel::showRows(std::vector<int> rows)
{
    std::vector<bool> wanted(m_position.size());
    for (const int row : rows)
        wanted[size_t(row)] = true;
    std::vector<int> staying;
    std::vector<int> coming;
    for (const int row : rows)
        (m_position[size_t(row)] < 0 ? coming : staying).push_back(row);
    const size_t stay = staying.size();
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(staying),
                 [&wanted](int row) { return !wanted[size_t(row)]; });

    reorder(std::move(staying), stay);
    if (stay < m_rows.size()) {
        beginRemoveRows({}, int(stay), int(m_rows.size()) - 1);
        for (size_t row = stay; row < m_rows.size(); ++row)
            m_position[size_t(m_rows[row])] = -1;
        m_rows.resize(stay);
        endRemoveRows();
    }
    if (!coming.empty()) {
        beginInsertRows({}, int(stay), int(stay + coming.size()) - 1);
        m_rows.insert(m_rows.end(), coming.begin(), coming.end());
        place(stay);
        endInsertRows();
        reorder(std::move(rows), m_rows.size());
    }
    Q_EMIT shownChanged();
}

/// The same rows in another order. Persistent indexes end that would come to stand at `end` or below.
void ArticleFilterModel::reorder(std::vector<int> rows, size_t end)
{
    if (rows == m_rows && end == rows.size())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<int> sourceRows;
    sourceRows.reserve(size_t(from.size()));
    for (const QModelIndex& index : from)
        sourceRows.push_back(m_rows[size_t(index.row())]);
    m_rows = std::move(rows);
    place(0);
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int row = m_position[size_t(sourceRows[size_t(i)])];
        to.append(size_t(row) < end ? index(row, from[i].column()) : QModelIndex());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// Notes the position of the rows from one on.
void ArticleFilterModel::place(size_t from)
{
    for (size_t row = from; row < m_rows.size(); ++row)
        m_position[size_t(m_rows[row])] = int(row);
}

/// Another folder: everything is new.
void ArticleFilterModel::forget()
{
    const int count = m_articles.rowCount();
    m_keys = std::vector<std::unique_ptr<SortKeys>>(ArticleTableModel::ColumnCount);
    m_texts.clear();
    m_order.resize(size_t(count));
    orderAll();
    m_rows = allMatching();
    m_position.assign(size_t(count), -1);
    place(0);
    endResetModel();
    Q_EMIT shownChanged();
}

/// New articles go to their places: as inserted rows where they lie together, else as a new layout.
void ArticleFilterModel::takeIn(int first, int last)
{
    keys(m_sortColumn);
    m_position.resize(size_t(last) + 1, -1);
    std::vector<int> fresh(size_t(last - first + 1));
    std::iota(fresh.begin(), fresh.end(), first);
    const auto less = [this](int a, int b) { return before(a, b); };
    if (m_sortColumn >= 0)
        std::sort(fresh.begin(), fresh.end(), less);

    merge(m_order, fresh);

    std::vector<int> shown;
    std::copy_if(fresh.begin(), fresh.end(), std::back_inserter(shown),
                 [this](int row) { return matches(row); });
    if (shown.empty())
        return;
    const auto begin = std::upper_bound(m_rows.begin(), m_rows.end(), shown.front(), less);
    const auto end = std::upper_bound(m_rows.begin(), m_rows.end(), shown.back(), less);
    if (begin == end) {
        const int row = int(begin - m_rows.begin());
        beginInsertRows({}, row, row + int(shown.size()) - 1);
        m_rows.insert(begin, shown.begin(), shown.end());
        place(size_t(row));
        endInsertRows();
        Q_EMIT shownChanged();
    } else {
        const bool all = m_rows.size() + shown.size() == m_order.size();
        std::vector<int> merged = all ? m_order : m_rows;
        if (!all)
            merge(merged, shown);
        showRows(std::move(merged));
    }
}

void ArticleFilterModel::takeChanges(const QList<ArticleId>& ids)
{
    for (size_t column = 0; column < m_keys.size(); ++column) {
        if (!m_keys[column])
            continue;
        bool changed = false;
        for (const ArticleId id : ids) {
            if (const int row = m_articles.library().rowOf(id); row >= 0)
                changed |= m_keys[column]->update(row);
        }
        if (changed && int(column) == m_sortColumn)
            m_orderIsOld = true;
    }
}

void ArticleFilterModel::passOn(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    int top = int(m_rows.size());
    int bottom = -1;
    const int end = std::min(last.row() + 1, int(m_position.size()));
    for (int source = first.row(); source < end; ++source) {
        const int row = m_position[size_t(source)];
        if (row < 0)
            continue;
        top = std::min(top, row);
        bottom = std::max(bottom, row);
    }
    if (bottom >= 0)
        Q_EMIT dataChanged(index(top, first.column()), index(bottom, last.column()), roles);
}

} // namespace foreword::models
