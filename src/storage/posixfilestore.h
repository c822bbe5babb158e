// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <QThreadPool>

namespace foreword::storage {

/// The site's files on a POSIX disk: the only code that writes them.
///
/// A file is written beside itself, flushed, given its owner, mode and extended attributes, and renamed over;
/// a symbolic link's target is written, not the link; other hard links keep the old bytes. Just before the
/// rename the file is read once more: if it is not what was expected it is left alone (ChangedOnDisk). A file
/// that is read-only, or whose owner could not be kept, is refused (PermissionDenied). A batch flushes the
/// file system once. The old files' room on the disk is given back after write() has returned.
///
/// After any failure the old file stands and nothing is left beside it; with one exception: where the disk
/// does not confirm the renames, the new file stands and WriteFailed says so. Writing a file that holds the
/// new bytes already is a success, so that the same write can be asked for again. A new file gets its name
/// when it is whole, and never that of another file. docs/architecture.md tells
/// why not QSaveFile.
class PosixFileStore : public library::FileStore
{
public:
    PosixFileStore();

    library::Result<library::FileContent> read(const QString& path) const override;
    std::optional<library::FileStamp> stamp(const QString& path) const override;
    QList<library::WriteOutcome> write(const QList<library::PendingWrite>& writes) override;
    std::optional<library::Error> rename(const QString& from, const QString& to) override;
    library::Result<QString> moveToTrash(const QString& path) override;
    std::optional<library::Error> restore(const QString& inTrash, const QString& path) override;

private:
    QThreadPool m_afterwards; ///< lets go of the files that a save has replaced
};

} // namespace foreword::storage
