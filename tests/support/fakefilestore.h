// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <QHash>

#include <functional>
#include <mutex>

namespace foreword::test {

/// A FileStore over real files, usually of a temporary folder, whose steps fail when asked. A file read and a
/// file written, renamed, trashed or restored are one operation each, counted together from 1. A failed
/// operation changes nothing.
///
/// Thread-safe; set up before it is used. The disk writer of the program is storage::PosixFileStore; this one
/// makes no promise about crashes.
class FakeFileStore : public library::FileStore
{
public:
    /// Makes the Nth operation from now on fail.
    void failAt(int operation, library::ErrorCode code = library::ErrorCode::WriteFailed);
    /// Makes every operation on this path (absolute) fail.
    void failFor(const QString& path, library::ErrorCode code);
    void heal(); ///< nothing fails any more
    int operations() const;
    int written() const; ///< files written with success

    /// Called on the worker's thread, before the file is touched: to hold a worker up, or to change the disk
    /// behind its back.
    std::function<void(const QString& path)> beforeRead;
    std::function<void(const QString& path)> beforeWrite;

    library::Result<library::FileContent> read(const QString& path) const override;
    std::optional<library::FileStamp> stamp(const QString& path) const override;
    QList<library::WriteOutcome> write(const QList<library::PendingWrite>& writes) override;
    std::optional<library::Error> rename(const QString& from, const QString& to) override;
    /// The trash is a folder of its own, `.trash` beside the file.
    library::Result<QString> moveToTrash(const QString& path) override;
    std::optional<library::Error> restore(const QString& inTrash, const QString& path) override;

private:
    std::optional<library::Error> nextFailure(const QString& path) const;
    library::Result<library::FileStamp> writeOne(const library::PendingWrite& pending);

    mutable std::mutex m_mutex;
    mutable int m_operations = 0;
    int m_written = 0;
    int m_failingOperation = 0; ///< 0 for none
    library::ErrorCode m_failingCode = library::ErrorCode::WriteFailed;
    QHash<QString, library::ErrorCode> m_failingPaths;
};

/// Writes a file, making the folders above it; false where that fails.
[[nodiscard]] bool putFile(const QString& path, const QByteArray& bytes);
/// A file's bytes; null where it cannot be read.
QByteArray fileBytes(const QString& path);

} // namespace foreword::test
