// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerecords.h"
#include "library/facets.h"
#include "library/rowmarks.h"

#include <array>
#include <functional>
#include <vector>

namespace foreword::library {

/// A value of a facet as the query has it (`yes`, `2021-04`, `picture-dead`); of texts the spelling that most
/// articles have.
struct FacetValue
{
    QString value;
    QString folded; ///< by what values are told apart, see foldForSearch()
    int count = 0;  ///< articles

    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

/// For each facet all values that stand in the collection, also those that the query leaves nothing of. Texts
/// come with the most frequent first, months with the newest, the others in a fixed order.
using FacetCounts = std::array<QList<FacetValue>, everyFacet.size()>;

/// Counts, for each facet, the articles that match all but the facet's own terms, so that it tells what
/// another choice would show. For a worker: a hundred thousand articles take less than a tenth of a second.
/// `marks` are those of every row (see allMarks()). Ends early, with anything, once `isStale()`.
FacetCounts countFacets(
    const ArticleRecords& records, const FacetedQuery& query, const std::vector<RowMarks>& marks,
    const std::function<bool()>& isStale = [] { return false; });

} // namespace foreword::library
