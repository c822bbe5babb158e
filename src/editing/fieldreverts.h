// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlestep.h"
#include "library/fieldchanges.h"

#include <QHash>

namespace foreword::editing {

/// Of each article, what of its unsaved edits is to be taken back, as library::fieldChanges() tells them.
using FieldReverts = QHash<library::ArticleId, QList<library::FieldChange>>;

/// Sets fields back to what was read or saved last, by edits that are proven like all others; an entry that
/// then says what it said before is given its old bytes too, and one that was gone comes back between the
/// comments and blank lines that it stood between. Where that is all that was edited, the article becomes
/// what it was. A change of the source is taken back with all the others or not at all.
///
/// Conflict where a field is no longer what the change made of it.
Transform revertingFields(const FieldReverts& reverts, const frontmatter::KeyOrder& order);

} // namespace foreword::editing
