// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/excluderules.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

#include <sys/stat.h>

namespace foreword::storage {

/// What to do on a walk through folders. Paths are relative to the site's folder, in the bytes of the disk;
/// the folder itself is the empty one.
struct FolderVisit
{
    /// Before each folder is read; false ends the walk.
    std::function<bool(const QByteArray& folder)> enter;
    /// Each folder once it is open, or cannot be opened, and then each file and link in it, as it is when the
    /// folder is read. Null spares asking the disk about the files.
    std::function<void(const QByteArray& path, const struct stat& status)> found;
};

/// Walks through `start` and the folders below it, but for those that library::articleFiles() passes over,
/// for dot files, and for what links lead to. What disappears meanwhile is left out. False where the walk was
/// ended by `enter` or by `stop`. Blocking.
bool visitFolders(const QByteArray& root, const QByteArray& start, const library::ExcludeRules& rules,
                  const std::stop_token& stop, const FolderVisit& visit);

/// Now, in nanoseconds, on the clock of the disk's time stamps.
qint64 diskTimeNs();
/// Whether a file or link, or what a folder holds, may have changed at `sinceNs` or later.
bool isChangedSince(const struct stat& status, qint64 sinceNs);
/// When anything about a file last changed; no program can set it back.
qint64 changeTimeNs(const struct stat& status);

} // namespace foreword::storage
