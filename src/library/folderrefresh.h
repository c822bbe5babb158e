// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerecords.h"
#include "library/filestore.h"

#include <QHash>
#include <QStringList>
#include <QThreadPool>

namespace foreword::library {

/// What has become of some files since their rows were made.
struct FolderRefresh
{
    QList<int> changed;                 ///< rows whose files say something else now, or are back
    ArticleRecords::Block changedBlock; ///< what they say, in this order
    ArticleRecords::Block addedBlock;   ///< articles without a row
    QList<int> gone;                    ///< rows whose files are not there any more
};

/// Looks again at paths in the folder (relative, with `/`; an empty one is the folder itself), at files and
/// at what is below folders, by the site's rules as they are now. `records` are all rows; of `inMemory`, by
/// row, the files are not read that are as these were when this program read or wrote them. Blocks the
/// calling thread, which is a worker; files are read on the threads of `pool`.
FolderRefresh lookAgain(const QString& folder, const QStringList& paths, const ArticleRecords& records,
                        const QHash<int, FileStamp>& inMemory, const FileStore& store, QThreadPool* pool);

} // namespace foreword::library
