// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/thumbnailprovider.h"

#include "imaging/giveway.h"
#include "imaging/pictureaddress.h"
#include "imaging/pictureloader.h"
#include "imaging/thumbnailcache.h"
#include "imaging/thumbnailmemory.h"

#include <QCache>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QHash>
#include <QSet>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <limits>
#include <tuple>

namespace foreword::imaging {

namespace {

/// Also bounds what downloaded bytes wait in memory for a decoder.
constexpr int downloadsAtOnce = 16;

/// As many as a fetcher asks of a host at a time; more would wait in places that other hosts could use.
constexpr int downloadsOfAHost = 6;

/// Several screens of thumbnails; what was asked for longer ago has been scrolled past.
constexpr int usuallyWaiting = 256;

/// Some fifty screens of a table's thumbnails, or as many large pictures as an article has.
constexpr qint64 defaultMemoryLimit = 12LL * 1024 * 1024;

/// What is known of pictures without their pixels; a worker finds it again.
constexpr int maximumAnswers = 4096;

/// The key under which a picture is known here: one on the web is the same for every article that shows it.
ThumbnailKey sharedKey(const ThumbnailKey& key)
{
    return {.address = key.address.trimmed(),
            .articlePath = isWebAddress(key.address) ? QString() : key.articlePath,
            .box = key.box};
}

/// Folders have no suffix, and an empty path stands for all.
bool mayBePicture(const QString& path)
{
    static const QSet<QString> suffixes = {QString(),
                                           QStringLiteral("jpg"),
                                           QStringLiteral("jpeg"),
                                           QStringLiteral("png"),
                                           QStringLiteral("gif"),
                                           QStringLiteral("webp"),
                                           QStringLiteral("bmp"),
                                           QStringLiteral("avif"),
                                           QStringLiteral("heic"),
                                           QStringLiteral("heif")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

/// What a worker found, without the image, which is in memory for as long as it has room.
struct Answer
{
    Thumbnail thumbnail; ///< Ready or Failed
    QString source;
    quint64 look = 0; ///< in which it was found
};

/// A picture on its way. A worker looks for it; what it has to leave to the web waits for its download and
/// then for a worker that decodes it.
struct Job
{
    enum class Stage { ToLookFor, ToDownload, Downloading, Downloaded, AtWork };
    Stage stage = Stage::ToLookFor;
    bool isShown = false; ///< all askers have been given a picture that is known
    bool isRenewal = false;
    quint64 id = 0;    ///< tells it from an earlier job for the same picture
    quint64 asked = 0; ///< larger is later
    quint64 look = 0;
    QSet<ThumbnailKey> askers;
    QUrl url; ///< once it is to be downloaded
    QFuture<FetchedImage> download;

    void waitForDownload(const QString& address)
    {
        stage = Stage::ToDownload;
        url = locatePicture(address, {}, {}).url;
    }

    bool isWaiting() const { return stage == Stage::ToLookFor || stage == Stage::ToDownload; }
    bool isReadyForWorker() const { return stage == Stage::ToLookFor || stage == Stage::Downloaded; }
    bool isDownloadHeld() const { return stage == Stage::Downloading || stage == Stage::Downloaded; }
    bool isAtWork() const { return stage == Stage::AtWork; }
};

} // namespace

size_t qHash(const ThumbnailKey& key, size_t seed)
{
    return qHashMulti(seed, key.address, key.articlePath, key.box.width(), key.box.height());
}

struct ThumbnailProvider::Private
{
    using Jobs = QHash<ThumbnailKey, Job>;

    Private(ThumbnailProvider* provider, ImageFetcher* imageFetcher, ThumbnailCache* cache)
        : q(provider)
        , fetcher(imageFetcher)
        , memory(defaultMemoryLimit)
        , loader{.siteFolder = {}, .localFolder = {}, .memory = &memory, .cache = cache}
    {
        pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 2, 4));
        pool.setObjectName(QStringLiteral("thumbnails"));
        resting.setSingleShot(true);
        resting.setTimerType(Qt::PreciseTimer);
        resting.callOnTimeout(q, [this] { startJobs(); });
    }

