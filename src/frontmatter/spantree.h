// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"
#include "frontmatter/sourcetext.h"

#include <vector>

namespace foreword::frontmatter {

enum class ScalarStyle { Plain, SingleQuoted, DoubleQuoted, Literal, Folded };

/// One value of the front matter and where it stands. Children are indices into the tree's nodes.
struct SpanNode
{
    enum class Kind { Scalar, Map, List, Alias };
    struct Entry
    {
        int key; ///< a map's key node; -1 in a list
        int value;
        /// The lines that go when the entry or item goes (block style): from the start of its first line to
        /// the end of its last one, its line ending included, comments of its own included, a neighbour's
        /// not. In flow style, its bytes without the commas.
        TextSpan extent;
    };

    Kind kind = Kind::Scalar;
    bool flow = false;                      ///< a collection in `[]` or `{}`
    ScalarStyle style = ScalarStyle::Plain; ///< of a scalar
    TextSpan span;     ///< the token, or first to last byte of a collection; empty for no value
    int column = 0;    ///< of span.begin in its line, from 0, in bytes
    QString text;      ///< what libyaml decodes of a scalar
    QByteArray anchor; ///< without `&`; of an alias, without `*`
    QByteArray tag;    ///< as libyaml resolves it; empty for none
    int parent = -1;
    std::vector<Entry> entries;
};

/// The front matter as libyaml reads it, with the span of everything. Immutable once built.
class SpanTree
{
public:
    static constexpr int maximumDepth = 64;

    /// UnreadableYaml with libyaml's complaint in plain words and its line, TooDeep, or the source's own
    /// problem.
    static Result<SpanTree> build(const SourceText& source);

    const SpanNode& root() const { return m_nodes.front(); } ///< a Map, also of empty front matter
    const SpanNode& node(int index) const { return m_nodes[size_t(index)]; }
    /// Follows keys and items, of duplicate keys the last; -1 where nothing stands. An alias is not followed.
    int find(const FieldPath& path) const;
    /// Whether anchors, aliases or merge keys stand anywhere.
    bool hasReferences() const { return m_hasReferences; }
    /// One DuplicateKey for each key that stands twice.
    const QList<Error>& warnings() const { return m_warnings; }

    /// The value with its types resolved as Jekyll's reader does; aliases and merge keys followed, within
    /// limits.
    FieldValue value(int node) const;

private:
    friend class SpanTreeBuilder;
    std::vector<SpanNode> m_nodes;
    bool m_hasReferences = false;
    QList<Error> m_warnings;
};

} // namespace foreword::frontmatter
