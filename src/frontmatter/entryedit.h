// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/entryproofs.h"

#include <optional>

namespace foreword::frontmatter {

/// The document with one scalar set to another one, where its top-level entry alone is enough to plan and to
/// prove that; nothing where it is not, or where the edit is refused: then the whole document has to tell.
///
/// It is enough in a document that was read quickly, by its outline: that one has no anchors, aliases, merge
/// keys and duplicate keys, and each scalar ends with its line, so that no entry can reach into another one.
/// The entry, with a key behind it, is read as a document of its own by both parsers, before and after the
/// change. The outline of the whole result must be the old one but for this scalar, which must say what is
/// wanted. A third of the cost, because libyaml reads the whole neither before nor after; half of that
/// again where `proofs` knows the entry.
std::optional<FrontMatterDocument> withEditedEntry(const FrontMatterDocument& document, const FieldEdit& edit,
                                                   EntryProofs& proofs);

} // namespace foreword::frontmatter
