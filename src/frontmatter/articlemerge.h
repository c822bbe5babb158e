// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"

#include <QByteArray>
#include <QList>

namespace foreword::frontmatter {

/// What a three-way merge made of an article.
struct ArticleMerge
{
    /// The merged file; with git's markers around both versions of what is in conflict. Ours, untouched,
    /// where one of the versions is no text.
    QByteArray bytes;
    QList<Error> conflicts; ///< what is left to decide, with its line in `bytes`; empty where all is merged

    bool isClean() const { return conflicts.isEmpty(); }
};

/// What both sides made of an article: the front matter field by field (valuemerge.h), comments and body line
/// by line. `base` is empty where both sides added the file.
///
/// The bytes are ours but for what theirs changed, which comes with the bytes that it has there. All of the
/// new front matter is read again by both parsers, with ours in the places of conflicts, and must have the
/// merged values. What cannot be read or merged so, is merged line by line.
ArticleMerge mergeArticles(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs);

} // namespace foreword::frontmatter
