// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/foldervisit.h"

#include "library/articlefiles.h"
#include "storage/filedescriptor.h"

#include <QList>

#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <memory>

namespace foreword::storage {

namespace {

struct CloseDirectory
{
    void operator()(DIR* directory) const { closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

qint64 nanoseconds(const timespec& time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// The root may be a link; a folder that has become one since it was listed is not followed.
Directory openDirectory(const QByteArray& root, const QByteArray& folder)
{
    const QByteArray path = root + '/' + folder;
    const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | (folder.isEmpty() ? 0 : O_NOFOLLOW);
    FileDescriptor descriptor(uninterrupted([&] { return ::open(path.constData(), flags); }));
    if (!descriptor.isValid())
        return nullptr;
    Directory directory(::fdopendir(descriptor.get()));
    if (directory)
        descriptor.release();
    return directory;
}

class Walk
{
public:
    Walk(const QByteArray& root, const library::ExcludeRules& rules, const std::stop_token& stop,
         const FolderVisit& visit)
        : m_root(root)
        , m_rules(rules)
        , m_stop(stop)
        , m_visit(visit)
    {}

    bool run(const QByteArray& start)
    {
        m_waiting.append(start);
        while (!m_waiting.isEmpty()) {
            const QByteArray folder = m_waiting.takeLast();
            if (m_stop.stop_requested() || (m_visit.enter && !m_visit.enter(folder)) || !read(folder))
                return false;
        }
        return true;
    }

private:
    /// False when it is to stop.
    bool read(const QByteArray& folder)
    {
        const Directory directory = openDirectory(m_root, folder);
        tellFolder(folder, directory.get());
        if (!directory)
            return true;
        while (const dirent* entry = ::readdir(directory.get())) {
            if (m_stop.stop_requested())
                return false;
            if (entry->d_name[0] != '.')
                meet(::dirfd(directory.get()), folder, *entry);
        }
        return true;
    }

    void tellFolder(const QByteArray& folder, DIR* directory)
    {
        if (!m_visit.found)
            return;
        struct stat status = {};
        const QByteArray path = m_root + '/' + folder;
        if ((directory ? ::fstat(::dirfd(directory), &status) : ::lstat(path.constData(), &status)) == 0)
            m_visit.found(folder, status);
    }

    void meet(int directory, const QByteArray& folder, const dirent& entry)
    {
        struct stat status = {};
        bool isFolder = entry.d_type == DT_DIR;
        if (!isFolder && (m_visit.found || entry.d_type == DT_UNKNOWN)) {
            if (::fstatat(directory, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
                return;
            isFolder = S_ISDIR(status.st_mode);
        }
        if (!isFolder && !m_visit.found)
            return;
        const QByteArray path = folder.isEmpty() ? QByteArray(entry.d_name) : folder + '/' + entry.d_name;
        if (!isFolder)
            m_visit.found(path, status);
        else if (!library::isPassedOver(path, m_rules))
            m_waiting.append(path);
    }

    const QByteArray& m_root;
    const library::ExcludeRules& m_rules;
    const std::stop_token& m_stop;
    const FolderVisit& m_visit;
    QList<QByteArray> m_waiting;
};

} // namespace

bool visitFolders(const QByteArray& root, const QByteArray& start, const library::ExcludeRules& rules,
                  const std::stop_token& stop, const FolderVisit& visit)
{
    return Walk(root, rules, stop, visit).run(start);
}

qint64 diskTimeNs()
{
    // File systems stamp with the coarse clock, which is up to a tick behind the precise one.
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return nanoseconds(now);
}

bool isChangedSince(const struct stat& status, qint64 sinceNs)
{
    // A folder's change time also moves when only the folder above it does.
    return (S_ISDIR(status.st_mode) ? nanoseconds(status.st_mtim) : changeTimeNs(status)) >= sinceNs;
}

qint64 changeTimeNs(const struct stat& status)
{
    return nanoseconds(status.st_ctim);
}

} // namespace foreword::storage
