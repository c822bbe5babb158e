// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/imagefetcher.h"
#include "network/fetchrules.h"
#include "network/hostqueue.h"
#include "network/hostresolver.h"
#include "network/picturecache.h"

#include <QByteArray>
#include <QFutureWatcher>
#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace foreword::network {

/// What all downloads share, on the fetcher's thread.
struct FetchParts
{
    QNetworkAccessManager& manager;
    HostResolver& resolver;
    HostQueue& queue;
    PictureCache* cache; ///< null for none
    FetchRules rules;
    FetchLimits limits;
};

/// One picture on its way: its redirections, its limits, and everybody who waits for it, so that several
/// looks at one address are one request. Aborted when the last of them has cancelled. Lives on the fetcher's
/// thread.
///
/// Each address on the way, the first and those that servers redirect to, goes through the same steps: what
/// the address itself says is checked (network/fetchpolicy.h); a fresh picture that is kept answers it; it
/// waits for its host's turn; its host's name is resolved and all its addresses are checked; and one of just
/// these addresses is then connected to. QNetworkAccessManager would resolve the name a second time, and a
/// hostile name server could answer otherwise then (DNS rebinding). So it is given the address, with the name
/// in the `Host` header and for the certificate; over HTTP/1.1, because Qt takes HTTP/2's name from the
/// address. Where the desktop demands a proxy, that is given the name, since it is the one who connects; a
/// name that this computer can resolve too is checked all the same.
class ImageDownload : public QObject
{
    Q_OBJECT

public:
    using Promise = QPromise<imaging::FetchedImage>;

    /// The parts outlive the download. `isAnew` asks the server also where a fresh picture is kept.
    ImageDownload(const QUrl& url, bool isAnew, const FetchParts& parts, QObject* parent);
    ~ImageDownload() override;

    void addWaiter(const std::shared_ptr<Promise>& promise);
    void start();
    /// Ends what is under way if the rules have come to forbid the network.
    void rulesChanged();

    QUrl url() const { return m_url; }

Q_SIGNALS:
    /// Once, after all who wait have been answered or have cancelled.
    void finished(foreword::network::ImageDownload* download);

private:
    using Failure = imaging::PictureFailure;

    struct Waiter
    {
        std::shared_ptr<Promise> promise;
        std::unique_ptr<QFutureWatcher<imaging::FetchedImage>> watcher; ///< tells of a cancellation
    };

    void goTo(const QUrl& url);
    void resolve();
    void onResolved();
    void takeAddresses(const QList<QHostAddress>& addresses);
    void request();
    void onHeaders();
    void onBytes();
    void onReplyFinished();
    void onStalled();
    void redirect(const QUrl& to);
    void arrived();
    void notModified();
    /// Tries the host's next address; false when there is none.
    bool tryNextAddress();
    void dropReply();

    void abortIfUnwanted();
    void fail(const QString& error, Failure failure);
    /// The same, but for a server that cannot be reached: what is kept is better than nothing.
    void failUnreachable(const QString& error, Failure failure);
    void failOffline();
    void answerKept();
    void answer(const imaging::FetchedImage& image);
    QString tooLarge() const;

    const QUrl m_url;
    const bool m_isAnew;
    const FetchParts& m_parts;
    std::vector<Waiter> m_waiters;
    bool m_isDone = false;

    QUrl m_at;                         ///< m_url, or where the last redirection leads
    std::optional<KeptPicture> m_kept; ///< of m_at, stale
    std::unique_ptr<HostQueue::Place> m_place;
    QFutureWatcher<ResolvedHost> m_resolving;
    QList<QHostAddress> m_addresses; ///< of m_at's host, checked, that have not been tried yet
    bool m_isProxied = false;
    QPointer<QNetworkReply> m_reply;
    bool m_hasHead = false;
    QByteArray m_bytes;
    int m_redirects = 0;
    QTimer m_stallTimer;
    QTimer m_totalTimer;
};

} // namespace foreword::network
