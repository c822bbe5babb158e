// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "frontmatter/frontmatterdocument.h"

namespace foreword::frontmatter {

/// The bytes that the edit changes in the document, which must be readable; not proven yet. NoSuchField,
/// BadValue or Locked where it cannot be carried out.
Result<ChangeSet> planEdit(const FrontMatterDocument& document, const FieldEdit& edit, const KeyOrder& order);

} // namespace foreword::frontmatter
