// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/inotifywatches.h"

#include <array>
#include <cstring>

#include <sys/inotify.h>

namespace foreword::storage {

namespace {

constexpr quint32 folderEvents =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR;
constexpr quint32 rootEvents = folderEvents | IN_DELETE_SELF | IN_MOVE_SELF;

/// At most so much is read at once, so that a storm leaves the thread time for its timers.
constexpr int readsAtOnce = 16;

} // namespace

InotifyWatches::InotifyWatches(const QByteArray& root, int maximum)
    : m_root(root)
    , m_maximum(maximum)
{}

int InotifyWatches::open()
{
    m_descriptor = FileDescriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    return m_descriptor.isValid() ? 0 : errno;
}

int InotifyWatches::add(const QByteArray& folder)
{
    const auto known = m_watches.find(folder);
    if (known == m_watches.end() && m_folders.size() >= m_maximum)
        return E2BIG;
    const QByteArray path = m_root + '/' + folder;
    const int watch = ::inotify_add_watch(m_descriptor.get(), path.constData(),
                                          folder.isEmpty() ? rootEvents : folderEvents | IN_DONT_FOLLOW);
    if (watch < 0)
        return errno;
    // The path may have belonged to another folder, and the folder may have had another path, where the
    // events that say so are still to be read.
    if (known != m_watches.end() && known->second != watch) {
        const int stale = known->second;
        forget(stale);
        ::inotify_rm_watch(m_descriptor.get(), stale);
    }
    if (m_folders.value(watch, folder) != folder)
        forget(watch);
    m_watches[folder] = watch;
    m_folders.insert(watch, folder);
    return 0;
}

void InotifyWatches::remove(const QByteArray& folder)
{
    const auto stop = [this](std::map<QByteArray, int>::iterator it) {
        const int watch = it->second;
        ++it;
        forget(watch);
        ::inotify_rm_watch(m_descriptor.get(), watch);
        return it;
    };
    if (const auto self = m_watches.find(folder); self != m_watches.end())
        stop(self);
    const QByteArray below = folder + '/';
    for (auto it = m_watches.lower_bound(below); it != m_watches.end() && it->first.startsWith(below);)
        it = stop(it);
}

void InotifyWatches::read(const std::function<void(const Event& event)>& tell)
{
    alignas(inotify_event) std::array<char, 64 * 1024> buffer;
    for (int i = 0; i < readsAtOnce; ++i) {
        const ssize_t size =
            uninterrupted([&] { return ::read(m_descriptor.get(), buffer.data(), buffer.size()); });
        if (size <= 0)
            return;
        dispatch(buffer.data(), buffer.data() + size, tell);
    }
}

void InotifyWatches::dispatch(const char* begin, const char* end,
                              const std::function<void(const Event& event)>& tell)
{
    while (begin < end) {
        inotify_event event;
        std::memcpy(&event, begin, sizeof event);
        const QByteArray name(event.len > 0 ? begin + sizeof event : "");
        begin += sizeof event + event.len;
        if (event.mask & IN_Q_OVERFLOW) {
            tell({QByteArray(), event.mask, false});
            continue;
        }
        const auto folder = m_folders.constFind(event.wd);
        if (folder == m_folders.constEnd())
            continue; // removed, while the event was on its way
        if (event.mask & IN_IGNORED) {
            forget(event.wd);
            continue;
        }
        const bool isSelf = name.isEmpty();
        const QByteArray separator = isSelf || folder->isEmpty() ? "" : "/";
        tell({*folder + separator + name, event.mask, isSelf});
    }
}

void InotifyWatches::forget(int watch)
{
    const auto path = m_watches.find(m_folders.take(watch));
    if (path != m_watches.end() && path->second == watch)
        m_watches.erase(path);
}

} // namespace foreword::storage
