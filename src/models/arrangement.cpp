// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/arrangement.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <atomic>
#include <bit>
#include <iterator>
#include <numeric>

namespace foreword::models {

using library::ArticleRecords;

namespace {

/// How many words of rows one thread looks at between two questions whether the task is stale.
constexpr size_t portion = 4096 / RowSet::wordBits;

std::shared_ptr<const std::vector<int>> orderOf(const ArrangementTask& task)
{
    if (task.order)
        return task.order;
    if (task.keys)
        return std::make_shared<const std::vector<int>>(
            task.keys->sorted(task.records, task.changes, task.sortOrder));
    std::vector<int> order(size_t(task.records.size()));
    std::iota(order.begin(), order.end(), 0);
    return std::make_shared<const std::vector<int>>(std::move(order));
}

bool isHit(const ArrangementTask& task, int row)
{
    return task.query.matches(task.records.row(row),
                              task.marks.empty() ? library::RowMarks() : task.marks[size_t(row)]);
}

/// Those of the rows that match the query; null once the task is stale. Asked in the library's order, in
/// which they lie in memory.
std::shared_ptr<const RowSet> hitsAmong(const RowSet& rows, const ArrangementTask& task,
                                        const std::function<bool()>& isStale)
{
    auto hits = std::make_shared<RowSet>(task.records.size());
    std::atomic<bool> isComplete = true;
    const auto look = [&](size_t begin) {
        if (isStale()) {
            isComplete = false;
            return;
        }
        for (size_t number = begin; number < std::min(begin + portion, rows.wordCount()); ++number) {
            quint64 found = 0;
            for (quint64 left = rows.word(number); left != 0; left &= left - 1) {
                const int bit = std::countr_zero(left);
                found |= quint64(isHit(task, int(number) * RowSet::wordBits + bit)) << bit;
            }
            hits->setWord(number, found);
        }
    };
    std::vector<size_t> begins;
    for (size_t begin = 0; begin < rows.wordCount(); begin += portion)
        begins.push_back(begin);
    if (begins.size() > 1)
        QtConcurrent::blockingMap(begins, look);
    else if (!begins.empty())
        look(0);
    return isComplete ? hits : nullptr;
}

/// Null once the task is stale.
std::shared_ptr<const RowSet> hitsOf(const ArrangementTask& task, const std::function<bool()>& isStale)
{
    const auto all = [&task] { return std::make_shared<const RowSet>(task.records.size(), true); };
    if (task.query.isEmpty())
        return all();
    KnownHits* const known = task.knownHits.get();
    if (!known)
        return hitsAmong(*all(), task, isStale);
    known->keepUpWith(task.records.size(), task.changes.size());
    if (auto hits = known->of(task.query))
        return hits;
    const auto rows = known->atMost(task.query);
    auto hits = hitsAmong(rows ? *rows : *all(), task, isStale);
    const bool followsFromRows = !task.query.asksWhatIsEdited() && !task.query.asksForPictureProblems();
    if (hits && followsFromRows)
        known->note(task.query, hits);
    return hits;
}

} // namespace

Arrangement arrange(const ArrangementTask& task, const std::function<bool()>& isStale)
{
    Arrangement arrangement;
    arrangement.count = task.records.size();
    arrangement.order = orderOf(task);
    if (isStale())
        return arrangement;
    const auto hits = hitsOf(task, isStale);
    if (!hits)
        return arrangement;
    std::copy_if(arrangement.order->begin(), arrangement.order->end(), std::back_inserter(arrangement.shown),
                 [&task, &hits](int row) { return hits->contains(row) && !task.records.isGone(row); });
    return arrangement;
}

} // namespace foreword::models
