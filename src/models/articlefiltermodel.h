// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "library/articlequery.h"

#include <QAbstractProxyModel>

#include <vector>

namespace foreword::models {

class ArticleTableModel;

/// The articles that match the query, in the order of a column: what the views show.
///
/// Filter and sort look at the library's records, never at a QVariant. Selection, current row and scroll
/// position survive both: rows come and go as layout changes with persistent indexes kept. An article that is
/// edited stays where it is, and stays shown, until the query or the order is set again, so that nothing
/// jumps away under the editor's hands.
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

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex mapToSource(const QModelIndex& proxy) const override;
    QModelIndex mapFromSource(const QModelIndex& source) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

Q_SIGNALS:
    /// The number of rows is new.
    void shownChanged();

private:
    ArticleTableModel& m_articles;
    library::ArticleQuery m_query;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<int> m_rows;     ///< source row of each row
    std::vector<int> m_position; ///< row of each source row; -1 where it is not shown
};

} // namespace foreword::models
