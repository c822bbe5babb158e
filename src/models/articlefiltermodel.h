// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "library/articlequery.h"
#include "library/timing.h"
#include "models/arrangement.h"

#include <QAbstractProxyModel>
#include <QFutureWatcher>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace foreword::models {

class ArticleTableModel;

/// The articles that match the query, in the order of a column: what the views show.
///
/// Filter and sort look at the library's records, never at a QVariant; of large collections on a worker,
/// with what is asked last, so that rows may follow a query or an order some milliseconds later. Selection,
/// current row and scroll position survive both: persistent indexes follow their articles. (Where the current
/// or a selected article is hidden, a selection model says nothing of it: listen to shownChanged(), and see
/// KeptSelection.) Articles that are read while a folder loads go to their places. An article that is edited
/// stays where it is, and stays shown, until the query or the order is set again, so that nothing jumps away
/// under the editor's hands.
///
/// Texts are ordered by the reader's alphabet, numbers in them by value; articles without a value come last
/// in both orders; equal ones stay in the library's order.
class ArticleFilterModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit ArticleFilterModel(ArticleTableModel& articles, QObject* parent = nullptr);
    ~ArticleFilterModel() override;

    void setQuery(const library::ArticleQuery& query);
    const library::ArticleQuery& query() const { return m_query; }

    library::ArticleId idAt(int row) const;
    int rowOf(library::ArticleId id) const; ///< -1 for one that is not shown
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Column -1 is the library's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndex mapToSource(const QModelIndex& proxy) const override;
    QModelIndex mapFromSource(const QModelIndex& source) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

Q_SIGNALS:
    /// Before shownChanged(), while the rows are the old ones.
    void shownAboutToChange();
    /// Which rows are shown, or how many, may be new.
    void shownChanged();

private:
    void request(const char* timing);
    void start();
    ArrangementTask task();
    void take(const Arrangement& arrangement);
    const std::shared_ptr<SortKeys>& keys(int column);
    void showRows(std::vector<int> rows);
    bool insertTogether(const std::vector<int>& rows, size_t coming);
    void reorder(std::vector<int> rows, size_t end);
    void place(size_t from);
    void forget();
    void takeChanges(const QList<library::ArticleId>& ids);
    void passOn(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles);

    ArticleTableModel& m_articles;
    library::ArticleQuery m_query;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<std::shared_ptr<SortKeys>> m_keys; ///< of each column that was sorted by
    QList<int> m_changes;                          ///< rows whose articles have changed, one after another

    std::shared_ptr<KnownHits> m_knownHits = std::make_shared<KnownHits>();
    std::shared_ptr<const std::vector<int>> m_order; ///< all rows as sorted; null where that is not known
    qsizetype m_orderKnows = 0;                      ///< how many of the changes

    QThreadPool m_worker; ///< of one thread: what is asked last supersedes what was asked before
    QFutureWatcher<Arrangement> m_arranging;
    bool m_isArranging = false;
    bool m_hasNewKeys = false;   ///< since rows were last arranged
    bool m_isAskedAgain = false; ///< since the task at hand was begun
    struct Asked
    {
        const char* name; ///< of the timing
        library::Stopwatch since;
    };
    QList<Asked> m_asked; ///< what the editor waits for

    std::vector<int> m_rows;     ///< source row of each row
    std::vector<int> m_position; ///< row of each source row; -1 where it is not shown
};

} // namespace foreword::models
