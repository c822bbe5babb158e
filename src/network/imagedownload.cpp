// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/imagedownload.h"

#include "network/fetchpolicy.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace foreword::network {

using imaging::FetchedImage;

namespace {

/// As the Host header has it: with a port where the address has one, without a user.
QByteArray hostHeader(const QUrl& url)
{
    return url.adjusted(QUrl::RemoveUserInfo).authority(QUrl::FullyEncoded).toLatin1();
}

QNetworkRequest requestFor(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent", "Foreword/" FOREWORD_VERSION);
    request.setRawHeader("Accept",
                         "image/jpeg,image/png,image/webp,image/*;q=0.8,*/*;q=0.5,image/svg+xml;q=0");
    // Pictures are packed already, and a small answer could unpack to anything.
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

/// The same request to one checked address of its host.
QNetworkRequest pinnedTo(const QHostAddress& address, QNetworkRequest request)
{
    const QUrl url = request.url();
    request.setRawHeader("Host", hostHeader(url));
    request.setPeerVerifyName(url.host(QUrl::FullyEncoded));
    QUrl pinned = url;
    pinned.setHost(address.toString());
    request.setUrl(pinned);
    return request;
}

void askWhetherChanged(QNetworkRequest& request, const KeptPicture& kept)
{
    const QByteArray tag = valueOf(kept.headers, "ETag");
    const QByteArray time = valueOf(kept.headers, "Last-Modified");
    if (!tag.isEmpty())
        request.setRawHeader("If-None-Match", tag);
    if (!time.isEmpty())
        request.setRawHeader("If-Modified-Since", time);
}

bool goesThroughProxy(const QUrl& url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

int wholeSeconds(int milliseconds)
{
    return (milliseconds + 999) / 1000;
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QString contentTypeOf(const Headers& headers)
{
    return QString::fromLatin1(valueOf(headers, "Content-Type").split(';').constFirst().trimmed().toLower());
}

/// Why an answer is no picture, by what the server says of it; empty when it may be one. Any other wrong type
/// is looked over: what the bytes are is for the decoder to tell.
QString refusalOfType(const QString& contentType)
{
    if (contentType == QLatin1String("text/html") || contentType == QLatin1String("application/xhtml+xml"))
        return ImageDownload::tr("The server sent a web page, not a picture.");
    if (contentType == QLatin1String("image/svg+xml"))
        return ImageDownload::tr(
            "The server sent an SVG drawing. Drawings can load other files, so they are not shown.");
    return {};
}

QString wordsForStatus(const QNetworkReply& reply)
{
    const QString phrase = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    const QString status = QString::number(statusOf(reply));
    return ImageDownload::tr("The server answered %1.")
        .arg(phrase.isEmpty() ? status : QString(status + u' ' + phrase));
}

QString wordsForError(const QNetworkReply& reply, const QString& host)
{
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return ImageDownload::tr("%1 refuses the connection.").arg(host);
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

bool isTrouble(const QNetworkReply& reply)
{
    return reply.error() != QNetworkReply::NoError && reply.error() < QNetworkReply::ContentAccessDenied;
}

} // namespace

ImageDownload::ImageDownload(const QUrl& url, bool isAnew, const FetchParts& parts, QObject* parent)
    : QObject(parent)
    , m_url(url)
    , m_isAnew(isAnew)
    , m_parts(parts)
{
    m_stallTimer.setSingleShot(true);
    m_stallTimer.setInterval(m_parts.limits.stallMs);
    connect(&m_stallTimer, &QTimer::timeout, this, &ImageDownload::onStalled);
    m_totalTimer.setSingleShot(true);
    m_totalTimer.setInterval(m_parts.limits.totalMs);
    connect(&m_totalTimer, &QTimer::timeout, this, [this] {
        fail(tr("The picture did not arrive within %n second(s).", nullptr,
                wholeSeconds(m_parts.limits.totalMs)),
             Failure::Other);
    });
    connect(&m_resolving, &QFutureWatcherBase::finished, this, &ImageDownload::onResolved);
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
    goTo(m_url);
}

void ImageDownload::rulesChanged()
{
    if (m_parts.rules.offline && !m_isDone)
        failOffline();
}

void ImageDownload::goTo(const QUrl& url)
{
    if (const QString refusal = refusalOf(url, m_parts.rules, m_at); !refusal.isEmpty())
        return fail(refusal, Failure::Blocked);
    m_at = url;
    m_kept = m_parts.cache ? m_parts.cache->find(url) : std::nullopt;
    if (m_kept && m_kept->isFresh() && (!m_isAnew || m_parts.rules.offline))
        return answerKept();
    if (m_parts.rules.offline)
        return failOffline();
    m_place = m_parts.queue.enter(url.host(), [this] { resolve(); });
}

void ImageDownload::resolve()
{
    if (!m_totalTimer.isActive())
        m_totalTimer.start();
    m_stallTimer.start();
    m_isProxied = goesThroughProxy(m_at);
    if (QHostAddress literal; literal.setAddress(m_at.host()))
        takeAddresses({literal}); // checked with the address itself
    else
        m_resolving.setFuture(m_parts.resolver.resolve(m_at.host()));
}

void ImageDownload::onResolved()
{
    const QFuture<ResolvedHost> future = m_resolving.future();
    const ResolvedHost host = future.resultCount() ? future.result() : ResolvedHost();
    for (const QHostAddress& address : host.addresses) {
        if (const QString refusal = refusalOf(m_at, address, m_parts.rules); !refusal.isEmpty())
            return fail(refusal, Failure::Blocked);
    }
    if (host.addresses.isEmpty() && !m_isProxied) {
        return host.hasNameServer
                   ? failUnreachable(tr("%1 cannot be found.").arg(m_at.host()), Failure::Gone)
                   : failUnreachable(tr("%1 cannot be looked up. Is this computer online?").arg(m_at.host()),
                                     Failure::Offline);
    }
    takeAddresses(host.addresses);
}

void ImageDownload::takeAddresses(const QList<QHostAddress>& addresses)
{
    m_addresses = addresses;
    // One after the other they are tried, and IPv6 is what is broken more often.
    std::stable_partition(m_addresses.begin(), m_addresses.end(), [](const QHostAddress& address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    request();
}

void ImageDownload::request()
{
    m_bytes.clear();
    m_hasHead = false;
    QNetworkRequest asked = requestFor(m_at);
    if (m_kept)
        askWhetherChanged(asked, *m_kept);
    if (!m_isProxied)
        asked = pinnedTo(m_addresses.takeFirst(), asked);
    m_stallTimer.start();
    m_reply = m_parts.manager.get(asked);
    connect(m_reply, &QNetworkReply::requestSent, &m_stallTimer, qOverload<>(&QTimer::start));
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ImageDownload::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &ImageDownload::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &ImageDownload::onReplyFinished);
}

void ImageDownload::onHeaders()
{
    m_hasHead = true;
    m_stallTimer.start();
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_parts.limits.maximumBytes)
        return fail(tooLarge(), Failure::Other);
    if (statusOf(*m_reply) != 200)
        return;
    const QString contentType = contentTypeOf(m_reply->rawHeaderPairs());
    if (const QString refusal = refusalOfType(contentType); !refusal.isEmpty())
        answer({.bytes = {}, .error = refusal, .failure = Failure::Other, .contentType = contentType});
}

void ImageDownload::onBytes()
{
    m_stallTimer.start();
    m_bytes += m_reply->read(m_parts.limits.maximumBytes + 1 - m_bytes.size());
    if (m_bytes.size() > m_parts.limits.maximumBytes)
        fail(tooLarge(), Failure::Other);
}

void ImageDownload::onReplyFinished()
{
    const QUrl location = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (!location.isEmpty())
        return redirect(m_at.resolved(location));
    if (isTrouble(*m_reply)) {
        const QString words = wordsForError(*m_reply, m_at.host());
        if (m_hasHead || m_reply->error() == QNetworkReply::SslHandshakeFailedError)
            return fail(words, Failure::Other);
        return tryNextAddress() ? void() : failUnreachable(words, Failure::Other);
    }
    switch (statusOf(*m_reply)) {
    case 200:
        return m_reply->error() == QNetworkReply::NoError
                   ? arrived()
                   : fail(wordsForError(*m_reply, m_at.host()), Failure::Other);
    case 304:
        return m_kept ? notModified() : fail(wordsForStatus(*m_reply), Failure::Other);
    case 404:
    case 410:
        return fail(wordsForStatus(*m_reply), Failure::Gone);
    case 0:
        return fail(wordsForError(*m_reply, m_at.host()), Failure::Other);
    default:
        return fail(wordsForStatus(*m_reply), Failure::Other);
    }
}

void ImageDownload::onStalled()
{
    if (!m_hasHead && m_reply && tryNextAddress())
        return;
    const QString words =
        tr("The server sent nothing for %n second(s).", nullptr, wholeSeconds(m_parts.limits.stallMs));
    m_hasHead ? fail(words, Failure::Other) : failUnreachable(words, Failure::Other);
}

void ImageDownload::redirect(const QUrl& to)
{
    if (++m_redirects > m_parts.limits.redirects)
        return fail(tr("The server redirects more than %n time(s).", nullptr, m_parts.limits.redirects),
                    Failure::Other);
    m_stallTimer.stop();
    dropReply();
    m_place.reset();
    goTo(to.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
}

void ImageDownload::arrived()
{
    if (m_bytes.isEmpty())
        return fail(tr("The server sent an empty answer."), Failure::Other);
    const KeptPicture picture{m_bytes, m_reply->rawHeaderPairs(), {}};
    const QString contentType = contentTypeOf(picture.headers);
    const std::optional<QDateTime> end = goodUntil(picture.headers, QDateTime::currentDateTimeUtc());
    // A text is an error more often than a picture under a wrong name, and must not outlive its cause.
    if (m_parts.cache && end && !contentType.startsWith(QLatin1String("text/"))) {
        KeptPicture kept = picture;
        kept.goodUntil = *end;
        m_parts.cache->keep(m_at, kept);
        if (m_at != m_url) // so that a second look need not ask for the way either
            m_parts.cache->keep(m_url, kept);
    } else if (m_parts.cache) {
        m_parts.cache->remove(m_at);
    }
    answer({.bytes = m_bytes,
            .error = {},
            .contentType = contentType,
            .mayBeKept = end.has_value(),
            .freshUntil = end.value_or(QDateTime())});
}

void ImageDownload::notModified()
{
    // What the answer says anew counts for the picture as well (RFC 9111, section 4.3.4).
    for (const auto& header : m_reply->rawHeaderPairs()) {
        m_kept->headers.removeIf(
            [&header](const auto& old) { return old.first.compare(header.first, Qt::CaseInsensitive) == 0; });
        m_kept->headers.append(header);
    }
    m_kept->goodUntil =
        goodUntil(m_kept->headers, QDateTime::currentDateTimeUtc()).value_or(QDateTime::currentDateTimeUtc());
    m_parts.cache->keep(m_at, *m_kept);
    answerKept();
}

bool ImageDownload::tryNextAddress()
{
    if (m_isProxied || m_addresses.isEmpty())
        return false;
    dropReply();
    request();
    return true;
}

void ImageDownload::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->disconnect(&m_stallTimer);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void ImageDownload::abortIfUnwanted()
{
    const bool unwanted = std::all_of(m_waiters.begin(), m_waiters.end(),
                                      [](const Waiter& waiter) { return waiter.promise->isCanceled(); });
    if (unwanted && !m_isDone)
        answer({});
}

void ImageDownload::fail(const QString& error, Failure failure)
{
    answer({.bytes = {}, .error = error, .failure = failure});
}

void ImageDownload::failUnreachable(const QString& error, Failure failure)
{
    m_kept ? answerKept() : fail(error, failure);
}

void ImageDownload::failOffline()
{
    failUnreachable(tr("This picture is not kept on this computer, and Foreword works offline."),
                    Failure::Offline);
}

void ImageDownload::answerKept()
{
    answer({.bytes = m_kept->bytes,
            .error = {},
            .fromCache = true,
            .contentType = contentTypeOf(m_kept->headers),
            .freshUntil = m_kept->goodUntil});
}

void ImageDownload::answer(const FetchedImage& image)
{
    m_isDone = true;
    m_stallTimer.stop();
    m_totalTimer.stop();
    m_resolving.disconnect(this);
    dropReply();
    m_place.reset();
    for (const Waiter& waiter : m_waiters) {
        waiter.watcher->disconnect(this);
        waiter.promise->addResult(image);
        waiter.promise->finish();
    }
    Q_EMIT finished(this);
}

QString ImageDownload::tooLarge() const
{
    return tr("The picture is larger than %1.").arg(QLocale().formattedDataSize(m_parts.limits.maximumBytes));
}

} // namespace foreword::network
