// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldvalue.h"

#include <optional>
#include <utility>

namespace foreword::frontmatter {

/// Which items of a list (first) became which ones of its successor (second), both rising. The same items are
/// paired first, in the longest row that there is; between them maps that have at least half of their entries
/// in common; between those, what is left is paired in turn. An item of the old list in no pair goes, one of
/// the new list comes.
///
/// Here and below, values are the same whatever the order of their maps' keys.
using ListAlignment = QList<std::pair<int, int>>;

ListAlignment alignment(const FieldValue::Items& before, const FieldValue::Items& after);

/// Where the items of `after` stood in `before`, when the one is the other in another order; nothing when it
/// is not. Equal items keep their order.
std::optional<QList<int>> permutation(const FieldValue::Items& before, const FieldValue::Items& after);

} // namespace foreword::frontmatter
