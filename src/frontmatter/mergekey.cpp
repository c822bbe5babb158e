// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/mergekey.h"

#include <QHash>

#include <algorithm>

namespace foreword::frontmatter {

namespace {

/// A map in which every key stands once, at its first place, with its last value.
class MergedEntries
{
public:
    void set(const FieldValue::Entry& entry)
    {
        const auto place = m_places.constFind(entry.first);
        if (place != m_places.constEnd()) {
            m_entries[*place].second = entry.second;
            return;
        }
        m_places.insert(entry.first, m_entries.size());
        m_entries.append(entry);
    }
    void setAll(const FieldValue& map)
    {
        for (const FieldValue::Entry& entry : map.entries())
            set(entry);
    }
    FieldValue::Entries take() { return std::move(m_entries); }

private:
    QHash<QString, qsizetype> m_places;
    FieldValue::Entries m_entries;
};

bool isMergeable(const FieldValue& value)
{
    const auto isMap = [](const FieldValue& v) { return v.kind() == FieldValue::Kind::Map; };
    return isMap(value) || (value.kind() == FieldValue::Kind::List &&
                            std::all_of(value.items().begin(), value.items().end(), isMap));
}

} // namespace

FieldValue mapOf(FieldValue::Entries entries)
{
    const auto merges = [](const FieldValue::Entry& e) {
        return e.first == mergeKey && isMergeable(e.second);
    };
    if (std::none_of(entries.begin(), entries.end(), merges))
        return FieldValue::map(std::move(entries));

    MergedEntries merged;
    for (const FieldValue::Entry& entry : std::as_const(entries)) {
        if (!merges(entry)) {
            merged.set(entry);
            continue;
        }
        merged.setAll(entry.second);
        // Of several maps the first one counts.
        const FieldValue::Items& maps = entry.second.items();
        for (auto map = maps.rbegin(); map != maps.rend(); ++map)
            merged.setAll(*map);
    }
    return FieldValue::map(merged.take());
}

} // namespace foreword::frontmatter
