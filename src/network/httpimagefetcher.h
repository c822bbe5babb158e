// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/imagefetcher.h"
#include "network/fetchrules.h"
#include "network/hostresolver.h"

#include <memory>

namespace foreword::network {

/// Fetches pictures over http and https with every limit: only those two schemes and their ports, also after
/// redirects (five at most, never from https to http); only from the public internet, judged by the very IP
/// address that is connected to (network/imagedownload.h says how); at most six requests a host; 30 s without
/// a byte or 120 s in all ends it; at most 32 MB; no cookies, no referrer, no credentials, a plain user
/// agent; certificate errors refuse; a web page or an SVG drawing is not even loaded. Originals are kept in a
/// disk cache that follows HTTP's rules: what is fresh needs no network, what is stale is confirmed by its
/// server, and shown all the same when that cannot be reached.
///
/// Has a thread of its own for the requests and the cache's disk; all may be called from any thread.
class HttpImageFetcher : public imaging::ImageFetcher
{
public:
    /// `cacheFolder` is made if need be; empty means no disk cache. Without a resolver the system's is asked.
    explicit HttpImageFetcher(const QString& cacheFolder, const FetchRules& rules = {},
                              const FetchLimits& limits = {},
                              std::unique_ptr<HostResolver> resolver = nullptr);
    ~HttpImageFetcher() override;

    QFuture<imaging::FetchedImage> fetch(const QUrl& url) override;
    QFuture<imaging::FetchedImage> fetchAnew(const QUrl& url) override;
    QFuture<bool> isKept(const QUrl& url) override;

    /// Hold for what is asked from now on; `offline` ends what is under way too.
    void setRules(const FetchRules& rules);

    /// What the disk cache takes, in bytes.
    QFuture<qint64> cacheSize();
    /// Removes all that is kept; finished when it is gone.
    QFuture<void> clearCache();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::network
