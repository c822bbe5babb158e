// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "models/arrangement.h"

#include <QFutureWatcher>
#include <QThreadPool>

#include <memory>

namespace foreword::models {

/// Looks for articles while a query is typed: the newest ones that match come first. It searches a snapshot
/// of the library's records on a worker, and what is asked last gives up what was asked before.
class ArticleSearch : public QObject
{
    Q_OBJECT

public:
    /// `library` outlives the search.
    explicit ArticleSearch(const library::ArticleLibrary& library, QObject* parent = nullptr);
    ~ArticleSearch() override;

    /// found() tells what came of it: at most `most` articles, `without` not among them. The order of the
    /// first search serves the later ones until articles come, change or go.
    void search(const library::ArticleQuery& query, int most, library::ArticleId without);

Q_SIGNALS:
    /// Of the articles that match, all told `total`, the newest. Those that cannot be read are left out.
    void found(const QList<foreword::library::ArticleId>& ids, int total);

private:
    void forgetOrder();
    void take(const Arrangement& arrangement);
    ArrangementTask task(const library::ArticleQuery& query);

    const library::ArticleLibrary& m_library;
    int m_most = 0;
    library::ArticleId m_without{};
    std::shared_ptr<SortKeys> m_keys;
    std::shared_ptr<const std::vector<int>> m_order; ///< of all rows; null where it is not known
    QThreadPool m_worker;                            ///< of one thread, so that tasks never share sort keys
    QFutureWatcher<Arrangement> m_arranging;
};

} // namespace foreword::models
