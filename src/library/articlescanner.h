// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlefiles.h"
#include "library/articlerecords.h"
#include "library/filestore.h"
#include "library/valuesinuse.h"

#include <QFuture>
#include <QThreadPool>

namespace foreword::library {

/// Articles in the order of articleFiles(), but that its FoundParts come first, packed, and what is to be
/// counted of them.
struct ScanBatch
{
    QList<ArticleRecords::Block> blocks;
    ValuesInUse values;
    int withProblems = 0;
    int found = 0; ///< how many files there are to read in all; 0 while they are being listed
};

/// Reads a folder on the threads of `pool`. The future delivers batches, a small one before the folder is
/// listed to its end, so that the first rows come at once, and then ever larger ones, so that taking them in
/// costs each article the same in a folder of a million; cancelling it stops the reading after the files at
/// hand. A failure to read the folder itself is the only Error; unreadable files are articles with a problem.
/// A folder without articles delivers one empty batch.
QFuture<Result<ScanBatch>> scanFolder(const QString& folder, const FileStore& store,
                                      QThreadPool* pool = QThreadPool::globalInstance());

/// One file, on the calling thread.
ScannedArticle scanFile(const QString& folder, const QString& file, const FileStore& store);

} // namespace foreword::library
