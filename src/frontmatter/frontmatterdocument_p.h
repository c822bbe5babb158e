// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

#include <optional>

namespace foreword::frontmatter {

/// What a document shares between its copies; made once by read(), shared by reading and editing.
struct FrontMatterDocument::Data
{
    SourceText source;
    std::optional<SpanTree> tree;
    FieldValue root = FieldValue::map({});
    std::optional<Error> problem;
    bool isAgreed = false; ///< both parsers are known to read the same
    QList<Error> warnings;
};

} // namespace foreword::frontmatter
