// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foldersnapshot.h"

#include "storage/foldervisit.h"

namespace foreword::storage {

void FolderSnapshot::add(const QByteArray& path, const struct stat& status)
{
    Stamp stamp{status.st_ino, status.st_mode, 0, 0};
    if (!S_ISDIR(status.st_mode)) {
        stamp.size = status.st_size;
        stamp.changeNs = changeTimeNs(status);
    }
    m_stamps.insert(path, stamp);
}

QList<QByteArray> FolderSnapshot::differences(const FolderSnapshot& later) const
{
    QList<QByteArray> paths;
    qsizetype found = 0;
    for (auto now = later.m_stamps.constBegin(); now != later.m_stamps.constEnd(); ++now) {
        const auto before = m_stamps.constFind(now.key());
        found += before != m_stamps.constEnd();
        if (before == m_stamps.constEnd() || *before != *now)
            paths.append(now.key());
    }
    if (found == m_stamps.size())
        return paths;
    for (auto before = m_stamps.constBegin(); before != m_stamps.constEnd(); ++before) {
        if (!later.m_stamps.contains(before.key()))
            paths.append(before.key());
    }
    return paths;
}

} // namespace foreword::storage
