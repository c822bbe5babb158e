// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QSize>

#include <optional>

namespace foreword::imaging {

/// A picture scaled down, with what is shown of its original.
struct KeptThumbnail
{
    QImage image;
    QSize trueSize;            ///< of the original
    int frames = 1;            ///< of the original
    QDateTime freshUntil = {}; ///< of a picture on the web: when its server may have another; null: not known
};

/// The file of a thumbnail: a header with a checksum of all that follows, and a JPEG, or a PNG where there is
/// transparency. `digest` is what the thumbnail is found by.
QByteArray toFile(const KeptThumbnail& thumbnail, const QByteArray& digest);

/// Nothing if a byte is missing or another than was written, if it is of another digest, or if no picture
/// that fits `box` is in it. The bytes are trusted no more than those of any picture.
std::optional<KeptThumbnail> fromFile(const QByteArray& file, const QByteArray& digest, QSize box);

} // namespace foreword::imaging
