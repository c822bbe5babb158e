// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/imagedecoder.h"

#include "imaging/pictureformat.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>

namespace foreword::imaging {

namespace {

/// What a decoder may take at once: maximumPixels at 4 bytes each, so that pictures of 16 bits a channel must
/// be half as large. Qt's own limit, 128 MB, would refuse the photographs of some telephones.
constexpr qint64 allocationLimit = 400LL * 1024 * 1024;

/// No camera or program writes more than a dozen; each costs as much time as a whole picture.
constexpr int maximumScans = 64;

/// The context of this file's texts for translators.
struct ImageDecoder
{
    Q_DECLARE_TR_FUNCTIONS(ImageDecoder)
};

QString refusalOfSize(QSize size, int bitsPerPixel)
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
    if (count * bitsPerPixel / 8 > allocationLimit)
        return ImageDecoder::tr("The picture is too large to show: %1 of %2 bits each.")
            .arg(measure)
            .arg(bitsPerPixel);
    return {};
}

/// What the decoder holds of each pixel. Qt's limit of allocations does not reach into libjpeg.
int bitsHeld(const QImageReader& reader, const JpegFacts& jpeg)
{
    return std::max(int(QImage::toPixelFormat(reader.imageFormat()).bitsPerPixel()),
                    jpeg.isHeldWhole ? 16 * jpeg.components : 0);
}

QImage forPainting(QImage image)
{
    const QImage::Format format =
        image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    image = std::move(image).convertToFormat(format);
    const QColorSpace profile = image.colorSpace();
    if (profile.isValid() && profile != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    image.setColorSpace({});
    return image;
}

DecodedImage failed(const QString& error)
{
    return {.image = {}, .trueSize = {}, .error = error};
}

DecodedImage read(QImageReader& reader, const QByteArray& bytes, QSize box)
{
    DecodedImage result;
    const QSize canvas = canvasOf(bytes);
    result.error = refusalOfSize(canvas, 0);
    if (!result.error.isEmpty()) {
        result.trueSize = canvas;
        return result;
    }
    const QByteArray format = reader.format();
    const bool isGif = format == "gif";
    const QSize stored = isGif ? canvas : reader.size();
    if (stored.isEmpty())
        return failed(ImageDecoder::tr("The picture is damaged: its size cannot be read."));
    const JpegFacts jpeg = format == "jpeg" ? jpegFacts(bytes) : JpegFacts();

    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    result.trueSize = turned ? stored.transposed() : stored;
    result.error = refusalOfSize(result.trueSize, bitsHeld(reader, jpeg));
    if (!result.error.isEmpty())
        return result;

    const QSize wanted = fitted(result.trueSize, box);
    if (wanted != result.trueSize && !isGif)
        reader.setScaledSize(turned ? wanted.transposed() : wanted); // before it is turned
    const bool isWhole = format == "jpeg"  ? jpeg.isComplete && jpeg.scans <= maximumScans
                         : format == "bmp" ? bmpIsComplete(bytes)
                                           : true; // the decoders of the others notice by themselves
    const int frames = reader.imageCount();
    QImage image;
    if (!isWhole || !reader.read(&image)) {
        result.error = ImageDecoder::tr("The picture is damaged or cut short.");
        return result;
    }
    if (isGif) {
        result.trueSize = image.size(); // a canvas too small for its first frame is enlarged
        image = image.scaled(fitted(image.size(), box), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    result.image = forPainting(std::move(image));
    result.frames = std::max(frames, 1);
    return result;
}

} // namespace

DecodedImage decodeImage(const QByteArray& bytes, QSize box)
{
    static const QList<QByteArray> supported = [] {
        QImageReader::setAllocationLimit(int(allocationLimit / (1024 * 1024)));
        return QImageReader::supportedImageFormats();
    }();

    const std::optional<PictureFormat> format = formatOf(bytes);
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

QSize fitted(QSize size, QSize box)
{
    if (box.isEmpty() || (size.width() <= box.width() && size.height() <= box.height()))
        return size;
    return size.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
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
    header.trueSize = canvasOf(start);
    if (header.trueSize.isEmpty()) {
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
