// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/scalarwriter.h"
#include "frontmatter/sourcetext.h"
#include "frontmatter/spantree.h"

#include <QHash>

namespace foreword::frontmatter {

/// How a document lays out its collections, so that new lines look like the old ones. The most frequent way
/// counts; where there is nothing to copy, the common one: two columns, lists in block style.
struct WritingHabits
{
    QByteArray newline = "\n";
    int mapIndent = 2;      ///< from a key to the keys of the map below it
    int listIndent = 2;     ///< from a key to the dashes of the list below it
    int dashWidth = 2;      ///< from a dash to its value
    bool hasLists = false;  ///< whether there is a list that is not empty
    bool flowLists = false; ///< whether most lists are in `[]`

    static WritingHabits of(const SourceText& source, const SpanTree& tree);
};

/// Writes new values as lines of a document, in its habits. A text takes the style of the same key's value in
/// a sibling (its "model", a node of the tree, -1 for none), and is plain where there is none and plain is
/// safe. Lives while source and tree do. Values must not be unwritable().
class NodeWriter
{
public:
    NodeWriter(const SourceText& source, const SpanTree& tree);

    const WritingHabits& habits() const { return m_habits; }

    /// What a new value of the key is modelled on: the map's own, one in a sibling of the map where that is
    /// an item, else the first one in any map. Never the node `except`.
    int modelOfKey(int map, const QString& key, int except = -1) const;
    /// What a new item at the index of a list is modelled on: a neighbour. -1 where the list is empty or
    /// none.
    int modelOfItem(int list, int index) const;

    /// Whether the value is written on the line of its key or dash: a scalar, an empty collection, or one in
    /// flow style.
    bool isInline(const FieldValue& value, int model) const;

    /// `key: value`, its further lines indented for keys at `column`; without the first indentation and the
    /// last line ending.
    QByteArray entry(const QString& key, ScalarStyle keyStyle, const FieldValue& value, int column,
                     int model) const;
    /// What follows a key's colon: a blank and the value, or a line ending and its lines.
    QByteArray afterKey(const FieldValue& value, int column, int model) const;
    /// `- value` with its dash at `column`.
    QByteArray item(const FieldValue& value, int column, int dashWidth, int model) const;
    /// A value that starts in the middle of a line, at `column`, with its further lines: behind a dash.
    QByteArray compact(const FieldValue& value, int column, int parentColumn, int model) const;
    /// In flow style, scalars as they stand inside of it.
    QByteArray flow(const FieldValue& value, int model) const;
    /// `key: value` in flow style.
    QByteArray flowEntry(const QString& key, ScalarStyle keyStyle, const FieldValue& value, int model) const;

private:
    QByteArray scalar(const FieldValue& value, int model, bool flow, int parentColumn) const;
    QByteArray inlined(const FieldValue& value, int model, int parentColumn) const;
    QByteArray mapLines(const FieldValue& map, int column, int model) const;
    QByteArray listLines(const FieldValue& list, int column, int dashWidth, int model) const;
    int childModel(int model, const QString& key, int except) const;

    const SpanTree& m_tree;
    WritingHabits m_habits;
    QHash<QString, QList<int>> m_valuesOfKey;
};

/// From a list's dashes to its items, as its first item on a dash's line has it; else as the habits say.
int dashWidthOf(const SourceText& source, const SpanTree& tree, int list, const WritingHabits& habits);

} // namespace foreword::frontmatter
