// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlesummary.h"
#include "library/filestore.h"

#include <QFuture>
#include <QStringList>

namespace foreword::library {

struct ScannedArticle
{
    QString file; ///< relative to the folder, with `/`
    FileStamp stamp;
    ArticleSummary summary;
};

/// Articles in the order in which they were read; `found` is how many files are known of so far.
struct ScanBatch
{
    QList<ScannedArticle> articles;
    int found = 0;
};

/// Which files below a folder are articles: the endings md, markdown, mkd (listed even without front matter,
/// with a note), html, txt (listed only with front matter); `_site`, `node_modules`, `vendor` and dot folders
/// are passed over; symbolic links are followed inside the folder only, and loops are cut. Sorted, relative,
/// with `/`. NotFound, NotAFile or PermissionDenied where the folder cannot be read.
Result<QStringList> articleFiles(const QString& folder);

/// Reads a folder on worker threads. The future delivers batches, small ones first so that the first rows
/// come at once; cancelling it stops the reading after the files at hand. A failure to read the folder itself
/// is the only Error; unreadable files are articles with a problem.
QFuture<Result<ScanBatch>> scanFolder(const QString& folder, const FileStore& store);

/// One file, on the calling thread.
ScannedArticle scanFile(const QString& folder, const QString& file, const FileStore& store);

} // namespace foreword::library
