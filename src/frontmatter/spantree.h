// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"
#include "frontmatter/sourcetext.h"

#include <QHash>

#include <utility>
#include <vector>

namespace foreword::frontmatter {

enum class ScalarStyle { Plain, SingleQuoted, DoubleQuoted, Literal, Folded };

/// One value of the front matter and where it stands. Children are indices into the tree's nodes.
///
/// Of an entry's extent. In block style it is made of whole lines: those from the entry's key (or dash) to
/// its value's end, a comment at the end of the last one included, and after them the comment lines that are
/// indented deeper than the key or dash, with the blank lines between them. Blank lines after that and
/// comment lines at the key's column or left of it are nobody's or the next entry's (see commentsAbove()).
/// The first entry of a collection that starts on the line of an outer dash (`- a: 1`, `- - x`) has its
/// extent start at its own first byte, not at the start of the line. In flow style it is the entry's bytes
/// without the commas.
struct SpanNode
{
    enum class Kind { Scalar, Map, List, Alias };
    struct Entry
    {
        int key; ///< a map's key node; -1 in a list
        int value;
        TextSpan extent; ///< what goes when the entry or item goes
    };

    Kind kind = Kind::Scalar;
    bool flow = false;                      ///< a collection in `[]` or `{}`, or a lone `a: b` inside `[]`
    ScalarStyle style = ScalarStyle::Plain; ///< of a scalar
    /// From anchor and tag, if any, to the last byte: of a quoted scalar its closing quote, of a block scalar
    /// the end of its last line (line ending excluded; with `+` the last of the blank lines that it keeps),
    /// of a block collection the end of its last value. No value is an empty span right after the colon or
    /// dash, or right after the key where there is no colon (`{a}`). Of empty front matter, where a first key
    /// goes.
    TextSpan span;
    qsizetype content = 0; ///< where the value itself begins, after anchor and tag; span.begin without them
    int column = 0;        ///< of content in its line, from 0, in bytes; its entries' column in block style
    QString text;          ///< what libyaml decodes of a scalar
    QByteArray anchor;     ///< without `&`; of an alias, without `*`
    QByteArray tag;        ///< as libyaml resolves it; empty for none
    int parent = -1;
    int target = -1; ///< of an alias, the node that it stands for
    std::vector<Entry> entries;
};

/// The front matter as libyaml reads it, with the span of everything. Immutable once built.
class SpanTree
{
public:
    static constexpr int maximumDepth = 64;

    /// UnreadableYaml with libyaml's complaint in plain words and its line, TooDeep, TooLarge where there are
    /// too many values or aliases multiply, or the source's own problem.
    static Result<SpanTree> build(const SourceText& source);

    const SpanNode& root() const { return m_nodes.front(); } ///< a Map, also of empty front matter
    const SpanNode& node(int index) const { return m_nodes[size_t(index)]; }
    /// Follows keys and items, of duplicate keys the last; -1 where nothing stands. An alias is not followed.
    int find(const FieldPath& path) const;
    /// Whether anchors, aliases or merge keys stand anywhere.
    bool hasReferences() const { return m_hasReferences; }
    /// Whether an alias stands for this very node, so that changing it changes the alias too.
    bool isAliased(int node) const;
    /// One DuplicateKey wherever a key stands again in its map; the first hundred.
    const QList<Error>& warnings() const { return m_warnings; }

    /// The value with its types resolved as Jekyll's reader does; aliases and merge keys followed (build()
    /// has made sure that this ends, and soon). A key that is no scalar is given as JSON.
    FieldValue value(int node) const;
    /// The key that a key's node stands for in value().
    QString keyText(int node) const;

private:
    friend class SpanTreeBuilder;
    void indexKeys();
    int valueOfKey(int map, const QString& key) const;

    std::vector<SpanNode> m_nodes;
    QHash<std::pair<int, QString>, int> m_values; ///< by map and key, of maps with many keys
    bool m_hasReferences = false;
    QList<Error> m_warnings;
};

/// The comment lines directly above an entry of block style that are indented with it: at its column; none of
/// the root's keys, where a comment may head a whole section. Whole lines, empty where there are none. They
/// go with the entry when it is removed.
TextSpan commentsAbove(const SourceText& source, const SpanNode& collection, const SpanNode::Entry& entry);

} // namespace foreword::frontmatter