    std::optional<Thumbnail> known(const ThumbnailKey& key);
    void ask(const ThumbnailKey& key, const ThumbnailKey& asker, bool isShown);
    bool isOnlyOnWeb(const ThumbnailKey& key) const;
    void dropOldest();
    void startJobs();
    void download(Jobs::iterator job);
    void work(Jobs::iterator job);
    void finish(const ThumbnailKey& key, const LoadedPicture& loaded);
    void finishRenewal(const ThumbnailKey& key, const Job& job, const LoadedPicture& loaded);
    bool remember(const ThumbnailKey& key, const LoadedPicture& loaded, quint64 look);
    void renew(const ThumbnailKey& key, const Job& shownBy);
    void announce(const Job& job);
    template<class IsMeant>
    void forgetFailures(IsMeant isMeant);
    void abandonAll();

    Jobs::iterator nextDownload();
    Jobs::iterator latestForWorker();
    Jobs::iterator find(const ThumbnailKey& key, quint64 id);
    qsizetype count(bool (Job::*is)() const) const;
    template<class Result, class Receiver>
    void whenFinished(const QFuture<Result>& future, Receiver receive);

    ThumbnailProvider* const q;
    ImageFetcher* const fetcher;
    ThumbnailMemory memory;
    PictureLoader loader;
    Jobs jobs;
    int mostWaiting = usuallyWaiting;
    qint64 memoryLimit = defaultMemoryLimit;
    quint64 clock = 0;
    quint64 look = 0; ///< answers of earlier looks are shown and sought again
    QCache<ThumbnailKey, Answer> answers{maximumAnswers};
    QSet<ThumbnailKey> renewed; ///< in this run
    QTimer resting;             ///< while it runs no worker is given another job
    QThreadPool pool;           ///< last, so that it waits for its threads before anything else goes
};

std::optional<Thumbnail> ThumbnailProvider::Private::known(const ThumbnailKey& key)
{
    const Answer* answer = answers.object(key);
    if (!answer)
        return std::nullopt;
    Thumbnail thumbnail = answer->thumbnail;
    if (thumbnail.state == Thumbnail::State::Ready) {
        const auto kept = memory.find(answer->source, key.box);
        if (!kept)
            return std::nullopt;
        thumbnail.image = kept->image;
    }
    return thumbnail;
}

void ThumbnailProvider::Private::ask(const ThumbnailKey& key, const ThumbnailKey& asker, bool isShown)
{
    Job& job = jobs[key];
    if (job.isRenewal && !isShown) { // what was to be renewed is no longer in memory, but nearer than the web
        job.download.cancel();
        renewed.remove(key);
        job = Job();
    }
    job.askers.insert(asker);
    job.asked = ++clock;
    job.isShown = isShown && (job.id == 0 || job.isShown);
    if (job.id != 0)
        return;
    job.id = clock;
    job.look = look;
    if (isOnlyOnWeb(key))
        job.waitForDownload(key.address);
    dropOldest();
    startJobs();
}

bool ThumbnailProvider::Private::isOnlyOnWeb(const ThumbnailKey& key) const
{
    return isWebAddress(key.address) && !loader.cache && loader.localFolder.isEmpty();
}

void ThumbnailProvider::Private::dropOldest()
{
    if (count(&Job::isWaiting) <= mostWaiting)
        return;
    auto oldest = jobs.end();
    for (auto job = jobs.begin(); job != jobs.end(); ++job) {
        if (job->isWaiting() && (oldest == jobs.end() || job->asked < oldest->asked))
            oldest = job;
    }
    if (oldest->isRenewal)
        renewed.remove(oldest.key());
    jobs.erase(oldest);
}

void ThumbnailProvider::Private::startJobs()
{
    for (auto job = nextDownload(); job != jobs.end(); job = nextDownload())
        download(job);
    if (resting.isActive())
        return;
    // Each thread finds its next one waiting, without this thread's help.
    while (count(&Job::isAtWork) < 2 * pool.maxThreadCount()) {
        const auto job = latestForWorker();
        if (job == jobs.end())
            break;
        work(job);
    }
}

void ThumbnailProvider::Private::download(Jobs::iterator job)
{
    job->stage = Job::Stage::Downloading;
    job->download = fetcher->fetch(job->url);
    whenFinished(job->download, [this, key = job.key(), id = job->id](const QFuture<FetchedImage>&) {
        const auto downloaded = find(key, id);
        if (downloaded == jobs.end())
            return;
        downloaded->stage = Job::Stage::Downloaded;
        startJobs();
    });
}

void ThumbnailProvider::Private::work(Jobs::iterator job)
{
    const ThumbnailKey key = job.key();
    const bool isDownloaded = job->stage == Job::Stage::Downloaded;
    job->stage = Job::Stage::AtWork;
    const auto task = [key, isDownloaded, download = job->download, loader = loader] {
        giveWay();
        if (!isDownloaded)
            return loader.load(key);
        if (!download.isCanceled())
            return loader.fromDownload(download.result(), key);
        return LoadedPicture{.thumbnail = failedThumbnail(ThumbnailProvider::tr("The download was stopped.")),
                             .source = {}};
    };
    whenFinished(QtConcurrent::run(&pool, task),
                 [this, key, id = job->id](const QFuture<LoadedPicture>& future) {
                     if (find(key, id) != jobs.end())
                         finish(key, future.result());
                     startJobs();
                 });
}

void ThumbnailProvider::Private::finish(const ThumbnailKey& key, const LoadedPicture& loaded)
{
    const auto running = jobs.find(key);
    if (loaded.thumbnail.state == Thumbnail::State::Loading) {
        if (fetcher) {
            running->waitForDownload(key.address);
            return;
        }
        return finish(key, {.thumbnail = failedThumbnail(
                                ThumbnailProvider::tr("Pictures from the web are switched off."),
                                PictureFailure::Offline),
                            .source = {}});
    }
    const Job job = *running;
    jobs.erase(running);
    if (job.isRenewal)
        return finishRenewal(key, job, loaded);
    const bool isAnother = remember(key, loaded, job.look);
    if (job.download.isValid())
        renewed.insert(key); // it has just come from its server
    if (loaded.isStale && fetcher && !renewed.contains(key))
        renew(key, job);
    if (isAnother || !job.isShown)
        announce(job);
}

void ThumbnailProvider::Private::finishRenewal(const ThumbnailKey& key, const Job& job,
                                               const LoadedPicture& loaded)
{
    const bool isGone = loaded.thumbnail.failure == PictureFailure::Gone;
    if (loaded.thumbnail.state == Thumbnail::State::Failed && !isGone)
        return;
    if (isGone && loader.cache)
        loader.cache->remove(sourceOf(locatePicture(key.address, {}, {}).url));
    if (remember(key, loaded, job.look))
        announce(job);
}

/// Whether what is shown has become another picture, or another reason.
bool ThumbnailProvider::Private::remember(const ThumbnailKey& key, const LoadedPicture& loaded, quint64 found)
{
    const std::optional<Thumbnail> before = known(key);
    const Thumbnail& now = loaded.thumbnail;
    const bool isSame = before && before->state == now.state && before->reason == now.reason &&
                        before->trueSize == now.trueSize && before->image == now.image;
    if (now.state == Thumbnail::State::Ready)
        memory.insert(loaded.source, key.box, {now.image, now.trueSize, now.frames});
    auto* answer = new Answer{.thumbnail = now, .source = loaded.source, .look = found};
    answer->thumbnail.image = {};
    answers.insert(key, answer);
    return !isSame;
}

/// Behind all that is asked for, since there is something to be seen already.
void ThumbnailProvider::Private::renew(const ThumbnailKey& key, const Job& shownBy)
{
    renewed.insert(key);
    Job job;
    job.waitForDownload(key.address);
    job.isShown = true;
    job.isRenewal = true;
    job.id = ++clock;
    job.look = shownBy.look;
    job.askers = shownBy.askers;
    jobs.insert(key, job);
    dropOldest();
}

void ThumbnailProvider::Private::announce(const Job& job)
{
    for (const ThumbnailKey& asker : job.askers)
        Q_EMIT q->changed(asker);
}

void ThumbnailProvider::Private::abandonAll()
{
    for (Job& job : jobs)
        job.download.cancel();
    jobs.clear();
}

/// Of the host that has fewest under way, so that a slow one with many pictures does not keep others waiting;
/// what is only to be renewed comes last.
ThumbnailProvider::Private::Jobs::iterator ThumbnailProvider::Private::nextDownload()
{
    QHash<QString, int> held;
    qsizetype all = 0;
    for (const Job& job : std::as_const(jobs)) {
        if (job.isDownloadHeld()) {
            ++held[job.url.host()];
            ++all;
        }
    }
    auto next = jobs.end();
    std::tuple<bool, int, quint64> first;
    for (auto job = jobs.begin(); all < downloadsAtOnce && job != jobs.end(); ++job) {
        if (job->stage != Job::Stage::ToDownload)
            continue;
        const int ofHost = held.value(job->url.host());
        const std::tuple place(job->isRenewal, ofHost, std::numeric_limits<quint64>::max() - job->asked);
        if (ofHost < downloadsOfAHost && (next == jobs.end() || place < first)) {
            next = job;
            first = place;
        }
    }
    return next;
}

ThumbnailProvider::Private::Jobs::iterator ThumbnailProvider::Private::latestForWorker()
{
    auto found = jobs.end();
    for (auto job = jobs.begin(); job != jobs.end(); ++job) {
        if (job->isReadyForWorker() && (found == jobs.end() || job->asked > found->asked))
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

qsizetype ThumbnailProvider::Private::count(bool (Job::*is)() const) const
{
    return std::count_if(jobs.cbegin(), jobs.cend(), std::mem_fn(is));
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

template<class IsMeant>
void ThumbnailProvider::Private::forgetFailures(IsMeant isMeant)
{
    const QList<ThumbnailKey> keys = answers.keys();
    for (const ThumbnailKey& key : keys) {
        if (isMeant(key) && answers.object(key)->thumbnail.state == Thumbnail::State::Failed)
            answers.remove(key);
    }
}

ThumbnailProvider::ThumbnailProvider(ImageFetcher* fetcher, ThumbnailCache* cache, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, fetcher, cache))
{}

ThumbnailProvider::~ThumbnailProvider()
{
    d->abandonAll();
}

void ThumbnailProvider::setSiteFolder(const QString& folder)
{
    d->abandonAll();
    d->memory.clear();
    d->answers.clear();
    d->loader.siteFolder = folder;
}

void ThumbnailProvider::setLocalPictureFolder(const QString& folder)
{
    if (folder == d->loader.localFolder)
        return;
    d->loader.localFolder = folder;
    lookAgain();
}

Thumbnail ThumbnailProvider::thumbnail(const ThumbnailKey& asked)
{
    const ThumbnailKey key = sharedKey(asked);
    if (key.address.isEmpty())
        return {};
    if (std::optional<Thumbnail> known = d->known(key)) {
        if (d->answers.object(key)->look != d->look)
            d->ask(key, asked, true);
        known->isRenewing = d->jobs.contains(key);
        return *known;
    }
    if (isWebAddress(key.address)) {
        if (const PictureAddress address = locatePicture(key.address, {}, {});
            address.kind == PictureAddress::Kind::Refused)
            return failedThumbnail(address.reason, PictureFailure::Blocked);
        if (!d->fetcher && d->isOnlyOnWeb(key))
            return failedThumbnail(tr("Pictures from the web are switched off."), PictureFailure::Offline);
    }
    d->ask(key, asked, false);
    Thumbnail loading;
    loading.state = Thumbnail::State::Loading;
    return loading;
}

void ThumbnailProvider::rest()
{
    d->resting.start(restTime);
}

void ThumbnailProvider::retry(const QString& address)
{
    d->forgetFailures(
        [trimmed = address.trimmed()](const ThumbnailKey& key) { return key.address == trimmed; });
}

void ThumbnailProvider::lookAgain()
{
    ++d->look;
    Q_EMIT outdated();
}

void ThumbnailProvider::filesChanged(const QStringList& paths)
{
    if (std::any_of(paths.begin(), paths.end(), mayBePicture))
        lookAgain();
}

void ThumbnailProvider::retryAll()
{
    d->forgetFailures([](const ThumbnailKey&) { return true; });
    Q_EMIT outdated();
}

QFuture<bool> ThumbnailProvider::isKept(const QString& address)
{
    return d->fetcher && isWebAddress(address) ? d->fetcher->isKept(locatePicture(address, {}, {}).url)
                                               : QtFuture::makeReadyFuture(false);
}

void ThumbnailProvider::setMemoryLimit(qint64 bytes)
{
    d->memoryLimit = bytes;
    d->memory.setLimit(bytes);
}

void ThumbnailProvider::makeRoomFor(int pictures, QSize box)
{
    // Few pictures fill more than a square as wide as the box, most half of it.
    const qint64 bytes = qint64(pictures) * box.width() * box.width() * 4;
    d->mostWaiting = std::max(usuallyWaiting, pictures);
    d->memory.setLimit(std::max(d->memoryLimit, bytes));
}

} // namespace foreword::imaging
