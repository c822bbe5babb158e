// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/collectionscript.h"
#include "frontmatter/linescan.h"

namespace foreword::frontmatter {

namespace {

/// One collection in block style, whose entries are whole lines; all but the first one of a collection that
/// starts on the line of an outer dash.
class BlockSplicer
{
public:
    BlockSplicer(const SourceText& source, const SpanTree& tree, int collection)
        : m_source(source)
        , m_bytes(source.bytes())
        , m_tree(tree)
        , m_index(collection)
        , m_node(tree.node(collection))
        , m_midLine(startsMidLine(m_bytes, m_node))
    {}

    QList<Replacement> splice(const NodeWriter& writer, const CollectionScript& script);
    QList<Replacement> move(int from, int to);

private:
    const SpanNode::Entry& entry(int index) const { return m_node.entries[size_t(index)]; }
    qsizetype start(int index) const { return entryStart(m_bytes, m_node, entry(index)); }
    QByteArray indentation() const { return QByteArray(m_node.column, ' '); }

    TextSpan withComments(int index) const;
    qsizetype insertionPoint(int index) const;
    void removeFromDashLine(int firstKept);
    void insert(const NodeWriter& writer, const CollectionScript::Insertion& insertion, int firstKept);
    QByteArray written(const NodeWriter& writer, const CollectionScript::Insertion& insertion) const;

    const SourceText& m_source;
    const QByteArray& m_bytes;
    const SpanTree& m_tree;
    int m_index;
    const SpanNode& m_node;
    bool m_midLine;
    bool m_pulledUp = false; ///< the first kept entry has moved to the dash's line
    QList<Replacement> m_replacements;
};

TextSpan BlockSplicer::withComments(int index) const
{
    TextSpan span = entry(index).extent;
    if (const TextSpan comments = commentsAbove(m_source, m_node, entry(index)); !comments.isEmpty())
        span.begin = comments.begin;
    return span;
}

/// Above the comment lines that stand directly above the entry and are indented with it: what is inserted
/// must not come between the two, whether or not the comment would go with the entry.
qsizetype BlockSplicer::insertionPoint(int index) const
{
    const qsizetype limit = index > 0           ? entry(index - 1).extent.end
                            : m_node.parent < 0 ? m_source.frontMatter().begin
                                                : withComments(index).begin;
    qsizetype point = entry(index).extent.begin;
    while (point > limit) {
        const qsizetype above = lineStart(m_bytes, point - 1);
        const qsizetype text = skipBlanks(m_bytes, above);
        if (above < limit || text - above != m_node.column || m_bytes[text] != '#')
            break;
        point = above;
    }
    return point;
}

/// The first entry goes, and the next one moves up behind the dash; unless comments stand between the two:
/// then the dash stays alone on its line.
void BlockSplicer::removeFromDashLine(int firstKept)
{
    const qsizetype begin = entry(0).extent.begin;
    bool onlyWhite = true;
    for (int i = 0; i < firstKept; ++i)
        onlyWhite = onlyWhite && isWhite(m_bytes, {entry(i).extent.end, start(i + 1)});
    if (onlyWhite) {
        m_pulledUp = true;
        m_replacements.append(Replacement{{begin, start(firstKept)}, {}});
        return;
    }
    const qsizetype lastLine = lineEnd(m_bytes, lineStart(m_bytes, entry(0).extent.end - 1));
    m_replacements.append(Replacement{{skipBlanksBack(m_bytes, begin, 0), lastLine}, {}});
    for (int i = 1; i < firstKept; ++i)
        m_replacements.append(Replacement{withComments(i), {}});
}

QByteArray BlockSplicer::written(const NodeWriter& writer, const CollectionScript::Insertion& insertion) const
{
    if (m_node.kind == SpanNode::Kind::Map) {
        return writer.entry(insertion.key, keyStyleOf(m_tree, m_index), insertion.value, m_node.column,
                            writer.modelOfKey(m_index, insertion.key));
    }
    return writer.item(insertion.value, m_node.column,
                       dashWidthOf(m_source, m_tree, m_index, writer.habits()),
                       writer.modelOfItem(m_index, insertion.before));
}

void BlockSplicer::insert(const NodeWriter& writer, const CollectionScript::Insertion& insertion,
                          int firstKept)
{
    const QByteArray text = written(writer, insertion);
    const QByteArray newline = writer.habits().newline;
    // Before all that stays there is no line of its own to follow: what comes stands before the first kept.
    const int before = std::max(insertion.before, m_midLine ? firstKept : 0);
    const bool onDashLine = m_midLine && (before == 0 || (m_pulledUp && before == firstKept));
    const bool follows = insertion.afterPrevious && before > firstKept;
    if (onDashLine && !follows) {
        m_replacements.append(Replacement{{start(before), start(before)}, text + newline + indentation()});
        return;
    }
    const qsizetype at = follows || before == int(m_node.entries.size()) ? entry(before - 1).extent.end
                                                                         : insertionPoint(before);
    m_replacements.append(Replacement{{at, at}, indentation() + text + newline});
}

QList<Replacement> BlockSplicer::splice(const NodeWriter& writer, const CollectionScript& script)
{
    const int firstKept = script.firstKept();
    const bool fromDashLine = m_midLine && firstKept > 0;
    if (fromDashLine)
        removeFromDashLine(firstKept);
    for (int i = fromDashLine ? firstKept : 0; i < script.size(); ++i) {
        if (script.removed[size_t(i)])
            m_replacements.append(Replacement{withComments(i), {}});
    }
    for (const CollectionScript::Insertion& insertion : script.insertions)
        insert(writer, insertion, firstKept);
    return m_replacements;
}

/// Each place between the two keeps its span and gets its neighbour's lines.
QList<Replacement> BlockSplicer::move(int from, int to)
{
    const auto linesOf = [this](int index) -> QByteArray {
        const QByteArray lines = m_source.slice(withComments(index));
        return m_midLine && index == 0 ? indentation() + lines : lines;
    };
    const int step = from < to ? 1 : -1;
    for (int place = from;; place += step) {
        const int source = place == to ? from : place + step;
        QByteArray lines = linesOf(source);
        if (m_midLine && place == 0) {
            const bool commented = withComments(source).begin != entry(source).extent.begin;
            lines = commented ? m_source.newline() + lines : lines.mid(m_node.column);
        }
        m_replacements.append(Replacement{withComments(place), lines});
        if (place == to)
            return m_replacements;
    }
}

} // namespace

QList<Replacement> spliceBlock(const SourceText& source, const SpanTree& tree, const NodeWriter& writer,
                               int collection, const CollectionScript& script)
{
    return BlockSplicer(source, tree, collection).splice(writer, script);
}

QList<Replacement> moveInBlock(const SourceText& source, const SpanTree& tree, int collection, int from,
                               int to)
{
    return BlockSplicer(source, tree, collection).move(from, to);
}

} // namespace foreword::frontmatter
