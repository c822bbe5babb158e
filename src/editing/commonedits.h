// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlestep.h"

namespace foreword::editing {

// Edits of one field for several articles that need not hold the same in it, for EditSession::edit(). None
// where an article holds what is wanted already, and none where it cannot be read.

EditsOf settingField(const frontmatter::FieldPath& path, const frontmatter::FieldValue& value);
EditsOf removingField(const frontmatter::FieldPath& path);
/// Adds those items that the list at `path` lacks, at its end. Where there is no list it is made; a single
/// value in its place becomes its first item.
EditsOf addingItems(const frontmatter::FieldPath& path, const frontmatter::FieldValue::Items& items);
/// Removes the item wherever it is in the list at `path`. A list that loses its last item stays, empty.
EditsOf removingItem(const frontmatter::FieldPath& path, const frontmatter::FieldValue& item);

} // namespace foreword::editing
