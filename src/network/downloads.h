// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/imagedownload.h"

#include <QHash>
#include <QNetworkAccessManager>

namespace foreword::network {

/// What lives on the fetcher's thread: Qt's access manager, the cache and the downloads under way.
class Downloads : public QObject
{
    Q_OBJECT

public:
    Downloads(const FetchRules& rules, const FetchLimits& limits, std::unique_ptr<HostResolver> resolver);
    ~Downloads() override;

    /// The rest is called on the fetcher's thread.
    void openCache(const QString& folder);
    PictureCache* cache() const { return m_parts.cache; }
    void setRules(const FetchRules& rules);
    /// `isAnew` asks the server also where a fresh picture is kept.
    void add(const QUrl& url, bool isAnew, const std::shared_ptr<ImageDownload::Promise>& promise);

private:
    const std::unique_ptr<HostResolver> m_resolver;
    QNetworkAccessManager m_manager;
    HostQueue m_queue;
    FetchParts m_parts;
    QHash<QUrl, ImageDownload*> m_running;
};

} // namespace foreword::network
