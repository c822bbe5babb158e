// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/spantree.h"

#include <QHash>

#include <yaml.h>

namespace foreword::frontmatter {

/// Makes a SpanTree of libyaml's events in one pass: a node for each event that opens one, and, as soon as an
/// entry is complete, the lines that belong to it. libyaml's marks count code points from the opening `---`;
/// everything here counts bytes of the file. Used once.
class SpanTreeBuilder
{
    Q_DECLARE_TR_FUNCTIONS(SpanTree)

public:
    explicit SpanTreeBuilder(const SourceText& source);
    Result<SpanTree> build();

private:
    /// A collection that is not closed yet.
    struct Frame
    {
        int node;
        int key = -1;       ///< a map's key that waits for its value
        qsizetype done = 0; ///< the end of its last complete entry
    };
    /// What a node stands for when aliases are followed.
    struct Weight
    {
        qint64 values = 1;
        qint64 bytes = 0;
        qint64 valuesByAliases = 0; ///< how many of the values aliases added
        qint64 bytesByAliases = 0;
        int depth = 0;    ///< of collections, itself included
        int keyDepth = 0; ///< of collections as keys in such keys
    };

    bool readDocument(yaml_parser_t& parser);
    bool take(const yaml_event_t& event);
    void complain(const yaml_parser_t& parser);
    bool fail(ErrorCode code, const QString& message, qsizetype at);
    bool failTooDeep(qsizetype at);
    bool failKeysTooDeep(qsizetype at);

    bool addScalar(const yaml_event_t& event);
    bool addAlias(const yaml_event_t& event);
    bool openCollection(const yaml_event_t& event);
    bool closeCollection(const yaml_event_t& event);
    /// A node of which the parent is told; it may be open still.
    int addNode(SpanNode::Kind kind, const yaml_event_t& event, const yaml_char_t* anchor,
                const yaml_char_t* tag);
    /// Tells the parent that a node is complete.
    bool attach(int index);
    /// Adds a node's weight to its parent's, as a key or as a value or item.
    bool addWeight(int parent, int index, bool isKey);
    void completeEntry(Frame& frame, int key, int value);
    void placeEmptyValue(const Frame& frame, int key, SpanNode& value) const;
    void placeEmpty(SpanNode& node, qsizetype place) const;
    void findDuplicateKeys(const SpanNode& map);
    bool finish();

    qsizetype toByte(size_t codePoint);
    int columnOf(qsizetype at);
    qsizetype contentAfterProperties(const SpanNode& node) const;
    qsizetype endOfBlockScalar(const SpanNode& scalar) const;
    qsizetype nextToken(qsizetype at, bool flow) const;
    int rareLineBreak(qsizetype at) const;
    qsizetype lineStart(qsizetype at) const;
    TextSpan linesOf(qsizetype begin, qsizetype end) const;

    SpanNode& node(int index) { return m_tree.m_nodes[size_t(index)]; }

    const SourceText& m_source;
    const char* m_bytes;
    qsizetype m_begin; ///< of the opening marker line, where libyaml starts to read
    qsizetype m_end;   ///< of the front matter

    // Where toByte() stood last; marks come nearly in order.
    size_t m_codePoint = 0;
    qsizetype m_byte;
    // Where columnOf() stood last.
    qsizetype m_columnAt;
    qsizetype m_lineStart;

    SpanTree m_tree;
    std::vector<Weight> m_weights; ///< one for each node
    std::vector<Frame> m_open;
    QHash<QByteArray, int> m_anchors; ///< the latest node of each name
    TextSpan m_lastQuoted;
    std::optional<Error> m_error;
};

} // namespace foreword::frontmatter
