// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/imagedecoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>
#include <QtEndian>

#include <optional>

namespace foreword::imaging {

namespace {

/// What a decoder may take at once: maximumPixels at 4 bytes each, so that pictures of 16 bits a channel must
/// be half as large. Qt's own limit, 128 MB, would refuse the photographs of some telephones.
constexpr qint64 allocationLimit = 400LL * 1024 * 1024;

/// The context of this file's texts for translators.
struct ImageDecoder
{
    Q_DECLARE_TR_FUNCTIONS(ImageDecoder)
};

struct Format
{
    const char* name; ///< as Qt's plugins call it
    const char* title;
};

/// The names under which files in the ISO container (ISO/IEC 23008-12) give themselves out as pictures.
std::optional<Format> containerFormat(const QByteArray& brand)
{
    if (brand == "avif" || brand == "avis")
        return Format{"avif", "AVIF"};
    for (const char* heif : {"heic", "heix", "heim", "heis", "mif1", "msf1"}) {
        if (brand == heif)
            return Format{"heic", "HEIF"};
    }
    return std::nullopt;
}

/// The format by its first bytes; the name and the server's word count for nothing.
std::optional<Format> formatOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return Format{"jpeg", "JPEG"};
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return Format{"png", "PNG"};
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return Format{"gif", "GIF"};
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return Format{"webp", "WebP"};
    if (bytes.startsWith("BM"))
        return Format{"bmp", "BMP"};
    if (bytes.mid(4, 4) == "ftyp")
        return containerFormat(bytes.mid(8, 4));
    return std::nullopt;
}

/// Why bytes of no known format are not shown, in the words of somebody who expected a picture.
QString whatItIsInstead(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return ImageDecoder::tr("The picture is empty: it has no bytes.");
    const QByteArray start = bytes.left(1024).toLower();
    if (start.contains("<svg"))
        return ImageDecoder::tr(
            "This is an SVG drawing. Drawings can load other files, so they are not shown.");
    for (const char* mark : {"<!doctype html", "<html", "<head", "<body", "<script"}) {
        if (start.contains(mark))
            return ImageDecoder::tr("This is a web page, not a picture.");
    }
    return ImageDecoder::tr(
        "This is not a picture in a known format (JPEG, PNG, GIF, WebP, BMP, AVIF, HEIF).");
}

QString refusalOfSize(QSize size, QImage::Format pixels)
{
    const QLocale locale;
    const QString measure =
        ImageDecoder::tr("%1 × %2 pixels").arg(locale.toString(size.width()), locale.toString(size.height()));
    const qint64 count = qint64(size.width()) * size.height();
    if (size.width() > maximumSide || size.height() > maximumSide || count > maximumPixels) {
        return ImageDecoder::tr("The picture is too large to show: %1. At most %2 pixels a side and %3 "
                                "million in all are shown.")
            .arg(measure, locale.toString(maximumSide), locale.toString(maximumPixels / 1'000'000));
    }
    const int bits = QImage::toPixelFormat(pixels).bitsPerPixel();
    if (count * bits / 8 > allocationLimit)
        return ImageDecoder::tr("The picture is too large to show: %1 of %2 bits each.")
            .arg(measure)
            .arg(bits);
    return {};
}

/// Whether the end-of-image mark follows the start of the pixels. libjpeg fills what is missing with grey and
/// calls that a success. Inside the pixels a byte FF is always escaped, so that the mark cannot occur there
/// by chance; before them lie segments with lengths (ITU-T T.81, annex B), one of which may hold a whole
/// preview.
bool jpegIsComplete(const QByteArray& bytes)
{
    constexpr uchar startOfScan = 0xDA;
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && uchar(bytes[at]) == 0xFF && uchar(bytes[at + 1]) != startOfScan) {
        const bool isPadding = uchar(bytes[at + 1]) == 0xFF;
        at += isPadding ? 1 : 2 + (uchar(bytes[at + 2]) << 8 | uchar(bytes[at + 3]));
    }
    return bytes.indexOf("\xFF\xD9", at) >= 0;
}

