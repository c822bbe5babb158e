// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

namespace foreword::imaging {

/// A decoded picture, or why there is none.
struct DecodedImage
{
    QImage image;   ///< null when failed
    QSize trueSize; ///< as stored, turned the way up that EXIF says; set whenever the header could be read,
                    ///< also when the picture is too large
    QString error;  ///< translated; empty when decoded

    bool ok() const { return !image.isNull(); }
};

/// Pictures of more pixels than this are not decoded.
inline constexpr qint64 maximumPixels = 100LL * 1000 * 1000;
inline constexpr int maximumSide = 16384;

/// Decodes bytes that nobody vouches for: the format is told by its first bytes from a short list (JPEG, PNG,
/// GIF, WebP, BMP, and what the installed plugins add of AVIF and HEIF), size limits are checked before
/// pixels are touched, EXIF orientation is applied, and the first frame is taken. Scaled down while decoding
/// so that it fits `box` (device pixels; never enlarged; an empty box means full size). Blocking; any thread.
DecodedImage decodeImage(const QByteArray& bytes, QSize box);

} // namespace foreword::imaging
