// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/collectionscript.h"
#include "frontmatter/frontmatterdocument.h"

namespace foreword::frontmatter {

/// Collects the replacements that give nodes of one document new values: as few bytes as possible, the
/// document's own style in what is new. Lives while the document does.
class ValuePlanner
{
    Q_DECLARE_TR_FUNCTIONS(ValuePlanner)

public:
    explicit ValuePlanner(const FrontMatterDocument& document);

    /// Makes `value` the value at the path, where something stands already: the differing parts of a
    /// collection one by one, as far as that is possible. Locked where a part that differs cannot be edited.
    std::optional<Error> change(const FieldPath& path, const FieldValue& value);
    /// Removes and inserts entries of the collection at the path.
    std::optional<Error> changeEntries(const FieldPath& path, const CollectionScript& script);
    /// Puts the entries of the collection at the path in another order: `order` gives the old place of each.
    /// Locked where that would change what an alias or a merge key stands for.
    std::optional<Error> reorder(const FieldPath& path, const QList<int>& order);
    /// Gives the entry at the path another key, which its map must not have yet.
    std::optional<Error> rename(const FieldPath& path, const QString& key);

    /// What has been collected; replacements that touch are one.
    Result<ChangeSet> changes() const;

private:
    /// What a value stands behind, and so how a new one is written there.
    struct Slot
    {
        enum class Kind { Root, Key, Dash, Flow };
        Kind kind;
        int column;      ///< of the key or dash
        qsizetype intro; ///< where the value may begin: after the colon or dash, and after anchor and tag
    };

    std::optional<Error> change(const FieldPath& path, int index, const FieldValue& value);
    std::optional<Error> changeScalar(const FieldPath& path, int index, const FieldValue& value);
    std::optional<Error> changeMap(const FieldPath& path, int index, const FieldValue& value);
    std::optional<Error> changeList(const FieldPath& path, int index, const FieldValue& value);
    std::optional<Error> changeEntries(const FieldPath& path, int index, const CollectionScript& script);
    std::optional<Error> replace(const FieldPath& path, int index, const FieldValue& value);

    Slot slotOf(int index) const;
    int modelOf(int index) const;
    bool isBlock(int index) const;
    TextSpan linesOf(int index) const;
    QByteArray blankBeforeComment(qsizetype at) const;
    int blankLinesAfter(const SpanNode& node) const;
    QByteArray inlined(const Slot& slot, int index, const FieldValue& value) const;
    void putInline(const Slot& slot, int index, const QByteArray& token);
    void putRoot(int index, const FieldValue& value);
    void putBelowKey(const Slot& slot, int index, const QByteArray& lines);
    void putBehindDash(const Slot& slot, int index, const FieldValue& value);
    void put(TextSpan span, const QByteArray& text) { m_replacements.append(Replacement{span, text}); }

    bool isWithin(int index, int ancestor) const;
    bool isUsedFromOutside(int index) const;
    bool wouldPrecedeItsTarget(int collection, const QList<int>& order) const;
    Error locked(const QString& message, const FieldPath& path, int index) const;

    const FrontMatterDocument& m_document;
    const SourceText& m_source;
    const QByteArray& m_bytes;
    const SpanTree& m_tree;
    NodeWriter m_writer;
    QList<Replacement> m_replacements;
};

} // namespace foreword::frontmatter
