// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "models/textorder.h"

#include <vector>

namespace foreword::models {

/// By what one column orders the articles, ready to be compared: a number for each row; for a text its number
/// in a TextOrder.
///
/// Ascending or descending, articles without a value come last, and equal ones keep the library's order,
/// which is that of their files. Rows are the library's.
class SortKeys
{
public:
    /// `library` outlives the keys. `column` is one of ArticleTableModel::Column; `texts` saves the time to
    /// learn those that it knows already.
    SortKeys(const library::ArticleLibrary& library, int column, TextOrder texts = {});
    /// What a text column is ordered by; empty for other columns and where there is no value.
    static QString textOf(const library::ArticleSummary& summary, int column);

    /// Takes in rows that have been added since.
    void extend();
    /// The article has changed. Whether its key has.
    bool update(int row);

    void sort(std::vector<int>& rows, Qt::SortOrder order);
    bool less(int a, int b, Qt::SortOrder order) const;

private:
    qint64 keyOf(int row);

    const library::ArticleLibrary& m_library;
    int m_column;
    bool m_isText;
    TextOrder m_texts;
    std::vector<qint64> m_keys; // of each row
};

} // namespace foreword::models
