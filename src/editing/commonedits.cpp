// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commonedits.h"

#include <algorithm>

namespace foreword::editing {

using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using library::ArticleId;

namespace {

using Edits = QList<FieldEdit>;

/// Asks only what can be read; `edits` makes them of the value at the path, which is null for none.
template<typename Edit>
EditsOf editsOfValue(const FieldPath& path, Edit edits)
{
    return [path, edits](ArticleId, const FrontMatterDocument& document) {
        if (!document.isReadable())
            return Edits();
        const std::optional<FieldValue> value = document.value(path);
        return edits(value ? &*value : nullptr);
    };
}

/// Whether an editor would call them the same: the number 2021 and the text "2021" are.
bool areAlike(const FieldValue& a, const FieldValue& b)
{
    return a == b || (a.isScalar() && b.isScalar() && a.toText() == b.toText());
}

bool holds(const FieldValue::Items& items, const FieldValue& item)
{
    return std::any_of(items.cbegin(), items.cend(),
                       [&item](const FieldValue& one) { return areAlike(one, item); });
}

} // namespace

EditsOf settingField(const FieldPath& path, const FieldValue& value)
{
    return editsOfValue(path, [path, value](const FieldValue* found) {
        return found && *found == value ? Edits() : Edits{FieldEdit::set(path, value)};
    });
}

EditsOf removingField(const FieldPath& path)
{
    return editsOfValue(
        path, [path](const FieldValue* found) { return found ? Edits{FieldEdit::remove(path)} : Edits(); });
}

EditsOf addingItems(const FieldPath& path, const FieldValue::Items& items)
{
    return editsOfValue(path, [path, items](const FieldValue* found) {
        FieldValue::Items all;
        if (found && found->kind() == FieldValue::Kind::List)
            all = found->items();
        else if (found && found->isScalar() && !found->isNull())
            all << *found;
        Edits edits;
        for (const FieldValue& item : items) {
            if (holds(all, item))
                continue;
            all << item;
            edits << FieldEdit::insert(path.appended(), item);
        }
        const bool needsList = !found || found->isScalar();
        return needsList && !edits.isEmpty() ? Edits{FieldEdit::set(path, FieldValue::list(all))} : edits;
    });
}

EditsOf removingItem(const FieldPath& path, const FieldValue& item)
{
    return editsOfValue(path, [path, item](const FieldValue* found) {
        Edits edits;
        if (!found)
            return edits;
        if (found->isScalar() && *found == item)
            return Edits{FieldEdit::set(path, FieldValue::list({}))};
        // From the end, so that the indices before it stay what they are.
        for (int i = int(found->items().size()) - 1; i >= 0; --i) {
            if (found->items()[i] == item)
                edits << FieldEdit::remove(path / i);
        }
        return edits;
    });
}

} // namespace foreword::editing
