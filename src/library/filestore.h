// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace foreword::library {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::Result;

/// What tells one state of a file from another without reading it.
struct FileStamp
{
    qint64 size = -1;
    qint64 modifiedNs = 0; ///< since 1970, UTC
    quint64 inode = 0;

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct FileContent
{
    QByteArray bytes;
    FileStamp stamp;
};

/// One file of a batch to be written.
struct PendingWrite
{
    QString path;        ///< absolute
    QByteArray expected; ///< what the file must still hold, or it is not written (ChangedOnDisk)
    QByteArray bytes;    ///< what it is to hold
    bool isNew = false;  ///< there must be no file yet, or it is not written (AlreadyExists)
};

struct WriteOutcome
{
    QString path;
    Result<FileStamp> result; ///< the new file's stamp, or why the old one still stands
};

/// The disk as the library sees it: a port, so that tests can make every step of it fail. Blocking; called
/// from worker threads, several at once.
class FileStore
{
public:
    /// A larger file is not read (TooLarge).
    static constexpr qint64 maximumFileSize = 32 * 1024 * 1024;

    virtual ~FileStore() = default;
    virtual Result<FileContent> read(const QString& path) const = 0;
    /// That of read(), without reading; nothing where it cannot be opened.
    virtual std::optional<FileStamp> stamp(const QString& path) const = 0;
    /// Each file atomically: it holds its old or its new bytes, never anything between. One outcome a write,
    /// in the order given; a failed one does not stop the others.
    virtual QList<WriteOutcome> write(const QList<PendingWrite>& writes) = 0;
    /// Gives a file another name on the same disk; never that of another file (AlreadyExists). Paths are
    /// absolute, here and below.
    virtual std::optional<Error> rename(const QString& from, const QString& to) = 0;
    /// Moves a file to the desktop's trash, as the freedesktop.org specification has it; where it is there.
    /// NoTrash where that cannot be done: the file then stays.
    virtual Result<QString> moveToTrash(const QString& path) = 0;
    /// Moves it from there to `path`, never over another file. NotFound where the trash has been emptied.
    virtual std::optional<Error> restore(const QString& inTrash, const QString& path) = 0;
};

} // namespace foreword::library
