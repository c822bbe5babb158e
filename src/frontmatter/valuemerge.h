// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"

#include <optional>

namespace foreword::frontmatter {

/// What a three-way merge made of a value; nothing where it is not there.
struct ValueMerge
{
    std::optional<FieldValue> value; ///< ours in the places of conflicts
    QList<FieldPath> conflicts;      ///< what both sides changed, each otherwise; items as ours counts them

    bool isClean() const { return conflicts.isEmpty(); }
};

/// What both sides made of the value at `path`; a null pointer is one that is not there. Maps are merged key
/// by key. Of lists, items are found again as in listalignment.h: what either side adds or takes out is added
/// or taken out, maps in both are merged; the order is ours.
ValueMerge mergeValues(const FieldPath& path, const FieldValue* base, const FieldValue* ours,
                       const FieldValue* theirs);

/// Whether both are the same to a reader, for whom the order of a map's keys means nothing.
bool areAlike(const FieldValue& a, const FieldValue& b);

} // namespace foreword::frontmatter
