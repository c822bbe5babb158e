// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/collectionscript.h"
#include "frontmatter/linescan.h"

namespace foreword::frontmatter {

namespace {

/// One collection in `[]` or `{}` with its entries, commas between them, and perhaps lines and comments.
class FlowSplicer
{
public:
    FlowSplicer(const SourceText& source, const SpanTree& tree, int collection)
        : m_source(source)
        , m_bytes(source.bytes())
        , m_tree(tree)
        , m_index(collection)
        , m_node(tree.node(collection))
    {}

    QList<Replacement> splice(const NodeWriter& writer, const CollectionScript& script);
    QList<Replacement> reorder(const QList<int>& order);

private:
    TextSpan extent(int index) const { return m_node.entries[size_t(index)].extent; }
    /// What stands between an entry and the next one.
    TextSpan gap(int index) const { return {extent(index).end, extent(index + 1).begin}; }
    bool hasComment(int firstGap, int endGap) const;
    bool isLoneKey(int index) const;
    QByteArray blankAfterColon(int index) const;
    QByteArray movedTo(int place, int source) const;
    TextSpan alone(int index) const;
    int placeToInsert(int before, const CollectionScript& script) const;
    void removeTail(int lastKept);
    void fillEmpty(const NodeWriter& writer, const CollectionScript& script);
    QByteArray separator(const QByteArray& newline) const;
    QByteArray written(const NodeWriter& writer, const CollectionScript::Insertion& insertion) const;

