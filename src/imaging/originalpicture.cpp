// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/originalpicture.h"

#include "imaging/imagedecoder.h"
#include "imaging/pictureaddress.h"
#include "imaging/picturefile.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace foreword::imaging {

namespace {

/// No level is made of a picture that is this small: about a small window.
constexpr int smallestLevel = 512;
constexpr qsizetype longestName = 100;

struct Format
{
    const char* start;   ///< of the bytes
    QStringList endings; ///< of file names, the usual one first
};

const QList<Format>& formats()
{
    static const QList<Format> all{
        {"\xFF\xD8\xFF", {QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("jpe")}},
        {"\x89PNG", {QStringLiteral("png")}},
        {"GIF8", {QStringLiteral("gif")}},
        {"RIFF", {QStringLiteral("webp")}},
        {"BM", {QStringLiteral("bmp")}},
    };
    return all;
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
    picture.bytes = fetched.bytes;
    picture.fileName = fileNameFor(address, fetched.bytes);
    picture.fromCache = fetched.fromCache;
    return picture;
}

QFuture<OriginalPicture> answered(const OriginalPicture& picture)
{
    QPromise<OriginalPicture> promise;
    promise.start();
    promise.addResult(picture);
    promise.finish();
    return promise.future();
}

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
    for (const Format& format : formats()) {
        if (bytes.startsWith(format.start) && !format.endings.contains(ending)) {
            base = name;
            ending = format.endings.constFirst();
        }
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
            return decoded(readPictureFile(place.path), address);
        });
    }
    const PictureAddress place = locatePicture(address, {}, {});
    if (place.kind == PictureAddress::Kind::Refused)
        return answered(failed(place.reason, PictureFailure::Blocked));
    if (!m_fetcher) {
        return answered(
            failed(OriginalPictures::tr("Pictures from the web are switched off."), PictureFailure::Offline));
    }
    return m_fetcher->fetch(place.url).then(&m_pool, [address, url = place.url](const FetchedImage& fetched) {
        OriginalPicture picture = decoded(fetched, address);
        picture.webUrl = url;
        return picture;
    });
}

} // namespace foreword::imaging
