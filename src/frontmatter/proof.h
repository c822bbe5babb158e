// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

namespace foreword::frontmatter {

/// The document that the changes make of `before`, read again by both parsers, if they agree and it is the
/// old one with exactly this edit: the value as expected, the front matter still cut out at the same place,
/// BOM and body the same bytes. Else ProofFailed, which names the field; TooLarge or TooDeep
/// where the result would be.
Result<FrontMatterDocument> prove(const FrontMatterDocument& before, const ChangeSet& changes,
                                  const FieldEdit& edit, const KeyOrder& order);

/// Whether the front matter is cut out at the same place, and all around it is the same.
bool isCutAlike(const SourceText& before, const SourceText& after);

} // namespace foreword::frontmatter
