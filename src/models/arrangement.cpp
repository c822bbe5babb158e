// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/arrangement.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace foreword::models {

using library::ArticleRecords;

namespace {

/// How many rows one thread looks at between two questions whether the task is stale.
constexpr int portion = 4096;

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

bool isShown(const ArrangementTask& task, int row)
{
    return !task.records.isGone(row) &&
           (task.query.isEmpty() ||
            task.query.matches(task.records.row(row),
                               task.marks.empty() ? library::RowMarks() : task.marks[size_t(row)]));
}

/// For each row whether it is to be shown. Asked in the library's order, in which they lie in memory.
std::vector<char> hitsOf(const ArrangementTask& task, const std::function<bool()>& isStale)
{
    const int count = task.records.size();
    std::vector<char> hits(size_t(count), 0);
    const auto look = [&](int begin) {
        if (isStale())
            return;
        for (int row = begin; row < std::min(begin + portion, count); ++row)
            hits[size_t(row)] = isShown(task, row);
    };
    std::vector<int> begins;
    for (int begin = 0; begin < count; begin += portion)
        begins.push_back(begin);
    if (begins.size() > 1)
        QtConcurrent::blockingMap(begins, look);
    else if (!begins.empty())
        look(0);
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
    const std::vector<char> hits = hitsOf(task, isStale);
    std::copy_if(arrangement.order->begin(), arrangement.order->end(), std::back_inserter(arrangement.shown),
                 [&hits](int row) { return hits[size_t(row)] != 0; });
    return arrangement;
}

} // namespace foreword::models
