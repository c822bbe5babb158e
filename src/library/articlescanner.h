// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlefiles.h"
#include "library/articlerecords.h"
#include "library/filestore.h"
#include "library/valuesinuse.h"

#include <QFuture>
#include <QThreadPool>

namespace foreword::library {

/// Articles in the order of articleFiles(), packed, and what is to be counted of them.
struct ScanBatch
{
    QList<ArticleRecords::Block> blocks;
    ValuesInUse values;
    int withProblems = 0;
    int found = 0; ///< how many files there are to read in all
};

/// Reads a folder on the threads of `pool`. The future delivers batches, small ones first so that the first
/// rows come at once, and ever larger ones, so that taking them in costs each article the same in a folder of
/// a million; cancelling it stops the reading after the files at hand. A failure to read the folder itself is
/// the only Error; unreadable files are articles with a problem. A folder without articles delivers one empty
/// batch.
QFuture<Result<ScanBatch>> scanFolder(const QString& folder, const FileStore& store,
                                      QThreadPool* pool = QThreadPool::globalInstance());

/// One file, on the calling thread.
ScannedArticle scanFile(const QString& folder, const QString& file, const FileStore& store);

} // namespace foreword::library
