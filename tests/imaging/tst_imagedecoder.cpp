// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/imagedecoder.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QTest>
#include <QtEndian>

using foreword::imaging::DecodedImage;
using foreword::imaging::decodeImage;

namespace {

/// Red above, blue below, and noise enough that half of the file is half of the picture.
QImage sample(int width, int height)
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

/// Two pixels, red and blue (GIF89a specification; the pixel data are LZW codes of 3 bits).
QByteArray smallGif()
{
    return QByteArray::fromHex("474946383961"   // GIF89a
                               "02000100800000" // 2 × 1, a table of two colours
                               "ff00000000ff"   // red, blue
                               "2c0000000002000100000202440a003b");
}

template<class Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
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

/// A PNG that is nothing but a promise of pixels.
QByteArray pngHeader(quint32 width, quint32 height, char bitDepth)
{
    const QByteArray header =
        bigEndian(width) + bigEndian(height) + bitDepth + QByteArray::fromHex("06000000");
    return "\x89PNG\r\n\x1A\n" + chunk("IHDR", header) + chunk("IDAT", "x");
}

/// The JPEG with an EXIF segment after its start (EXIF 2.3, section 4.5): one entry, tag 0x0112.
QByteArray withOrientation(const QByteArray& jpeg, quint16 orientation)
{
    const QByteArray exif = QByteArrayLiteral("Exif\0\0") + QByteArrayLiteral("MM\0*") +
                            bigEndian(quint32(8)) + bigEndian(quint16(1)) + bigEndian(quint16(0x0112)) +
                            bigEndian(quint16(3)) + bigEndian(quint32(1)) + bigEndian(orientation) +
                            bigEndian(quint16(0)) + bigEndian(quint32(0));
    return jpeg.left(2) + "\xFF\xE1" + bigEndian(quint16(exif.size() + 2)) + exif + jpeg.mid(2);
}

bool isRed(QRgb pixel)
{
    return qRed(pixel) > 180 && qBlue(pixel) < 80;
}

bool isBlue(QRgb pixel)
{
    return qBlue(pixel) > 180 && qRed(pixel) < 80;
}

} // namespace

class ImageDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void fitsTheBox_data();
    void fitsTheBox();
    void keepsTransparency();
    void appliesExifOrientation_data();
    void appliesExifOrientation();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesCutShort_data();
    void refusesCutShort();
    void jpegWithPreviewInsideIsCutShort();
    void refusesTooLarge_data();
    void refusesTooLarge();
    void survivesEveryBrokenByte_data();
    void survivesEveryBrokenByte();
};

void ImageDecoderTest::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");

    QTest::newRow("JPEG") << encoded(sample(40, 30), "jpeg") << QSize(40, 30);
    QTest::newRow("PNG") << encoded(sample(40, 30), "png") << QSize(40, 30);
    QTest::newRow("BMP") << encoded(sample(40, 30), "bmp") << QSize(40, 30);
    QTest::newRow("GIF") << smallGif() << QSize(2, 1);
    if (QImageReader::supportedImageFormats().contains("webp"))
        QTest::newRow("WebP") << encoded(sample(40, 30), "webp") << QSize(40, 30);
    QTest::newRow("JPEG with bytes after its end")
        << encoded(sample(40, 30), "jpeg") + "trailer" << QSize(40, 30);
}

void ImageDecoderTest::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QSize, size);

    const DecodedImage decoded = decodeImage(bytes, {});
    QCOMPARE(decoded.error, QString());
    QVERIFY(decoded.ok());
    QCOMPARE(decoded.image.size(), size);
    QCOMPARE(decoded.trueSize, size);
    QVERIFY(isRed(decoded.image.pixel(0, 0)));
    QVERIFY(isBlue(decoded.image.pixel(size.width() - 1, size.height() - 1)));
}

