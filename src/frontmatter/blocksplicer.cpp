// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/collectionscript.h"
#include "frontmatter/linescan.h"

namespace foreword::frontmatter {

namespace {

/// The length of a block scalar's mark: `|`, `>2-`.
qsizetype skipMark(const QByteArray& header)
{
    const auto end = std::find_if(header.cbegin(), header.cend(), isBlank);
    return end - header.cbegin();
}

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
    QList<Replacement> reorder(const QList<int>& order);

private:
    const SpanNode::Entry& entry(int index) const { return m_node.entries[size_t(index)]; }
    qsizetype start(int index) const { return entryStart(m_bytes, m_node, entry(index)); }
    QByteArray indentation() const { return QByteArray(m_node.column, ' '); }

    TextSpan withComments(int index) const;
    const SpanNode* lastBlockScalar(int index) const;
    TextSpan blankLinesTakenIn(int index, qsizetype line) const;
    TextSpan removal(const CollectionScript& script, int index) const;
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

/// The block scalar that the entry ends with; null where it ends otherwise.
const SpanNode* BlockSplicer::lastBlockScalar(int index) const
{
    const SpanNode* last = &m_tree.node(entry(index).value);
    while (!last->flow && !last->entries.empty())
        last = &m_tree.node(last->entries.back().value);
    const bool isBlock = last->style == ScalarStyle::Literal || last->style == ScalarStyle::Folded;
    return isBlock ? last : nullptr;
}

/// The blank lines from `line` on, if the entry, standing right above them, would take them in as its text: a
/// block with `+` takes all, any other one those that hold blanks, which may be more than its indentation.
TextSpan BlockSplicer::blankLinesTakenIn(int index, qsizetype line) const
{
    TextSpan lines{line, line};
    const SpanNode* const text = lastBlockScalar(index);
    if (!text)
        return lines;
    while (lines.end < m_source.frontMatter().end && isRestBlank(m_bytes, lines.end))
        lines.end = nextLine(m_bytes, lines.end);
    const QByteArray header = m_source.slice({text->content, lineEnd(m_bytes, text->content)});
    const bool takesAll = header.first(skipMark(header)).contains('+');
    const QByteArray blank = m_source.slice(lines);
    return takesAll || blank.contains(' ') || blank.contains('\t') ? lines : TextSpan{line, line};
}

/// The entry's lines; and the blank ones below it if they would become a part of the text above it.
TextSpan BlockSplicer::removal(const CollectionScript& script, int index) const
{
    TextSpan lines = withComments(index);
    int above = index - 1;
    while (above >= 0 && script.removed[size_t(above)])
        --above;
    if (above >= 0)
        lines.end = blankLinesTakenIn(above, lines.end).end;
    return lines;
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
            m_replacements.append(Replacement{removal(script, i), {}});
    }
    for (const CollectionScript::Insertion& insertion : script.insertions)
        insert(writer, insertion, firstKept);
    return m_replacements;
}

/// Each place keeps its span and gets the lines of the entry that comes to stand there; with the comments
/// right above it, also those of the root's keys, which would else explain another key.
QList<Replacement> BlockSplicer::reorder(const QList<int>& order)
{
    const auto spanOf = [this](int index) {
        return TextSpan{insertionPoint(index), entry(index).extent.end};
    };
    const auto linesOf = [&](int index) -> QByteArray {
        const QByteArray lines = m_source.slice(spanOf(index));
        return m_midLine && index == 0 ? indentation() + lines : lines;
    };
    for (int place = 0; place < order.size(); ++place) {
        const int source = order.at(place);
        if (source == place)
            continue;
        QByteArray lines = linesOf(source);
        if (m_midLine && place == 0) {
            const bool commented = spanOf(source).begin != entry(source).extent.begin;
            lines = commented ? m_source.newline() + lines : lines.mid(m_node.column);
        }
        m_replacements.append(Replacement{spanOf(place), lines});
        m_replacements.append(Replacement{blankLinesTakenIn(source, spanOf(place).end), {}});
    }
    return m_replacements;
}

} // namespace

QList<Replacement> spliceBlock(const SourceText& source, const SpanTree& tree, const NodeWriter& writer,
                               int collection, const CollectionScript& script)
{
    return BlockSplicer(source, tree, collection).splice(writer, script);
}

QList<Replacement> reorderBlock(const SourceText& source, const SpanTree& tree, int collection,
                                const QList<int>& order)
{
    return BlockSplicer(source, tree, collection).reorder(order);
}

} // namespace foreword::frontmatter
