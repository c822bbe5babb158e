// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/imagedecoder.h"

#include "imaging/samplepictures.h"

#include <QFile>
#include <QImageReader>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using foreword::imaging::DecodedImage;
using foreword::imaging::decodeImage;
using namespace foreword::test;

namespace {

/// Of each picture. FOREWORD_MUTATIONS asks for more.
int mutations()
{
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("FOREWORD_MUTATIONS", &isGiven);
    return isGiven ? given : 300;
}

/// What a disk, a server or an enemy makes of a file.
QByteArray broken(QByteArray bytes, QRandomGenerator& random)
{
    static const QByteArray edges = QByteArray::fromHex("00017f80feff");
    const auto place = [&](qsizetype room) {
        return qsizetype(random.bounded(qint64(std::max<qsizetype>(room, 1))));
    };
    for (int times = 1 + random.bounded(4); times > 0 && !bytes.isEmpty(); --times) {
        // Headers are where the decisions are made.
        const qsizetype at = place(random.bounded(2) ? std::min<qsizetype>(bytes.size(), 64) : bytes.size());
        const qsizetype length = 1 + place(std::min<qsizetype>(bytes.size() - at, 32));
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = char(bytes[at] ^ 1 << random.bounded(8));
            break;
        case 1:
            bytes[at] = edges[random.bounded(int(edges.size()))];
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 4:
            bytes.insert(at, char(random.bounded(256)));
            break;
        default:
            if (random.bounded(4) == 0)
                bytes.truncate(at);
        }
    }
    return bytes;
}

/// The most memory that this process ever had, in bytes.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression peak(QStringLiteral("VmHWM:\\s+(\\d+) kB"));
    return peak.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong() * 1024;
}

} // namespace

class BrokenPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cost_data();
    void cost();
    void makeNoCrash_data();
    void makeNoCrash();
};

/// A few bytes promise a hundred million pixels: nothing is taken for them. First, because what is measured
/// is the most that the process ever had.
void BrokenPicturesTest::cost_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("GIF") << gifHeader(20'000, 20'000);
    QTest::newRow("BMP") << bmpHeader(16'000, 16'000);
    QTest::newRow("PNG") << pngHeader(16'000, 16'000, 8);
    QTest::newRow("PNG of 16 bits") << pngHeader(9'000, 9'000, 16);
    QTest::newRow("JPEG") << withSize(encoded(samplePicture(16, 16), "jpeg"), 16'000, 16'000);
    QTest::newRow("progressive JPEG") << withSize(progressiveJpeg(samplePicture(16, 16)), 10'000, 9'000);
    if (QImageReader::supportedImageFormats().contains("webp"))
        QTest::newRow("WebP") << animatedWebp({16'000, 16'000});
}

void BrokenPicturesTest::cost()
{
    QFETCH(QByteArray, bytes);

    const qint64 before = peakMemory();
    QVERIFY(!decodeImage(bytes, {64, 64}).ok());
    QVERIFY(!decodeImage(bytes, {}).ok());
    QVERIFY2(peakMemory() - before < 32LL * 1024 * 1024, "memory was taken for pixels that are not there");
}

void BrokenPicturesTest::makeNoCrash_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QImage picture = samplePicture(48, 36);
    QImage transparent = picture.convertToFormat(QImage::Format_ARGB32);
    transparent.setAlphaChannel(picture.convertToFormat(QImage::Format_Grayscale8));
    QTest::newRow("JPEG") << withOrientation(encoded(picture, "jpeg"), 6);
    QTest::newRow("progressive JPEG") << progressiveJpeg(picture);
    QTest::newRow("PNG") << encoded(picture, "png");
    QTest::newRow("PNG with transparency") << encoded(transparent, "png");
    QTest::newRow("PNG of few colors") << encoded(picture.convertToFormat(QImage::Format_Indexed8), "png");
    QTest::newRow("PNG of 16 bits") << encoded(picture.convertToFormat(QImage::Format_RGBA64), "png");
    QTest::newRow("BMP") << encoded(picture, "bmp");
    QTest::newRow("BMP of few colors") << encoded(picture.convertToFormat(QImage::Format_Indexed8), "bmp");
    QTest::newRow("GIF") << smallGif();
    QTest::newRow("animated GIF") << animatedGif();
    if (QImageReader::supportedImageFormats().contains("webp")) {
        QTest::newRow("WebP") << encoded(picture, "webp");
        QTest::newRow("WebP with transparency") << encoded(transparent, "webp");
        QTest::newRow("animated WebP") << animatedWebp({48, 36});
    }
}

void BrokenPicturesTest::makeNoCrash()
{
    QFETCH(QByteArray, bytes);

    QVERIFY(decodeImage(bytes, {}).ok());
    const qint64 before = peakMemory();
    QRandomGenerator random(quint32(bytes.size()));
    int shown = 0;
    for (int number = 0; number < mutations(); ++number) {
        QByteArray one = broken(bytes, random);
        if (one.startsWith("\x89PNG") && number % 2)
            one = withChecksums(one); // so that it gets further than these
        const DecodedImage decoded = decodeImage(one, {64, 64});
        QCOMPARE(decoded.ok(), decoded.error.isEmpty()); // a picture or a reason, never both or neither
        QVERIFY(decoded.image.width() <= 64 && decoded.image.height() <= 64);
        QCOMPARE(decoded.frames > 0, decoded.ok());
        shown += decoded.ok();
    }
    QVERIFY2(shown > 0 && shown < mutations(), "what is done to the files is too much or too little");
    QVERIFY2(peakMemory() - before < 1024LL * 1024 * 1024, "more memory than two of the largest pictures");
}

QTEST_GUILESS_MAIN(BrokenPicturesTest)
#include "tst_brokenpictures.moc"