/// A BMP file states its own length in its header; Qt leaves missing lines as they happen to be in memory.
bool bmpIsComplete(const QByteArray& bytes)
{
    return bytes.size() >= 6 && quint32(bytes.size()) >= qFromLittleEndian<quint32>(bytes.constData() + 2);
}

/// The decoders of the other formats notice by themselves.
bool isComplete(const QByteArray& bytes, const QByteArray& format)
{
    return format == "jpeg" ? jpegIsComplete(bytes) : format == "bmp" ? bmpIsComplete(bytes) : true;
}

QSize fitted(QSize size, QSize box)
{
    if (box.isEmpty() || (size.width() <= box.width() && size.height() <= box.height()))
        return size;
    return size.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

/// Formats that are painted without conversion.
QImage forPainting(const QImage& image)
{
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                         : QImage::Format_RGB32);
}

DecodedImage failed(const QString& error)
{
    return {.image = {}, .trueSize = {}, .error = error};
}

DecodedImage read(QImageReader& reader, const QByteArray& bytes, QSize box)
{
    const QSize stored = reader.size();
    if (stored.isEmpty())
        return failed(ImageDecoder::tr("The picture is damaged: its size cannot be read."));

    DecodedImage result;
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    result.trueSize = turned ? stored.transposed() : stored;
    result.error = refusalOfSize(result.trueSize, reader.imageFormat());
    if (!result.error.isEmpty())
        return result;

    const QSize wanted = fitted(result.trueSize, box);
    const bool isGif = reader.format() == "gif"; // of which Qt tells the size of a frame, not of the whole
    if (wanted != result.trueSize && !isGif)
        reader.setScaledSize(turned ? wanted.transposed() : wanted); // before it is turned
    QImage image;
    if (!isComplete(bytes, reader.format()) || !reader.read(&image)) {
        result.error = ImageDecoder::tr("The picture is damaged or cut short.");
        return result;
    }
    if (isGif) {
        result.trueSize = image.size();
        image = image.scaled(fitted(image.size(), box), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    result.image = forPainting(image);
    return result;
}

} // namespace

DecodedImage decodeImage(const QByteArray& bytes, QSize box)
{
    static const QList<QByteArray> supported = [] {
        QImageReader::setAllocationLimit(int(allocationLimit / (1024 * 1024)));
        return QImageReader::supportedImageFormats();
    }();

    const std::optional<Format> format = formatOf(bytes);
    if (!format)
        return failed(whatItIsInstead(bytes));
    if (!supported.contains(format->name)) {
        return failed(ImageDecoder::tr("%1 pictures cannot be shown: Qt's plugin for them is not installed.")
                          .arg(QString::fromLatin1(format->title)));
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format->name);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    return read(reader, bytes, box);
}

ImageHeader readImageHeader(QIODevice& device)
{
    constexpr qint64 telling = 1024; // bytes that tell the format, or what it is instead
    const QByteArray start = device.peek(telling);
    const auto format = formatOf(start);
    if (!format) {
        const bool isDrawing = start.toLower().contains("<svg");
        return {isDrawing ? QStringLiteral("image/svg+xml") : QString(), {}, whatItIsInstead(start)};
    }
    ImageHeader header{QStringLiteral("image/") + QLatin1String(format->name), {}, {}};
    if (qstrcmp(format->name, "gif") == 0 && start.size() >= 10) {
        // Of the whole (its logical screen), where Qt tells that of the first frame.
        const char* size = start.constData() + 6;
        header.trueSize = {qFromLittleEndian<quint16>(size), qFromLittleEndian<quint16>(size + 2)};
    } else {
        QImageReader reader(&device, format->name);
        reader.setAutoDetectImageFormat(false);
        const QSize stored = reader.size();
        const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
        header.trueSize = turned ? stored.transposed() : stored;
        if (!QImageReader::supportedImageFormats().contains(format->name))
            header.error =
                ImageDecoder::tr("%1 pictures cannot be shown: Qt's plugin for them is not installed.")
                    .arg(QString::fromLatin1(format->title));
    }
    if (!header.ok() && header.error.isEmpty())
        header.error = ImageDecoder::tr("The picture is damaged: its size cannot be read.");
    return header;
}

} // namespace foreword::imaging
