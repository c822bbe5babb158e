// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/httpimagefetcher.h"

#include "network/imagedownload.h"
#include "network/picturecache.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QThread>

namespace foreword::network {

namespace {

class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl&) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie>&, const QUrl&) override { return false; }
};

/// What lives on the fetcher's thread: Qt's access manager and the downloads under way.
class Downloads : public QObject
{
public:
    explicit Downloads(const HttpImageFetcher::Limits& limits)
        : m_limits(limits)
        , m_manager(new QNetworkAccessManager(this))
    {
        m_manager->setCookieJar(new NoCookies(m_manager));
    }

    void openCache(const QString& folder) { m_manager->setCache(new PictureCache(folder, m_manager)); }

    void add(const QUrl& url, const std::shared_ptr<ImageDownload::Promise>& promise)
    {
        if (ImageDownload* running = m_running.value(url))
            return running->addWaiter(promise);
        auto* download = new ImageDownload(url, m_limits, m_manager, this);
        connect(download, &ImageDownload::finished, this, [this](ImageDownload* finished) {
            m_running.remove(finished->url());
            finished->deleteLater();
        });
        m_running.insert(url, download);
        download->addWaiter(promise);
        download->start();
    }

private:
    const HttpImageFetcher::Limits m_limits;
    QNetworkAccessManager* const m_manager;
    QHash<QUrl, ImageDownload*> m_running;
};

} // namespace

struct HttpImageFetcher::Private
{
    QThread thread;
    Downloads* downloads = nullptr; ///< deleted by its thread's end
};

HttpImageFetcher::HttpImageFetcher(const QString& cacheFolder, const Limits& limits)
    : d(std::make_unique<Private>())
{
    d->downloads = new Downloads(limits);
    d->downloads->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, d->downloads, &QObject::deleteLater);
    d->thread.setObjectName(QStringLiteral("pictures from the web"));
    d->thread.start();
    if (!cacheFolder.isEmpty()) {
        QMetaObject::invokeMethod(
            d->downloads, [downloads = d->downloads, cacheFolder] { downloads->openCache(cacheFolder); });
    }
}

HttpImageFetcher::~HttpImageFetcher()
{
    d->thread.quit();
    d->thread.wait();
}

QFuture<imaging::FetchedImage> HttpImageFetcher::fetch(const QUrl& url)
{
    const auto promise = std::make_shared<ImageDownload::Promise>();
    promise->start();
    const QUrl plain = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    QMetaObject::invokeMethod(d->downloads,
                              [downloads = d->downloads, plain, promise] { downloads->add(plain, promise); });
    return promise->future();
}

} // namespace foreword::network
