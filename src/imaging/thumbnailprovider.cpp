// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/thumbnailprovider.h"

#include "imaging/imagedecoder.h"
#include "imaging/pictureaddress.h"

#include <QCache>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

namespace foreword::imaging {

namespace {

constexpr int decodingAtOnce = 2;

/// Also bounds what downloaded bytes wait in memory for a decoder.
constexpr int downloadsAtOnce = 16;

/// Several screens of thumbnails; what was asked for longer ago has been scrolled past.
constexpr int usuallyWaiting = 256;

/// Some fifty screens of a table's thumbnails, or as many large pictures as an article has.
constexpr qint64 defaultMemoryLimit = 12LL * 1024 * 1024;
constexpr qint64 maximumFileBytes = 64LL * 1024 * 1024;

Thumbnail failure(const QString& reason, PictureFailure kind = PictureFailure::Other)
{
    Thumbnail thumbnail;
    thumbnail.state = Thumbnail::State::Failed;
    thumbnail.reason = reason;
    thumbnail.failure = kind;
    return thumbnail;
}

Thumbnail thumbnailOf(const QByteArray& bytes, QSize box)
{
    const DecodedImage decoded = decodeImage(bytes, box);
    Thumbnail thumbnail;
    if (!decoded.ok())
        thumbnail = failure(decoded.error);
    else
        thumbnail.state = Thumbnail::State::Ready;
    thumbnail.image = decoded.image;
    thumbnail.trueSize = decoded.trueSize;
    return thumbnail;
}

Thumbnail thumbnailOfFile(const QString& path, QSize box)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ThumbnailProvider::tr("There is no file %1.").arg(path), PictureFailure::Gone);
    if (!info.isFile()) // a named pipe would never end
        return failure(ThumbnailProvider::tr("%1 is not a file.").arg(path));
    if (info.size() > maximumFileBytes) {
        const QLocale locale;
        return failure(
            ThumbnailProvider::tr("The file is too large for a picture: %1. At most %2 are read.")
                .arg(locale.formattedDataSize(info.size()), locale.formattedDataSize(maximumFileBytes)));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ThumbnailProvider::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    // No more than its size: as much memory as is asked for is taken.
    return thumbnailOf(file.read(info.size()), box);
}

Thumbnail thumbnailFromSite(const ThumbnailKey& key, const QString& siteFolder)
{
    const PictureAddress address = locatePicture(key.address, siteFolder, key.articlePath);
    return address.kind == PictureAddress::Kind::File ? thumbnailOfFile(address.path, key.box)
                                                      : failure(address.reason, PictureFailure::Blocked);
}

Thumbnail thumbnailFromWeb(const FetchedImage& download, QSize box)
{
    Thumbnail thumbnail =
        download.ok() ? thumbnailOf(download.bytes, box) : failure(download.error, download.failure);
    thumbnail.fromWeb = true;
    thumbnail.fromCache = download.fromCache;
    return thumbnail;
}

/// The key under which a picture is known here: one on the web is the same for every article that shows it.
ThumbnailKey sharedKey(const ThumbnailKey& key)
{
    return {.address = key.address.trimmed(),
            .articlePath = isWebAddress(key.address) ? QString() : key.articlePath,
            .box = key.box};
}

/// A picture on its way. One in the site waits and is then located, read and decoded in one go; one on the
/// web waits, is downloaded, and waits again for a decoder.
struct Job
{
    enum class Stage { Waiting, Downloading, Downloaded, Decoding };
    Stage stage = Stage::Waiting;
    bool onWeb = false;
    quint64 id = 0;    ///< tells it from an earlier job for the same picture
    quint64 asked = 0; ///< larger is later
    QSet<ThumbnailKey> askers;
    QFuture<FetchedImage> download;

    bool isReadyToDecode() const { return stage == (onWeb ? Stage::Downloaded : Stage::Waiting); }
    bool isReadyToDownload() const { return onWeb && stage == Stage::Waiting; }
    bool isDownloadHeld() const { return stage == Stage::Downloading || stage == Stage::Downloaded; }
};

} // namespace

size_t qHash(const ThumbnailKey& key, size_t seed)
{
    return qHashMulti(seed, key.address, key.articlePath, key.box.width(), key.box.height());
}

