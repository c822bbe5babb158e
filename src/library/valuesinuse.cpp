// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/valuesinuse.h"

#include <algorithm>

namespace foreword::library {

namespace {

using Counts = QHash<QString, int>;

void change(Counts& counts, const QString& value, int difference)
{
    if (value.isEmpty())
        return;
    const auto entry = counts.find(value);
    if (entry == counts.end())
        counts.insert(value, difference);
    else if ((*entry += difference) == 0)
        counts.erase(entry);
}

void addAll(Counts& counts, const Counts& others)
{
    for (auto other = others.begin(); other != others.end(); ++other)
        counts[other.key()] += *other;
}

QList<ValueCount> sorted(const Counts& counts)
{
    QList<ValueCount> values;
    values.reserve(counts.size());
    for (auto entry = counts.begin(); entry != counts.end(); ++entry)
        values.append({entry.key(), entry.value()});
    std::sort(values.begin(), values.end(), [](const ValueCount& a, const ValueCount& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return values;
}

/// The first that sorted() would have, without its list: a hostile collection has a picture for each article.
/// One use of `leftOut` does not count.
QString mostUsed(const Counts& counts, const QString& leftOut)
{
    QString most;
    int highest = 0;
    for (auto entry = counts.begin(); entry != counts.end(); ++entry) {
        const int count = *entry - (entry.key() == leftOut ? 1 : 0);
        if (count > highest || (count > 0 && count == highest && entry.key() < most)) {
            highest = count;
            most = entry.key();
        }
    }
    return most;
}

} // namespace

void ValuesInUse::clear()
{
    *this = ValuesInUse();
}

void ValuesInUse::count(const ArticleRow& row, int difference)
{
    change(m_categories, row.category(), difference);
    change(m_types, row.type(), difference);
    const QStringList topics = row.topics();
    for (const QString& topic : topics)
        change(m_topics, topic, difference);
    if (row.provider().isEmpty())
        return;
    Provider& entry = m_providers[row.provider()];
    entry.count += difference;
    change(entry.domains, row.providerDomain(), difference);
    change(entry.pictures, row.providerPicture(), difference);
    if (entry.count == 0)
        m_providers.remove(row.provider());
}

void ValuesInUse::add(const ValuesInUse& others)
{
    addAll(m_categories, others.m_categories);
    addAll(m_types, others.m_types);
    addAll(m_topics, others.m_topics);
    for (auto other = others.m_providers.begin(); other != others.m_providers.end(); ++other) {
        Provider& entry = m_providers[other.key()];
        entry.count += other->count;
        addAll(entry.domains, other->domains);
        addAll(entry.pictures, other->pictures);
    }
}

QList<ValueCount> ValuesInUse::categories() const
{
    return sorted(m_categories);
}

QList<ValueCount> ValuesInUse::types() const
{
    return sorted(m_types);
}

QList<ValueCount> ValuesInUse::topics() const
{
    return sorted(m_topics);
}

QList<ProviderInUse> ValuesInUse::providers() const
{
    Counts counts;
    for (auto entry = m_providers.begin(); entry != m_providers.end(); ++entry)
        counts.insert(entry.key(), entry->count);
    QList<ProviderInUse> list;
    for (const ValueCount& one : sorted(counts))
        list.append(provider(one.value));
    return list;
}

ProviderInUse ValuesInUse::provider(const QString& name, const std::optional<ArticleRow>& leftOut) const
{
    const auto entry = m_providers.find(name);
    const bool countsOut = leftOut && leftOut->provider() == name;
    if (entry == m_providers.end() || (countsOut && entry->count == 1))
        return {name, {}, {}, 0};
    if (!countsOut)
        return {name, mostUsed(entry->domains, {}), mostUsed(entry->pictures, {}), entry->count};
    return {name, mostUsed(entry->domains, leftOut->providerDomain()),
            mostUsed(entry->pictures, leftOut->providerPicture()), entry->count - 1};
}

} // namespace foreword::library
