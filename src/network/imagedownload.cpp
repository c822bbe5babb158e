// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/imagedownload.h"

#include "network/fetchpolicy.h"
#include "network/picturecache.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace foreword::network {

using imaging::FetchedImage;

namespace {

QNetworkRequest requestFor(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Qt's default would serve a fresh picture from the cache too, but go to the network for one that the
    // server wants validated even while it is fresh.
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferCache);
    request.setRawHeader("User-Agent", "Foreword/" FOREWORD_VERSION);
    request.setRawHeader("Accept", "image/jpeg,image/png,image/webp,image/*;q=0.8,*/*;q=0.5");
    // Pictures are packed already. Qt does not keep what it unpacks, and a small answer could unpack to
    // anything.
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

int wholeSeconds(int milliseconds)
{
    return (milliseconds + 999) / 1000;
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QString wordsForStatus(const QNetworkReply& reply)
{
    // Absent over HTTP/2.
    const QString phrase = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    const QString status = QString::number(statusOf(reply));
    return ImageDownload::tr("The server answered %1.")
        .arg(phrase.isEmpty() ? status : QString(status + u' ' + phrase));
}

QString wordsForError(const QNetworkReply& reply)
{
    const QString host = reply.url().host();
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return ImageDownload::tr("%1 refuses the connection.").arg(host);
    case QNetworkReply::HostNotFoundError:
        return ImageDownload::tr("%1 cannot be found. Is this computer online?").arg(host);
    case QNetworkReply::RemoteHostClosedError:
        return ImageDownload::tr("The server closed the connection before the picture was complete.");
    case QNetworkReply::TimeoutError:
        return ImageDownload::tr("%1 does not answer.").arg(host);
    case QNetworkReply::SslHandshakeFailedError:
        return ImageDownload::tr("The connection to %1 is not secure: %2").arg(host, reply.errorString());
    default:
        return reply.errorString();
    }
}

} // namespace

ImageDownload::ImageDownload(const QUrl& url, const HttpImageFetcher::Limits& limits,
                             QNetworkAccessManager* manager, QObject* parent)
    : QObject(parent)
    , m_url(url)
    , m_limits(limits)
    , m_manager(manager)
{
    m_stallTimer.setSingleShot(true);
    m_stallTimer.setInterval(m_limits.stallMs);
    connect(&m_stallTimer, &QTimer::timeout, this, [this] {
        fail(tr("The server sent nothing for %n second(s).", nullptr, wholeSeconds(m_limits.stallMs)));
    });
    m_totalTimer.setSingleShot(true);
    m_totalTimer.setInterval(m_limits.totalMs);
    connect(&m_totalTimer, &QTimer::timeout, this, [this] {
        fail(tr("The picture did not arrive within %n second(s).", nullptr, wholeSeconds(m_limits.totalMs)));
    });
}

ImageDownload::~ImageDownload() = default;

void ImageDownload::addWaiter(const std::shared_ptr<Promise>& promise)
{
    auto watcher = std::make_unique<QFutureWatcher<FetchedImage>>();
    connect(watcher.get(), &QFutureWatcherBase::canceled, this, &ImageDownload::abortIfUnwanted);
    watcher->setFuture(promise->future());
    m_waiters.push_back({promise, std::move(watcher)});
}

void ImageDownload::start()
{
    m_totalTimer.start();
    if (const QString refusal = refusalOf(m_url); refusal.isEmpty())
        request(m_url);
    else
        fail(refusal);
}

void ImageDownload::request(const QUrl& url)
{
    m_bytes.clear();
    m_reply = m_manager->get(requestFor(url));
    // Not before the socket is at work: a request may first wait for one of the six that Qt opens to a host.
    const auto restart = qOverload<>(&QTimer::start);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, &m_stallTimer, restart);
    connect(m_reply, &QNetworkReply::requestSent, &m_stallTimer, restart);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ImageDownload::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &ImageDownload::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &ImageDownload::onReplyFinished);
}

void ImageDownload::onHeaders()
{
    m_stallTimer.start();
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.maximumBytes)
        fail(tooLarge());
}

void ImageDownload::onBytes()
{
    m_stallTimer.start();
    m_bytes += m_reply->read(m_limits.maximumBytes + 1 - m_bytes.size());
    if (m_bytes.size() > m_limits.maximumBytes)
        fail(tooLarge());
}

void ImageDownload::onReplyFinished()
{
    const QUrl from = m_reply->url();
    const QUrl location = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!location.isEmpty())
        return redirect(from, from.resolved(location));
    const int status = statusOf(*m_reply);
    if (status >= 300)
        return fail(wordsForStatus(*m_reply));
    if (m_reply->error() != QNetworkReply::NoError)
        return fail(wordsForError(*m_reply));
    if (m_bytes.isEmpty()) {
        if (QAbstractNetworkCache* cache = m_manager->cache())
            cache->remove(from);
        return fail(tr("The server sent an empty answer."));
    }
    if (auto* cache = qobject_cast<PictureCache*>(m_manager->cache()); cache && from != m_url)
        cache->keepAlias(m_url, from, m_bytes);
    answer({.bytes = m_bytes,
            .error = {},
            .fromCache = m_reply->attribute(QNetworkRequest::SourceIsFromCacheAttribute).toBool()});
}

void ImageDownload::redirect(const QUrl& from, const QUrl& to)
{
    if (++m_redirects > m_limits.redirects)
        return fail(tr("The server redirects more than %n time(s).", nullptr, m_limits.redirects));
    if (const QString refusal = refusalOf(to, from); !refusal.isEmpty())
        return fail(refusal);
    m_stallTimer.stop();
    m_reply->deleteLater();
    request(to);
}

void ImageDownload::abortIfUnwanted()
{
    const bool unwanted = std::all_of(m_waiters.begin(), m_waiters.end(),
                                      [](const Waiter& waiter) { return waiter.promise->isCanceled(); });
    if (unwanted)
        fail({});
}

void ImageDownload::fail(const QString& error)
{
    answer({.bytes = {}, .error = error, .fromCache = false});
}

void ImageDownload::answer(const FetchedImage& image)
{
    m_stallTimer.stop();
    m_totalTimer.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->disconnect(&m_stallTimer);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    for (const Waiter& waiter : m_waiters) {
        waiter.watcher->disconnect(this);
        waiter.promise->addResult(image);
        waiter.promise->finish();
    }
    Q_EMIT finished(this);
}

QString ImageDownload::tooLarge() const
{
    return tr("The picture is larger than %1.").arg(QLocale().formattedDataSize(m_limits.maximumBytes));
}

} // namespace foreword::network
