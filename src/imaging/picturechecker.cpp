// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/picturechecker.h"

#include "imaging/imagedecoder.h"
#include "imaging/pictureaddress.h"
#include "imaging/picturefactstore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QWaitCondition>
#include <QtConcurrentRun>

#include <atomic>
#include <deque>
#include <map>

namespace foreword::imaging {

namespace {

/// Bounds the bytes that wait in memory.
constexpr int downloadsAtOnce = 16;
/// As many as a fetcher asks of a host at a time; more would wait in places that other hosts could use.
constexpr int downloadsOfAHost = 6;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
/// Results come together, so that whoever shows them is not called for each picture.
constexpr int batchMs = 100;
/// How soon a check that waits for the web notices that it was cancelled.
constexpr int cancelNoticedMs = 50;

/// The context of this file's texts for translators.
struct PictureChecks
{
    Q_DECLARE_TR_FUNCTIONS(PictureChecks)
};

PictureFacts failed(PictureFailure failure, const QString& words)
{
    PictureFacts facts;
    facts.failure = failure;
    facts.words = words;
    return facts;
}

PictureFacts factsIn(QIODevice& device, const QString& announcedType)
{
    const ImageHeader header = readImageHeader(device);
    PictureFacts facts;
    facts.announcedType = announcedType;
    facts.type = header.type;
    facts.trueSize = header.trueSize;
    facts.words = header.error;
    return facts;
}

/// What a web server says of a file by its name.
QString typeByName(const QString& path)
{
    static const QHash<QString, QString> types{
        {QStringLiteral("jpg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("jpeg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("png"), QStringLiteral("image/png")},
        {QStringLiteral("gif"), QStringLiteral("image/gif")},
        {QStringLiteral("webp"), QStringLiteral("image/webp")},
        {QStringLiteral("bmp"), QStringLiteral("image/bmp")},
        {QStringLiteral("avif"), QStringLiteral("image/avif")},
        {QStringLiteral("heic"), QStringLiteral("image/heic")},
        {QStringLiteral("svg"), QStringLiteral("image/svg+xml")},
    };
    return types.value(QFileInfo(path).suffix().toLower());
}

PictureFacts factsOfFile(const PictureKey& picture, const QString& siteFolder)
{
    const PictureAddress address =
        locatePicture(picture.address, siteFolder, picture.folder + QStringLiteral("article"));
    if (address.kind != PictureAddress::Kind::File)
        return failed(PictureFailure::Blocked, address.reason);
    const QFileInfo info(address.path);
    if (!info.exists())
        return failed(PictureFailure::Gone, PictureChecks::tr("There is no file %1 in the site.")
                                                .arg(QDir(siteFolder).relativeFilePath(address.path)));
    if (!info.isFile()) // a named pipe would never end
        return failed(PictureFailure::Other, PictureChecks::tr("%1 is not a file.").arg(address.path));
    QFile file(address.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failed(PictureFailure::Other,
                      PictureChecks::tr("%1 cannot be read: %2").arg(address.path, file.errorString()));
    }
    return factsIn(file, typeByName(address.path));
}

PictureFacts factsOfDownload(const FetchedImage& image)
{
    if (!image.ok() && !image.contentType.isEmpty()) { // it is there, but no picture
        PictureFacts facts;
        facts.announcedType = image.contentType;
        facts.words = image.error;
        return facts;
    }
    if (!image.ok()) {
        return failed(image.failure == PictureFailure::None ? PictureFailure::Other : image.failure,
                      image.error);
    }
    QBuffer buffer;
    buffer.setData(image.bytes);
    buffer.open(QIODevice::ReadOnly);
    return factsIn(buffer, image.contentType);
}

/// The same address over https; an invalid one where it has another scheme than http, or a port, which speaks
/// one of the two only.
QUrl overHttps(const QUrl& url)
{
    if (url.scheme() != QLatin1String("http") || (url.port() != -1 && url.port() != 80))
        return {};
    QUrl secure = url;
    secure.setScheme(QStringLiteral("https"));
    secure.setPort(-1);
    return secure;
}

/// Whether what came over https may stand for what came over http, or did not come.
bool isSamePicture(const PictureFacts& secure, const PictureFacts& plain)
{
    return secure.isReachable() && !secure.trueSize.isEmpty() &&
           (!plain.isReachable() || secure.trueSize == plain.trueSize);
}

struct Arrival
{
    int picture;
    bool isSecond;                     ///< the question for https
    std::optional<FetchedImage> image; ///< nothing where the download was dropped
};

/// Where downloads, which end on any thread, are met by the one that checks.
class Arrivals
{
public:
    void add(Arrival arrival)
    {
        const QMutexLocker locker(&m_mutex);
        m_arrivals.push_back(std::move(arrival));
        m_arrived.wakeOne();
    }

    std::optional<Arrival> take(int waitMs)
    {
        const QMutexLocker locker(&m_mutex);
        if (m_arrivals.empty() && waitMs > 0)
            m_arrived.wait(&m_mutex, QDeadlineTimer(waitMs));
        if (m_arrivals.empty())
            return std::nullopt;
        std::optional<Arrival> first = std::move(m_arrivals.front());
        m_arrivals.pop_front();
        return first;
    }

private:
    QMutex m_mutex;
    QWaitCondition m_arrived;
    std::deque<Arrival> m_arrivals;
};

/// What is known, in memory and on the disk. known() from any thread; the rest on the checking one.
class KnownFacts
{
public:
    explicit KnownFacts(const QString& file)
        : m_store(file)
    {}

    std::optional<PictureFacts> known(const PictureKey& picture) const
    {
        const QMutexLocker locker(&m_mutex);
        const auto found = m_facts.constFind(picture);
        return found == m_facts.cend() ? std::nullopt : std::optional(*found);
    }

    /// Brings in what was kept, and lets go of the files of another site.
    void begin(const QString& siteFolder, qint64 oldest)
    {
        if (!std::exchange(m_isStoreRead, true)) {
            PictureFactStore::Facts kept = m_store.read(oldest);
            const QMutexLocker locker(&m_mutex);
            m_facts = std::move(kept);
        }
        if (std::exchange(m_siteFolder, siteFolder) != siteFolder) {
            const QMutexLocker locker(&m_mutex);
            m_facts.removeIf([](PictureFactStore::Facts::iterator one) { return !one.key().isOnWeb(); });
        }
    }

    void note(const PictureKey& picture, const PictureFacts& facts)
    {
        if (picture.isOnWeb() && facts.isLasting())
            m_toKeep.insert(picture, facts);
        const QMutexLocker locker(&m_mutex);
        m_facts.insert(picture, facts);
    }

    /// Puts onto the disk what has come since.
    void keep() { m_store.add(std::exchange(m_toKeep, {})); }

private:
    mutable QMutex m_mutex;
    PictureFactStore::Facts m_facts; ///< behind the mutex
    PictureFactStore::Facts m_toKeep;
    PictureFactStore m_store;
    bool m_isStoreRead = false;
    QString m_siteFolder; ///< of the last check
};

/// One check, on its thread.
class Check
{
public:
    Check(ImageFetcher* fetcher, KnownFacts& facts, const QList<PictureKey>& pictures,
          const QString& siteFolder, QPromise<CheckedPictures>& promise)
        : m_fetcher(fetcher)
        , m_facts(facts)
        , m_pictures(pictures)
        , m_siteFolder(siteFolder)
        , m_promise(promise)
        , m_arrivals(std::make_shared<Arrivals>())
    {}

    void run(PictureChecker::Reuse reuse, const std::atomic<bool>& isEnding)
    {
        const qint64 oldest = QDateTime::currentMSecsSinceEpoch() - dayMs;
        m_promise.setProgressRange(0, int(m_pictures.size()));
        m_facts.begin(m_siteFolder, oldest);
        m_sinceReport.start();
        sort(reuse == PictureChecker::Reuse::Young ? std::optional(oldest) : std::nullopt);
        while (!m_promise.isCanceled() && !isEnding && m_done < m_pictures.size()) {
            while (const std::optional<int> picture = nextOnWeb())
                download(*picture);
            if (!m_inSite.empty())
                lookAtFile(takeFirst(m_inSite));
            // What has arrived is taken in before more is asked for.
            int wait = m_inSite.empty() && !m_downloads.empty() ? cancelNoticedMs : 0;
            while (auto arrival = m_arrivals->take(std::exchange(wait, 0)))
                take(*arrival);
            if (m_sinceReport.hasExpired(batchMs))
                report();
        }
        for (auto& [key, future] : m_downloads)
            future.cancel();
        report();
    }

private:
    using Place = std::pair<int, bool>; ///< picture, and whether it is the question for https

    static int takeFirst(std::deque<int>& from)
    {
        const int first = from.front();
        from.pop_front();
        return first;
    }

    /// Into what is known, what is to be downloaded and what to be read.
    void sort(std::optional<qint64> oldest)
    {
        for (int i = 0; i < m_pictures.size(); ++i) {
            const PictureKey& picture = m_pictures[i];
            if (!picture.isOnWeb()) {
                m_inSite.push_back(i);
                continue;
            }
            const std::optional<PictureFacts> known = oldest ? m_facts.known(picture) : std::nullopt;
            if (known && known->isLasting() && known->checked >= *oldest)
                noteDone(i);
            else
                m_onWeb[hostOf(i)].push_back(i);
        }
    }

    QString hostOf(int picture) const { return QUrl(m_pictures[picture].address).host(); }

    /// Of the host that has fewest under way, so that a slow one with many pictures does not keep others
    /// waiting. Nothing while enough are under way.
    std::optional<int> nextOnWeb()
    {
        if (int(m_downloads.size()) >= downloadsAtOnce)
            return std::nullopt;
        auto next = m_onWeb.end();
        std::pair<int, int> first;
        for (auto host = m_onWeb.begin(); host != m_onWeb.end(); ++host) {
            const std::pair place(m_underWay.value(host->first), host->second.front());
            if (place.first < downloadsOfAHost && (next == m_onWeb.end() || place < first)) {
                next = host;
                first = place;
            }
        }
        if (next == m_onWeb.end())
            return std::nullopt;
        const int picture = takeFirst(next->second);
        if (next->second.empty())
            m_onWeb.erase(next);
        return picture;
    }

    void lookAtFile(int picture) { finish(picture, factsOfFile(m_pictures[picture], m_siteFolder)); }

    void download(int picture)
    {
        const PictureAddress address = locatePicture(m_pictures[picture].address, {}, {});
        if (address.kind != PictureAddress::Kind::Web)
            return finish(picture, failed(PictureFailure::Blocked, address.reason));
        if (!m_fetcher) {
            return finish(picture, failed(PictureFailure::Offline,
                                          PictureChecks::tr("Pictures from the web are switched off.")));
        }
        fetch(picture, address.url, false);
    }

    void fetch(int picture, const QUrl& url, bool isSecond)
    {
        ++m_underWay[hostOf(picture)];
        QFuture<FetchedImage> future = m_fetcher->fetchAnew(url);
        m_downloads[{picture, isSecond}] = future;
        future
            .then([arrivals = m_arrivals, picture, isSecond](const FetchedImage& image) {
                arrivals->add({picture, isSecond, image});
            })
            .onCanceled([arrivals = m_arrivals, picture, isSecond] {
                arrivals->add({picture, isSecond, std::nullopt});
            });
    }

    void take(const Arrival& arrival)
    {
        m_downloads.erase({arrival.picture, arrival.isSecond});
        --m_underWay[hostOf(arrival.picture)];
        const PictureFacts facts =
            arrival.image ? factsOfDownload(*arrival.image)
                          : failed(PictureFailure::Other, PictureChecks::tr("The download was stopped."));
        if (arrival.isSecond) {
            PictureFacts plain = m_halfKnown.take(arrival.picture);
            plain.isOverHttps = isSamePicture(facts, plain);
            return finish(arrival.picture, plain);
        }
        const QUrl secure = overHttps(locatePicture(m_pictures[arrival.picture].address, {}, {}).url);
        if (!secure.isValid() || !facts.isLasting())
            return finish(arrival.picture, facts);
        m_halfKnown.insert(arrival.picture, facts);
        fetch(arrival.picture, secure, true);
    }

    void finish(int picture, PictureFacts facts)
    {
        facts.checked = QDateTime::currentMSecsSinceEpoch();
        m_facts.note(m_pictures[picture], facts);
        m_batch.withheld += facts.isLasting() ? 0 : 1;
        noteDone(picture);
    }

    void noteDone(int picture)
    {
        m_batch.pictures.append(picture);
        ++m_done;
    }

    void report()
    {
        m_sinceReport.restart();
        m_facts.keep();
        if (m_batch.pictures.isEmpty())
            return;
        m_promise.addResult(std::exchange(m_batch, {}));
        m_promise.setProgressValue(m_done);
    }

    ImageFetcher* m_fetcher;
    KnownFacts& m_facts;
    const QList<PictureKey>& m_pictures;
    const QString& m_siteFolder;
    QPromise<CheckedPictures>& m_promise;
    std::shared_ptr<Arrivals> m_arrivals;       ///< also of downloads that end after the check
    std::map<QString, std::deque<int>> m_onWeb; ///< by host
    QHash<QString, int> m_underWay;             ///< of a host
    std::deque<int> m_inSite;
    std::map<Place, QFuture<FetchedImage>> m_downloads;
    QHash<int, PictureFacts> m_halfKnown; ///< while https is asked
    CheckedPictures m_batch;
    QElapsedTimer m_sinceReport;
    int m_done = 0;
};

} // namespace

struct PictureChecker::Private
{
    ImageFetcher* const fetcher;
    KnownFacts facts;
    std::atomic<bool> isEnding = false;
    QThreadPool pool = {}; ///< last, so that it waits for its thread before anything else goes
};

PictureChecker::PictureChecker(ImageFetcher* fetcher, const QString& factsFile)
    : d(new Private{fetcher, KnownFacts(factsFile)})
{
    d->pool.setMaxThreadCount(1);
}

PictureChecker::~PictureChecker()
{
    d->pool.clear();
    d->isEnding = true;
}

QFuture<CheckedPictures> PictureChecker::check(const QList<PictureKey>& pictures, const QString& siteFolder,
                                               Reuse reuse)
{
    return QtConcurrent::run(
        &d->pool, [d = d.get(), pictures, siteFolder, reuse](QPromise<CheckedPictures>& promise) {
            Check(d->fetcher, d->facts, pictures, siteFolder, promise).run(reuse, d->isEnding);
        });
}

std::optional<PictureFacts> PictureChecker::facts(const PictureKey& picture) const
{
    return d->facts.known(picture);
}

} // namespace foreword::imaging
