// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlestep.h"

#include <QHash>
#include <QList>

namespace foreword::editing {

/// Fields whose values are to be written as they are meant, of which articles.
using ProblemsToFix = QHash<library::ArticleId, QList<frontmatter::FieldPath>>;

/// Edits that write library::meantValue() in these fields, for EditSession::edit(). A field that is right by
/// now, or that no longer shows what is meant, stays as it is.
EditsOf fixingProblems(const ProblemsToFix& problems, const library::FieldSchema& schema);

} // namespace foreword::editing
