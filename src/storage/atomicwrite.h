// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"
#include "storage/filedescriptor.h"
#include "storage/replacedfiles.h"

#include <QHash>

#include <memory>
#include <optional>

#include <sys/stat.h>

namespace foreword::storage {

/// A folder that files are renamed in; open for as long as a batch, so that it cannot be exchanged meanwhile.
struct Directory
{
    FileDescriptor descriptor;
    bool changed = false; ///< something was renamed and is not yet known to be on the disk
    std::optional<library::Error> failure;
};

/// The folders of a batch, each opened once.
class Directories
{
public:
    library::Result<std::shared_ptr<Directory>> open(const QByteArray& path);
    /// Waits until the disk has the renames; Directory::failure tells where it did not confirm them.
    void flush();
    /// A file without a name gets one through /proc where the system does not allow the direct way; without
    /// it there is no use in making one.
    bool canNameOpenFiles();

private:
    QHash<QByteArray, std::shared_ptr<Directory>> m_directories;
    std::optional<bool> m_canNameOpenFiles;
};

/// One file on its way to the disk: prepare(), then flush() or a flush of its whole file system, then
/// commit(), each only after the one before succeeded. Until commit() has renamed, the old file stands as it
/// was; the destructor takes away whatever has been made beside it.
///
/// Other hard links to the file keep the old bytes, as with git and `sed -i`: one name can be replaced
/// atomically, a shared inode cannot be rewritten so.
class AtomicWrite
{
public:
    explicit AtomicWrite(const library::PendingWrite& write);
    AtomicWrite(AtomicWrite&&) = default;
    ~AtomicWrite();

    [[nodiscard]] std::optional<library::Error> prepare(Directories& directories);
    [[nodiscard]] std::optional<library::Error> flush();
    /// The file that it replaces goes to `replaced`.
    [[nodiscard]] std::optional<library::Error> commit(ReplacedFiles& replaced);

    /// Of these three, after prepare().
    dev_t device() const { return m_device; }
    int descriptor() const { return m_file.get(); }
    const Directory& directory() const { return *m_directory; }
    /// The new file's.
    library::FileStamp stamp() const { return m_stamp; }

private:
    std::optional<library::Error> locate(const QByteArray& path, Directories& directories);
    std::optional<library::Error> openTarget(Directories& directories, FileDescriptor& target);
    std::optional<library::Error> prepareNew(Directories& directories);
    std::optional<library::Error> commitNew();
    std::optional<library::Error> createTemporary(Directories& directories);
    std::optional<library::Error> writeTemporary(Directories& directories, int target,
                                                 const struct stat& status);
    std::optional<library::Error> nameTemporary();
    void removeTemporary();
    /// As much of the old file as tells whether it is one of the two that are expected.
    qint64 limit() const;

    library::PendingWrite m_write;
    std::shared_ptr<Directory> m_directory;
    QByteArray m_name;      ///< of the file in its directory, links resolved
    QByteArray m_temporary; ///< name of the new file for as long as it stands beside the old one
    FileDescriptor m_file;  ///< the new file; the old one where it holds the wanted bytes already
    bool m_isThere = false; ///< the old file, or another's new one, holds the wanted bytes already
    dev_t m_device = 0;
    library::FileStamp m_stamp;
};

/// All bytes of an open file of about `size`, but no more than `limit`; nothing, with errno, where reading
/// fails.
std::optional<QByteArray> readUpTo(int file, qint64 size, qint64 limit);
library::FileStamp stampOf(const struct stat& status);

} // namespace foreword::storage
