// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/imagedecoder.h"

#include "imaging/samplepictures.h"

#include <QColorSpace>
#include <QImageReader>
#include <QTest>

using foreword::imaging::DecodedImage;
using foreword::imaging::decodeImage;
using namespace foreword::test;

namespace {

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
    void appliesTheColorProfile_data();
    void appliesTheColorProfile();
    void countsFrames();
    void scalesSmoothly();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesCutShort_data();
    void refusesCutShort();
    void jpegWithPreviewInsideIsCutShort();
    void refusesTooLarge_data();
    void refusesTooLarge();
    void refusesTooManyScans();
    void survivesEveryBrokenByte_data();
    void survivesEveryBrokenByte();
};

void ImageDecoderTest::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");

    QTest::newRow("JPEG") << encoded(samplePicture(40, 30), "jpeg") << QSize(40, 30);
    QTest::newRow("PNG") << encoded(samplePicture(40, 30), "png") << QSize(40, 30);
    QTest::newRow("BMP") << encoded(samplePicture(40, 30), "bmp") << QSize(40, 30);
    QTest::newRow("GIF") << smallGif() << QSize(2, 1);
    if (QImageReader::supportedImageFormats().contains("webp"))
        QTest::newRow("WebP") << encoded(samplePicture(40, 30), "webp") << QSize(40, 30);
    QTest::newRow("JPEG with bytes after its end")
        << encoded(samplePicture(40, 30), "jpeg") + "trailer" << QSize(40, 30);
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
            decodeImage(encoded(samplePicture(stored.width(), stored.height()), format), box);
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
    QTest::addColumn<QString>("corners"); ///< in the order of reading

    const auto row = [](const char* name, int orientation, QSize size, const char* corners) {
        QTest::newRow(name) << quint16(orientation) << size << QString::fromLatin1(corners);
    };
    row("as stored", 1, {80, 40}, "RGBY");
    row("mirrored", 2, {80, 40}, "GRYB");
    row("upside down", 3, {80, 40}, "YBGR");
    row("upside down and mirrored", 4, {80, 40}, "BYRG");
    row("turned left and mirrored", 5, {40, 80}, "RBGY");
    row("turned right", 6, {40, 80}, "BRYG");
    row("turned right and mirrored", 7, {40, 80}, "YGBR");
    row("turned left", 8, {40, 80}, "GYRB");
}

void ImageDecoderTest::appliesExifOrientation()
{
    QFETCH(quint16, orientation);
    QFETCH(QSize, size);
    QFETCH(QString, corners);

    QImage stored(80, 40, QImage::Format_RGB32);
    for (int y = 0; y < 40; ++y) {
        for (int x = 0; x < 80; ++x)
            stored.setPixel(x, y,
                            y < 20 ? (x < 40 ? qRgb(255, 0, 0) : qRgb(0, 255, 0))
                                   : (x < 40 ? qRgb(0, 0, 255) : qRgb(255, 255, 0)));
    }
    const auto cornersOf = [](const QImage& image) {
        QString letters;
        for (const QPoint corner : {QPoint(2, 2), QPoint(image.width() - 3, 2), QPoint(2, image.height() - 3),
                                    QPoint(image.width() - 3, image.height() - 3)}) {
            const QRgb pixel = image.pixel(corner);
            const bool isGreen = qGreen(pixel) > 128;
            letters += qRed(pixel) > 128 ? (isGreen ? u'Y' : u'R') : (isGreen ? u'G' : u'B');
        }
        return letters;
    };

    const QByteArray bytes = withOrientation(encoded(stored, "jpeg"), orientation);
    const DecodedImage full = decodeImage(bytes, {});
    QCOMPARE(full.image.size(), size);
    QCOMPARE(full.trueSize, size);
    QCOMPARE(cornersOf(full.image), corners);

    const DecodedImage scaled = decodeImage(bytes, {20, 20});
    QCOMPARE(scaled.image.size(), size / 4);
    QCOMPARE(scaled.trueSize, size);
    QCOMPARE(cornersOf(scaled.image), corners);
}

void ImageDecoderTest::appliesTheColorProfile_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("JPEG") << QByteArray("jpeg");
    QTest::newRow("PNG") << QByteArray("png");
    if (QImageReader::supportedImageFormats().contains("webp"))
        QTest::newRow("WebP") << QByteArray("webp");
}

void ImageDecoderTest::appliesTheColorProfile()
{
    QFETCH(QByteArray, format);

    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(QColor(200, 100, 50));
    image.setColorSpace(QColorSpace::AdobeRgb);
    for (const QSize box : {QSize(), QSize(16, 16)}) {
        const QImage shown = decodeImage(encoded(image, format.constData()), box).image;
        const QColor middle = shown.pixelColor(shown.rect().center());
        // By the matrices of both spaces.
        QVERIFY2(std::abs(middle.red() - 227) <= 3, qPrintable(middle.name()));
        QVERIFY2(std::abs(middle.green() - 100) <= 3, qPrintable(middle.name()));
        QVERIFY2(std::abs(middle.blue() - 42) <= 3, qPrintable(middle.name()));
        QVERIFY(!shown.colorSpace().isValid());
    }
}

