// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"
#include "frontmatter/result.h"

#include <QByteArray>

#include <optional>

namespace foreword::frontmatter {

/// What yaml-cpp, the second opinion, reads in front matter (without its marker lines): its structure and its
/// texts. Types are resolved by resolvePlain(), so that only what the two parsers read is compared.
///
/// Ask only for text that SpanTree::build() has accepted: libyaml is the one that is safe with hostile input.
/// ParsersDisagree where yaml-cpp refuses the text, TooDeep or TooLarge where it reads more than libyaml
/// would have allowed. The error's line counts from the first one of `frontMatter`.
Result<FieldValue> readWithOracle(const QByteArray& frontMatter);

/// Where two readings differ first, in written order; nothing where they are the same. A key that is null to
/// both may be written in any way in either.
std::optional<FieldPath> firstDifference(const FieldValue& a, const FieldValue& b);

} // namespace foreword::frontmatter
