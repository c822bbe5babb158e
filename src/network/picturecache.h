// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkDiskCache>

namespace foreword::network {

/// The originals of pictures on disk, 256 MB of them, the least recently used going first.
///
/// Follows HTTP's rules with one liberty that these grant (RFC 9111, section 4.2.2): an answer that does not
/// say for how long it is good is taken to be good for a month, since the picture behind an article's address
/// practically never changes. Qt alone would ask the server again at each look. What is not plainly a picture
/// (another status than 200, a text) is not kept, so that an error never outlives its cause.
class PictureCache : public QNetworkDiskCache
{
    Q_OBJECT

public:
    /// `folder` is made if need be.
    explicit PictureCache(const QString& folder, QObject* parent = nullptr);

    /// Keeps the picture at `url` under `alias` too, for the address that was redirected to it: Qt does not
    /// keep redirections, so that a second look would ask the network for them.
    void keepAlias(const QUrl& alias, const QUrl& url, const QByteArray& bytes);

    QIODevice* prepare(const QNetworkCacheMetaData& answer) override;
};

} // namespace foreword::network
