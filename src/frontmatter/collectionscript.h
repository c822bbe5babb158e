// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/changeset.h"
#include "frontmatter/fieldvalue.h"
#include "frontmatter/nodewriter.h"

#include <vector>

namespace foreword::frontmatter {

/// What is to happen to the entries of one collection: some go, some come. Places are those of the entries
/// that stand there now.
struct CollectionScript
{
    struct Insertion
    {
        int before = 0;             ///< the entry before which it goes; their number for the end
        bool afterPrevious = false; ///< right after the entry before that, rather than right before this one
        QString key;                ///< of a map's entry
        FieldValue value;
    };

    std::vector<bool> removed; ///< one for each entry
    QList<Insertion> insertions;

    explicit CollectionScript(const SpanNode& collection)
        : removed(collection.entries.size())
    {}

    bool isEmpty() const { return insertions.isEmpty() && firstRemoved() == int(removed.size()); }
    int size() const { return int(removed.size()); }
    int firstKept() const { return int(std::find(removed.begin(), removed.end(), false) - removed.begin()); }
    int firstRemoved() const
    {
        return int(std::find(removed.begin(), removed.end(), true) - removed.begin());
    }
    /// -1 where none is kept.
    int lastKept() const
    {
        int last = size() - 1;
        while (last >= 0 && removed[size_t(last)])
            --last;
        return last;
    }

    /// The collection's value after it.
    FieldValue applyTo(const FieldValue& collection) const;
};

/// The bytes that change when the script is carried out. At least one entry has to be kept. The writer is
/// that of the tree that the collection, a node's index, belongs to.
QList<Replacement> spliceBlock(const SourceText& source, const SpanTree& tree, const NodeWriter& writer,
                               int collection, const CollectionScript& script);
QList<Replacement> spliceFlow(const SourceText& source, const SpanTree& tree, const NodeWriter& writer,
                              int collection, const CollectionScript& script);

/// The bytes that change when the entries come to stand in another order, each with its own comments: at each
/// place the entry of which `order` gives the old place.
QList<Replacement> reorderBlock(const SourceText& source, const SpanTree& tree, int collection,
                                const QList<int>& order);
QList<Replacement> reorderFlow(const SourceText& source, const SpanTree& tree, int collection,
                               const QList<int>& order);

/// The style of a map's keys that a new one takes: that of its first.
ScalarStyle keyStyleOf(const SpanTree& tree, int map);

} // namespace foreword::frontmatter
