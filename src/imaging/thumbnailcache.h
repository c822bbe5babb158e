// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/keptthumbnail.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace foreword::imaging {

/// Thumbnails on disk, so that a picture seen before needs neither its original nor the network.
///
/// One file for each picture and size class, named by a hash of both, never by an address. A picture is named
/// by its source: a text that is another one when the picture may be another one (pictureloader.h). Files are
/// written whole or not at all, and one that is damaged or not the cache's is a miss and is removed. Whatever
/// the disk refuses is a miss, too: the cache has no errors, only less in it.
///
/// Everything may be called from any thread. Two programs may use the same folder.
class ThumbnailCache
{
public:
    struct Limits
    {
        qint64 bytes = 256LL * 1024 * 1024;
        int days = 180; ///< since a thumbnail was last used

        friend bool operator==(const Limits&, const Limits&) = default;
    };

    /// `folder` is made when there is something to keep, readable for its owner alone.
    explicit ThumbnailCache(const QString& folder);
    /// Waits for a write under way; drops those that wait.
    ~ThumbnailCache();

    /// The size class that serves a box (device pixels): a square of 96, 192, 320 or 640 pixels, or an empty
    /// size where the box is larger, or empty, and nothing is kept.
    static QSize sizeClass(QSize box);

    /// Blocking: for worker threads. `box` is a size class.
    std::optional<KeptThumbnail> find(const QString& source, QSize box);

    /// Writes in the background; true when it is on disk. Does nothing while too many wait to be written.
    QFuture<bool> keep(const QString& source, QSize box, const KeptThumbnail& thumbnail);
    /// All sizes of a picture, in the background.
    QFuture<void> remove(const QString& source);

    /// Trims in the background, the least recently used first. What is written later is trimmed now and then.
    QFuture<void> setLimits(const Limits& limits);
    /// Bytes in use; counted in the background.
    QFuture<qint64> size();
    /// Removes all that is the cache's, and nothing else; whether all of it could be. In the background.
    QFuture<bool> clear();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::imaging
