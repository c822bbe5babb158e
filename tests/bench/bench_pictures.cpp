// SPDX-License-Identifier: GPL-3.0-or-later
// What a photograph and a screen full of known thumbnails cost. Prints one figure a line: NAME VALUE ms.
#include "imaging/imagedecoder.h"
#include "imaging/thumbnailcache.h"
#include "imaging/thumbnailprovider.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>

using namespace foreword::imaging;

namespace {

constexpr int pictures = 1000;
constexpr QSize box(160, 160);

/// Shapes, edges and grain, about two bits a pixel as a JPEG of quality 90, as a camera writes.
QImage photograph(int width, int height, quint32 seed)
{
    QRandomGenerator random(seed);
    QImage image(width, height, QImage::Format_RGB32);
    const double across = 6.0 / width;
    const double down = 5.0 / height;
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const double wave =
                std::sin(x * across + seed) * std::cos(y * down) + std::sin((x + y) * across * 9);
            const int edge = ((x >> 6) ^ (y >> 6)) & 1 ? 24 : 0;
            const int base = 110 + int(wave * 40) + edge;
            const quint32 grain = random.generate();
            const auto channel = [base](quint32 noise) {
                return std::clamp(base + int(noise % 24) - 12, 0, 255);
            };
            line[x] = qRgb(channel(grain), channel(grain >> 2), channel(grain >> 4));
        }
    }
    return image;
}

QByteArray jpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "jpeg", 90))
        qFatal("Qt cannot write JPEG");
    return bytes;
}

void say(const char* name, qint64 nanoseconds)
{
    std::printf("%s %.2f ms\n", name, double(nanoseconds) / 1e6);
}

void decode()
{
    const QByteArray bytes = jpeg(photograph(4000, 3000, 1));
    QElapsedTimer timer;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int run = 0; run < 5; ++run) {
        timer.start();
        if (decodeImage(bytes, {256, 256}).image.size() != QSize(256, 192))
            qFatal("The photograph was not decoded");
        best = std::min(best, timer.nsecsElapsed());
    }
    say("decode_12_megapixels", best);
}

/// Asks for all of them as a view does that is scrolled through: as many at once as the provider holds.
qint64 load(const QString& folder, ThumbnailCache& cache)
{
    ThumbnailProvider provider(nullptr, &cache);
    provider.setSiteFolder(folder);
    provider.setMemoryLimit(256LL * 1024 * 1024);
    QEventLoop loop;
    int asked = 0;
    int shown = 0;
    const auto ask = [&] {
        provider.thumbnail({QStringLiteral("/%1.jpg").arg(asked++), folder + QStringLiteral("/a.md"), box});
    };
    QObject::connect(&provider, &ThumbnailProvider::changed, [&](const ThumbnailKey& key) {
        if (provider.thumbnail(key).state != Thumbnail::State::Ready)
            qFatal("A picture was not shown");
        if (asked < pictures)
            ask();
        if (++shown == pictures)
            loop.quit();
    });
    QElapsedTimer timer;
    timer.start();
    while (asked < 200)
        ask();
    loop.exec();
    return timer.nsecsElapsed();
}

void thumbnails()
{
    const QTemporaryDir site;
    const QTemporaryDir kept;
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    for (int number = 0; number < pictures; ++number) {
        static const QList<QByteArray> originals = {
            jpeg(photograph(1200, 800, 1)), jpeg(photograph(800, 1000, 2)), jpeg(photograph(1000, 1000, 3))};
        QFile file(site.filePath(QStringLiteral("%1.jpg").arg(number)));
        if (!file.open(QIODevice::WriteOnly) || file.write(originals.at(number % 3)) <= 0 || !file.flush() ||
            !file.setFileTime(yesterday, QFile::FileModificationTime))
            qFatal("The pictures cannot be written");
    }
    const QString folder = site.path();
    {
        ThumbnailCache cache(kept.filePath(QStringLiteral("thumbnails")));
        say("thumbnails_of_originals", load(folder, cache));
        cache.size().waitForFinished();
    }
    ThumbnailCache cache(kept.filePath(QStringLiteral("thumbnails")));
    say("thumbnails_of_cache", load(folder, cache));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    decode();
    thumbnails();
    return 0;
}
