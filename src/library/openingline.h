// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <optional>

namespace foreword::library {

/// The change that gives an article whose front matter no longer begins with its `---` that line back, as the
/// saved file has it; nothing where the article is not so, or that would not help.
std::optional<frontmatter::ChangeSet> restoredOpening(const Article& article);

} // namespace foreword::library
