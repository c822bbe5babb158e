// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldvalue.h"

namespace foreword::frontmatter {

/// The key whose value, a map or a list of maps, lends its entries (https://yaml.org/type/merge.html).
inline constexpr QStringView mergeKey = u"<<";

/// A map of these entries with its merge keys followed as Psych does (to_ruby.rb, revive_hash): in written
/// order, what comes later counts. Without merge keys the entries stay as they are, also those that stand
/// twice.
FieldValue mapOf(FieldValue::Entries entries);

} // namespace foreword::frontmatter
