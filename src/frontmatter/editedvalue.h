// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"

namespace foreword::frontmatter {

/// Where a new key goes among those that a map has.
struct KeyPlace
{
    int before = 0;             ///< the entry before which it goes; their number for the end
    bool afterPrevious = false; ///< because it follows the entry before that, rather than leads this one
};

/// After the nearest of the keys that the order names before it, else before the nearest of those after it,
/// else at the end.
KeyPlace placeOfNewKey(const QStringList& keys, const QString& key, const QStringList& order);

/// The value with the keys of its maps in the order that they have in `old`, at every depth; a key that is
/// new comes after the one that it follows in `value`. The order of keys means nothing to a reader, and a
/// script or a form that hands back a map in another one is not asking for its lines to be moved. A map in
/// which a key stands twice is left as it is.
FieldValue arrangedLike(const FieldValue& old, const FieldValue& value);

/// The front matter's value after the edit, which must be one that can be carried out on it. It knows nothing
/// of bytes: this is what a proof compares with.
FieldValue editedValue(const FieldValue& root, const FieldEdit& edit, const KeyOrder& order);

} // namespace foreword::frontmatter
