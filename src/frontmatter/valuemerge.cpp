// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/valuemerge.h"

#include "frontmatter/editedvalue.h"
#include "frontmatter/listalignment.h"

#include <algorithm>
#include <vector>

namespace foreword::frontmatter {

namespace {

using Kind = FieldValue::Kind;

std::optional<FieldValue> copied(const FieldValue* value)
{
    return value ? std::optional(*value) : std::nullopt;
}

bool areAlike(const FieldValue* a, const FieldValue* b)
{
    return a && b ? frontmatter::areAlike(*a, *b) : a == b;
}

bool hasRepeatedKey(const FieldValue& map)
{
    return std::any_of(map.entries().begin(), map.entries().end(),
                       [&map](const auto& entry) { return map.find(entry.first) != &entry.second; });
}

ValueMerge mergeMaps(const FieldPath& path, const FieldValue& base, const FieldValue& ours,
                     const FieldValue& theirs)
{
    ValueMerge merge;
    FieldValue::Entries entries;
    const auto add = [&](const QString& key) {
        const ValueMerge entry = mergeValues(path / key, base.find(key), ours.find(key), theirs.find(key));
        merge.conflicts += entry.conflicts;
        if (entry.value)
            entries.append({key, *entry.value});
    };
    for (const auto& entry : ours.entries())
        add(entry.first);
    for (const auto& entry : theirs.entries()) {
        if (!ours.find(entry.first))
            add(entry.first);
    }
    // What both took out needs no look; what ours took out and theirs kept was looked at among theirs.
    merge.value = FieldValue::map(entries);
    return merge;
}

/// One side's way from the base list: what became of each item of the base (-1: it went), and from which
/// each of its own came (-1: it is new). A scalar that became another one went, and the other one came.
struct Way
{
    std::vector<int> became;
    std::vector<int> cameFrom;

    Way(const FieldValue::Items& base, const FieldValue::Items& side)
        : became(size_t(base.size()), -1)
        , cameFrom(size_t(side.size()), -1)
    {
        for (const auto& [was, is] : alignment(base, side)) {
            if (base[was].kind() == Kind::Map ? side[is].kind() == Kind::Map
                                              : frontmatter::areAlike(base[was], side[is])) {
                became[size_t(was)] = is;
                cameFrom[size_t(is)] = was;
            }
        }
    }
};

class ListMerge
{
public:
    ListMerge(const FieldPath& path, const FieldValue& base, const FieldValue& ours, const FieldValue& theirs)
        : m_path(path)
        , m_base(base.items())
        , m_ours(ours.items())
        , m_theirs(theirs.items())
        , m_our(m_base, m_ours)
        , m_their(m_base, m_theirs)
    {}

    ValueMerge merge()
    {
        if (replacesAlike())
            return {FieldValue::list(m_ours), {m_path}};
        FieldValue::Items items;
        FieldValue::Items next = newOfTheirs(-1); // comes behind what ours put in the same place
        for (int i = 0; i < int(m_ours.size()); ++i) {
            const int was = m_our.cameFrom[size_t(i)];
            if (was < 0) {
                items.append(m_ours[i]);
                continue;
            }
            items += next;
            for (; m_seen < was; ++m_seen)
                items += leftBehind(m_seen);
            m_seen = was + 1;
            if (const auto item = kept(i, was))
                items.append(*item);
            next = newOfTheirs(was);
        }
        items += next;
        for (; m_seen < int(m_base.size()); ++m_seen)
            items += leftBehind(m_seen);
        return {FieldValue::list(items), m_conflicts};
    }

private:
    /// Whether both put something else in the place of the same item, where each may have meant it alone.
    bool replacesAlike() const
    {
        const auto replacement = [this](const Way& way, const FieldValue::Items& side,
                                        int was) -> const FieldValue* {
            if (way.became[size_t(was)] >= 0)
                return nullptr;
            const int at = was == 0 ? 0 : way.became[size_t(was - 1)] + 1;
            const bool follows = was == 0 || way.became[size_t(was - 1)] >= 0;
            const bool isNew = follows && at < int(side.size()) && way.cameFrom[size_t(at)] < 0;
            return isNew ? &side[at] : nullptr;
        };
        for (int was = 0; was < int(m_base.size()); ++was) {
            const FieldValue* const our = replacement(m_our, m_ours, was);
            const FieldValue* const their = replacement(m_their, m_theirs, was);
            if (our && their && !frontmatter::areAlike(*our, *their))
                return true;
        }
        return false;
    }

    std::optional<FieldValue> kept(int our, int was)
    {
        const int their = m_their.became[size_t(was)];
        const ValueMerge item =
            mergeValues(m_path / our, &m_base[was], &m_ours[our], their < 0 ? nullptr : &m_theirs[their]);
        m_conflicts += item.conflicts;
        return item.value;
    }

    /// What theirs put behind an item that ours took out.
    FieldValue::Items leftBehind(int was)
    {
        const int their = m_their.became[size_t(was)];
        if (their >= 0 && !frontmatter::areAlike(m_base[was], m_theirs[their]))
            m_conflicts.append(m_path);
        return newOfTheirs(was);
    }

    /// What theirs put right behind an item of the base, or before all, without what ours has put in too.
    FieldValue::Items newOfTheirs(int was)
    {
        FieldValue::Items items;
        int last = -1;
        for (int i = 0; i < int(m_theirs.size()); ++i) {
            const int from = m_their.cameFrom[size_t(i)];
            if (from >= 0)
                last = from;
            else if (last == was && !isNewInOurs(m_theirs[i]))
                items.append(m_theirs[i]);
        }
        return items;
    }

    bool isNewInOurs(const FieldValue& item) const
    {
        for (int i = 0; i < int(m_ours.size()); ++i) {
            if (m_our.cameFrom[size_t(i)] < 0 && frontmatter::areAlike(m_ours[i], item))
                return true;
        }
        return false;
    }

    FieldPath m_path;
    const FieldValue::Items& m_base;
    const FieldValue::Items& m_ours;
    const FieldValue::Items& m_theirs;
    Way m_our;
    Way m_their;
    int m_seen = 0;
    QList<FieldPath> m_conflicts;
};

} // namespace

bool areAlike(const FieldValue& a, const FieldValue& b)
{
    return arrangedLike(a, b) == a;
}

ValueMerge mergeValues(const FieldPath& path, const FieldValue* base, const FieldValue* ours,
                       const FieldValue* theirs)
{
    if (areAlike(ours, theirs) || areAlike(base, theirs))
        return {copied(ours), {}};
    if (areAlike(base, ours))
        return {copied(theirs), {}};
    const auto allAre = [&](Kind kind) {
        return ours && theirs && ours->kind() == kind && theirs->kind() == kind &&
               (base ? base->kind() == kind : kind == Kind::Map);
    };
    if (allAre(Kind::Map) && !hasRepeatedKey(*ours) && !hasRepeatedKey(*theirs))
        return mergeMaps(path, base ? *base : FieldValue::map({}), *ours, *theirs);
    if (allAre(Kind::List))
        return ListMerge(path, *base, *ours, *theirs).merge();
    return {copied(ours), {path}};
}

} // namespace foreword::frontmatter
