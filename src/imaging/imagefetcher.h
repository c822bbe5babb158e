// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QUrl>

namespace foreword::imaging {

/// The bytes of a picture, or why there are none.
struct FetchedImage
{
    QByteArray bytes;
    QString error; ///< translated, for a tool tip: "The server answered 404 Not Found"; empty when fetched
    bool fromCache = false;

    bool ok() const { return error.isEmpty(); }
};

/// Gets pictures from the web: a port, so that tests need no network. Thread-safe; cancelling the future
/// drops the request.
class ImageFetcher
{
public:
    virtual ~ImageFetcher() = default;
    virtual QFuture<FetchedImage> fetch(const QUrl& url) = 0;
};

} // namespace foreword::imaging
