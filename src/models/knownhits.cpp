// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/knownhits.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace foreword::models {

using library::ArticleQuery;

namespace {

/// As many as an editor types and takes back; of a million rows they take 4 MB.
constexpr qsizetype mostQueries = 32;

} // namespace

RowSet::RowSet(int rows, bool isFull)
    : m_words((size_t(rows) + wordBits - 1) / wordBits, isFull ? ~quint64(0) : 0)
{
    if (const int left = rows % wordBits; isFull && left > 0)
        m_words.back() = (quint64(1) << left) - 1;
}

int RowSet::count() const
{
    return std::accumulate(m_words.begin(), m_words.end(), 0,
                           [](int count, quint64 word) { return count + std::popcount(word); });
}

void KnownHits::keepUpWith(int rows, qsizetype changes)
{
    if (rows != m_rows || changes != m_changes)
        m_known.clear();
    m_rows = rows;
    m_changes = changes;
}

std::shared_ptr<const RowSet> KnownHits::of(const ArticleQuery& query) const
{
    const auto known = std::find_if(m_known.begin(), m_known.end(),
                                    [&query](const Known& one) { return one.query == query; });
    return known == m_known.end() ? nullptr : known->hits;
}

std::shared_ptr<const RowSet> KnownHits::atMost(const ArticleQuery& query) const
{
    const Known* fewest = nullptr;
    for (const Known& known : m_known) {
        if ((!fewest || known.count < fewest->count) && query.isWithin(known.query))
            fewest = &known;
    }
    return fewest ? fewest->hits : nullptr;
}

void KnownHits::note(const ArticleQuery& query, const std::shared_ptr<const RowSet>& hits)
{
    if (m_known.size() == mostQueries)
        m_known.removeFirst();
    m_known.append({query, hits, hits->count()});
}

} // namespace foreword::models
