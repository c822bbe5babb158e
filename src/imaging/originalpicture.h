// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/imagefetcher.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFuture>
#include <QImage>
#include <QList>
#include <QObject>
#include <QSize>
#include <QString>
#include <QThreadPool>
#include <QUrl>

namespace foreword::imaging {

/// A picture as it is, for a close look and for passing it on; or why there is none.
struct OriginalPicture
{
    /// The picture, then each half the size of the one before, down to a small one: whoever paints it small
    /// takes the one that is near, and never scales all of its pixels. Empty when failed.
    QList<QImage> levels;
    QSize trueSize;
    int frames = 0;   ///< of an animated picture; `levels` show the first
    QByteArray bytes; ///< as they were sent or stand in the file, also of one that cannot be decoded
    QString fileName; ///< to save it under: the last part of its address, made harmless; never empty
    QUrl webUrl;      ///< where it is on the web; empty for a file of the site
    bool fromCache = false;
    QString reason; ///< why there is none, translated
    PictureFailure failure = PictureFailure::None;

    bool ok() const { return !levels.isEmpty(); }
};

/// Reads or fetches pictures whole. Lives on one thread; works on others.
class OriginalPictures
{
    Q_DECLARE_TR_FUNCTIONS(OriginalPictures)

public:
    /// `fetcher` outlives this; null means that nothing is fetched from the web.
    explicit OriginalPictures(ImageFetcher* fetcher);
    ~OriginalPictures();

    void setSiteFolder(const QString& folder) { m_siteFolder = folder; }
    /// Where copies of pictures on the web are looked for first; empty for nowhere.
    void setLocalPictureFolder(const QString& folder) { m_localFolder = folder; }
    /// `address` as the article at the absolute `articlePath` writes it. Cancelling the future drops the
    /// request.
    QFuture<OriginalPicture> load(const QString& address, const QString& articlePath);

private:
    ImageFetcher* m_fetcher;
    QString m_siteFolder;
    QString m_localFolder;
    QObject m_watchers; ///< of what is loaded from the web
    QThreadPool m_pool;
};

/// A name for a file that holds the picture at this address: no folders, no hidden file, no characters that
/// another system refuses, and an ending that fits the format of its bytes.
QString fileNameFor(const QString& address, const QByteArray& bytes);

} // namespace foreword::imaging