void ImageDecoderTest::fitsTheBox_data()
{
    QTest::addColumn<QSize>("stored");
    QTest::addColumn<QSize>("box");
    QTest::addColumn<QSize>("result");

    QTest::newRow("wide") << QSize(400, 200) << QSize(100, 100) << QSize(100, 50);
    QTest::newRow("tall") << QSize(200, 400) << QSize(100, 100) << QSize(50, 100);
    QTest::newRow("never enlarged") << QSize(40, 30) << QSize(100, 100) << QSize(40, 30);
    QTest::newRow("no box") << QSize(400, 200) << QSize() << QSize(400, 200);
    QTest::newRow("a line stays a line") << QSize(2000, 2) << QSize(50, 50) << QSize(50, 1);
}

void ImageDecoderTest::fitsTheBox()
{
    QFETCH(QSize, stored);
    QFETCH(QSize, box);
    QFETCH(QSize, result);

    for (const char* format : {"jpeg", "png"}) {
        const DecodedImage decoded =
            decodeImage(encoded(sample(stored.width(), stored.height()), format), box);
        QCOMPARE(decoded.image.size(), result);
        QCOMPARE(decoded.trueSize, stored);
    }
}

void ImageDecoderTest::keepsTransparency()
{
    QImage image(4, 4, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    const DecodedImage decoded = decodeImage(encoded(image, "png"), {});
    QVERIFY(decoded.image.hasAlphaChannel());
    QCOMPARE(qAlpha(decoded.image.pixel(1, 1)), 0);
}

void ImageDecoderTest::appliesExifOrientation_data()
{
    QTest::addColumn<quint16>("orientation");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QPoint>("red"); ///< a corner that the upper half came to
    QTest::addColumn<QPoint>("blue");

    QTest::newRow("as stored") << quint16(1) << QSize(80, 40) << QPoint(0, 0) << QPoint(79, 39);
    QTest::newRow("upside down") << quint16(3) << QSize(80, 40) << QPoint(79, 39) << QPoint(0, 0);
    QTest::newRow("turned right") << quint16(6) << QSize(40, 80) << QPoint(39, 0) << QPoint(0, 0);
    QTest::newRow("turned left") << quint16(8) << QSize(40, 80) << QPoint(0, 0) << QPoint(39, 0);
}

void ImageDecoderTest::appliesExifOrientation()
{
    QFETCH(quint16, orientation);
    QFETCH(QSize, size);
    QFETCH(QPoint, red);
    QFETCH(QPoint, blue);

    const QByteArray bytes = withOrientation(encoded(sample(80, 40), "jpeg"), orientation);
    const DecodedImage full = decodeImage(bytes, {});
    QCOMPARE(full.image.size(), size);
    QCOMPARE(full.trueSize, size);
    QVERIFY(isRed(full.image.pixel(red)));
    QVERIFY(isBlue(full.image.pixel(blue)));

    const DecodedImage scaled = decodeImage(bytes, {20, 20});
    QCOMPARE(scaled.image.size(), size / 4);
    QCOMPARE(scaled.trueSize, size);
}

void ImageDecoderTest::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");

    const auto row = [](const char* name, const QByteArray& bytes, const char* word) {
        QTest::newRow(name) << bytes << QString::fromLatin1(word);
    };
    row("nothing", {}, "empty");
    row("web page", "<!DOCTYPE html><html><body>Not here</body></html>", "web page");
    row("web page without a doctype", "\n  <html><head></head></html>", "web page");
    row("SVG", "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>", "SVG");
    row("SVG with a prologue", "<?xml version='1.0'?>\n<!-- drawn -->\n<svg/>", "SVG");
    row("text", "Just a text.", "known format");
    row("XPM, which Qt would read", "/* XPM */ static char* x[] = {\"1 1 1 1\", \"a c #fff\", \"a\"};",
        "known format");
    row("start of a JPEG", QByteArray::fromHex("ffd8ffe0"), "damaged");
    row("start of a GIF", "GIF89a", "damaged");
}

