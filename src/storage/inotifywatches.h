// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/filedescriptor.h"

#include <QByteArray>
#include <QHash>

#include <functional>
#include <map>

namespace foreword::storage {

/// One inotify descriptor and a watch for each folder that it is given (man 7 inotify). Paths are relative to
/// the root, in the bytes of the disk; the root itself is the empty one.
class InotifyWatches
{
public:
    struct Event
    {
        QByteArray path;   ///< of the file or folder it is about
        quint32 mask;      ///< as the system gives it
        bool isFolderSelf; ///< told by the folder about itself, not by the one above it
    };

    /// `maximum` is the number of watches.
    InotifyWatches(const QByteArray& root, int maximum);

    /// 0, or the errno: EMFILE and ENFILE where there are too many already.
    int open();
    /// To be waited on for reading.
    int descriptor() const { return m_descriptor.get(); }

    /// 0, or the errno: ENOSPC and ENOMEM where the system allows no more, E2BIG beyond the maximum. A folder
    /// that is watched already stays so; if it had another path, that one is forgotten. Links are not
    /// followed, but for the root.
    int add(const QByteArray& folder);
    bool contains(const QByteArray& folder) const { return m_watches.contains(folder); }
    /// Stops watching the folder and all below it.
    void remove(const QByteArray& folder);

    /// Tells what is there to be read, in the order it happened, and does not wait for more. `tell` may add
    /// and remove.
    void read(const std::function<void(const Event& event)>& tell);

private:
    void dispatch(const char* begin, const char* end, const std::function<void(const Event& event)>& tell);
    void forget(int watch);

    const QByteArray m_root;
    const int m_maximum;
    FileDescriptor m_descriptor;
    std::map<QByteArray, int> m_watches; ///< sorted, so that what is below a folder stands together
    QHash<int, QByteArray> m_folders;
};

} // namespace foreword::storage
