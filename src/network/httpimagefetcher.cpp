// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/httpimagefetcher.h"

#include "network/downloads.h"

#include <QPromise>
#include <QThread>

namespace foreword::network {

namespace {

QUrl asAsked(const QUrl& url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

} // namespace

struct HttpImageFetcher::Private
{
    /// Runs `task` on the fetcher's thread.
    template<class Result, class Task>
    QFuture<Result> ask(Task task)
    {
        const auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        QMetaObject::invokeMethod(downloads, [promise, task] {
            if constexpr (std::is_void_v<Result>)
                task();
            else
                promise->addResult(task());
            promise->finish();
        });
        return promise->future();
    }

    QFuture<imaging::FetchedImage> fetch(const QUrl& url, bool isAnew)
    {
        const auto promise = std::make_shared<ImageDownload::Promise>();
        promise->start();
        QMetaObject::invokeMethod(downloads, [downloads = downloads, plain = asAsked(url), isAnew, promise] {
            downloads->add(plain, isAnew, promise);
        });
        return promise->future();
    }

    QThread thread;
    Downloads* downloads = nullptr; ///< deleted by its thread's end
};

HttpImageFetcher::HttpImageFetcher(const QString& cacheFolder, const FetchRules& rules,
                                   const FetchLimits& limits, std::unique_ptr<HostResolver> resolver)
    : d(std::make_unique<Private>())
{
    if (!resolver)
        resolver = std::make_unique<SystemHostResolver>();
    d->downloads = new Downloads(rules, limits, std::move(resolver));
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
    return d->fetch(url, false);
}

QFuture<imaging::FetchedImage> HttpImageFetcher::fetchAnew(const QUrl& url)
{
    return d->fetch(url, true);
}

QFuture<bool> HttpImageFetcher::isKept(const QUrl& url)
{
    return d->ask<bool>([downloads = d->downloads, plain = asAsked(url)] {
        return downloads->cache() && downloads->cache()->contains(plain);
    });
}

void HttpImageFetcher::setRules(const FetchRules& rules)
{
    QMetaObject::invokeMethod(d->downloads,
                              [downloads = d->downloads, rules] { downloads->setRules(rules); });
}

QFuture<qint64> HttpImageFetcher::cacheSize()
{
    return d->ask<qint64>([downloads = d->downloads] {
        return downloads->cache() ? downloads->cache()->diskUsage() : qint64(0);
    });
}

QFuture<void> HttpImageFetcher::clearCache()
{
    return d->ask<void>([downloads = d->downloads] {
        if (downloads->cache())
            downloads->cache()->clear();
    });
}

} // namespace foreword::network
