// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "library/articlequery.h"
#include "models/textorder.h"

#include <QAbstractProxyModel>
#include <QFutureWatcher>

#include <memory>
#include <vector>

namespace foreword::models {

class ArticleTableModel;
class SortKeys;

/// The articles that match the query, in the order of a column: what the views show.
///
/// Filter and sort look at the library's records, never at a QVariant. Selection, current row and scroll
/// position survive both: persistent indexes follow their articles. (Where the current or a selected article
/// is hidden, a selection model says nothing of it: listen to shownChanged().) Articles that are read while a
/// folder loads go to their places at once. An article that is edited stays where it is, and stays shown,
/// until the query or the order is set again, so that nothing jumps away under the editor's hands.
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
    /// Which rows are shown, or how many, may be new.
    void shownChanged();

private:
    SortKeys* keys(int column);
    void learnTexts();
    bool matches(int sourceRow) const;
    bool before(int a, int b) const;
    void orderAll();
    std::vector<int> allMatching() const;
    void merge(std::vector<int>& into, const std::vector<int>& rows) const;
    void showRows(std::vector<int> rows);
    void reorder(std::vector<int> rows, size_t end);
    void place(size_t from);
    void forget();
    void takeIn(int first, int last);
    void takeChanges(const QList<library::ArticleId>& ids);
    void passOn(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles);

    ArticleTableModel& m_articles;
    library::ArticleQuery m_query;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<std::unique_ptr<SortKeys>> m_keys; ///< of each column that was sorted by
    QFutureWatcher<QHash<int, TextOrder>> m_learning;
    QHash<int, TextOrder> m_texts; ///< of text columns that were not sorted by yet
    std::vector<int> m_order;      ///< all source rows as sorted, shown or not
    bool m_orderIsOld = false;     ///< an article's key has changed since
    std::vector<int> m_rows;       ///< source row of each row
    std::vector<int> m_position;   ///< row of each source row; -1 where it is not shown
};

} // namespace foreword::models
