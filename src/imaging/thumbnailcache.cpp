// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/thumbnailcache.h"

#include "imaging/giveway.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QRegularExpression>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <mutex>

namespace foreword::imaging {

namespace {

constexpr std::array classes = {96, 192, 320, 640};

/// Images that wait to be written are in memory; those that come while the disk is too slow are not kept.
constexpr int maximumWaiting = 64;

/// More than the largest thumbnail with transparency.
constexpr qint64 maximumFileBytes = 4LL * 1024 * 1024;

/// Seconds; one that is used again and again is not written to each time.
constexpr qint64 useIsNoted = 3600;
/// Seconds after which a temporary file is what a killed program left behind.
constexpr qint64 temporaryIsLeft = 3600;

QByteArray digestOf(const QString& source, QSize box)
{
    const QByteArray text = source.toUtf8() + '\0' + QByteArray::number(box.width());
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

bool isTemporary(const QString& name)
{
    return name.endsWith(QLatin1String(".tmp"));
}

/// What lies in the cache's folder and is the cache's.
QFileInfoList filesIn(const QString& folder)
{
    static const QRegularExpression ours(QStringLiteral("^[0-9a-f]{64}\\.(thumbnail|[0-9]+-[0-9]+\\.tmp)$"));
    QFileInfoList files;
    QDirIterator entries(folder, QDir::Files | QDir::System | QDir::Hidden);
    while (entries.hasNext()) {
        entries.next();
        if (ours.match(entries.fileName()).hasMatch())
            files.append(entries.fileInfo());
    }
    return files;
}

bool makePrivateFolder(const QString& folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return true;
    const QDir parent = info.dir();
    return parent.mkpath(QStringLiteral(".")) &&
           parent.mkdir(info.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   QFile::ReadOwner | QFile::WriteOwner))
        return false;
    if (file.write(bytes) != bytes.size())
        return false;
    file.close();
    return file.error() == QFile::NoError;
}

/// In one step, also over an older file. Nothing is flushed to the disk: what a power failure leaves of it
/// does not have its checksum.
bool writeAtomically(const QString& path, const QByteArray& bytes)
{
    static std::atomic<quint64> counter = 0;
    const QString temporary = QStringLiteral("%1.%2-%3.tmp")
                                  .arg(path.section(u'.', 0, -2))
                                  .arg(QCoreApplication::applicationPid())
                                  .arg(++counter);
    const bool done = write(temporary, bytes) && std::rename(QFile::encodeName(temporary).constData(),
                                                             QFile::encodeName(path).constData()) == 0;
    if (!done)
        QFile::remove(temporary);
    return done;
}

void noteUse(QFile& file, const QFileInfo& info)
{
    const QDateTime now = QDateTime::currentDateTime();
    if (info.lastModified().secsTo(now) > useIsNoted)
        file.setFileTime(now, QFile::FileModificationTime);
}

} // namespace

struct ThumbnailCache::Private
{
    explicit Private(const QString& cacheFolder)
        : folder(QDir::cleanPath(cacheFolder))
    {
        pool.setMaxThreadCount(1); // what is asked for later is done later
        pool.setObjectName(QStringLiteral("thumbnail cache"));
    }
    QString pathOf(const QByteArray& digest) const
    {
        return folder + u'/' + QString::fromLatin1(digest.toHex()) + QLatin1String(".thumbnail");
    }
    Limits currentLimits()
    {
        const std::lock_guard lock(mutex);
        return limits;
    }
    template<class Work>
    auto inBackground(Work work);
    bool write(const QString& source, QSize box, const KeptThumbnail& thumbnail);
    void trim();

