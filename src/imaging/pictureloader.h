// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/keptthumbnail.h"
#include "imaging/thumbnail.h"

#include <QFileInfo>
#include <QUrl>

namespace foreword::imaging {

class ThumbnailCache;
class ThumbnailMemory;

/// The text by which caches know a picture: of a file its path, size and times, so that one that was changed
/// is another picture; of one on the web its address.
QString sourceOf(const QFileInfo& file);
QString sourceOf(const QUrl& url);

/// A picture as a worker found it.
struct LoadedPicture
{
    Thumbnail thumbnail;  ///< Loading: it has to be fetched
    QString source;       ///< of Ready
    bool isStale = false; ///< its server may have another one by now
};

/// Gets pictures from where they are nearest: memory, the cache's disk, the original. Blocking: for worker
/// threads, to which it is copied.
struct PictureLoader
{
    QString siteFolder;
    QString localFolder;             ///< of copies of pictures on the web; may be empty
    ThumbnailMemory* memory;         ///< shared by all articles, thus by what the files really are
    ThumbnailCache* cache = nullptr; ///< may be null

    /// From all places but the network.
    LoadedPicture load(const ThumbnailKey& key) const;
    LoadedPicture fromDownload(const FetchedImage& download, const ThumbnailKey& key) const;

private:
    LoadedPicture fromFile(const QString& path, QSize box) const;
    LoadedPicture fromMirror(const ThumbnailKey& key) const;
    std::optional<KeptThumbnail> kept(const QString& source, QSize box) const;
    LoadedPicture decoded(const QByteArray& bytes, const QString& source, QSize box,
                          const QDateTime& freshUntil, bool mayKeep) const;
};

Thumbnail failedThumbnail(const QString& reason, PictureFailure kind = PictureFailure::Other);

} // namespace foreword::imaging
