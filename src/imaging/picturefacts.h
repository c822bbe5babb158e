// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/imagefetcher.h"

#include <QHash>
#include <QSize>
#include <QString>

namespace foreword::imaging {

/// Names a picture for a check. One on the web is the same wherever it is named; what a path in the site
/// means depends on the folder of the article.
struct PictureKey
{
    QString address; ///< as written, without blanks around it
    QString folder;  ///< of the article, absolute; empty for an address on the web

    bool isOnWeb() const { return folder.isEmpty(); }

    friend bool operator==(const PictureKey&, const PictureKey&) = default;
};
size_t qHash(const PictureKey& key, size_t seed = 0);

/// `articlePath` is absolute.
PictureKey pictureKey(const QString& written, const QString& articlePath);

/// What a check has found out about a picture.
struct PictureFacts
{
    PictureFailure failure = PictureFailure::None; ///< why its bytes were not to be had
    QString words; ///< of the failure, or of why the bytes have no size; translated
    QString
        announcedType; ///< "image/png": as the server calls it, or as the file's name has it; may be empty
    QString type;      ///< what the bytes are; empty for no picture of a known format
    QSize trueSize;    ///< empty where it is not known
    bool isOverHttps = false; ///< of an http address: the same picture is to be had over https
    qint64 checked = 0;       ///< milliseconds since 1970 UTC

    bool isReachable() const { return failure == PictureFailure::None; }
    /// Whether it is about the picture, not about the network or the server at that hour.
    bool isLasting() const { return isReachable() || failure == PictureFailure::Gone; }

    friend bool operator==(const PictureFacts&, const PictureFacts&) = default;
};

} // namespace foreword::imaging
