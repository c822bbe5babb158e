// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

namespace foreword::frontmatter {

/// What yaml-cpp reads otherwise than libyaml in a readable document; nothing where they agree. 0.3 ms for an
/// article of 4 KB.
std::optional<Error> disagreement(const FrontMatterDocument& document);

/// The same of the top-level entries that the span touches or borders on, which is all that has to be read
/// again when a change was made there and the rest was agreed upon before.
///
/// This needs entries that are independent of each other: the front matter is a block of keys at column 0
/// without anchors, aliases and merge keys. Such a line ends whatever stands above it, block scalars
/// included; a quoted text and a flow collection end by themselves, or libyaml would not have read the
/// document. A key behind the entries shows that they take nothing in that follows. Any other document is
/// compared whole.
std::optional<Error> disagreementAt(const FrontMatterDocument& document, TextSpan changed);

} // namespace foreword::frontmatter
