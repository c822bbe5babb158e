// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QtEndian>

namespace foreword::test {

/// Red above, blue below, and noise enough that half of the file is half of the picture.
QImage samplePicture(int width, int height);

/// As Qt writes it.
QByteArray encoded(const QImage& image, const char* format);
QByteArray progressiveJpeg(const QImage& image);

/// Two pixels, red and blue.
QByteArray smallGif();
/// The same, and then the other way round.
QByteArray animatedGif();
/// Two frames on a canvas of `size`, which may be larger than they are. Empty where Qt cannot write WebP.
QByteArray animatedWebp(QSize size);

/// Promises of pixels with nothing behind them.
QByteArray pngHeader(quint32 width, quint32 height, char bitDepth);
QByteArray gifHeader(quint16 width, quint16 height);
QByteArray bmpHeader(qint32 width, qint32 height);
/// The JPEG with another size in its frame header.
QByteArray withSize(QByteArray jpeg, quint16 width, quint16 height);

/// The JPEG with an EXIF segment after its start.
QByteArray withOrientation(const QByteArray& jpeg, quint16 orientation);

/// The PNG with each chunk's checksum as it should be, as far as chunks can be told.
QByteArray withChecksums(QByteArray png);

template<class Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace foreword::test
