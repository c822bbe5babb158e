// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/imagefetcher.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <memory>

namespace foreword::imaging {

/// One picture at one size.
struct ThumbnailKey
{
    QString address;     ///< as the article writes it
    QString articlePath; ///< absolute; relative addresses start there
    QSize box;           ///< device pixels that the result must fit

    friend bool operator==(const ThumbnailKey&, const ThumbnailKey&) = default;
};
size_t qHash(const ThumbnailKey& key, size_t seed = 0);

/// A picture as far as it is known now.
struct Thumbnail
{
    enum class State { Absent, Loading, Ready, Failed };
    State state = State::Absent;
    QImage image;
    QSize trueSize;
    QString reason;                                ///< of Failed, translated
    PictureFailure failure = PictureFailure::None; ///< of Failed
    bool fromWeb = false;
    bool fromCache = false; ///< from the web's disk cache
};

/// Pictures at the size that a view needs, without ever making it wait.
///
/// Lives on the GUI thread. thumbnail() answers at once from memory; what is not there is located, read or
/// fetched, and decoded on a thread pool of its own, the latest asked for first, and announced by changed().
/// What is not asked for again while it waits in a full queue is dropped. Memory is bounded by the images'
/// bytes.
class ThumbnailProvider : public QObject
{
    Q_OBJECT

public:
    /// `fetcher` outlives the provider; null means that nothing is fetched from the web.
    explicit ThumbnailProvider(ImageFetcher* fetcher, QObject* parent = nullptr);
    ~ThumbnailProvider() override;

    /// Forgets what it knows and drops what waits.
    void setSiteFolder(const QString& folder);
    Thumbnail thumbnail(const ThumbnailKey& key);
    /// Tries a failed picture again at its next thumbnail().
    void retry(const QString& address);
    void setMemoryLimit(qint64 bytes);
    /// Waits for and remembers at least so many pictures of this size, which a view shows at once. Otherwise
    /// those that were asked for first would be dropped for the last ones.
    void makeRoomFor(int pictures, QSize box);

Q_SIGNALS:
    void changed(const foreword::imaging::ThumbnailKey& key);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::imaging
