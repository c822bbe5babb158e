// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "library/articlesummary.h"

#include <QList>

namespace foreword::editing {

/// The edits that publish an article, or take it back.
QList<frontmatter::FieldEdit> publishEdits(bool published);

/// What the one key for both does to all selected articles: the opposite of the current one's state. An
/// article that does not say so is not published.
QList<frontmatter::FieldEdit> publishEdits(const library::ArticleSummary& current);

} // namespace foreword::editing
