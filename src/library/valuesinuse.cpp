// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/valuesinuse.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace foreword::library {

namespace {

using Counts = QHash<QString, int>;

void change(Counts& counts, const QString& value, int difference)
{
    if (value.isEmpty() || difference == 0)
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
    changeProvider(row.provider(), row.providerDomain(), row.providerPicture(), difference);
}

void ValuesInUse::changeProvider(const QString& name, const QString& domain, const QString& picture,
                                 int difference)
{
    if (name.isEmpty())
        return;
    Provider& entry = m_providers[name];
    entry.count += difference;
    change(entry.domains, domain, difference);
    change(entry.pictures, picture, difference);
    if (entry.count == 0)
        m_providers.remove(name);
}

void ValuesInUse::add(const RecordBlock& block)
{
    const QStringList& texts = block.sharedTexts();
    std::vector<int> categories(size_t(texts.size()));
    std::vector<int> types(categories);
    std::vector<int> topics(categories);
    std::map<std::array<quint32, 3>, int> providers; // with their domains and pictures
    for (int row = 0; row < block.size(); ++row) {
        const ArticleRow::SharedNumbers numbers = block.row(row).sharedNumbers();
        ++categories[numbers.category];
        ++types[numbers.type];
        for (const quint32 topic : numbers.topics)
            ++topics[topic];
        ++providers[{numbers.provider, numbers.providerDomain, numbers.providerPicture}];
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        change(m_categories, texts[i], categories[size_t(i)]);
        change(m_types, texts[i], types[size_t(i)]);
        change(m_topics, texts[i], topics[size_t(i)]);
    }
    for (const auto& [numbers, count] : providers)
        changeProvider(texts[numbers[0]], texts[numbers[1]], texts[numbers[2]], count);
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
