// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/collectionscript.h"

namespace foreword::frontmatter {

FieldValue CollectionScript::applyTo(const FieldValue& collection) const
{
    FieldValue::Items items;
    FieldValue::Entries entries;
    const bool isMap = collection.kind() == FieldValue::Kind::Map;
    auto next = insertions.begin();
    for (int i = 0; i <= size(); ++i) {
        for (; next != insertions.end() && next->before == i; ++next) {
            if (isMap)
                entries.append({next->key, next->value});
            else
                items.append(next->value);
        }
        if (i == size() || removed[size_t(i)])
            continue;
        if (isMap)
            entries.append(collection.entries().at(i));
        else
            items.append(collection.items().at(i));
    }
    return isMap ? FieldValue::map(entries) : FieldValue::list(items);
}

ScalarStyle keyStyleOf(const SpanTree& tree, int map)
{
    const SpanNode& node = tree.node(map);
    if (node.entries.empty())
        return ScalarStyle::Plain;
    const SpanNode& key = tree.node(node.entries.front().key);
    const bool quoted = key.style == ScalarStyle::SingleQuoted || key.style == ScalarStyle::DoubleQuoted;
    return key.kind == SpanNode::Kind::Scalar && quoted ? key.style : ScalarStyle::Plain;
}

} // namespace foreword::frontmatter
