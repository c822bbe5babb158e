// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <QDateTime>

#include <memory>
#include <vector>

namespace foreword::library {

/// One file of kept edits, held by this process for as long as the object lives; the file stays when it goes.
/// Blocking; used by one thread at a time.
class RecoveryFile
{
public:
    /// A larger one is neither written nor read (TooLarge).
    static constexpr qint64 maximumSize = 1024LL * 1024 * 1024;

    virtual ~RecoveryFile() = default;
    virtual Result<QByteArray> read() const = 0;
    virtual QDateTime lastWritten() const = 0;
    /// Adds bytes at the end; they are on the disk when it returns. After a failure the file is as before,
    /// or has part of them at its end.
    virtual std::optional<Error> append(const QByteArray& bytes) = 0;
    /// Exchanges all of it: a crash at any moment leaves the old or the new bytes.
    virtual std::optional<Error> replace(const QByteArray& bytes) = 0;
    virtual std::optional<Error> remove() = 0;
};

/// Where the edits of a folder are kept, outside of it: a port, so that tests can make every step of it fail.
/// Blocking; used by one thread at a time.
class RecoveryStore
{
public:
    virtual ~RecoveryStore() = default;
    /// A new, empty file for the edits made in `folder` (absolute).
    virtual Result<std::unique_ptr<RecoveryFile>> create(const QString& folder) = 0;
    /// The files that processes have left which are gone, oldest first; from now on this one holds them.
    virtual std::vector<std::unique_ptr<RecoveryFile>> takeLeft(const QString& folder) = 0;
};

} // namespace foreword::library
