// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/samplepictures.h"

#include <QBuffer>
#include <QImageWriter>

namespace foreword::test {

namespace {

template<class Number>
QByteArray littleEndian(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray threeBytes(int number)
{
    return littleEndian(qint32(number)).left(3);
}

/// CRC of PNG's chunks (PNG specification, annex D).
quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

QByteArray chunk(const QByteArray& type, const QByteArray& data)
{
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crc32(type + data));
}

QByteArray riffChunk(const QByteArray& type, const QByteArray& data)
{
    return type + littleEndian(quint32(data.size())) + data + QByteArray(data.size() % 2, '\0');
}

/// GIF89a specification; the pixel data are LZW codes of 3 bits.
const QByteArray gifStart = QByteArray::fromHex("474946383961"   // GIF89a
                                                "02000100800000" // 2 × 1, a table of two colours
                                                "ff00000000ff"); // red, blue
const QByteArray gifFrame = QByteArray::fromHex("2c0000000002000100000202440a00");

} // namespace

QImage samplePicture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int noise = (x * 7919 + y * 104'729) % 31;
            image.setPixel(x, y, y < height / 2 ? qRgb(224 + noise, 0, 0) : qRgb(0, 0, 224 + noise));
        }
    }
    return image;
}

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("Qt cannot write %s", format);
    return bytes;
}

QByteArray progressiveJpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    if (!writer.write(image))
        qFatal("Qt cannot write JPEG");
    return bytes;
}

QByteArray smallGif()
{
    return gifStart + gifFrame + ';';
}

QByteArray animatedGif()
{
    const QByteArray delay = QByteArray::fromHex("21f904000a000000");
    const QByteArray turned = QByteArray::fromHex("2c00000000020001000002020c0a00");
    return gifStart + delay + gifFrame + delay + turned + ';';
}

QByteArray animatedWebp(QSize size)
{
    if (!QImageWriter::supportedImageFormats().contains("webp"))
        return {};
    QByteArray frames;
    for (const bool isMirrored : {false, true}) {
        const QByteArray still = encoded(samplePicture(40, 30).mirrored(false, isMirrored), "webp");
        frames += riffChunk("ANMF", threeBytes(0) + threeBytes(0) + threeBytes(39) + threeBytes(29) +
                                        threeBytes(100) + '\0' + still.mid(12));
    }
    const QByteArray canvas =
        QByteArray::fromHex("02000000") + threeBytes(size.width() - 1) + threeBytes(size.height() - 1);
    const QByteArray content =
        "WEBP" + riffChunk("VP8X", canvas) + riffChunk("ANIM", QByteArray(6, '\0')) + frames;
    return "RIFF" + littleEndian(quint32(content.size())) + content;
}

QByteArray pngHeader(quint32 width, quint32 height, char bitDepth)
{
    const QByteArray header =
        bigEndian(width) + bigEndian(height) + bitDepth + QByteArray::fromHex("06000000");
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("IDAT", "x");
}

QByteArray gifHeader(quint16 width, quint16 height)
{
    return "GIF89a" + littleEndian(width) + littleEndian(height) + smallGif().mid(10);
}

QByteArray bmpHeader(qint32 width, qint32 height)
{
    return "BM" + littleEndian(quint32(54)) + QByteArray(4, '\0') + littleEndian(quint32(54)) +
           littleEndian(quint32(40)) + littleEndian(width) + littleEndian(height) + littleEndian(quint16(1)) +
           littleEndian(quint16(32)) + QByteArray(24, '\0');
}

QByteArray withSize(QByteArray jpeg, quint16 width, quint16 height)
{
    for (const char* mark : {"\xFF\xC0", "\xFF\xC2"}) {
        if (const qsizetype frame = jpeg.indexOf(mark); frame >= 0)
            jpeg.replace(frame + 5, 4, QByteArray(bigEndian(height) + bigEndian(width)));
    }
    return jpeg;
}

QByteArray withOrientation(const QByteArray& jpeg, quint16 orientation)
{
    // EXIF 2.3, section 4.5: one entry, tag 0x0112.
    const QByteArray exif = QByteArrayLiteral("Exif\0\0") + QByteArrayLiteral("MM\0*") +
                            bigEndian(quint32(8)) + bigEndian(quint16(1)) + bigEndian(quint16(0x0112)) +
                            bigEndian(quint16(3)) + bigEndian(quint32(1)) + bigEndian(orientation) +
                            bigEndian(quint16(0)) + bigEndian(quint32(0));
    return jpeg.left(2) + "\xFF\xE1" + bigEndian(quint16(exif.size() + 2)) + exif + jpeg.mid(2);
}

QByteArray withChecksums(QByteArray png)
{
    for (qsizetype at = 8; at + 12 <= png.size();) {
        const auto length = qsizetype(qFromBigEndian<quint32>(png.constData() + at));
        if (length > png.size() - at - 12)
            break;
        png.replace(at + 8 + length, 4, bigEndian(crc32(png.mid(at + 4, 4 + length))));
        at += 12 + length;
    }
    return png;
}

} // namespace foreword::test
