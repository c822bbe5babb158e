// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/folderrefresh.h"
#include "library/openarticles.h"

namespace foreword::library {

/// What other programs have done to the files of articles that have rows.
struct DiskChanges
{
    QList<ArticleId> changed;    ///< read again
    QList<ArticleId> comeOrGone; ///< gone, or back
    QList<ArticleId> inConflict; ///< have edits, which stay; each is told once
    /// New articles whose name another file has got, and that file's place in FolderRefresh::changedBlock.
    QList<std::pair<ArticleId, int>> toMakeWay;
};

/// Gives the rows the values that the disk has now, and lets go what is in memory of them. Articles with
/// edits keep those, and their rows. FolderRefresh::addedBlock is left to the caller.
DiskChanges takeDiskChanges(const FolderRefresh& refresh, ArticleRows& rows, OpenArticles& articles);

} // namespace foreword::library
