// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/thumbnail.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace foreword::imaging {

class ThumbnailCache;

/// Pictures at the size that a view needs, without ever making it wait.
///
/// Lives on the GUI thread. thumbnail() answers at once from memory; what is not there is sought by a worker
/// in the cache on disk and located, read or fetched, and decoded, the latest asked for first, and announced
/// by changed(). What is not asked for again while it waits in a full queue is dropped. Hosts on the web are
/// asked in turn, so that none waits for a slow one. Memory is bounded by the images' bytes, and articles
/// that show the same file or address share them.
///
/// A picture on the web that the cache has is shown at once; if its server may have another one by now, or
/// does not say, it is fetched again behind it, once a run. If the server says that it is gone it is shown as
/// failed; on any other failure the kept one stays.
class ThumbnailProvider : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the provider. A null `fetcher` means that nothing is fetched from the web, a null `cache`
    /// that nothing is kept on disk.
    explicit ThumbnailProvider(ImageFetcher* fetcher, ThumbnailCache* cache = nullptr,
                               QObject* parent = nullptr);
    ~ThumbnailProvider() override;

    /// Forgets what it knows and drops what waits.
    void setSiteFolder(const QString& folder);
    /// A folder whose files are shown instead of pictures on the web (localCopyOf()); empty for none. What is
    /// shown is looked at again.
    void setLocalPictureFolder(const QString& folder);

    Thumbnail thumbnail(const ThumbnailKey& key);
    /// Tries a failed picture again at its next thumbnail().
    void retry(const QString& address);

    /// Looks at every picture again at its next thumbnail(): files and addresses may have become others. The
    /// known ones are shown until then.
    void lookAgain();
    /// The same if some of these changed paths (storage::FolderWatch) may be pictures.
    void filesChanged(const QStringList& paths);

    /// The same for all failed pictures, since what kept them from coming has changed; then emits
    /// outdated().
    void retryAll();
    /// Whether a picture on the web is kept on this computer; false for other addresses.
    QFuture<bool> isKept(const QString& address);
    void setMemoryLimit(qint64 bytes);
    /// Begins with no other picture for `restTime`, because the editor waits for something else: of rows that
    /// a key brings, and the next one takes away, no picture is missed.
    void rest();
    static constexpr std::chrono::milliseconds restTime{150};
    /// Waits for and remembers at least so many pictures of this size, which a view shows at once. Otherwise
    /// those that were asked for first would be dropped for the last ones.
    void makeRoomFor(int pictures, QSize box);

Q_SIGNALS:
    void changed(const foreword::imaging::ThumbnailKey& key);
    /// Any picture may be another one than was shown, or worth another try: views that keep one ask again.
    void outdated();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::imaging
