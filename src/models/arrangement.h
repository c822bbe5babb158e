// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlequery.h"
#include "library/articlerecords.h"
#include "models/knownhits.h"
#include "models/sortkeys.h"

#include <functional>
#include <memory>
#include <vector>

namespace foreword::models {

/// What is to be shown, in which order, and all that is needed to find out on a worker.
struct ArrangementTask
{
    library::ArticleRecords records; ///< a snapshot
    library::ArticleQuery query;
    std::vector<library::RowMarks> marks; ///< see library::marksFor()
    /// Of the column to sort by; null for the library's order.
    std::shared_ptr<SortKeys> keys;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    QList<int> changes; ///< see SortKeys::sorted()
    /// All rows in that order, where that is known from before and no key has changed.
    std::shared_ptr<const std::vector<int>> order;
    /// Of earlier queries over these records and changes; those of this one are added. Null for none.
    std::shared_ptr<KnownHits> knownHits;
};

/// Rows of the library, as sorted.
struct Arrangement
{
    std::shared_ptr<const std::vector<int>> order; ///< all
    std::vector<int> shown;                        ///< those that match and are not gone
    int count = 0;                                 ///< how many rows the snapshot had
};

/// Filters on all processors. Ends early, with nothing shown, once `isStale()`; which has to be callable from
/// several threads.
Arrangement arrange(
    const ArrangementTask& task, const std::function<bool()>& isStale = [] { return false; });

} // namespace foreword::models
