// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/editedvalue.h"

#include <algorithm>

namespace foreword::frontmatter {

namespace {

using Step = FieldPath::Step;

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
            return m_edit.value;
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
