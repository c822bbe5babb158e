// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/mergededits.h"

#include "frontmatter/articlemerge.h"

#include <QCoreApplication>

namespace foreword::library {

using frontmatter::ArticleMerge;
using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::Result;

Result<QByteArray> mergedEdits(const QByteArray& base, const QByteArray& mine, const QByteArray& theirs)
{
    const ArticleMerge merge = frontmatter::mergeArticles(base, theirs, mine);
    if (merge.isClean())
        return merge.bytes;
    return Error{ErrorCode::Conflict,
                 QCoreApplication::translate("MergedEdits",
                                             "Another program has changed this article in the same place."),
                 {}};
}

} // namespace foreword::library
