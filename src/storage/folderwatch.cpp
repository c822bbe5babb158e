// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/folderwatch.h"

#include "storage/foldervisit.h"
#include "storage/folderwatcher.h"

#include <QDir>
#include <QThread>

namespace foreword::storage {

struct FolderWatch::Private
{
    WatchOptions options;
    QThread thread;
    std::stop_source stop;
    FolderWatcher* watcher = nullptr; ///< of the present folder; deleted by its thread
    bool isPolling = false;
};

FolderWatch::FolderWatch(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->thread.setObjectName(QStringLiteral("folder watch"));
}

FolderWatch::~FolderWatch()
{
    d->stop.request_stop();
    d->thread.quit();
    d->thread.wait();
}

void FolderWatch::setOptions(const WatchOptions& options)
{
    d->options = options;
}

void FolderWatch::watch(const QString& folder)
{
    watch(folder, diskTimeNs());
}

void FolderWatch::watch(const QString& folder, qint64 sinceNs)
{
    d->stop.request_stop();
    if (d->watcher)
        d->watcher->deleteLater();
    d->watcher = nullptr;
    d->isPolling = false;
    if (folder.isEmpty())
        return;

    d->stop = std::stop_source();
    const std::stop_token token = d->stop.get_token();
    d->watcher = new FolderWatcher(QDir(folder).absolutePath(), sinceNs, d->options, token);
    d->watcher->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->watcher, &QObject::deleteLater);
    // What was on its way when another folder was chosen is of the old one.
    connect(d->watcher, &FolderWatcher::changed, this, [this, token](const QStringList& paths) {
        if (!token.stop_requested())
            Q_EMIT changed(paths);
    });
    connect(d->watcher, &FolderWatcher::pollingInstead, this, [this, token](const QString& reason) {
        if (token.stop_requested())
            return;
        d->isPolling = true;
        Q_EMIT pollingInstead(reason);
    });
    if (!d->thread.isRunning())
        d->thread.start();
    QMetaObject::invokeMethod(d->watcher, &FolderWatcher::start);
}

bool FolderWatch::isPolling() const
{
    return d->isPolling;
}

} // namespace foreword::storage
