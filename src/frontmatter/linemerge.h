// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace foreword::frontmatter {

/// What a three-way merge made of a text.
struct LineMerge
{
    QByteArray bytes;
    QList<int> conflicts; ///< the line, from 0, of each `<<<<<<<`

    bool isClean() const { return conflicts.isEmpty(); }
};

/// What both sides made of a text, line by line. Lines that both changed, or that touch such, each otherwise,
/// are a conflict: both versions, ours first, between git's markers, which end with `newline`.
LineMerge mergeLines(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs,
                     const QByteArray& newline);

/// Both texts as one conflict.
QByteArray markedConflict(const QByteArray& ours, const QByteArray& theirs, const QByteArray& newline);

} // namespace foreword::frontmatter
