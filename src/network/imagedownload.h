// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/httpimagefetcher.h"

#include <QByteArray>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace foreword::network {

/// One picture on its way: its redirections, its limits, and everybody who waits for it, so that several
/// looks at one address are one request. Aborted when the last of them has cancelled. Lives on the fetcher's
/// thread.
class ImageDownload : public QObject
{
    Q_OBJECT

public:
    using Promise = QPromise<imaging::FetchedImage>;

    /// The manager outlives the download.
    ImageDownload(const QUrl& url, const HttpImageFetcher::Limits& limits, QNetworkAccessManager* manager,
                  QObject* parent);
    ~ImageDownload() override;

    void addWaiter(const std::shared_ptr<Promise>& promise);
    void start();

    QUrl url() const { return m_url; }

Q_SIGNALS:
    /// Once, after all who wait have been answered or have cancelled.
    void finished(foreword::network::ImageDownload* download);

private:
    struct Waiter
    {
        std::shared_ptr<Promise> promise;
        std::unique_ptr<QFutureWatcher<imaging::FetchedImage>> watcher; ///< tells of a cancellation
    };

    void request(const QUrl& url);
    void onHeaders();
    void onBytes();
    void onReplyFinished();
    void redirect(const QUrl& from, const QUrl& to);
    void abortIfUnwanted();
    void fail(const QString& error);
    void answer(const imaging::FetchedImage& image);
    QString tooLarge() const;

    const QUrl m_url;
    const HttpImageFetcher::Limits m_limits;
    QNetworkAccessManager* const m_manager;
    std::vector<Waiter> m_waiters;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_bytes;
    int m_redirects = 0;
    QTimer m_stallTimer;
    QTimer m_totalTimer;
};

} // namespace foreword::network
