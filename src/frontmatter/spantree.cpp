// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/spantree.h"

#include "frontmatter/fieldjson.h"
#include "frontmatter/mergekey.h"
#include "frontmatter/scalartype.h"
#include "frontmatter/spantreebuilder.h"

#include <algorithm>

namespace foreword::frontmatter {

namespace {

/// Fewer are found sooner by looking at each.
constexpr size_t manyKeys = 64;

} // namespace

Result<SpanTree> SpanTree::build(const SourceText& source)
{
    Result<SpanTree> tree = SpanTreeBuilder(source).build();
    if (!tree)
        return tree;
    SpanTree indexed = std::move(tree).value();
    indexed.indexKeys();
    return indexed;
}

void SpanTree::indexKeys()
{
    for (int map = 0; map < int(m_nodes.size()); ++map) {
        const SpanNode& from = node(map);
        if (from.kind != SpanNode::Kind::Map || from.entries.size() < manyKeys)
            continue;
        // Of keys that stand twice the last one stays.
        for (const SpanNode::Entry& entry : from.entries) {
            if (node(entry.key).kind == SpanNode::Kind::Scalar)
                m_values.insert({map, node(entry.key).text}, entry.value);
        }
    }
}

/// -1 where the map has no such key.
int SpanTree::valueOfKey(int map, const QString& key) const
{
    const auto& entries = node(map).entries;
    if (entries.size() >= manyKeys)
        return m_values.value({map, key}, -1);
    const auto found = std::find_if(entries.rbegin(), entries.rend(), [&](const SpanNode::Entry& entry) {
        return node(entry.key).kind == SpanNode::Kind::Scalar && node(entry.key).text == key;
    });
    return found == entries.rend() ? -1 : found->value;
}

int SpanTree::find(const FieldPath& path) const
{
    int at = 0;
    for (const FieldPath::Step& step : path.steps()) {
        const SpanNode& collection = node(at);
        const auto& entries = collection.entries;
        if (step.kind == FieldPath::Step::Kind::Key && collection.kind == SpanNode::Kind::Map) {
            at = valueOfKey(at, step.key);
            if (at < 0)
                return -1;
        } else if (step.kind == FieldPath::Step::Kind::Item && collection.kind == SpanNode::Kind::List) {
            if (step.index < 0 || size_t(step.index) >= entries.size())
                return -1;
            at = entries[size_t(step.index)].value;
        } else {
            return -1;
        }
    }
    return at;
}

bool SpanTree::isAliased(int index) const
{
    return std::any_of(m_nodes.begin(), m_nodes.end(), [&](const SpanNode& n) { return n.target == index; });
}

FieldValue SpanTree::value(int index) const
{
    const SpanNode& from = node(index);
    switch (from.kind) {
    case SpanNode::Kind::Scalar:
        return resolveScalar(from.text, from.style == ScalarStyle::Plain, from.tag);
    case SpanNode::Kind::Alias:
        return value(from.target);
    case SpanNode::Kind::List: {
        FieldValue::Items items;
        items.reserve(qsizetype(from.entries.size()));
        for (const SpanNode::Entry& entry : from.entries)
            items.append(value(entry.value));
        return FieldValue::list(std::move(items));
    }
    case SpanNode::Kind::Map:
        break;
    }
    FieldValue::Entries entries;
    entries.reserve(qsizetype(from.entries.size()));
    for (const SpanNode::Entry& entry : from.entries)
        entries.append({keyText(entry.key), value(entry.value)});
    return mapOf(std::move(entries));
}

QString SpanTree::keyText(int index) const
{
    const SpanNode* key = &node(index);
    while (key->kind == SpanNode::Kind::Alias)
        key = &node(key->target);
    return key->kind == SpanNode::Kind::Scalar ? key->text : QString::fromUtf8(toJson(value(index)));
}

TextSpan commentsAbove(const SourceText& source, const SpanNode& collection, const SpanNode::Entry& entry)
{
    const QByteArray& bytes = source.bytes();
    TextSpan comments{entry.extent.begin, entry.extent.begin};
    const qsizetype first = source.frontMatter().begin;
    const bool sharesLine = comments.begin > 0 && bytes.at(comments.begin - 1) != '\n';
    const bool isOfRoot = collection.kind == SpanNode::Kind::Map && collection.column == 0;
    if (collection.flow || isOfRoot || sharesLine)
        return comments;
    while (comments.begin > first) {
        const qsizetype line = std::max(first, bytes.lastIndexOf('\n', comments.begin - 2) + 1);
        qsizetype at = line;
        while (bytes.at(at) == ' ')
            ++at;
        if (bytes.at(at) != '#' || at - line != collection.column)
            break;
        comments.begin = line;
    }
    return comments;
}

} // namespace foreword::frontmatter
