// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foreword::frontmatter {

/// A half-open range of byte offsets into the bytes of one file, a BOM included.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - begin; }
    bool isEmpty() const { return begin == end; }
    bool contains(qsizetype offset) const { return begin <= offset && offset < end; }
    bool contains(TextSpan other) const { return begin <= other.begin && other.end <= end; }

    friend bool operator==(TextSpan, TextSpan) = default;
};

} // namespace foreword::frontmatter