void ImageDecoderTest::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);

    const DecodedImage decoded = decodeImage(bytes, {});
    QVERIFY(!decoded.ok());
    QVERIFY2(decoded.error.contains(word), qPrintable(decoded.error));
}

void ImageDecoderTest::refusesCutShort_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("JPEG") << encoded(sample(200, 100), "jpeg");
    QTest::newRow("PNG") << encoded(sample(200, 100), "png");
    QTest::newRow("BMP") << encoded(sample(200, 100), "bmp");
    if (QImageReader::supportedImageFormats().contains("webp"))
        QTest::newRow("WebP") << encoded(sample(200, 100), "webp");
}

void ImageDecoderTest::refusesCutShort()
{
    QFETCH(QByteArray, bytes);

    for (const double part : {0.5, 0.9}) {
        const DecodedImage decoded = decodeImage(bytes.left(qsizetype(double(bytes.size()) * part)), {});
        QVERIFY(!decoded.ok());
        QVERIFY2(decoded.error.contains(QStringLiteral("cut short")), qPrintable(decoded.error));
        QCOMPARE(decoded.trueSize, QSize(200, 100));
    }
}

void ImageDecoderTest::jpegWithPreviewInsideIsCutShort()
{
    const QByteArray preview = encoded(sample(20, 10), "jpeg");
    const QByteArray outer = encoded(sample(200, 100), "jpeg");
    const QByteArray both =
        outer.left(2) + "\xFF\xE2" + bigEndian(quint16(preview.size() + 2)) + preview + outer.mid(2);
    QVERIFY(decodeImage(both, {}).ok());
    QVERIFY(!decodeImage(both.chopped(outer.size() / 3), {}).ok());
}

void ImageDecoderTest::refusesTooLarge_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("named");

    QTest::newRow("30,000 wide") << encoded(QImage(30'000, 2, QImage::Format_Mono), "png") << QSize(30'000, 2)
                                 << QStringLiteral("30,000 × 2 pixels");
    QTest::newRow("30,000 high") << encoded(QImage(2, 30'000, QImage::Format_RGB32), "jpeg")
                                 << QSize(2, 30'000) << QStringLiteral("2 × 30,000 pixels");
    QTest::newRow("144 million pixels")
        << pngHeader(12'000, 12'000, 8) << QSize(12'000, 12'000) << QStringLiteral("12,000 × 12,000 pixels");
    QTest::newRow("too many bits") << pngHeader(10'000, 9'000, 16) << QSize(10'000, 9'000)
                                   << QStringLiteral("10,000 × 9,000 pixels of 64 bits");
}

void ImageDecoderTest::refusesTooLarge()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QSize, size);
    QFETCH(QString, named);

    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const DecodedImage decoded = decodeImage(bytes, {64, 64});
    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.trueSize, size);
    QVERIFY2(decoded.error.contains(named), qPrintable(decoded.error));
}

void ImageDecoderTest::survivesEveryBrokenByte_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("JPEG") << withOrientation(encoded(sample(8, 6), "jpeg"), 6);
    QTest::newRow("PNG") << encoded(sample(8, 6), "png");
    QTest::newRow("BMP") << encoded(sample(8, 6), "bmp");
    QTest::newRow("GIF") << smallGif();
}

void ImageDecoderTest::survivesEveryBrokenByte()
{
    QFETCH(QByteArray, bytes);

    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray broken = bytes;
        broken[at] = char(~broken[at]);
        const DecodedImage decoded = decodeImage(broken, {16, 16});
        QCOMPARE(decoded.ok(), decoded.error.isEmpty()); // a picture or a reason, never both or neither
        QVERIFY(decoded.image.width() <= 16 && decoded.image.height() <= 16);
    }
}

QTEST_GUILESS_MAIN(ImageDecoderTest)
#include "tst_imagedecoder.moc"
