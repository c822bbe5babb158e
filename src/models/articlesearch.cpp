// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articlesearch.h"

#include "models/articletablemodel.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace foreword::models {

using library::ArticleId;
using library::ArticleLibrary;

ArticleSearch::ArticleSearch(const ArticleLibrary& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    m_worker.setMaxThreadCount(1);
    connect(&library, &ArticleLibrary::folderAboutToChange, this, [this] {
        m_arranging.cancel();
        forgetOrder();
    });
    connect(&library, &ArticleLibrary::articlesAdded, this, &ArticleSearch::forgetOrder);
    connect(&library, &ArticleLibrary::articlesChanged, this, &ArticleSearch::forgetOrder);
    connect(&m_arranging, &QFutureWatcherBase::finished, this, [this] {
        if (!m_arranging.isCanceled())
            take(m_arranging.result());
    });
}

ArticleSearch::~ArticleSearch()
{
    m_arranging.disconnect(this);
    m_arranging.cancel();
    m_worker.waitForDone();
}

void ArticleSearch::search(const library::ArticleQuery& query, int most, ArticleId without)
{
    m_most = most;
    m_without = without;
    m_arranging.cancel();
    m_arranging.setFuture(QtConcurrent::run(&m_worker, [task = task(query)](QPromise<Arrangement>& promise) {
        Arrangement arrangement = arrange(task, [&promise] { return promise.isCanceled(); });
        if (!promise.isCanceled())
            promise.addResult(std::move(arrangement));
    }));
}

/// Keys that a worker still uses stay its own.
void ArticleSearch::forgetOrder()
{
    m_keys.reset();
    m_order.reset();
}

ArrangementTask ArticleSearch::task(const library::ArticleQuery& query)
{
    if (!m_keys)
        m_keys = std::make_shared<SortKeys>(ArticleTableModel::DateColumn);
    return {m_library.records(),
            query,
            library::marksFor(query, m_library),
            m_keys,
            Qt::DescendingOrder,
            {},
            m_order,
            {}};
}

void ArticleSearch::take(const Arrangement& arrangement)
{
    if (m_keys)
        m_order = arrangement.order;
    const std::vector<int>& shown = arrangement.shown;
    const auto left = std::count(shown.begin(), shown.end(), m_library.rowOf(m_without));
    QList<ArticleId> ids;
    for (auto row = shown.begin(); row != shown.end() && ids.size() < m_most; ++row) {
        if (const ArticleId id = m_library.idAt(*row); id != m_without && m_library.row(id).readable())
            ids << id;
    }
    Q_EMIT found(ids, int(shown.size()) - int(left));
}

} // namespace foreword::models
