// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/imagefetcher.h"

#include <memory>

namespace foreword::network {

/// Fetches pictures over http and https with every limit: only those two schemes, also after redirects (five
/// at most, never from https to http); 30 s without a byte or 120 s in all ends it; at most 32 MB; no
/// cookies, no referrer, no credentials, a plain user agent; certificate errors refuse. Originals are kept in
/// a disk cache that follows HTTP's rules, so that a second look needs no network.
///
/// Has a thread of its own for the requests and the cache's disk; fetch() may be called from any thread.
class HttpImageFetcher : public imaging::ImageFetcher
{
public:
    struct Limits
    {
        qint64 maximumBytes = 32 * 1024 * 1024;
        int stallMs = 30'000;
        int totalMs = 120'000;
        int redirects = 5;
    };

    /// `cacheFolder` is made if need be; empty means no disk cache.
    explicit HttpImageFetcher(const QString& cacheFolder)
        : HttpImageFetcher(cacheFolder, Limits())
    {}
    HttpImageFetcher(const QString& cacheFolder, const Limits& limits);
    ~HttpImageFetcher() override;

    QFuture<imaging::FetchedImage> fetch(const QUrl& url) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::network
