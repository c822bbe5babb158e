// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"

namespace foreword::test {

/// Of a path that a test writes out; the root where it is none.
inline frontmatter::FieldPath path(const char* text)
{
    const auto parsed = frontmatter::FieldPath::parse(QString::fromUtf8(text));
    return parsed ? *parsed : frontmatter::FieldPath();
}

} // namespace foreword::test
