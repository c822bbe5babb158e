// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <optional>

namespace foreword::imaging {

/// A kind of picture that is shown.
struct PictureFormat
{
    const char* name; ///< as Qt's plugins call it
    const char* title;
};

/// The format by its first bytes; the name and the server's word count for nothing.
std::optional<PictureFormat> formatOf(const QByteArray& bytes);

/// Why bytes of no known format are not shown, translated, in the words of somebody who expected a picture.
QString whatItIsInstead(const QByteArray& bytes);

/// What a JPEG file says of itself before anything is decoded (ITU-T T.81, annex B).
struct JpegFacts
{
    /// Whether the end-of-image mark follows the pixels; libjpeg fills what is missing with gray and calls
    /// that a success.
    bool isComplete = false;
    /// Whether the decoder must hold the coefficients of all pixels, in whatever size they are wanted.
    bool isHeldWhole = false;
    int components = 0;
    int scans = 0; ///< each goes over all the pixels
};
JpegFacts jpegFacts(const QByteArray& bytes);

/// Whether a BMP file is as long as its header states; Qt leaves missing lines as they happen to be in
/// memory.
bool bmpIsComplete(const QByteArray& bytes);

/// The canvas of a GIF or of an extended WebP as its header states it; empty for other files. Qt tells the
/// size of a GIF's first frame instead, and takes memory for a WebP's canvas when it is only asked for the
/// size.
QSize canvasOf(const QByteArray& bytes);

} // namespace foreword::imaging
