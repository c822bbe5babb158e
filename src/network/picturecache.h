// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/freshness.h"

#include <QDateTime>
#include <QNetworkDiskCache>
#include <QTimer>

#include <optional>

namespace foreword::network {

/// A picture as its server sent it.
struct KeptPicture
{
    QByteArray bytes;
    Headers headers;     ///< those that say what it is, how long it is good and how to ask whether it changed
    QDateTime goodUntil; ///< see network/freshness.h

    bool isFresh() const { return QDateTime::currentDateTimeUtc() < goodUntil; }
};

/// The originals of pictures on disk. Only stores: what may be kept and for how long it is good is said by
/// network/freshness.h and decided by the download, because QNetworkAccessManager, which is told the checked
/// address of a host instead of its name, would file pictures under the wrong one.
///
/// Lives on the fetcher's thread. Its folder is walked there for trimming, some time after a picture was
/// added: the oldest files go first, by when they were fetched or last confirmed.
class PictureCache : public QNetworkDiskCache
{
    Q_OBJECT

public:
    /// `folder` is made if need be.
    explicit PictureCache(const QString& folder, QObject* parent = nullptr);

    std::optional<KeptPicture> find(const QUrl& url);
    bool contains(const QUrl& url);
    /// Of the headers those that matter here are kept.
    void keep(const QUrl& url, const KeptPicture& picture);

    /// Trims by the new limits soon.
    void setLimits(qint64 bytes, int days);
    /// Walks the folder. In bytes.
    qint64 diskUsage() const;
    void clear() override;
    /// Removes what is too old or too much.
    void trim();

protected:
    /// Nothing: Qt would call it with each picture and look at birth times only.
    qint64 expire() override;

private:
    qint64 m_maximumBytes = 0;
    int m_days = 0;
    QTimer m_trimTimer;
};

} // namespace foreword::network
