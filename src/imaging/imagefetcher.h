// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QString>
#include <QUrl>

namespace foreword::imaging {

/// What kind of reason there is for having no picture; the words stand beside it.
enum class PictureFailure {
    None,
    Gone,    ///< there is no such picture: 404, 410, no such host, no such file
    Blocked, ///< refused by this program's rules, so that nothing was asked of anyone
    Offline, ///< not kept here, and the network is not to be used, or not there
    Other,   ///< too large, malformed, too slow, the server's trouble
};

/// The bytes of a picture, or why there are none.
struct FetchedImage
{
    QByteArray bytes;
    QString error; ///< translated, for a tool tip: "The server answered 404 Not Found"; empty when fetched
    PictureFailure failure = PictureFailure::None;
    bool fromCache = false;
    QString contentType = {}; ///< as the server names it, in lower case and without parameters; may be empty;
                              ///< of a failure only where it is the reason
    bool mayBeKept = true;    ///< false where the server forbids it ("no-store")
    QDateTime freshUntil = {}; ///< when the server may have another picture (RFC 9111); null: not known

    bool ok() const { return error.isEmpty(); }
};

/// Gets pictures from the web: a port, so that tests need no network. Thread-safe; cancelling a future of
/// fetch() drops the request.
class ImageFetcher
{
public:
    virtual ~ImageFetcher() = default;
    virtual QFuture<FetchedImage> fetch(const QUrl& url) = 0;
    /// Whether the picture is kept on this computer, so that it can be shown without the network.
    virtual QFuture<bool> isKept(const QUrl& url)
    {
        Q_UNUSED(url)
        return QtFuture::makeReadyFuture(false);
    }
    /// The same, but asks the server also where the picture is kept on this computer, to learn whether it is
    /// still there. The default is fetch(), for those who keep nothing.
    virtual QFuture<FetchedImage> fetchAnew(const QUrl& url) { return fetch(url); }
};

} // namespace foreword::imaging
