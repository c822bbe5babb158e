// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/originalpicture.h"

#include "imaging/imagedecoder.h"
#include "imaging/localpictures.h"
#include "imaging/pictureaddress.h"
#include "imaging/picturefile.h"
#include "imaging/pictureformat.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <memory>
#include <mutex>

namespace foreword::imaging {

namespace {

/// No level is made of a picture that is this small: about a small window.
constexpr int smallestLevel = 512;
constexpr qsizetype longestName = 100;

/// The endings of file names in a format, the usual one first.
QStringList endingsOf(const PictureFormat& format)
{
    const QByteArray name = format.name;
    if (name == "jpeg")
        return {QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("jpe")};
    if (name == "heic")
        return {QStringLiteral("heic"), QStringLiteral("heif")};
    return {QString::fromLatin1(name)};
}

QList<QImage> levelsOf(const QImage& image)
{
    QList<QImage> levels{image};
    while (qMax(levels.constLast().width(), levels.constLast().height()) > 2 * smallestLevel) {
        const QImage& last = levels.constLast();
        levels.append(last.scaled(qMax(1, last.width() / 2), qMax(1, last.height() / 2),
                                  Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return levels;
}

OriginalPicture failed(const QString& reason, PictureFailure kind)
{
    OriginalPicture picture;
    picture.reason = reason;
    picture.failure = kind == PictureFailure::None ? PictureFailure::Other : kind;
    return picture;
}

OriginalPicture decoded(const FetchedImage& fetched, const QString& address)
{
    if (!fetched.ok())
        return failed(fetched.error, fetched.failure);
    const DecodedImage image = decodeImage(fetched.bytes, {});
    OriginalPicture picture;
    if (image.ok())
        picture.levels = levelsOf(image.image);
    else
        picture = failed(image.error, PictureFailure::Other);
    picture.trueSize = image.trueSize;
    picture.frames = image.frames;
    picture.bytes = fetched.bytes;
    picture.fileName = fileNameFor(address, fetched.bytes);
    picture.fromCache = fetched.fromCache;
    return picture;
}

template<class Answer>
QFuture<Answer> answered(const Answer& answer)
{
    QPromise<Answer> promise;
    promise.start();
    promise.addResult(answer);
    promise.finish();
    return promise.future();
}

/// A picture that a worker asks the web for, while somebody else may want to drop it.
class WebRequest
{
public:
    QFuture<FetchedImage> fetch(ImageFetcher& fetcher, const QUrl& url)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isCancelled)
            return answered(
                FetchedImage{.bytes = {}, .error = OriginalPictures::tr("The download was stopped.")});
        m_fetched = fetcher.fetch(url);
        return m_fetched;
    }

    void cancel()
    {
        const std::scoped_lock lock(m_mutex);
        m_isCancelled = true;
        m_fetched.cancel();
    }

private:
    std::mutex m_mutex;
    QFuture<FetchedImage> m_fetched;
    bool m_isCancelled = false;
};

} // namespace

QString fileNameFor(const QString& address, const QByteArray& bytes)
{
    const QString path = QUrl(address.trimmed()).path(QUrl::FullyDecoded);
    QString name;
    for (const QChar character : path.sliced(path.lastIndexOf(u'/') + 1)) {
        const bool isPlain = character.isPrint() && !QStringLiteral("\\:*?\"<>|").contains(character);
        name += isPlain ? character : u'-';
    }
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    if (name.isEmpty())
        name = OriginalPictures::tr("picture");
    const qsizetype dot = name.lastIndexOf(u'.');
    QString ending = dot < 0 ? QString() : name.sliced(dot + 1).toLower();
    QString base = name.left(dot < 0 ? name.size() : dot);
    if (const auto format = formatOf(bytes); format && !endingsOf(*format).contains(ending)) {
        base = name;
        ending = endingsOf(*format).constFirst();
    }
    base.truncate(longestName);
    return ending.isEmpty() ? base : base + u'.' + ending.left(longestName);
}

OriginalPictures::OriginalPictures(ImageFetcher* fetcher)
    : m_fetcher(fetcher)
{
    // One that is looked at, and one that is still being decoded though the editor has gone on.
    m_pool.setMaxThreadCount(2);
}

OriginalPictures::~OriginalPictures()
{
    m_pool.waitForDone();
}

QFuture<OriginalPicture> OriginalPictures::load(const QString& address, const QString& articlePath)
{
    if (!isWebAddress(address)) {
        return QtConcurrent::run(&m_pool, [address, articlePath, site = m_siteFolder] {
            const PictureAddress place = locatePicture(address, site, articlePath);
            if (place.kind != PictureAddress::Kind::File)
                return failed(place.reason, PictureFailure::Blocked);
            return decoded(readPictureFile(QFileInfo(place.path)), address);
        });
    }
    const PictureAddress place = locatePicture(address, {}, {});
    if (place.kind == PictureAddress::Kind::Refused)
        return answered(failed(place.reason, PictureFailure::Blocked));
    // A copy of the editor's own is on a disk, so that it is sought on a worker; without one the worker asks
    // the web and goes.
    const auto request = std::make_shared<WebRequest>();
    const QFuture<OriginalPicture> picture =
        QtConcurrent::run(
            &m_pool,
            [request, url = place.url, folder = m_localFolder, fetcher = m_fetcher] {
                const QString copy = localCopyOf(url, folder);
                if (FetchedImage read = copy.isEmpty() ? FetchedImage() : readPictureFile(QFileInfo(copy));
                    !read.bytes.isEmpty())
                    return answered(read);
                if (!fetcher) {
                    return answered(FetchedImage{.bytes = {},
                                                 .error = tr("Pictures from the web are switched off."),
                                                 .failure = PictureFailure::Offline});
                }
                return request->fetch(*fetcher, url);
            })
            .unwrap()
            .then(&m_pool, [address, url = place.url](const FetchedImage& fetched) {
                OriginalPicture decodedPicture = decoded(fetched, address);
                decodedPicture.webUrl = url;
                return decodedPicture;
            });
    // A chain of futures does not hand a cancellation on to its beginning.
    auto* watcher = new QFutureWatcher<OriginalPicture>(&m_watchers);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, watcher, [request] { request->cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(picture);
    return picture;
}

} // namespace foreword::imaging
