// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/downloads.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>

namespace foreword::network {

namespace {

class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl&) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie>&, const QUrl&) override { return false; }
};

} // namespace

Downloads::Downloads(const FetchRules& rules, const FetchLimits& limits,
                     std::unique_ptr<HostResolver> resolver)
    : m_resolver(std::move(resolver))
    , m_manager(this) // members with a parent come along to another thread
    , m_queue(this)
    , m_parts{m_manager, *m_resolver, m_queue, nullptr, rules, limits}
{
    m_manager.setCookieJar(new NoCookies(&m_manager));
}

Downloads::~Downloads()
{
    qDeleteAll(m_running); // before what they work with
}

void Downloads::openCache(const QString& folder)
{
    m_parts.cache = new PictureCache(folder, this);
    m_parts.cache->setLimits(m_parts.rules.cacheBytes, m_parts.rules.cacheDays);
}

void Downloads::setRules(const FetchRules& rules)
{
    m_parts.rules = rules;
    if (m_parts.cache)
        m_parts.cache->setLimits(rules.cacheBytes, rules.cacheDays);
    const QList<ImageDownload*> running = m_running.values();
    for (ImageDownload* download : running)
        download->rulesChanged();
}

void Downloads::add(const QUrl& url, bool isAnew, const std::shared_ptr<ImageDownload::Promise>& promise)
{
    // Whatever runs is asking its server, since what is kept answers at once.
    if (ImageDownload* running = m_running.value(url))
        return running->addWaiter(promise);
    auto* download = new ImageDownload(url, isAnew, m_parts, this);
    connect(download, &ImageDownload::finished, this, [this](ImageDownload* finished) {
        m_running.remove(finished->url());
        finished->deleteLater();
    });
    m_running.insert(url, download);
    download->addWaiter(promise);
    download->start();
}

} // namespace foreword::network
