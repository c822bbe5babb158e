// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/editedvalue.h"

#include "frontmatter/listalignment.h"

#include <QSet>

#include <algorithm>

namespace foreword::frontmatter {

namespace {

using Step = FieldPath::Step;

bool hasDistinctKeys(const FieldValue& map)
{
    QSet<QString> keys;
    for (const FieldValue::Entry& entry : map.entries())
        keys.insert(entry.first);
    return keys.size() == map.entries().size();
}

class ValueEdit
{
public:
    ValueEdit(const FieldEdit& edit, const KeyOrder& order)
        : m_edit(edit)
        , m_order(order)
    {}

    FieldValue at(const FieldValue& value, const FieldPath& reached) const
    {
        const qsizetype depth = reached.steps().size();
        if (depth == m_edit.path.steps().size())
            return arrangedLike(value, m_edit.value);
        const Step& step = m_edit.path.steps().at(depth);
        return step.kind == Step::Kind::Key ? inMap(value, reached, step.key) : inList(value, reached, step);
    }

private:
    bool isLast(const FieldPath& reached) const
    {
        return reached.steps().size() + 1 == m_edit.path.steps().size();
    }

    FieldValue inMap(const FieldValue& map, const FieldPath& reached, const QString& key) const
    {
        FieldValue::Entries entries = map.entries();
        const auto isKey = [&key](const FieldValue::Entry& entry) { return entry.first == key; };
        if (m_edit.kind == FieldEdit::Kind::Remove && isLast(reached)) {
            entries.removeIf(isKey);
            return FieldValue::map(entries);
        }
        const auto found = std::find_if(entries.rbegin(), entries.rend(), isKey);
        if (found != entries.rend() && m_edit.kind == FieldEdit::Kind::Rename && isLast(reached)) {
            found->first = m_edit.key;
            return FieldValue::map(entries);
        }
        if (found != entries.rend() && m_edit.kind == FieldEdit::Kind::Move && isLast(reached)) {
            entries.move(entries.rend() - found - 1, m_edit.to);
            return FieldValue::map(entries);
        }
        if (found != entries.rend()) {
            found->second = at(found->second, reached / key);
            return FieldValue::map(entries);
        }
        QStringList keys;
        for (const FieldValue::Entry& entry : std::as_const(entries))
            keys.append(entry.first);
        const int place = placeOfNewKey(keys, key, m_order ? m_order(reached) : QStringList()).before;
        entries.insert(place, {key, at({}, reached / key)});
        return FieldValue::map(entries);
    }

    FieldValue inList(const FieldValue& list, const FieldPath& reached, const Step& step) const
    {
        FieldValue::Items items = list.items();
        const int count = int(items.size());
        const int index = step.kind == Step::Kind::Append ? count : step.index;
        const bool isNew = index == count || (m_edit.kind == FieldEdit::Kind::Insert && isLast(reached));
        if (index < 0 || index > count || (isNew && m_edit.kind == FieldEdit::Kind::Remove))
            return list;
        if (isNew)
            items.insert(index, at({}, reached / index));
        else if (m_edit.kind == FieldEdit::Kind::Remove && isLast(reached))
            items.removeAt(index);
        else if (m_edit.kind == FieldEdit::Kind::Move && isLast(reached))
            items.move(index, m_edit.to);
        else
            items[index] = at(items[index], reached / index);
        return FieldValue::list(items);
    }

    const FieldEdit& m_edit;
    const KeyOrder& m_order;
};

} // namespace

FieldValue arrangedLike(const FieldValue& old, const FieldValue& value)
{
    if (old.kind() != value.kind() || value.isScalar())
        return value;
    if (value.kind() == FieldValue::Kind::List) {
        FieldValue::Items items = value.items();
        if (const auto order = permutation(old.items(), items)) {
            for (qsizetype i = 0; i < items.size(); ++i)
                items[i] = old.items().at(order->at(i));
            return FieldValue::list(items);
        }
        for (const auto& [was, is] : alignment(old.items(), items))
            items[is] = arrangedLike(old.items().at(was), items.at(is));
        return FieldValue::list(items);
    }
    if (!hasDistinctKeys(old) || !hasDistinctKeys(value))
        return value;
    FieldValue::Entries entries;
    for (const auto& [key, child] : old.entries()) {
        if (const FieldValue* const wanted = value.find(key))
            entries.append({key, arrangedLike(child, *wanted)});
    }
    qsizetype place = 0;
    for (const FieldValue::Entry& entry : value.entries()) {
        const auto known = std::find_if(entries.cbegin(), entries.cend(),
                                        [&entry](const auto& other) { return other.first == entry.first; });
        place = known == entries.cend() ? place : known - entries.cbegin();
        if (known == entries.cend())
            entries.insert(place, entry);
        ++place;
    }
    return FieldValue::map(entries);
}

KeyPlace placeOfNewKey(const QStringList& keys, const QString& key, const QStringList& order)
{
    const qsizetype rank = order.indexOf(key);
    for (qsizetype i = rank - 1; i >= 0; --i) {
        if (const qsizetype previous = keys.lastIndexOf(order.at(i)); previous >= 0)
            return {int(previous) + 1, true};
    }
    for (qsizetype i = rank + 1; rank >= 0 && i < order.size(); ++i) {
        if (const qsizetype next = keys.indexOf(order.at(i)); next >= 0)
            return {int(next), false};
    }
    return {int(keys.size()), false};
}

FieldValue editedValue(const FieldValue& root, const FieldEdit& edit, const KeyOrder& order)
{
    return ValueEdit(edit, order).at(root, {});
}

} // namespace foreword::frontmatter
