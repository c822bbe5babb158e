// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"
#include "frontmatter/sourcetext.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace foreword::frontmatter {

/// One value of a PlainOutline. Its items or entries are the nodes between it and `end`.
struct PlainNode
{
    enum class Kind : quint8 { Nothing, Plain, SingleQuoted, DoubleQuoted, List, Map };

    QByteArrayView key;   ///< of a map's entry, as written; empty in a list
    QByteArrayView token; ///< of a scalar, as written, without its quotes; escapes still in it
    int end = 0;          ///< index of the first node that is not below this one
    Kind kind = Kind::Nothing;

    bool isScalar() const { return kind < Kind::List; }
};

/// Where everything stands in front matter (without its marker lines) of the plain kind that nearly all
/// articles have: found in one pass over the lines, without a parser and without a copy, at a small part of
/// a parser's cost; nothing where it is not certain to read the very same as libyaml: then that one has to.
///
/// It knows maps and lists in block style, scalars of one line (plain, or in quotes with the common escapes),
/// lists of such scalars in `[]` on one line, comments and blank lines. Not certain are anchors, aliases,
/// tags, block scalars, values over several lines, maps in `{}`, keys in quotes, keys that stand twice, tabs,
/// other line breaks than LF and CRLF, characters that libyaml refuses, and more than 64 KB.
class PlainOutline
{
public:
    /// `yaml` is well-formed UTF-8 and outlives the outline, which looks into it.
    static std::optional<PlainOutline> of(QByteArrayView yaml);
    /// Of a file's front matter; nothing where the file has a problem.
    static std::optional<PlainOutline> of(const SourceText& source);

    /// Node 0 is the root, a Map. A collection's first child is the node behind it; the next one stands at
    /// the child's `end`.
    const PlainNode& node(int index) const { return m_nodes[size_t(index)]; }
    /// Of a map's entry; -1 where there is none.
    int find(int map, QByteArrayView key) const;
    /// Follows keys and items; -1 where nothing stands.
    int find(const FieldPath& path) const;

    /// Whether all of it is ASCII, keys and comments too.
    bool isAscii() const { return m_isAscii; }
    /// Whether there is a backslash anywhere.
    bool hasBackslash() const { return m_hasBackslash; }

    /// What a scalar says, escapes resolved, whatever its type; empty for Nothing and collections.
    QString text(int index) const;
    /// With types resolved as SpanTree::value() does.
    FieldValue value(int index) const;

private:
    friend class OutlineReader;
    static std::optional<PlainOutline> ofPlainCharacters(QByteArrayView yaml, bool isAscii);

    std::vector<PlainNode> m_nodes;
    bool m_isAscii = false;
    bool m_hasBackslash = false;
};

} // namespace foreword::frontmatter
