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

QString mostUsed(const Counts& counts)
{
    const QList<ValueCount> values = sorted(counts);
    return values.isEmpty() ? QString() : values.constFirst().value;
}

} // namespace

void ValuesInUse::clear()
{
    *this = ValuesInUse();
}

void ValuesInUse::count(const ArticleSummary& summary, int difference)
{
    change(m_categories, summary.category, difference);
    change(m_types, summary.type, difference);
    for (const QString& topic : summary.topics)
        change(m_topics, topic, difference);
    if (summary.provider.isEmpty())
        return;
    Provider& entry = m_providers[summary.provider];
    entry.count += difference;
    change(entry.domains, summary.providerDomain, difference);
    change(entry.pictures, summary.providerPicture, difference);
    if (entry.count == 0)
        m_providers.remove(summary.provider);
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

ProviderInUse ValuesInUse::provider(const QString& name) const
{
    const auto entry = m_providers.find(name);
    if (entry == m_providers.end())
        return {name, {}, {}, 0};
    return {name, mostUsed(entry->domains), mostUsed(entry->pictures), entry->count};
}

} // namespace foreword::library