struct ThumbnailProvider::Private
{
    using Jobs = QHash<ThumbnailKey, Job>;

    Private(ThumbnailProvider* provider, ImageFetcher* imageFetcher)
        : q(provider)
        , fetcher(imageFetcher)
        , ready(defaultMemoryLimit)
    {
        pool.setMaxThreadCount(decodingAtOnce);
    }

    void ask(const ThumbnailKey& key, const ThumbnailKey& asker);
    void dropOldest();
    void startJobs();
    void download(Jobs::iterator job);
    void decode(Jobs::iterator job);
    void finish(const ThumbnailKey& key, const Thumbnail& thumbnail);
    void abandonAll();

    Jobs::iterator latest(bool (Job::*isCandidate)() const);
    Jobs::iterator find(const ThumbnailKey& key, quint64 id);
    template<class Result, class Receiver>
    void whenFinished(const QFuture<Result>& future, Receiver receive);

    ThumbnailProvider* const q;
    ImageFetcher* const fetcher;
    QString siteFolder;
    Jobs jobs;
    int mostWaiting = usuallyWaiting;
    qint64 memoryLimit = defaultMemoryLimit;
    quint64 clock = 0;
    QCache<ThumbnailKey, Thumbnail> ready; ///< costs are bytes
    QHash<ThumbnailKey, Thumbnail> failed;
    QThreadPool pool; ///< last, so that it waits for its threads before anything else goes
};

void ThumbnailProvider::Private::ask(const ThumbnailKey& key, const ThumbnailKey& asker)
{
    Job& job = jobs[key];
    job.askers.insert(asker);
    job.asked = ++clock;
    if (job.id != 0)
        return;
    job.id = clock;
    job.onWeb = isWebAddress(key.address);
    dropOldest();
    startJobs();
}

void ThumbnailProvider::Private::dropOldest()
{
    const auto isWaiting = [](const Job& job) { return job.stage == Job::Stage::Waiting; };
    if (std::count_if(jobs.cbegin(), jobs.cend(), isWaiting) <= mostWaiting)
        return;
    auto oldest = jobs.end();
    for (auto job = jobs.begin(); job != jobs.end(); ++job) {
        if (isWaiting(*job) && (oldest == jobs.end() || job->asked < oldest->asked))
            oldest = job;
    }
    jobs.erase(oldest);
}

void ThumbnailProvider::Private::startJobs()
{
    while (std::count_if(jobs.cbegin(), jobs.cend(), std::mem_fn(&Job::isDownloadHeld)) < downloadsAtOnce) {
        const auto job = latest(&Job::isReadyToDownload);
        if (job == jobs.end())
            break;
        download(job);
    }
    const auto isDecoding = [](const Job& job) { return job.stage == Job::Stage::Decoding; };
    while (std::count_if(jobs.cbegin(), jobs.cend(), isDecoding) < decodingAtOnce) {
        const auto job = latest(&Job::isReadyToDecode);
        if (job == jobs.end())
            break;
        decode(job);
    }
}

void ThumbnailProvider::Private::download(Jobs::iterator job)
{
    job->stage = Job::Stage::Downloading;
    job->download = fetcher->fetch(locatePicture(job.key().address, {}, {}).url);
    whenFinished(job->download, [this, key = job.key(), id = job->id](const QFuture<FetchedImage>&) {
        const auto downloaded = find(key, id);
        if (downloaded == jobs.end())
            return;
        downloaded->stage = Job::Stage::Downloaded;
        startJobs();
    });
}

void ThumbnailProvider::Private::decode(Jobs::iterator job)
{
    job->stage = Job::Stage::Decoding;
    const ThumbnailKey key = job.key();
    const auto task = [key, onWeb = job->onWeb, download = job->download, site = siteFolder] {
        if (!onWeb)
            return thumbnailFromSite(key, site);
        if (download.isCanceled())
            return failure(ThumbnailProvider::tr("The download was stopped."));
        return thumbnailFromWeb(download.result(), key.box);
    };
    whenFinished(QtConcurrent::run(&pool, task), [this, key, id = job->id](const QFuture<Thumbnail>& future) {
        if (find(key, id) != jobs.end())
            finish(key, future.result());
    });
}

