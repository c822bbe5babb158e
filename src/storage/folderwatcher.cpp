// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/folderwatcher.h"

#include "library/articlefiles.h"
#include "storage/foldervisit.h"

#include <QFile>

#include <chrono>

#include <sys/inotify.h>
#include <unistd.h>

namespace foreword::storage {

using library::ExcludeRules;

namespace {

/// How long events are left to gather: to be woken for each of a storm costs whoever makes them, such as a
/// save of this program, more than reading them does. The system keeps 16,384 of them.
constexpr std::chrono::milliseconds pause(20);

/// Whether no more watches can be had, so that polling is all that is left. Any other failure is about the
/// one folder.
bool isLimit(int error)
{
    return error == ENOSPC || error == ENOMEM || error == E2BIG;
}

bool isDotName(const QByteArray& path)
{
    return path.at(path.lastIndexOf('/') + 1) == '.';
}

} // namespace

FolderWatcher::FolderWatcher(const QString& folder, qint64 sinceNs, const WatchOptions& options,
                             const std::stop_token& stop)
    : m_root(QFile::encodeName(folder))
    , m_options(options)
    , m_stop(stop)
    , m_sinceNs(sinceNs)
    , m_batch(options.times)
    , m_tellTimer(this)
    , m_lookTimer(this)
{
    m_clock.start();
    m_tellTimer.setSingleShot(true);
    m_lookTimer.setSingleShot(true);
    connect(&m_tellTimer, &QTimer::timeout, this, &FolderWatcher::tell);
    connect(&m_lookTimer, &QTimer::timeout, this, [this] { m_snapshot ? poll() : watchAll(); });
}

void FolderWatcher::watchAll()
{
    const bool wasThere = m_watches != nullptr;
    m_beginAgain = false;
    m_notifier.reset();
    m_watches = std::make_unique<InotifyWatches>(m_root, m_options.maximumWatches);
    if (const int error = m_watches->open())
        return startPolling(error);
    // The root first, so that the rules that are read then are the ones of now.
    int error = m_watches->add(QByteArray());
    if (error && !isLimit(error)) {
        m_watches.reset();
        m_sinceNs.reset(); // all of it will be new
        if (wasThere)
            add(QByteArray());
        m_lookTimer.start(m_options.pollMs);
        return;
    }
    if (!error) {
        m_rules = ExcludeRules::ofSite(QFile::decodeName(m_root));
        error = watchBelow(QByteArray());
    }
    if (m_stop.stop_requested())
        return;
    if (error)
        return startPolling(error);
    if (!m_sinceNs)
        add(QByteArray());
    m_sinceNs.reset();
    m_notifier = std::make_unique<QSocketNotifier>(m_watches->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &FolderWatcher::onReadable);
}

/// 0, or the errno where the system allows no more watches. A folder that cannot be read is left out: when
/// that changes, the folder above tells.
int FolderWatcher::watchBelow(const QByteArray& folder)
{
    int refusal = 0;
    FolderVisit visit;
    visit.enter = [&](const QByteArray& below) {
        const int error = m_watches->add(below);
        if (isLimit(error))
            refusal = error;
        return refusal == 0;
    };
    // The watch stands when the folder is read: a change is seen by the one or by the other.
    if (m_sinceNs)
        visit.found = [this](const QByteArray& path, const struct stat& status) {
            addIfRecent(path, status);
        };
    visitFolders(m_root, folder, m_rules, m_stop, visit);
    return refusal;
}

void FolderWatcher::onReadable()
{
    m_watches->read([this](const InotifyWatches::Event& event) { onEvent(event); });
    if (m_refusal)
        startPolling(m_refusal);
    else if (m_beginAgain)
        watchAll();
    else
        rest();
}

void FolderWatcher::rest()
{
    m_notifier->setEnabled(false);
    QTimer::singleShot(pause, m_notifier.get(),
                       [notifier = m_notifier.get()] { notifier->setEnabled(true); });
}

void FolderWatcher::onEvent(const InotifyWatches::Event& event)
{
    if (event.mask & IN_Q_OVERFLOW) {
        m_beginAgain = true;
    } else if (event.isFolderSelf) {
        // Of the root, all; of the others, what the folders above do not tell.
        if (event.path.isEmpty())
            m_beginAgain = true;
        else if (event.mask & IN_UNMOUNT)
            add(event.path);
    } else if (!isDotName(event.path)) {
        if (event.mask & IN_ISDIR)
            onFolderEvent(event);
        else
            add(event.path);
    }
}

void FolderWatcher::onFolderEvent(const InotifyWatches::Event& event)
{
    if (library::isPassedOver(event.path, m_rules))
        return;
    if (event.mask & (IN_DELETE | IN_MOVED_FROM))
        m_watches->remove(event.path);
    else if (!(event.mask & IN_ATTRIB) || !m_watches->contains(event.path))
        m_refusal = m_refusal ? m_refusal : watchBelow(event.path);
    add(event.path);
}

void FolderWatcher::startPolling(int error)
{
    const auto reason = [error] {
        switch (error) {
        case EMFILE:
        case ENFILE:
            return FolderWatch::tr("So many programs watch folders that the system allows no more of them. "
                                   "Changes by other programs are looked for every few seconds instead. A "
                                   "higher fs.inotify.max_user_instances would help.");
        case ENOSPC:
        case ENOMEM:
            return FolderWatch::tr("There are more folders than the system may watch. Changes by other "
                                   "programs are looked for every few seconds instead. A higher "
                                   "fs.inotify.max_user_watches would help.");
        case E2BIG:
            return FolderWatch::tr("There are more folders than are to be watched. Changes by other programs "
                                   "are looked for every few seconds instead.");
        default:
            return FolderWatch::tr("The system cannot watch folders. Changes by other programs are looked "
                                   "for every few seconds instead.");
        }
    };
    m_notifier.reset();
    m_watches.reset();
    Q_EMIT pollingInstead(reason());
    // What was changed between the last event and now would not be told.
    if (!m_sinceNs)
        add(QByteArray());
    m_snapshot = look();
    m_sinceNs.reset();
}

void FolderWatcher::poll()
{
    FolderSnapshot now = look();
    if (m_stop.stop_requested())
        return;
    const QList<QByteArray> paths = m_snapshot->differences(now);
    for (const QByteArray& path : paths)
        add(path);
    m_snapshot = std::move(now);
}

FolderSnapshot FolderWatcher::look()
{
    QElapsedTimer timer;
    timer.start();
    FolderSnapshot snapshot;
    FolderVisit visit;
    visit.found = [&](const QByteArray& path, const struct stat& status) {
        snapshot.add(path, status);
        addIfRecent(path, status);
    };
    m_rules = ExcludeRules::ofSite(QFile::decodeName(m_root));
    visitFolders(m_root, QByteArray(), m_rules, m_stop, visit);
    m_lookTimer.start(int(qMax<qint64>(m_options.pollMs, 10 * timer.elapsed())));
    return snapshot;
}

void FolderWatcher::addIfRecent(const QByteArray& path, const struct stat& status)
{
    if (m_sinceNs && isChangedSince(status, *m_sinceNs))
        add(path);
}

void FolderWatcher::add(const QByteArray& path)
{
    const bool isConfiguration = path == ExcludeRules::configurationFile;
    // With other rules, other folders are to be watched.
    if (isConfiguration && m_watches && ExcludeRules::ofSite(QFile::decodeName(m_root)) != m_rules)
        m_beginAgain = true;
    m_batch.add(isConfiguration ? QByteArray() : path, m_clock.elapsed());
    if (!m_tellTimer.isActive())
        m_tellTimer.start(int(qMax<qint64>(0, m_batch.dueMs() - m_clock.elapsed())));
}

void FolderWatcher::tell()
{
    // A folder in which some program works is gone without a word until that program leaves it.
    if (m_watches && ::access(m_root.constData(), F_OK) != 0)
        watchAll();
    const qint64 leftMs = m_batch.dueMs() - m_clock.elapsed();
    if (leftMs > 0)
        m_tellTimer.start(int(leftMs));
    else
        Q_EMIT changed(m_batch.take());
}

} // namespace foreword::storage