    const QString folder;
    std::mutex mutex;
    Limits limits; ///< under the mutex
    std::atomic<int> waiting = 0;
    std::atomic<bool> isClosing = false;
    /// As if much had been written before this run; touched by the pool's thread alone.
    qint64 writtenSinceTrim = std::numeric_limits<qint64>::max() / 2;
    QThreadPool pool; ///< last, so that it waits for its thread before anything else goes
};

/// On the pool's thread in any case: who waits for a future of QtConcurrent may have to do its work.
template<class Work>
auto ThumbnailCache::Private::inBackground(Work work)
{
    using Result = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    pool.start([promise, work] {
        giveWay();
        if constexpr (std::is_void_v<Result>)
            work();
        else
            promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

bool ThumbnailCache::Private::write(const QString& source, QSize box, const KeptThumbnail& thumbnail)
{
    const QByteArray digest = digestOf(source, box);
    const QByteArray bytes = toFile(thumbnail, digest);
    if (!makePrivateFolder(folder) || !writeAtomically(pathOf(digest), bytes))
        return false;
    writtenSinceTrim += bytes.size();
    if (writtenSinceTrim > currentLimits().bytes / 16)
        trim();
    return true;
}

void ThumbnailCache::Private::trim()
{
    writtenSinceTrim = 0;
    const Limits now = currentLimits();
    const QDateTime today = QDateTime::currentDateTime();
    const auto isOver = [&](const QFileInfo& file) {
        const qint64 age = file.lastModified().secsTo(today);
        return age > now.days * 24LL * 3600 || (isTemporary(file.fileName()) && age > temporaryIsLeft);
    };
    QFileInfoList files = filesIn(folder);
    qint64 total = 0;
    for (const QFileInfo& file : std::as_const(files))
        total += file.size();
    std::sort(files.begin(), files.end(),
              [](const QFileInfo& a, const QFileInfo& b) { return a.lastModified() < b.lastModified(); });
    // A little below the limit, so that not every thumbnail after it is the reason for another look.
    const qint64 target = total > now.bytes ? now.bytes - now.bytes / 16 : now.bytes;
    for (const QFileInfo& file : std::as_const(files)) {
        const bool isBeingWritten = isTemporary(file.fileName()) && !isOver(file);
        if ((total > target || isOver(file)) && !isBeingWritten && QFile::remove(file.filePath()))
            total -= file.size();
    }
}

ThumbnailCache::ThumbnailCache(const QString& folder)
    : d(std::make_unique<Private>(folder))
{}

ThumbnailCache::~ThumbnailCache()
{
    d->isClosing = true;
}

QSize ThumbnailCache::sizeClass(QSize box)
{
    if (box.isEmpty())
        return {};
    const auto* side = std::find_if(classes.begin(), classes.end(),
                                    [box](int one) { return one >= std::max(box.width(), box.height()); });
    return side == classes.end() ? QSize() : QSize(*side, *side);
}

std::optional<KeptThumbnail> ThumbnailCache::find(const QString& source, QSize box)
{
    const QByteArray digest = digestOf(source, box);
    const QString path = d->pathOf(digest);
    const QFileInfo info(path);
    const bool isLink = info.isSymLink();
    if (!isLink && !info.exists())
        return std::nullopt;
    std::optional<KeptThumbnail> found;
    if (!isLink && info.isFile() && info.size() <= maximumFileBytes) { // a named pipe would never end
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return std::nullopt;
        found = fromFile(file.read(maximumFileBytes), digest, box);
        if (found)
            noteUse(file, info);
    }
    if (!found)
        QFile::remove(path);
    return found;
}

QFuture<bool> ThumbnailCache::keep(const QString& source, QSize box, const KeptThumbnail& thumbnail)
{
    if (++d->waiting > maximumWaiting) {
        --d->waiting;
        return QtFuture::makeReadyFuture(false);
    }
    return d->inBackground([this, source, box, thumbnail] {
        --d->waiting;
        return !d->isClosing && d->write(source, box, thumbnail);
    });
}

QFuture<void> ThumbnailCache::remove(const QString& source)
{
    return d->inBackground([this, source] {
        for (const int side : classes)
            QFile::remove(d->pathOf(digestOf(source, {side, side})));
    });
}

QFuture<void> ThumbnailCache::setLimits(const Limits& limits)
{
    {
        const std::lock_guard lock(d->mutex);
        d->limits = limits;
    }
    return d->inBackground([this] { d->trim(); });
}

QFuture<qint64> ThumbnailCache::size()
{
    return d->inBackground([this] {
        qint64 total = 0;
        const QFileInfoList files = filesIn(d->folder);
        for (const QFileInfo& file : files)
            total += file.size();
        return total;
    });
}

QFuture<bool> ThumbnailCache::clear()
{
    return d->inBackground([this] {
        bool all = true;
        const QFileInfoList files = filesIn(d->folder);
        for (const QFileInfo& file : files)
            all = (QFile::remove(file.filePath()) || !QFile::exists(file.filePath())) && all;
        return all;
    });
}

} // namespace foreword::imaging
