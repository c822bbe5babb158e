// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

class QIODevice;

namespace foreword::imaging {

/// A decoded picture, or why there is none.
struct DecodedImage
{
    QImage image;   ///< null when failed; in sRGB, in a format that is painted without conversion
    QSize trueSize; ///< as stored, turned the way up that EXIF says; set whenever the header could be read,
                    ///< also when the picture is too large
    int frames =
        0;         ///< of an animated picture, of which `image` is the first; 1 of a still one, 0 when failed
    QString error; ///< translated; empty when decoded

    bool ok() const { return !image.isNull(); }
};

/// Pictures of more pixels than this are not decoded.
inline constexpr qint64 maximumPixels = 100LL * 1000 * 1000;
inline constexpr int maximumSide = 16384;

/// Decodes bytes that nobody vouches for: the format is told by its first bytes from a short list (JPEG, PNG,
/// GIF, WebP, BMP, and what the installed plugins add of AVIF and HEIF), limits of size are checked before
/// pixels are touched, EXIF orientation and the embedded color profile are applied, and the first frame is
/// taken. Scaled down while decoding so that it fits `box` (device pixels; never enlarged; an empty box means
/// full size). Blocking; any thread.
DecodedImage decodeImage(const QByteArray& bytes, QSize box);

/// The size in which a picture fits `box`: its own if that does, or if the box is empty.
QSize fitted(QSize size, QSize box);

/// What a picture says of itself before any pixel is decoded.
struct ImageHeader
{
    QString type;   ///< by its first bytes, as "image/jpeg"; empty for no picture of a known format
    QSize trueSize; ///< turned the way up that EXIF says; empty where it cannot be read
    QString error;  ///< translated: why there is no size

    bool ok() const { return !trueSize.isEmpty(); }
};

/// Reads the beginning of a file or of bytes that nobody vouches for. `device` is open and at its beginning.
/// Blocking; any thread.
ImageHeader readImageHeader(QIODevice& device);

} // namespace foreword::imaging