void ImageDecoderTest::countsFrames()
{
    const DecodedImage gif = decodeImage(animatedGif(), {});
    QCOMPARE(gif.error, QString());
    QCOMPARE(gif.frames, 2);
    QVERIFY(isRed(gif.image.pixel(0, 0))); // the first

    QCOMPARE(decodeImage(smallGif(), {}).frames, 1);
    QCOMPARE(decodeImage(encoded(samplePicture(40, 30), "jpeg"), {}).frames, 1);
    QCOMPARE(decodeImage(encoded(samplePicture(40, 30), "png"), {}).frames, 1);
    QCOMPARE(decodeImage("no picture", {}).frames, 0);
    if (QImageReader::supportedImageFormats().contains("webp")) {
        const DecodedImage webp = decodeImage(animatedWebp({40, 30}), {20, 20});
        QCOMPARE(webp.error, QString());
        QCOMPARE(webp.frames, 2);
        QCOMPARE(webp.image.size(), QSize(20, 15));
        QVERIFY(isRed(webp.image.pixel(10, 2)));
        QCOMPARE(decodeImage(encoded(samplePicture(40, 30), "webp"), {}).frames, 1);
    }
}

/// Stripes that are too fine for the thumbnail become gray, not other stripes.
void ImageDecoderTest::scalesSmoothly()
{
    QImage stripes(1600, 1200, QImage::Format_RGB32);
    for (int y = 0; y < stripes.height(); ++y) {
        for (int x = 0; x < stripes.width(); ++x)
            stripes.setPixel(x, y, x / 2 % 2 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
    }
    for (const char* format : {"jpeg", "png", "bmp"}) {
        const QImage shown = decodeImage(encoded(stripes, format), {150, 150}).image;
        for (int x = 4; x < shown.width() - 4; ++x) {
            const int gray = qGray(shown.pixel(x, 50));
            QVERIFY2(gray > 88 && gray < 168, qPrintable(QStringLiteral("%1: %2").arg(x).arg(gray)));
        }
    }
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
    row("SVG after white space", "\n\t  <svg/>", "SVG");
    row("SVG after a byte order mark", "\xEF\xBB\xBF<svg/>", "SVG");
    row("SVG with a doctype",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\" [<!ENTITY e SYSTEM "
        "\"file:///etc/passwd\">]><svg>&e;</svg>",
        "SVG");
    row("SVG in UTF-16", QByteArrayLiteral("\xFF\xFE<\0s\0v\0g\0/\0>\0"), "SVG");
    row("SVG under another prefix", "<d:svg xmlns:d='http://www.w3.org/2000/svg'/>", "SVG");
    row("SVG in capitals, after a long comment", "<!--" + QByteArray(3000, 'x') + "--><SVG/>", "SVG");
    row("SVG, compressed", QByteArray::fromHex("1f8b08000000000000ffb3292e4bd7b7030047d6b2c306000000"),
        "SVG");
    row("web page with a drawing", "<!doctype html><svg/>", "web page");
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

    QTest::newRow("JPEG") << encoded(samplePicture(200, 100), "jpeg");
    QTest::newRow("PNG") << encoded(samplePicture(200, 100), "png");
    QTest::newRow("BMP") << encoded(samplePicture(200, 100), "bmp");
    if (QImageReader::supportedImageFormats().contains("webp"))
        QTest::newRow("WebP") << encoded(samplePicture(200, 100), "webp");
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
    const QByteArray preview = encoded(samplePicture(20, 10), "jpeg");
    const QByteArray outer = encoded(samplePicture(200, 100), "jpeg");
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
    const auto crafted = [](const char* name, const QByteArray& bytes, QSize size, const char* named) {
        QTest::newRow(name) << bytes << size << QString::fromUtf8(named);
    };
    const QByteArray small = encoded(samplePicture(16, 16), "jpeg");
    crafted("GIF", gifHeader(65'535, 65'535), {65'535, 65'535}, "65,535 × 65,535 pixels");
    crafted("BMP", bmpHeader(16'000, 16'000), {16'000, 16'000}, "16,000 × 16,000 pixels");
    crafted("JPEG", withSize(small, 65'500, 65'500), {65'500, 65'500}, "65,500 × 65,500 pixels");
    crafted("progressive JPEG", withSize(progressiveJpeg(samplePicture(16, 16)), 10'000, 9'000),
            {10'000, 9'000}, "10,000 × 9,000 pixels of 48 bits");
    if (QImageReader::supportedImageFormats().contains("webp"))
        crafted("WebP", animatedWebp({12'000, 12'000}), {12'000, 12'000}, "12,000 × 12,000 pixels");
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

/// Every scan of a progressive JPEG costs a whole picture's time, and takes a few bytes.
void ImageDecoderTest::refusesTooManyScans()
{
    const QByteArray jpeg = progressiveJpeg(samplePicture(64, 64));
    const qsizetype scan = jpeg.indexOf("\xFF\xDA");
    const qsizetype next = jpeg.indexOf("\xFF\xC4", scan);
    QVERIFY(scan > 0 && next > scan);
    QVERIFY(decodeImage(jpeg, {}).ok());
    const QByteArray bomb = jpeg.left(next) + jpeg.mid(scan, next - scan).repeated(100) + jpeg.mid(next);
    QVERIFY(!decodeImage(bomb, {}).ok());
}

void ImageDecoderTest::survivesEveryBrokenByte_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("JPEG") << withOrientation(encoded(samplePicture(8, 6), "jpeg"), 6);
    QTest::newRow("PNG") << encoded(samplePicture(8, 6), "png");
    QTest::newRow("BMP") << encoded(samplePicture(8, 6), "bmp");
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
