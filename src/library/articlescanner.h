// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlefiles.h"
#include "library/articlequery.h"
#include "library/articlesummary.h"
#include "library/filestore.h"

#include <QFuture>
#include <QThreadPool>

namespace foreword::library {

struct ScannedArticle
{
    QString file; ///< relative to the folder, with `/`
    FileStamp stamp;
    ArticleSummary summary;
    SearchKeys keys;
};

/// Articles in the order of articleFiles(); `found` is how many files there are to read in all.
struct ScanBatch
{
    QList<ScannedArticle> articles;
    int found = 0;
};

/// Reads a folder on the threads of `pool`. The future delivers batches, small ones first so that the first
/// rows come at once; cancelling it stops the reading after the files at hand. A failure to read the folder
/// itself is the only Error; unreadable files are articles with a problem. A folder without articles delivers
/// one empty batch.
QFuture<Result<ScanBatch>> scanFolder(const QString& folder, const FileStore& store,
                                      QThreadPool* pool = QThreadPool::globalInstance());

/// One file, on the calling thread.
ScannedArticle scanFile(const QString& folder, const QString& file, const FileStore& store);

} // namespace foreword::library
