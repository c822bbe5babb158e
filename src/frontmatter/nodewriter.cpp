// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/nodewriter.h"

#include "frontmatter/linescan.h"

#include <algorithm>

namespace foreword::frontmatter {

namespace {

/// Counts distances; the most frequent one is the habit, of equals the first that was seen.
class Tally
{
public:
    void add(int distance)
    {
        auto known = std::find_if(m_counts.begin(), m_counts.end(),
                                  [distance](const auto& count) { return count.first == distance; });
        if (known == m_counts.end())
            m_counts.append({distance, 1});
        else
            ++known->second;
    }

    int mostFrequent(int otherwise) const
    {
        const auto best = std::max_element(m_counts.begin(), m_counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return best == m_counts.end() ? otherwise : best->first;
    }

private:
    QList<std::pair<int, int>> m_counts;
};

bool isCollection(const SpanNode& node)
{
    return node.kind == SpanNode::Kind::Map || node.kind == SpanNode::Kind::List;
}

/// From the dash to what stands behind it on its line; 0 where nothing does. `entry` is of a list in block
/// style.
int widthBehindDash(const SourceText& source, const SpanNode& list, const SpanNode::Entry& entry,
                    const SpanNode& value)
{
    const qsizetype dash = entryStart(source.bytes(), list, entry);
    if (value.span.isEmpty() || lineEnd(source.bytes(), dash) < value.span.begin)
        return 0;
    return int(value.span.begin - dash);
}

bool isScalarList(const FieldValue& value)
{
    return value.kind() == FieldValue::Kind::List &&
           std::all_of(value.items().begin(), value.items().end(),
                       [](const FieldValue& item) { return item.isScalar(); });
}

bool isEmptyCollection(const FieldValue& value)
{
    return !value.isScalar() && value.items().isEmpty() && value.entries().isEmpty();
}

} // namespace

WritingHabits WritingHabits::of(const SourceText& source, const SpanTree& tree)
{
    Tally mapIndents;
    Tally listIndents;
    Tally dashWidths;
    int flowLists = 0;
    int blockLists = 0;
    QList<int> open{0};
    while (!open.isEmpty()) {
        const SpanNode& node = tree.node(open.takeLast());
        if (node.kind == SpanNode::Kind::List && !node.entries.empty())
            ++(node.flow ? flowLists : blockLists);
        for (const SpanNode::Entry& entry : node.entries) {
            const SpanNode& value = tree.node(entry.value);
            open.append(entry.value);
            const bool blockInMap =
                !node.flow && node.kind == SpanNode::Kind::Map && !value.flow && !value.entries.empty();
            if (blockInMap && value.kind == SpanNode::Kind::Map)
                mapIndents.add(value.column - node.column);
            else if (blockInMap && value.kind == SpanNode::Kind::List)
                listIndents.add(value.column - node.column);
            else if (!node.flow && node.kind == SpanNode::Kind::List) {
                if (const int width = widthBehindDash(source, node, entry, value))
                    dashWidths.add(width);
            }
        }
    }
    WritingHabits habits;
    habits.newline = source.newline();
    habits.mapIndent = mapIndents.mostFrequent(2);
    habits.listIndent = listIndents.mostFrequent(habits.mapIndent);
    habits.dashWidth = dashWidths.mostFrequent(2);
    habits.hasLists = flowLists + blockLists > 0;
    habits.flowLists = flowLists > blockLists;
    return habits;
}

NodeWriter::NodeWriter(const SourceText& source, const SpanTree& tree)
    : m_tree(tree)
    , m_habits(WritingHabits::of(source, tree))
{
    QList<int> open{0};
    while (!open.isEmpty()) {
        const SpanNode& node = tree.node(open.takeFirst());
        for (const SpanNode::Entry& entry : node.entries) {
            if (entry.key >= 0)
                m_valuesOfKey[tree.node(entry.key).text].append(entry.value);
            open.append(entry.value);
        }
    }
}

int NodeWriter::childModel(int model, const QString& key, int except) const
{
    if (model < 0 || m_tree.node(model).kind != SpanNode::Kind::Map)
        return -1;
    for (const SpanNode::Entry& entry : m_tree.node(model).entries) {
        if (entry.value != except && m_tree.node(entry.key).text == key)
            return entry.value;
    }
    return -1;
}

int NodeWriter::modelOfKey(int map, const QString& key, int except) const
{
    if (const int own = childModel(map, key, except); own >= 0)
        return own;
    const int list = map < 0 ? -1 : m_tree.node(map).parent;
    if (list >= 0 && m_tree.node(list).kind == SpanNode::Kind::List) {
        for (const SpanNode::Entry& sibling : m_tree.node(list).entries) {
            if (const int found = childModel(sibling.value, key, except); found >= 0)
                return found;
        }
    }
    const QList<int> values = m_valuesOfKey.value(key);
    const auto other = std::find_if(values.begin(), values.end(), [=](int value) { return value != except; });
    return other == values.end() ? -1 : *other;
}

int NodeWriter::modelOfItem(int list, int index) const
{
    if (list < 0 || m_tree.node(list).kind != SpanNode::Kind::List || m_tree.node(list).entries.empty())
        return -1;
    const auto& entries = m_tree.node(list).entries;
    return entries[size_t(std::clamp(index - 1, 0, int(entries.size()) - 1))].value;
}

bool NodeWriter::isInline(const FieldValue& value, int model) const
{
    if (value.isScalar() || isEmptyCollection(value))
        return true;
    if (model >= 0 && isCollection(m_tree.node(model))) {
        const SpanNode& node = m_tree.node(model);
        if (!node.entries.empty() || (isScalarList(value) && !m_habits.hasLists))
            return node.flow;
    }
    return m_habits.flowLists && isScalarList(value);
}

QByteArray NodeWriter::scalar(const FieldValue& value, int model, bool flow, int parentColumn) const
{
    ScalarStyle style = ScalarStyle::Plain;
    if (model >= 0 && m_tree.node(model).kind == SpanNode::Kind::Scalar)
        style = m_tree.node(model).style;
    return writeScalar(value, style, {flow, parentColumn, m_habits.mapIndent, 0, m_habits.newline});
}

QByteArray NodeWriter::inlined(const FieldValue& value, int model, int parentColumn) const
{
    return value.isScalar() ? scalar(value, model, false, parentColumn) : flow(value, model);
}

QByteArray NodeWriter::entry(const QString& key, ScalarStyle keyStyle, const FieldValue& value, int column,
                             int model) const
{
    return writeScalar(FieldValue::text(key), keyStyle, {}) + ':' + afterKey(value, column, model);
}

QByteArray NodeWriter::afterKey(const FieldValue& value, int column, int model) const
{
    if (isInline(value, model))
        return ' ' + inlined(value, model, column);
    if (value.kind() == FieldValue::Kind::Map) {
        const int indent = column + m_habits.mapIndent;
        return m_habits.newline + QByteArray(indent, ' ') + mapLines(value, indent, model);
    }
    const int indent = column + m_habits.listIndent;
    return m_habits.newline + QByteArray(indent, ' ') + listLines(value, indent, m_habits.dashWidth, model);
}

QByteArray NodeWriter::item(const FieldValue& value, int column, int dashWidth, int model) const
{
    return '-' + QByteArray(dashWidth - 1, ' ') + compact(value, column + dashWidth, column, model);
}

QByteArray NodeWriter::compact(const FieldValue& value, int column, int parentColumn, int model) const
{
    if (isInline(value, model))
        return inlined(value, model, parentColumn);
    return value.kind() == FieldValue::Kind::Map ? mapLines(value, column, model)
                                                 : listLines(value, column, m_habits.dashWidth, model);
}

QByteArray NodeWriter::mapLines(const FieldValue& map, int column, int model) const
{
    QByteArray lines;
    for (const auto& [key, value] : map.entries()) {
        if (!lines.isEmpty())
            lines += m_habits.newline + QByteArray(column, ' ');
        lines += entry(key, ScalarStyle::Plain, value, column, modelOfKey(model, key));
    }
    return lines;
}

QByteArray NodeWriter::listLines(const FieldValue& list, int column, int dashWidth, int model) const
{
    QByteArray lines;
    for (const FieldValue& value : list.items()) {
        if (!lines.isEmpty())
            lines += m_habits.newline + QByteArray(column, ' ');
        lines += item(value, column, dashWidth, modelOfItem(model, 0));
    }
    return lines;
}

QByteArray NodeWriter::flow(const FieldValue& value, int model) const
{
    QByteArrayList parts;
    switch (value.kind()) {
    case FieldValue::Kind::List:
        for (const FieldValue& item : value.items())
            parts += flow(item, modelOfItem(model, 0));
        return '[' + parts.join(", ") + ']';
    case FieldValue::Kind::Map:
        for (const auto& [key, child] : value.entries())
            parts += flowEntry(key, ScalarStyle::Plain, child, modelOfKey(model, key));
        return '{' + parts.join(", ") + '}';
    default:
        return scalar(value, model, true, 0);
    }
}

QByteArray NodeWriter::flowEntry(const QString& key, ScalarStyle keyStyle, const FieldValue& value,
                                 int model) const
{
    return writeScalar(FieldValue::text(key), keyStyle, {true, 0, 0, 0, {}}) + ": " + flow(value, model);
}

int dashWidthOf(const SourceText& source, const SpanTree& tree, int list, const WritingHabits& habits)
{
    const SpanNode& node = tree.node(list);
    for (const SpanNode::Entry& entry : node.entries) {
        if (const int width = widthBehindDash(source, node, entry, tree.node(entry.value)))
            return width;
    }
    return habits.dashWidth;
}

} // namespace foreword::frontmatter
