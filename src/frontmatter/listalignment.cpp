// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/listalignment.h"

#include <algorithm>
#include <vector>

namespace foreword::frontmatter {

namespace {

/// Comparing every item with every other one is worth it up to here: lists of 500 items.
constexpr qsizetype maximumComparisons = 250'000;

bool areSame(const FieldValue& a, const FieldValue& b)
{
    if (a.kind() != b.kind() || a.isScalar())
        return a == b;
    const auto isIn = [](const FieldValue& map) {
        return [&map](const FieldValue::Entry& entry) {
            const FieldValue* const other = map.find(entry.first);
            return other && areSame(entry.second, *other);
        };
    };
    return a.entries().size() == b.entries().size() &&
           std::all_of(a.entries().begin(), a.entries().end(), isIn(b)) &&
           std::all_of(b.entries().begin(), b.entries().end(), isIn(a)) &&
           std::equal(a.items().begin(), a.items().end(), b.items().begin(), b.items().end(), areSame);
}

bool areAkin(const FieldValue& a, const FieldValue& b)
{
    if (a.kind() != FieldValue::Kind::Map || b.kind() != FieldValue::Kind::Map)
        return false;
    const auto common = std::count_if(a.entries().begin(), a.entries().end(), [&b](const auto& entry) {
        const FieldValue* const other = b.find(entry.first);
        return other && *other == entry.second;
    });
    return common > 0 && 2 * common >= std::min(a.entries().size(), b.entries().size());
}

class Aligner
{
public:
    Aligner(const FieldValue::Items& before, const FieldValue::Items& after)
        : m_before(before)
        , m_after(after)
    {}

    ListAlignment align()
    {
        alignSame({0, m_before.size()}, {0, m_after.size()});
        return m_pairs;
    }

private:
    struct Range
    {
        qsizetype begin;
        qsizetype end;
        qsizetype length() const { return end - begin; }
    };
    using Predicate = bool (*)(const FieldValue&, const FieldValue&);

    ListAlignment longestRow(Range old, Range fresh, Predicate belong) const;
    void alignSame(Range old, Range fresh);
    void alignAkin(Range old, Range fresh);
    void alignInTurn(Range old, Range fresh);

    const FieldValue::Items& m_before;
    const FieldValue::Items& m_after;
    ListAlignment m_pairs;
};

/// The longest row of pairs that belong together.
ListAlignment Aligner::longestRow(Range old, Range fresh, Predicate belong) const
{
    if (old.length() * fresh.length() > maximumComparisons)
        return {};
    // lengths[at(i, j)] is the length of the longest row in what begins at the i-th and j-th item of the
    // ranges.
    const auto columns = size_t(fresh.length() + 1);
    std::vector<int> lengths(size_t(old.length() + 1) * columns);
    std::vector<bool> pairs(lengths.size());
    const auto at = [columns](qsizetype i, qsizetype j) { return size_t(i) * columns + size_t(j); };
    for (qsizetype i = old.length() - 1; i >= 0; --i) {
        for (qsizetype j = fresh.length() - 1; j >= 0; --j) {
            pairs[at(i, j)] = belong(m_before[old.begin + i], m_after[fresh.begin + j]);
            lengths[at(i, j)] = pairs[at(i, j)] ? 1 + lengths[at(i + 1, j + 1)]
                                                : std::max(lengths[at(i + 1, j)], lengths[at(i, j + 1)]);
        }
    }
    ListAlignment row;
    for (qsizetype i = 0, j = 0; i < old.length() && j < fresh.length();) {
        if (pairs[at(i, j)])
            row.append({int(old.begin + i++), int(fresh.begin + j++)});
        else if (lengths[at(i + 1, j)] >= lengths[at(i, j + 1)])
            ++i;
        else
            ++j;
    }
    return row;
}

/// The same items at both ends, which most edits leave, need no search.
void Aligner::alignSame(Range old, Range fresh)
{
    while (old.length() > 0 && fresh.length() > 0 && areSame(m_before[old.begin], m_after[fresh.begin]))
        m_pairs.append({int(old.begin++), int(fresh.begin++)});
    ListAlignment tail;
    while (old.length() > 0 && fresh.length() > 0 && areSame(m_before[old.end - 1], m_after[fresh.end - 1]))
        tail.prepend({int(--old.end), int(--fresh.end)});
    for (const auto& [was, is] : longestRow(old, fresh, areSame)) {
        alignAkin({old.begin, was}, {fresh.begin, is});
        m_pairs.append({was, is});
        old.begin = was + 1;
        fresh.begin = is + 1;
    }
    alignAkin(old, fresh);
    m_pairs += tail;
}

void Aligner::alignAkin(Range old, Range fresh)
{
    for (const auto& [was, is] : longestRow(old, fresh, areAkin)) {
        alignInTurn({old.begin, was}, {fresh.begin, is});
        m_pairs.append({was, is});
        old.begin = was + 1;
        fresh.begin = is + 1;
    }
    alignInTurn(old, fresh);
}

void Aligner::alignInTurn(Range old, Range fresh)
{
    while (old.length() > 0 && fresh.length() > 0)
        m_pairs.append({int(old.begin++), int(fresh.begin++)});
}

} // namespace

ListAlignment alignment(const FieldValue::Items& before, const FieldValue::Items& after)
{
    return Aligner(before, after).align();
}

std::optional<QList<int>> permutation(const FieldValue::Items& before, const FieldValue::Items& after)
{
    if (before.size() != after.size() || before.size() * before.size() > maximumComparisons)
        return {};
    QList<int> order;
    std::vector<bool> taken(size_t(before.size()));
    for (const FieldValue& item : after) {
        int old = 0;
        while (old < before.size() && (taken[size_t(old)] || !areSame(before[old], item)))
            ++old;
        if (old == before.size())
            return {};
        taken[size_t(old)] = true;
        order.append(old);
    }
    return order;
}

} // namespace foreword::frontmatter
