// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articlefiltermodel.h"

#include "library/freememory.h"
#include "models/articletablemodel.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>
#include <utility>

namespace foreword::models {

using library::ArticleId;
using library::ArticleLibrary;
using library::ArticleQuery;
using library::Stopwatch;

namespace {

/// Fewer than these are arranged at once: that takes less than a millisecond.
constexpr int immediateRows = 2000;

} // namespace

ArticleFilterModel::ArticleFilterModel(ArticleTableModel& articles, QObject* parent)
    : QAbstractProxyModel(parent)
    , m_articles(articles)
    , m_keys(ArticleTableModel::ColumnCount)
{
    setSourceModel(&articles);
    connect(&articles, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&articles, &QAbstractItemModel::modelReset, this, &ArticleFilterModel::forget);
    connect(&articles, &QAbstractItemModel::rowsInserted, this, [this] {
        m_position.resize(size_t(m_articles.rowCount()), -1);
        request(nullptr);
    });
    connect(&articles, &QAbstractItemModel::dataChanged, this, &ArticleFilterModel::passOn);
    connect(&articles.library(), &ArticleLibrary::articlesChanged, this, &ArticleFilterModel::takeChanges);
    connect(&articles.library(), &ArticleLibrary::articlesGone, this, [this] { request(nullptr); });
    connect(&articles.library(), &ArticleLibrary::picturesChecked, this, [this] {
        if (m_query.asksForPictureProblems())
            request(nullptr);
    });
    connect(&m_arranging, &QFutureWatcherBase::finished, this, [this] {
        m_isArranging = false;
        if (!m_arranging.isCanceled())
            take(m_arranging.result());
        if (std::exchange(m_isAskedAgain, false))
            start();
    });
    m_worker.setMaxThreadCount(1);
    m_position.resize(size_t(articles.rowCount()), -1);
    request(nullptr);
}

ArticleFilterModel::~ArticleFilterModel()
{
    m_arranging.disconnect(this);
    m_arranging.cancel();
    m_worker.waitForDone();
}

void ArticleFilterModel::setQuery(const ArticleQuery& query)
{
    m_query = query;
    request("filter");
}

void ArticleFilterModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column >= 0 && column < ArticleTableModel::ColumnCount ? column : -1;
    m_sortOrder = order;
    m_order.reset();
    request("sort");
}

/// Arranges the rows anew. `timing` is what the editor asked for; null where more articles have been read.
void ArticleFilterModel::request(const char* timing)
{
    if (timing)
        m_asked.append(Asked{timing, Stopwatch()});
    if (!m_isArranging) {
        start();
        return;
    }
    m_isAskedAgain = true;
    // Rows that came in are no reason to stop: what is being arranged is right, if not all.
    if (timing)
        m_arranging.cancel();
}

void ArticleFilterModel::start()
{
    if (m_articles.rowCount() <= immediateRows) {
        take(arrange(task()));
        return;
    }
    m_isArranging = true;
    m_arranging.setFuture(QtConcurrent::run(&m_worker, [task = task()](QPromise<Arrangement>& promise) {
        Arrangement arrangement = arrange(task, [&promise] { return promise.isCanceled(); });
        if (!promise.isCanceled())
            promise.addResult(std::move(arrangement));
    }));
}

ArrangementTask ArticleFilterModel::task()
{
    const ArticleLibrary& library = m_articles.library();
    ArrangementTask task{library.records(),
                         m_query,
                         library::marksFor(m_query, library),
                         keys(m_sortColumn),
                         m_sortOrder,
                         m_changes,
                         {},
                         m_knownHits};
    const bool isOrderKnown = m_order && int(m_order->size()) == library.count() &&
                              (m_orderKnows == m_changes.size() || m_sortColumn < 0);
    if (!isOrderKnown)
        m_order.reset(); // also where this task is given up
    task.order = m_order;
    m_orderKnows = m_changes.size();
    return task;
}

void ArticleFilterModel::take(const Arrangement& arrangement)
{
    m_order = arrangement.order;
    showRows(arrangement.shown);
    for (const Asked& asked : std::exchange(m_asked, {}))
        asked.since.report(asked.name, qint64(m_rows.size()));
    // Ordering by texts for the first time has copies of all of them.
    if (std::exchange(m_hasNewKeys, false) && m_articles.rowCount() > immediateRows)
        QThreadPool::globalInstance()->start(&library::releaseFreeMemory);
}

ArticleId ArticleFilterModel::idAt(int row) const
{
    return m_articles.library().idAt(m_rows[size_t(row)]);
}

int ArticleFilterModel::rowOf(ArticleId id) const
{
    const int source = m_articles.library().rowOf(id);
    return source >= 0 && size_t(source) < m_position.size() ? m_position[size_t(source)] : -1;
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

const std::shared_ptr<SortKeys>& ArticleFilterModel::keys(int column)
{
    static const std::shared_ptr<SortKeys> none;
    if (column < 0)
        return none;
    std::shared_ptr<SortKeys>& keys = m_keys[size_t(column)];
    if (!keys) {
        keys = std::make_shared<SortKeys>(column);
        m_hasNewKeys = true;
    }
    return keys;
}

/// Shows these source rows instead. Persistent indexes follow their articles; those of hidden ones end.
///
/// A layout change alone would do, were it not that a selection model, when all rows are selected, selects
/// whatever rows there are afterwards. So only the order changes by layout, and rows go and come at the end.
void ArticleFilterModel::showRows(std::vector<int> rows)
{
    Q_EMIT shownAboutToChange();
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
    if (stay == m_rows.size() && insertTogether(rows, coming.size())) {
        Q_EMIT shownChanged();
        return;
    }
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

/// Where all that is new lies together and the rest as it was, which needs no new layout.
bool ArticleFilterModel::insertTogether(const std::vector<int>& rows, size_t coming)
{
    if (coming == 0 || rows.size() != m_rows.size() + coming)
        return false;
    const auto begin = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin()).second;
    if (!std::equal(begin + qsizetype(coming), rows.end(), m_rows.begin() + (begin - rows.begin()),
                    m_rows.end()))
        return false;
    const int first = int(begin - rows.begin());
    beginInsertRows({}, first, first + int(coming) - 1);
    m_rows = rows;
    place(size_t(first));
    endInsertRows();
    return true;
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
    m_arranging.cancel();
    m_keys = std::vector<std::shared_ptr<SortKeys>>(ArticleTableModel::ColumnCount);
    m_changes.clear();
    m_knownHits = std::make_shared<KnownHits>();
    m_order.reset();
    m_asked.clear();
    m_rows.clear();
    m_position.assign(size_t(m_articles.rowCount()), -1);
    endResetModel();
    request(nullptr);
}

void ArticleFilterModel::takeChanges(const QList<ArticleId>& ids)
{
    for (const ArticleId id : ids)
        m_changes.append(m_articles.library().rowOf(id));
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
