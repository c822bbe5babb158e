// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <sys/stat.h>

namespace foreword::storage {

/// The files and folders below a folder as they stood when they were looked at, to tell what has changed
/// where the system does not. A value; some 150 bytes a file.
class FolderSnapshot
{
public:
    void add(const QByteArray& path, const struct stat& status);
    /// Paths that appeared, changed or are gone in `later`. A folder counts as changed when it is another one
    /// or its permissions are, not when something in it is.
    QList<QByteArray> differences(const FolderSnapshot& later) const;

private:
    struct Stamp
    {
        quint64 inode;
        quint32 mode;
        qint64 size;     ///< of a file
        qint64 changeNs; ///< of a file

        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    QHash<QByteArray, Stamp> m_stamps;
};

} // namespace foreword::storage