void ThumbnailProvider::Private::finish(const ThumbnailKey& key, const Thumbnail& thumbnail)
{
    const Job job = jobs.take(key);
    if (thumbnail.state == Thumbnail::State::Ready) {
        // The cache would not take a picture larger than itself, and the view would ask for it for ever.
        const qsizetype cost = std::min(thumbnail.image.sizeInBytes(), ready.maxCost());
        ready.insert(key, new Thumbnail(thumbnail), cost);
    } else {
        failed.insert(key, thumbnail);
    }
    startJobs();
    for (const ThumbnailKey& asker : job.askers)
        Q_EMIT q->changed(asker);
}

void ThumbnailProvider::Private::abandonAll()
{
    for (Job& job : jobs)
        job.download.cancel();
    jobs.clear();
}

ThumbnailProvider::Private::Jobs::iterator ThumbnailProvider::Private::latest(bool (Job::*isCandidate)()
                                                                                  const)
{
    auto found = jobs.end();
    for (auto job = jobs.begin(); job != jobs.end(); ++job) {
        if (((*job).*isCandidate)() && (found == jobs.end() || job->asked > found->asked))
            found = job;
    }
    return found;
}

ThumbnailProvider::Private::Jobs::iterator ThumbnailProvider::Private::find(const ThumbnailKey& key,
                                                                            quint64 id)
{
    const auto job = jobs.find(key);
    return job != jobs.end() && job->id == id ? job : jobs.end();
}

/// Calls back on the provider's thread unless the provider is gone by then. A watcher, because then() with a
/// context may look at the context from the other thread while it is being destroyed.
template<class Result, class Receiver>
void ThumbnailProvider::Private::whenFinished(const QFuture<Result>& future, Receiver receive)
{
    auto* watcher = new QFutureWatcher<Result>(q);
    connect(watcher, &QFutureWatcherBase::finished, q, [watcher, receive] {
        watcher->deleteLater();
        receive(watcher->future());
    });
    watcher->setFuture(future);
}

ThumbnailProvider::ThumbnailProvider(ImageFetcher* fetcher, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, fetcher))
{}

ThumbnailProvider::~ThumbnailProvider()
{
    d->abandonAll();
}

void ThumbnailProvider::setSiteFolder(const QString& folder)
{
    d->abandonAll();
    d->ready.clear();
    d->failed.clear();
    d->siteFolder = folder;
}

Thumbnail ThumbnailProvider::thumbnail(const ThumbnailKey& asked)
{
    const ThumbnailKey key = sharedKey(asked);
    if (key.address.isEmpty())
        return {};
    if (const Thumbnail* known = d->ready.object(key))
        return *known;
    if (const auto known = d->failed.constFind(key); known != d->failed.cend())
        return *known;
    if (isWebAddress(key.address)) {
        if (!d->fetcher)
            return failure(tr("Pictures from the web are switched off."), PictureFailure::Offline);
        if (const PictureAddress address = locatePicture(key.address, {}, {});
            address.kind == PictureAddress::Kind::Refused)
            return failure(address.reason, PictureFailure::Blocked);
    }
    d->ask(key, asked);
    Thumbnail loading;
    loading.state = Thumbnail::State::Loading;
    return loading;
}

void ThumbnailProvider::retry(const QString& address)
{
    d->failed.removeIf([trimmed = address.trimmed()](QHash<ThumbnailKey, Thumbnail>::iterator known) {
        return known.key().address == trimmed;
    });
}

void ThumbnailProvider::setMemoryLimit(qint64 bytes)
{
    d->memoryLimit = bytes;
    d->ready.setMaxCost(bytes);
}

void ThumbnailProvider::makeRoomFor(int pictures, QSize box)
{
    // Few pictures fill more than a square as wide as the box, most half of it.
    const qint64 bytes = qint64(pictures) * box.width() * box.width() * 4;
    d->mostWaiting = std::max(usuallyWaiting, pictures);
    d->ready.setMaxCost(std::max(d->memoryLimit, bytes));
}

} // namespace foreword::imaging
