// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerecords.h"

#include <mutex>
#include <vector>

namespace foreword::models {

/// By what one column orders the articles, ready to be compared: a number for each row; for a text its place
/// in the reader's alphabet.
///
/// Ascending or descending, articles without a value come last, and equal ones keep the library's order.
/// Rows are the library's. Any thread; one that comes while another learns the keys waits, and has them then.
class SortKeys
{
public:
    /// `column` is one of ArticleTableModel::Column.
    explicit SortKeys(int column);

    /// Takes in rows that have been added since, and the new values of those that have changed: the rows in
    /// `changes`, to which later changes are only appended.
    void update(const library::ArticleRecords& records, const QList<int>& changes);
    /// Sorts rows that it knows.
    void sort(std::vector<int>& rows, Qt::SortOrder order) const;

private:
    void updateNumbers(const library::ArticleRecords& records, const std::vector<int>& rows);
    void updateTexts(const library::ArticleRecords& records, const std::vector<int>& rows);
    void orderFiles(const library::ArticleRecords& records);
    void orderTexts(const library::ArticleRecords& records);
    bool placeTexts(const library::ArticleRecords& records, const std::vector<int>& rows);

    const int m_column;
    mutable std::mutex m_mutex;
    std::vector<qint64> m_keys; ///< of each row
    qsizetype m_changesSeen = 0;
};

} // namespace foreword::models