    const SourceText& m_source;
    const QByteArray& m_bytes;
    const SpanTree& m_tree;
    int m_index;
    const SpanNode& m_node;
    QList<Replacement> m_replacements;
};

bool FlowSplicer::hasComment(int firstGap, int endGap) const
{
    for (int i = firstGap; i < endGap; ++i) {
        if (m_source.slice(gap(i)).contains('#'))
            return true;
    }
    return false;
}

/// Whether an entry of a map is a key without a colon, which yaml-cpp reads before a comma only.
bool FlowSplicer::isLoneKey(int index) const
{
    const SpanNode::Entry& entry = m_node.entries[size_t(index)];
    return entry.key >= 0 && m_tree.node(entry.key).span.end == extent(index).end;
}

/// What has to stand between an entry and what comes behind it: `a:` without a value is a key only where a
/// blank follows.
QByteArray FlowSplicer::blankAfterColon(int index) const
{
    return m_bytes[extent(index).end - 1] == ':' ? " " : "";
}

/// The entry with the comma after it; with its whole line and the comment at its end if it has one to itself.
TextSpan FlowSplicer::alone(int index) const
{
    TextSpan span = extent(index);
    const qsizetype comma = skipBlanks(m_bytes, span.end);
    if (m_bytes[comma] == ',')
        span.end = comma + 1;
    const qsizetype rest = skipBlanks(m_bytes, span.end);
    const bool endsLine = rest == lineEnd(m_bytes, rest) || m_bytes[rest] == '#';
    if (endsLine && isFirstOnLine(m_bytes, span.begin))
        return {lineStart(m_bytes, span.begin), nextLine(m_bytes, rest)};
    if (index + 1 < int(m_node.entries.size()) && rest == extent(index + 1).begin)
        span.end = rest;
    return span;
}

/// Where what comes before this entry is put: before the next one if this one goes with its whole line.
int FlowSplicer::placeToInsert(int before, const CollectionScript& script) const
{
    const auto goesWithItsLine = [&](int i) {
        return script.removed[size_t(i)] && hasComment(i, i + 1) && alone(i).begin < extent(i).begin;
    };
    int place = before;
    while (place < script.lastKept() && goesWithItsLine(place))
        ++place;
    return place;
}

/// All after the last kept entry go, with the comma that led to them; the comma stays where a comment stands
/// between or a key needs it, which is allowed.
void FlowSplicer::removeTail(int lastKept)
{
    const int count = int(m_node.entries.size());
    if (lastKept + 1 == count)
        return;
    if (!hasComment(lastKept, count - 1) && !isLoneKey(lastKept)) {
        const TextSpan tail{extent(lastKept).end, extent(count - 1).end};
        m_replacements.append(Replacement{tail, blankAfterColon(lastKept)});
        return;
    }
    for (int i = lastKept + 1; i < count; ++i)
        m_replacements.append(Replacement{alone(i), {}});
}

/// What to put between two entries: as the first two have it.
QByteArray FlowSplicer::separator(const QByteArray& newline) const
{
    if (m_node.entries.size() > 1) {
        const QByteArray between = m_source.slice(gap(0));
        if (!between.contains('#'))
            return between;
    }
    const qsizetype first = extent(0).begin;
    return isFirstOnLine(m_bytes, first) ? ',' + newline + m_source.slice({lineStart(m_bytes, first), first})
                                         : QByteArray(", ");
}

QByteArray FlowSplicer::written(const NodeWriter& writer, const CollectionScript::Insertion& insertion) const
{
    if (m_node.kind == SpanNode::Kind::Map) {
        return writer.flowEntry(insertion.key, keyStyleOf(m_tree, m_index), insertion.value,
                                writer.modelOfKey(m_index, insertion.key));
    }
    return writer.flow(insertion.value, writer.modelOfItem(m_index, insertion.before));
}

/// Right behind the bracket, before the comments that stand in it.
void FlowSplicer::fillEmpty(const NodeWriter& writer, const CollectionScript& script)
{
    QByteArrayList texts;
    for (const CollectionScript::Insertion& insertion : script.insertions)
        texts.append(written(writer, insertion));
    const qsizetype at = m_node.content + 1;
    m_replacements.append(Replacement{{at, at}, texts.join(", ") + (m_bytes[at] == '#' ? " " : "")});
}

QList<Replacement> FlowSplicer::splice(const NodeWriter& writer, const CollectionScript& script)
{
    if (m_node.entries.empty()) {
        fillEmpty(writer, script);
        return m_replacements;
    }
    const int lastKept = script.lastKept();
    for (int i = 0; i < lastKept; ++i) {
        if (!script.removed[size_t(i)])
            continue;
        const TextSpan upToNext{extent(i).begin, extent(i + 1).begin};
        m_replacements.append(Replacement{hasComment(i, i + 1) ? alone(i) : upToNext, {}});
    }
    removeTail(lastKept);
    const QByteArray separator = this->separator(writer.habits().newline);
    for (const CollectionScript::Insertion& insertion : script.insertions) {
        const QByteArray text = written(writer, insertion);
        if (insertion.before <= lastKept) {
            const qsizetype at = extent(placeToInsert(insertion.before, script)).begin;
            m_replacements.append(Replacement{{at, at}, text + separator});
        } else {
            const qsizetype at = extent(lastKept).end;
            m_replacements.append(Replacement{{at, at}, blankAfterColon(lastKept) + separator + text});
        }
    }
    return m_replacements;
}

/// The entry's bytes, and what a key without a value needs behind it at its new place.
QByteArray FlowSplicer::movedTo(int place, int source) const
{
    const qsizetype end = extent(place).end;
    const QByteArray text = m_source.slice(extent(source));
    if (isLoneKey(source))
        return text + (m_bytes[skipBlanks(m_bytes, end)] == ',' ? "" : ",");
    return text + (text.endsWith(':') && !isWhite(m_bytes, {end, end + 1}) ? " " : "");
}

QList<Replacement> FlowSplicer::reorder(const QList<int>& order)
{
    for (int place = 0; place < order.size(); ++place) {
        if (order.at(place) != place)
            m_replacements.append(Replacement{extent(place), movedTo(place, order.at(place))});
    }
    return m_replacements;
}

} // namespace

QList<Replacement> spliceFlow(const SourceText& source, const SpanTree& tree, const NodeWriter& writer,
                              int collection, const CollectionScript& script)
{
    return FlowSplicer(source, tree, collection).splice(writer, script);
}

QList<Replacement> reorderFlow(const SourceText& source, const SpanTree& tree, int collection,
                               const QList<int>& order)
{
    return FlowSplicer(source, tree, collection).reorder(order);
}

} // namespace foreword::frontmatter
