// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keyorder.h"

#include <algorithm>
#include <array>
#include <utility>

namespace foreword::models {

namespace {

struct Entry
{
    quint64 distance; ///< from the key that comes first
    int number;
};

/// Of a digit, in bits: few passes, and counts that stay in the processor's nearest memory.
constexpr int digitBits = 11;

/// Orders by one digit, and leaves what has the same one as it was.
void orderByDigit(std::vector<Entry>& entries, std::vector<Entry>& spare, int shift)
{
    const auto digit = [shift](const Entry& entry) {
        return size_t(entry.distance >> shift) & ((size_t(1) << digitBits) - 1);
    };
    std::array<size_t, size_t(1) << digitBits> places{};
    for (const Entry& entry : entries)
        ++places[digit(entry)];
    if (places[digit(entries.front())] == entries.size())
        return;
    size_t next = 0;
    for (size_t& place : places)
        next += std::exchange(place, next);
    spare.resize(entries.size());
    for (const Entry& entry : entries)
        spare[places[digit(entry)]++] = entry;
    entries.swap(spare);
}

} // namespace

std::vector<int> orderOfKeys(const std::vector<qint64>& keys, Qt::SortOrder order)
{
    if (keys.empty())
        return {};
    qint64 lowest = missingKey;
    qint64 highest = std::numeric_limits<qint64>::min();
    for (const qint64 key : keys) {
        lowest = std::min(lowest, key);
        highest = key == missingKey ? highest : std::max(highest, key);
    }
    // Unsigned, as the lowest and the highest may be too far apart for a signed number.
    const quint64 last = lowest == missingKey ? 0 : quint64(highest) - quint64(lowest) + 1;
    std::vector<Entry> entries;
    entries.reserve(keys.size());
    for (const qint64 key : keys) {
        const quint64 distance = key == missingKey             ? last
                                 : order == Qt::AscendingOrder ? quint64(key) - quint64(lowest)
                                                               : quint64(highest) - quint64(key);
        entries.push_back({distance, int(entries.size())});
    }
    std::vector<Entry> spare;
    for (int shift = 0; shift < 64 && last >> shift != 0; shift += digitBits)
        orderByDigit(entries, spare, shift);
    std::vector<int> numbers(entries.size());
    std::transform(entries.begin(), entries.end(), numbers.begin(),
                   [](const Entry& entry) { return entry.number; });
    return numbers;
}

} // namespace foreword::models
