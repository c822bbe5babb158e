// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/pictureloader.h"

#include "imaging/imagedecoder.h"
#include "imaging/localpictures.h"
#include "imaging/pictureaddress.h"
#include "imaging/picturefile.h"
#include "imaging/thumbnailcache.h"
#include "imaging/thumbnailmemory.h"
#include "imaging/thumbnailprovider.h"

namespace foreword::imaging {

namespace {

/// Originals up to this size are decoded as quickly as their thumbnails, unless they are scaled down.
constexpr qint64 smallFileBytes = 32LL * 1024;

/// A file changed this shortly ago, in milliseconds, may change again without its times telling.
constexpr qint64 timesAreCertainAfter = 2000;

QImage scaledTo(const QImage& image, QSize size)
{
    return image.size() == size ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

LoadedPicture failed(const QString& reason, PictureFailure kind = PictureFailure::Other)
{
    return {.thumbnail = failedThumbnail(reason, kind), .source = {}};
}

/// At the size of the box, whichever class it was kept in.
LoadedPicture ready(const KeptThumbnail& kept, const QString& source, QSize box)
{
    LoadedPicture loaded;
    loaded.source = source;
    loaded.thumbnail.state = Thumbnail::State::Ready;
    loaded.thumbnail.image = scaledTo(kept.image, fitted(kept.trueSize, box));
    loaded.thumbnail.trueSize = kept.trueSize;
    loaded.thumbnail.frames = kept.frames;
    return loaded;
}

} // namespace

QString sourceOf(const QFileInfo& file)
{
    return QStringLiteral("file\n%1\n%2 %3 %4")
        .arg(file.filePath())
        .arg(file.size())
        .arg(file.lastModified().toMSecsSinceEpoch())
        .arg(file.metadataChangeTime().toMSecsSinceEpoch());
}

QString sourceOf(const QUrl& url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

LoadedPicture PictureLoader::load(const ThumbnailKey& key) const
{
    if (isWebAddress(key.address))
        return fromMirror(key);
    const PictureAddress address = locatePicture(key.address, siteFolder, key.articlePath);
    return address.kind == PictureAddress::Kind::File ? fromFile(address.path, key.box)
                                                      : failed(address.reason, PictureFailure::Blocked);
}

LoadedPicture PictureLoader::fromFile(const QString& path, QSize box) const
{
    const QFileInfo info(path);
    const QString source = sourceOf(info);
    if (const auto found = kept(source, box))
        return ready(*found, source, box);

    const FetchedImage read = readPictureFile(info);
    if (!read.ok())
        return failed(read.error, read.failure);
    const bool timesAreCertain =
        info.lastModified().msecsTo(QDateTime::currentDateTime()) > timesAreCertainAfter;
    return decoded(read.bytes, source, box, {}, timesAreCertain);
}

/// A picture on the web as it is to be had without asking for it.
LoadedPicture PictureLoader::fromMirror(const ThumbnailKey& key) const
{
    const QUrl url = locatePicture(key.address, {}, {}).url;
    if (const QString copy = localCopyOf(url, localFolder); !copy.isEmpty()) {
        // What is no picture after all is no reason not to ask the web.
        if (LoadedPicture loaded = fromFile(copy, key.box); loaded.thumbnail.state == Thumbnail::State::Ready)
            return loaded;
    }
    LoadedPicture loaded;
    const QString source = sourceOf(url);
    if (const auto found = kept(source, key.box)) {
        loaded = ready(*found, source, key.box);
        loaded.isStale = !found->freshUntil.isValid() || found->freshUntil < QDateTime::currentDateTime();
        loaded.thumbnail.fromCache = true;
    } else {
        loaded.thumbnail.state = Thumbnail::State::Loading;
    }
    loaded.thumbnail.fromWeb = true;
    return loaded;
}

LoadedPicture PictureLoader::fromDownload(const FetchedImage& download, const ThumbnailKey& key) const
{
    const PictureFailure kind =
        download.failure == PictureFailure::None ? PictureFailure::Other : download.failure;
    LoadedPicture loaded = download.ok()
                               ? decoded(download.bytes, sourceOf(locatePicture(key.address, {}, {}).url),
                                         key.box, download.freshUntil, download.mayBeKept)
                               : failed(download.error, kind);
    loaded.thumbnail.fromWeb = true;
    loaded.thumbnail.fromCache = download.fromCache;
    return loaded;
}

std::optional<KeptThumbnail> PictureLoader::kept(const QString& source, QSize box) const
{
    if (auto found = memory->find(source, box))
        return found;
    const QSize sizeClass = cache ? ThumbnailCache::sizeClass(box) : QSize();
    return sizeClass.isEmpty() ? std::nullopt : cache->find(source, sizeClass);
}

LoadedPicture PictureLoader::decoded(const QByteArray& bytes, const QString& source, QSize box,
                                     const QDateTime& freshUntil, bool mayKeep) const
{
    const QSize sizeClass = cache && mayKeep ? ThumbnailCache::sizeClass(box) : QSize();
    const DecodedImage original = decodeImage(bytes, sizeClass.isEmpty() ? box : sizeClass);
    if (!original.ok()) {
        LoadedPicture loaded = failed(original.error);
        loaded.thumbnail.trueSize = original.trueSize;
        return loaded;
    }
    const KeptThumbnail thumbnail{original.image, original.trueSize, original.frames, freshUntil};
    const bool isQuickItself = bytes.size() <= smallFileBytes && original.image.size() == original.trueSize;
    const bool isFile = source.startsWith(QLatin1String("file\n"));
    if (!sizeClass.isEmpty() && !(isFile && isQuickItself))
        cache->keep(source, sizeClass, thumbnail);
    return ready(thumbnail, source, box);
}

Thumbnail failedThumbnail(const QString& reason, PictureFailure kind)
{
    Thumbnail thumbnail;
    thumbnail.state = Thumbnail::State::Failed;
    thumbnail.reason = reason;
    thumbnail.failure = kind;
    return thumbnail;
}

} // namespace foreword::imaging
