// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changebatch.h"

#include <QObject>

#include <limits>
#include <memory>

namespace foreword::storage {

struct WatchOptions
{
    GatherTimes times;
    /// Between two looks, while polling, and for a folder that is not there. Looking never takes more than a
    /// tenth of the time.
    int pollMs = 1500;
    /// More folders are polled instead; 0 polls always.
    int maximumWatches = std::numeric_limits<int>::max();
};

/// Tells which files and folders below a folder may have changed, by whatever program, this one included.
///
/// Lives on the caller's thread and never makes it wait for the disk: the watching is done on a thread of its
/// own, by inotify with a watch for each folder, or, where the system allows no more of them, by looking
/// again and again at what has changed. A change is told within two seconds, or, while a large folder is
/// polled, after the next look; those made together are told together (GatherTimes). Every change after the
/// call of watch(), or since the time that it is given, is told, also one that is made before the watches
/// stand: call watch(), or note the time, first and read the folder then.
///
/// Folders that library::articleFiles() passes over are not watched, dot files not told of. Where a link
/// leads to is not watched either: what changes there is told under its real name if that is in the folder,
/// and not at all if it is outside or passed over. Nor is it noticed that a folder above the watched one has
/// got another name, before the next change in it. Writes through a memory map that stays open are told when
/// the file's time changes, and the writes of other computers on a network's disk only while polling.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(QObject* parent = nullptr);
    ~FolderWatch() override;

    /// Counts from the next watch() on.
    void setOptions(const WatchOptions& options);
    /// Watches this folder from now on, instead of another one; empty for none. No change of another folder
    /// is told after the call. A folder that is not there, or disappears, is waited for.
    void watch(const QString& folder);
    /// The same, and tells what has changed since that time, on the clock of diskTimeNs(). So the folder may
    /// be read before the watches are put up, which asks the disk about each file and takes a processor.
    void watch(const QString& folder, qint64 sinceNs);
    /// Whether the folder is looked at again and again, because it cannot be watched.
    bool isPolling() const;

Q_SIGNALS:
    /// Relative paths with `/`, each once, sorted: a file or link that appeared, changed or is gone; a folder
    /// that appeared, is gone, or has to be looked at whole for another reason. Not only of articles. The
    /// only one may be the empty path: anything may have changed, the folder itself and the site's
    /// `_config.yml` included.
    void changed(const QStringList& paths);
    /// Once a watch(), with the reason for the editor to read.
    void pollingInstead(const QString& reason);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::storage
