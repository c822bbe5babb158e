// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerecords.h"

#include <vector>

namespace foreword::models {

/// By what one column orders the articles: a number for each; for a text its place in the reader's alphabet,
/// which is dear to find and therefore kept.
///
/// Ascending or descending, articles without a value come last, and equal ones keep the library's order.
/// Any thread, but one at a time.
class SortKeys
{
public:
    /// `column` is one of ArticleTableModel::Column.
    explicit SortKeys(int column);

    /// All rows in that order. The records are those of the last time, with rows added at the end and new
    /// values in those rows that `changes` names, to which later changes are only appended.
    std::vector<int> sorted(const library::ArticleRecords& records, const QList<int>& changes,
                            Qt::SortOrder order);

private:
    void updateTexts(const library::ArticleRecords& records, const QList<int>& changes);
    void orderTexts(const library::ArticleRecords& records);
    bool placeTexts(const library::ArticleRecords& records, const std::vector<int>& rows);

    const int m_column;
    std::vector<qint64> m_places; ///< of each row's text
    qsizetype m_changesSeen = 0;
};

} // namespace foreword::models
