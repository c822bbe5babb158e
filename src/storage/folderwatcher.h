// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/excluderules.h"
#include "storage/foldersnapshot.h"
#include "storage/folderwatch.h"
#include "storage/inotifywatches.h"

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace foreword::storage {

/// The part of FolderWatch that blocks: it watches one folder, and lives on a thread with an event loop.
///
/// start() puts a watch on every folder, then tells what changed while it did; after that, the events of
/// inotify are gathered and told. Where events were lost, or other folders are to be passed over, it begins
/// again and tells that anything may have changed. When `stop` is requested, whatever goes on ends soon.
class FolderWatcher : public QObject
{
    Q_OBJECT

public:
    /// What changes at `sinceNs` (diskTimeNs()) or later is told.
    FolderWatcher(const QString& folder, qint64 sinceNs, const WatchOptions& options,
                  const std::stop_token& stop);

    void start() { watchAll(); }

Q_SIGNALS:
    void changed(const QStringList& paths);
    void pollingInstead(const QString& reason);

private:
    void watchAll();
    int watchBelow(const QByteArray& folder);
    void onReadable();
    void rest();
    void onEvent(const InotifyWatches::Event& event);
    void onFolderEvent(const InotifyWatches::Event& event);

    void startPolling(int error);
    void poll();
    FolderSnapshot look();

    void addIfRecent(const QByteArray& path, const struct stat& status);
    void add(const QByteArray& path);
    void tell();

    const QByteArray m_root;
    const WatchOptions m_options;
    const std::stop_token m_stop;
    /// Nothing once everything before is told.
    std::optional<qint64> m_sinceNs;

    library::ExcludeRules m_rules;
    std::unique_ptr<InotifyWatches> m_watches;   ///< null while there is no folder, and while polling
    std::unique_ptr<QSocketNotifier> m_notifier; ///< goes before its descriptor
    bool m_beginAgain = false;
    int m_refusal = 0;                        ///< the errno by which the system refused a watch
    std::optional<FolderSnapshot> m_snapshot; ///< while polling

    ChangeBatch m_batch;
    QElapsedTimer m_clock;
    QTimer m_tellTimer;
    QTimer m_lookTimer; ///< the next look, while polling or without a folder
};

} // namespace foreword::storage
