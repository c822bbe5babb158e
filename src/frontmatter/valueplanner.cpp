// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/valueplanner.h"

#include "frontmatter/linescan.h"
#include "frontmatter/listalignment.h"
#include "frontmatter/mergekey.h"
#include "frontmatter/scalartype.h"

#include <algorithm>

namespace foreword::frontmatter {

namespace {

/// Where anchor and tag end: the node's first byte where it has none.
qsizetype endOfProperties(const QByteArray& bytes, const SpanNode& node)
{
    qsizetype end = node.span.begin;
    for (qsizetype at = end; at < node.content && (bytes[at] == '&' || bytes[at] == '!');) {
        end = at;
        while (end < node.content && !isWhite(bytes, {end, end + 1}))
            ++end;
        at = end;
        while (at < node.content && isWhite(bytes, {at, at + 1}))
            ++at;
    }
    return end;
}

bool hasMergeKey(const SpanTree& tree, const SpanNode& map)
{
    return map.kind == SpanNode::Kind::Map &&
           std::any_of(map.entries.begin(), map.entries.end(), [&tree](const SpanNode::Entry& entry) {
               return tree.node(entry.key).text == mergeKey;
           });
}

/// The keys of a map in their order; nothing where one stands twice or is no scalar, so that entries cannot
/// be told apart by them.
std::optional<QStringList> distinctKeys(const SpanTree& tree, const SpanNode& map)
{
    QStringList keys;
    for (const SpanNode::Entry& entry : map.entries) {
        const SpanNode& key = tree.node(entry.key);
        if (key.kind != SpanNode::Kind::Scalar || keys.contains(key.text))
            return {};
        keys.append(key.text);
    }
    return keys;
}

/// Whether every reader takes the value for what the tag says.
bool fitsTag(const FieldValue& value, const QByteArray& tag)
{
    if (value.kind() == FieldValue::Kind::Text)
        return tag == "!" || tag == "tag:yaml.org,2002:str";
    return resolveScalar(value.toText(), true, tag) == value;
}

} // namespace

ValuePlanner::ValuePlanner(const FrontMatterDocument& document)
    : m_document(document)
    , m_source(document.source())
    , m_bytes(document.bytes())
    , m_tree(*document.tree())
    , m_writer(m_source, m_tree)
{}

Result<ChangeSet> ValuePlanner::changes() const
{
    QList<Replacement> merged;
    QHash<qsizetype, qsizetype> insertions; // where in `merged`, by place in the bytes
    for (const Replacement& replacement : m_replacements) {
        if (replacement.span.isEmpty()) {
            const auto known = insertions.constFind(replacement.span.begin);
            if (known != insertions.constEnd()) {
                merged[*known].text += replacement.text;
                continue;
            }
            insertions.insert(replacement.span.begin, merged.size());
        }
        merged.append(replacement);
    }
    return ChangeSet::of(merged);
}

Error ValuePlanner::locked(const QString& message, const FieldPath& path, int index) const
{
    const TextSpan span = m_tree.node(index).span;
    return {ErrorCode::Locked, message.arg(path.toString()), span, m_source.lineAt(span.begin)};
}

bool ValuePlanner::isWithin(int index, int ancestor) const
{
    while (index >= 0 && index != ancestor)
        index = m_tree.node(index).parent;
    return index >= 0;
}

/// Whether an alias elsewhere stands for the node or a part of it.
bool ValuePlanner::isUsedFromOutside(int index) const
{
    if (!m_tree.hasReferences())
        return false;
    QList<int> open{0};
    while (!open.isEmpty()) {
        const int at = open.takeLast();
        const SpanNode& node = m_tree.node(at);
        if (node.kind == SpanNode::Kind::Alias && isWithin(node.target, index) && !isWithin(at, index))
            return true;
        for (const SpanNode::Entry& entry : node.entries) {
            if (entry.key >= 0)
                open.append(entry.key);
            open.append(entry.value);
        }
    }
    return false;
}

std::optional<Error> ValuePlanner::change(const FieldPath& path, const FieldValue& value)
{
    return change(path, m_tree.find(path), value);
}

std::optional<Error> ValuePlanner::change(const FieldPath& path, int index, const FieldValue& value)
{
    if (m_tree.value(index) == value)
        return {};
    if (auto lock = m_document.lock(path))
        return lock;
    const SpanNode& node = m_tree.node(index);
    switch (node.kind) {
    case SpanNode::Kind::Scalar:
        if (value.isScalar() && node.content != node.span.end)
            return changeScalar(path, index, value);
        break;
    case SpanNode::Kind::Map:
        if (value.kind() == FieldValue::Kind::Map)
            return changeMap(path, index, value);
        break;
    case SpanNode::Kind::List:
        if (value.kind() == FieldValue::Kind::List)
            return changeList(path, index, value);
        break;
    case SpanNode::Kind::Alias:
        break;
    }
    return replace(path, index, value);
}

std::optional<Error> ValuePlanner::changeScalar(const FieldPath& path, int index, const FieldValue& value)
{
    const SpanNode& node = m_tree.node(index);
    const SpanNode& parent = m_tree.node(node.parent);
    const TextSpan token{node.content, node.span.end};
    const ScalarPlace place{parent.flow, parent.column, m_writer.habits().mapIndent, blankLinesAfter(node),
                            m_writer.habits().newline};
    const QByteArray text = rewriteScalar(node.style, m_source.slice(token), value, place);
    if (!node.tag.isEmpty() && !fitsTag(value, node.tag))
        return locked(tr("“%1” has a tag that says what it is; edit it in the source."), path, index);
    put(token, text + blankBeforeComment(token.end));
    return {};
}

/// A quoted text may have a comment right behind it, with no blank between.
QByteArray ValuePlanner::blankBeforeComment(qsizetype at) const
{
    return at < m_bytes.size() && m_bytes[at] == '#' ? " " : "";
}

/// Blank lines below a block scalar that are not its text.
int ValuePlanner::blankLinesAfter(const SpanNode& node) const
{
    int count = 0;
    qsizetype line = nextLine(m_bytes, node.span.end);
    while (line < m_source.frontMatter().end && isRestBlank(m_bytes, line)) {
        ++count;
        line = nextLine(m_bytes, line);
    }
    return count;
}

std::optional<Error> ValuePlanner::changeMap(const FieldPath& path, int index, const FieldValue& value)
{
    const SpanNode& node = m_tree.node(index);
    const std::optional<QStringList> keys = distinctKeys(m_tree, node);
    if (!keys || hasMergeKey(m_tree, node))
        return replace(path, index, value);
    CollectionScript script(node);
    script.removed.assign(script.removed.size(), true);
    QList<std::pair<int, const FieldValue*>> kept;
    int last = -1;
    for (const auto& [key, child] : value.entries()) {
        const int old = int(keys->indexOf(key));
        if (old < 0) {
            script.insertions.append({last + 1, last >= 0, key, child});
            continue;
        }
        if (old <= last) // in another order, or twice
            return replace(path, index, value);
        script.removed[size_t(old)] = false;
        kept.append({old, &child});
        last = old;
    }
    for (const auto& [old, child] : kept) {
        if (auto error = change(path / keys->at(old), node.entries[size_t(old)].value, *child))
            return error;
    }
    return changeEntries(path, index, script);
}

/// Items that only change places go there with their lines. Else those that are the same stay, and of the
/// others each is changed into the one that takes its place, as far as there are as many.
std::optional<Error> ValuePlanner::changeList(const FieldPath& path, int index, const FieldValue& value)
{
    const FieldValue old = m_tree.value(index);
    if (const auto order = permutation(old.items(), value.items()))
        return reorder(path, *order);
    CollectionScript script(m_tree.node(index));
    script.removed.assign(script.removed.size(), true);
    int nextOld = 0;
    int nextNew = 0;
    const auto insertUpTo = [&](int end) {
        for (; nextNew < end; ++nextNew)
            script.insertions.append({nextOld, false, {}, value.items().at(nextNew)});
    };
    for (const auto& [was, is] : alignment(old.items(), value.items())) {
        insertUpTo(is);
        const int item = m_tree.node(index).entries[size_t(was)].value;
        if (auto error = change(path / was, item, value.items().at(is)))
            return error;
        script.removed[size_t(was)] = false;
        nextOld = was + 1;
        nextNew = is + 1;
    }
    insertUpTo(int(value.items().size()));
    return changeEntries(path, index, script);
}

std::optional<Error> ValuePlanner::changeEntries(const FieldPath& path, const CollectionScript& script)
{
    if (auto lock = m_document.lock(path))
        return lock;
    return changeEntries(path, m_tree.find(path), script);
}

std::optional<Error> ValuePlanner::changeEntries(const FieldPath& path, int index,
                                                 const CollectionScript& script)
{
    if (script.isEmpty())
        return {};
    const SpanNode& node = m_tree.node(index);
    if (hasMergeKey(m_tree, node))
        return locked(tr("“%1” merges other values; edit it in the source."), path, index);
    for (int i = 0; i < script.size(); ++i) {
        const SpanNode::Entry& entry = node.entries[size_t(i)];
        if (script.removed[size_t(i)] &&
            (isUsedFromOutside(entry.value) || (entry.key >= 0 && isUsedFromOutside(entry.key))))
            return locked(
                tr("A part of “%1” that would go is used elsewhere by an alias; edit it in the source."),
                path, index);
    }
    const bool holdsOnlyComments =
        node.flow && node.entries.empty() && m_source.slice(node.span).contains('#');
    if (script.lastKept() < 0 && !holdsOnlyComments)
        return replace(path, index, script.applyTo(m_tree.value(index)));
    const bool isLonePair = node.flow && m_bytes[node.content] != '[' && m_bytes[node.content] != '{';
    if (isLonePair)
        put({node.content, node.content}, "{");
    m_replacements += node.flow ? spliceFlow(m_source, m_tree, m_writer, index, script)
                                : spliceBlock(m_source, m_tree, m_writer, index, script);
    if (isLonePair)
        put({node.span.end, node.span.end}, "}");
    return {};
}

/// Whether, in the new order, an alias would come before the entry that holds what it stands for.
bool ValuePlanner::wouldPrecedeItsTarget(int collection, const QList<int>& order) const
{
    if (!m_tree.hasReferences())
        return false;
    const auto& entries = m_tree.node(collection).entries;
    QHash<int, int> places; // of an entry's key and value
    for (int place = 0; place < order.size(); ++place) {
        const SpanNode::Entry& entry = entries[size_t(order.at(place))];
        places.insert(entry.value, place);
        if (entry.key >= 0)
            places.insert(entry.key, place);
    }
    const auto placeOf = [&](int node) {
        while (node >= 0 && m_tree.node(node).parent != collection)
            node = m_tree.node(node).parent;
        return node < 0 ? -1 : places.value(node);
    };
    QList<int> open{collection};
    while (!open.isEmpty()) {
        const int at = open.takeLast();
        const SpanNode& node = m_tree.node(at);
        if (node.kind == SpanNode::Kind::Alias && placeOf(node.target) > placeOf(at))
            return true;
        for (const SpanNode::Entry& entry : node.entries) {
            if (entry.key >= 0)
                open.append(entry.key);
            open.append(entry.value);
        }
    }
    return false;
}

std::optional<Error> ValuePlanner::reorder(const FieldPath& path, const QList<int>& order)
{
    if (auto lock = m_document.lock(path))
        return lock;
    const int index = m_tree.find(path);
    const SpanNode& node = m_tree.node(index);
    if (hasMergeKey(m_tree, node))
        return locked(tr("“%1” merges other values; edit it in the source."), path, index);
    if (wouldPrecedeItsTarget(index, order))
        return locked(tr("“%1” cannot be put in this order, because an alias would come to stand before what "
                         "it is an alias of; edit it in the source."),
                      path, index);
    m_replacements += node.flow ? reorderFlow(m_source, m_tree, index, order)
                                : reorderBlock(m_source, m_tree, index, order);
    return {};
}

std::optional<Error> ValuePlanner::rename(const FieldPath& path, const QString& key)
{
    if (auto lock = m_document.lock(path.parent()))
        return lock;
    const int value = m_tree.find(path);
    if (m_document.value(path) != m_tree.value(value))
        return m_document.lock(path); // a merge below it brings the same key
    const SpanNode& map = m_tree.node(m_tree.node(value).parent);
    const auto entry = std::find_if(map.entries.begin(), map.entries.end(),
                                    [value](const SpanNode::Entry& e) { return e.value == value; });
    const SpanNode& old = m_tree.node(entry->key);
    if (old.kind != SpanNode::Kind::Scalar || old.content == old.span.end || m_tree.isAliased(entry->key) ||
        !(old.tag.isEmpty() || fitsTag(FieldValue::text(key), old.tag)) || old.text == mergeKey)
        return locked(tr("The name of “%1” is more than plain text; edit it in the source."), path, value);
    const TextSpan token{old.content, old.span.end};
    put(token,
        rewriteScalar(old.style, m_source.slice(token), FieldValue::text(key),
                      {map.flow, map.column, m_writer.habits().mapIndent, 0, m_writer.habits().newline}));
    return {};
}

std::optional<Error> ValuePlanner::replace(const FieldPath& path, int index, const FieldValue& value)
{
    const SpanNode& node = m_tree.node(index);
    if (hasMergeKey(m_tree, node))
        return locked(tr("“%1” merges other values; edit it in the source."), path, index);
    if (isUsedFromOutside(index))
        return locked(tr("A part of “%1” is used elsewhere by an alias; edit it in the source."), path,
                      index);
    const bool sameKind = m_tree.value(index).kind() == value.kind();
    if (!node.tag.isEmpty() && !sameKind)
        return locked(tr("“%1” has a tag that says what it is; edit it in the source."), path, index);

    const Slot slot = slotOf(index);
    if (slot.intro < 0)
        return locked(tr("“%1” has a key without a colon; edit it in the source."), path, index);
    const int model = modelOf(index);
    if (slot.kind == Slot::Kind::Root)
        putRoot(index, value);
    else if (slot.kind == Slot::Kind::Flow || m_writer.isInline(value, model))
        putInline(slot, index, inlined(slot, index, value));
    else if (slot.kind == Slot::Kind::Key)
        putBelowKey(slot, index, m_writer.afterKey(value, slot.column, model));
    else
        putBehindDash(slot, index, value);
    return {};
}

/// A node that a new value in the node's place is modelled on: itself if there is something to copy.
int ValuePlanner::modelOf(int index) const
{
    const SpanNode& node = m_tree.node(index);
    if (!node.entries.empty() || node.parent < 0)
        return index;
    const SpanNode& parent = m_tree.node(node.parent);
    const auto entry = std::find_if(parent.entries.begin(), parent.entries.end(),
                                    [index](const SpanNode::Entry& e) { return e.value == index; });
    const int other = parent.kind == SpanNode::Kind::Map
                          ? m_writer.modelOfKey(node.parent, m_tree.node(entry->key).text, index)
                          : m_writer.modelOfItem(node.parent, int(entry - parent.entries.begin()));
    return other < 0 ? index : other;
}

ValuePlanner::Slot ValuePlanner::slotOf(int index) const
{
    const SpanNode& node = m_tree.node(index);
    if (node.parent < 0)
        return {Slot::Kind::Root, node.column, node.content};
    const SpanNode& parent = m_tree.node(node.parent);
    if (parent.flow)
        return {Slot::Kind::Flow, 0, node.content};
    const auto entry = std::find_if(parent.entries.begin(), parent.entries.end(),
                                    [index](const SpanNode::Entry& e) { return e.value == index; });
    Slot slot{Slot::Kind::Dash, parent.column, entryStart(m_bytes, parent, *entry) + 1};
    if (parent.kind == SpanNode::Kind::Map) {
        slot.kind = Slot::Kind::Key;
        qsizetype colon = m_tree.node(entry->key).span.end;
        while (colon < node.span.begin && isWhite(m_bytes, {colon, colon + 1}))
            ++colon;
        slot.intro = colon < m_bytes.size() && m_bytes[colon] == ':' ? colon + 1 : -1;
    }
    if (slot.intro >= 0 && node.content > node.span.begin)
        slot.intro = endOfProperties(m_bytes, node);
    return slot;
}

bool ValuePlanner::isBlock(int index) const
{
    const SpanNode& node = m_tree.node(index);
    return !node.flow && !node.entries.empty();
}

/// The lines of a collection in block style, from its first entry's comments on.
TextSpan ValuePlanner::linesOf(int index) const
{
    const SpanNode& node = m_tree.node(index);
    const TextSpan comments = commentsAbove(m_source, node, node.entries.front());
    const qsizetype begin = comments.isEmpty() ? node.entries.front().extent.begin : comments.begin;
    return {begin, node.entries.back().extent.end};
}

QByteArray ValuePlanner::inlined(const Slot& slot, int index, const FieldValue& value) const
{
    if (!value.isScalar())
        return m_writer.flow(value, modelOf(index));
    const SpanNode& model = m_tree.node(modelOf(index));
    ScalarStyle style = model.kind == SpanNode::Kind::Scalar ? model.style : ScalarStyle::Plain;
    const bool leavesLines = isBlock(index) && !startsMidLine(m_bytes, m_tree.node(index));
    const qsizetype end = leavesLines ? slot.intro : m_tree.node(index).span.end;
    if (style == ScalarStyle::Literal && lineEnd(m_bytes, end) != end)
        style = ScalarStyle::DoubleQuoted; // what stands behind it would become part of a block's text
    return writeScalar(value, style,
                       {slot.kind == Slot::Kind::Flow, slot.column, m_writer.habits().mapIndent, 0,
                        m_writer.habits().newline});
}

/// On the line of the key or dash; the comment at its end stays.
void ValuePlanner::putInline(const Slot& slot, int index, const QByteArray& token)
{
    const SpanNode& node = m_tree.node(index);
    if (isBlock(index) && !startsMidLine(m_bytes, node)) {
        put({slot.intro, slot.intro}, ' ' + token);
        put(linesOf(index), {});
        return;
    }
    if (node.content != node.span.end) {
        put({node.content, node.span.end}, token + blankBeforeComment(node.span.end));
        return;
    }
    const qsizetype at = node.span.end;
    const bool flow = slot.kind == Slot::Kind::Flow;
    const bool colonMissing = flow && m_bytes[at - 1] != ':' && node.span.isEmpty();
    const qsizetype rest = skipBlanks(m_bytes, at);
    const bool ends = isRestBlank(m_bytes, at) || (flow && QByteArrayView(",}]").contains(m_bytes[rest]));
    if (colonMissing)
        put({at, at}, ": " + token);
    else if (rest > at && ends)
        put({at + 1, at + 1}, token);
    else
        put({at, at}, ' ' + token);
}

void ValuePlanner::putRoot(int index, const FieldValue& value)
{
    const SpanNode& root = m_tree.node(index);
    if (root.flow) {
        put({root.content, root.span.end}, m_writer.flow(value, index));
        return;
    }
    const TextSpan lines = root.entries.empty() ? root.span : linesOf(index);
    QByteArray text;
    if (!value.entries().isEmpty())
        text = QByteArray(root.column, ' ') + m_writer.compact(value, root.column, 0, index) +
               m_writer.habits().newline;
    put(lines, text);
}

/// On lines of its own below the key; the comment at the end of the key's line stays there.
void ValuePlanner::putBelowKey(const Slot& slot, int index, const QByteArray& lines)
{
    const SpanNode& node = m_tree.node(index);
    const QByteArray newline = m_writer.habits().newline;
    if (isBlock(index)) {
        put(linesOf(index), lines.mid(newline.size()) + newline);
        return;
    }
    const bool next = isWhite(m_bytes, {slot.intro, node.content});
    const qsizetype begin = next ? slot.intro : skipBlanksBack(m_bytes, node.content, slot.intro);
    const qsizetype end = lineEnd(m_bytes, node.span.end);
    if (isRestBlank(m_bytes, node.span.end)) {
        put({begin, end}, lines);
        return;
    }
    put({begin, node.span.end}, blankBeforeComment(node.span.end));
    put({end, end}, lines);
}

/// From the dash's line on, or below an anchor or tag. A comment behind the old value comes to stand before
/// the new one, which may end with a text that would take it in.
void ValuePlanner::putBehindDash(const Slot& slot, int index, const FieldValue& value)
{
    const SpanNode& node = m_tree.node(index);
    const QByteArray newline = m_writer.habits().newline;
    const bool hasValue = node.content != node.span.end;
    const bool onDashLine = hasValue && node.content < lineEnd(m_bytes, slot.intro);
    const bool belowProperties = node.content > node.span.begin && (onDashLine || !hasValue);
    const bool staysInColumn = isBlock(index) || (onDashLine && !belowProperties);
    const int column = staysInColumn ? node.column : slot.column + 2;
    const QByteArray indentation(column, ' ');
    const qsizetype end = lineEnd(m_bytes, node.span.end);
    const bool hasComment = !isRestBlank(m_bytes, node.span.end);
    const QByteArray comment =
        hasComment ? m_source.slice({skipBlanks(m_bytes, node.span.end), end}) : QByteArray();
    const QByteArray lines = m_writer.compact(value, column, slot.column, modelOf(index));
    if (belowProperties)
        put({slot.intro, end}, (hasComment ? ' ' + comment : QByteArray()) + newline + indentation + lines);
    else
        put({node.content, end},
            (hasValue ? "" : " ") + (hasComment ? comment + newline + indentation : QByteArray()) + lines);
}

} // namespace foreword::frontmatter
