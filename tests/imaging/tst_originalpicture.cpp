// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/animation.h"
#include "imaging/originalpicture.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace foreword::imaging;

namespace {

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Red, then blue, 30 ms each, without end (GIF89a specification; one pixel, LZW codes of 2 bits).
QByteArray blinkingGif()
{
    const QByteArray frame = QByteArray::fromHex("21f90400030000002c00000000010001000002");
    return QByteArray::fromHex("47494638396101000100800000ff00000000ff") + frame +
           QByteArray::fromHex("02440100") + frame + QByteArray::fromHex("024c01003b");
}

class OneAnswer : public ImageFetcher
{
public:
    QFuture<FetchedImage> fetch(const QUrl& url) override
    {
        asked.append(url);
        QPromise<FetchedImage> promise;
        promise.start();
        promise.addResult(answer);
        promise.finish();
        return promise.future();
    }
    FetchedImage answer;
    QList<QUrl> asked;
};

OriginalPicture settled(const QFuture<OriginalPicture>& future)
{
    QFutureWatcher<OriginalPicture> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (finished.isEmpty())
        finished.wait();
    return future.result();
}

} // namespace

class TestOriginalPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAFileOfTheSiteWhole()
    {
        QTemporaryDir site;
        QFile file(site.filePath(QStringLiteral("large.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes = png(3000, 1500);
        file.write(bytes);
        file.close();
        OriginalPictures pictures(nullptr);
        pictures.setSiteFolder(site.path());
        const auto picture =
            settled(pictures.load(QStringLiteral("/large.png"), site.filePath(QStringLiteral("a.md"))));
        QVERIFY(picture.ok());
        QCOMPARE(picture.trueSize, QSize(3000, 1500));
        QCOMPARE(picture.bytes, bytes);
        QCOMPARE(picture.fileName, QStringLiteral("large.png"));
        QVERIFY(picture.webUrl.isEmpty());
        QList<QSize> sizes;
        for (const QImage& level : picture.levels)
            sizes.append(level.size());
        QCOMPARE(sizes, (QList<QSize>{{3000, 1500}, {1500, 750}, {750, 375}}));
    }

    void fetchesFromTheWeb()
    {
        OneAnswer fetcher;
        fetcher.answer.bytes = png(8, 4);
        fetcher.answer.fromCache = true;
        OriginalPictures pictures(&fetcher);
        const auto picture = settled(pictures.load(QStringLiteral(" https://pictures.example/a/b.png "), {}));
        QVERIFY(picture.ok());
        QVERIFY(picture.fromCache);
        QCOMPARE(picture.webUrl, QUrl(QStringLiteral("https://pictures.example/a/b.png")));
        QCOMPARE(fetcher.asked, QList<QUrl>{picture.webUrl});
    }

    void prefersACopyOfTheEditorsOwn()
    {
        QTemporaryDir mirror;
        QVERIFY(QDir(mirror.path()).mkpath(QStringLiteral("pictures.example")));
        QFile file(mirror.filePath(QStringLiteral("pictures.example/a.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(png(5, 5));
        file.close();
        OneAnswer fetcher;
        OriginalPictures pictures(&fetcher);
        pictures.setLocalPictureFolder(mirror.path());
        QCOMPARE(settled(pictures.load(QStringLiteral("https://pictures.example/a.png"), {})).trueSize,
                 QSize(5, 5));
        QVERIFY(fetcher.asked.isEmpty());
    }

    void dropsTheRequestWhenItIsCancelled()
    {
        class Patient : public ImageFetcher
        {
        public:
            QFuture<FetchedImage> fetch(const QUrl&) override
            {
                promise.start();
                isAsked = true;
                return promise.future();
            }
            QPromise<FetchedImage> promise;
            std::atomic<bool> isAsked = false;
        } fetcher;
        OriginalPictures pictures(&fetcher);
        QFuture<OriginalPicture> picture =
            pictures.load(QStringLiteral("https://pictures.example/a.png"), {});
        QTRY_VERIFY(fetcher.isAsked);
        picture.cancel();
        QTRY_VERIFY(fetcher.promise.isCanceled());
        fetcher.promise.finish();
    }

    void saysWhyThereIsNone()
    {
        QTemporaryDir site;
        OneAnswer fetcher;
        fetcher.answer.error = QStringLiteral("The server answered 404 Not Found.");
        fetcher.answer.failure = PictureFailure::Gone;
        OriginalPictures pictures(&fetcher);
        pictures.setSiteFolder(site.path());
        const auto gone = settled(pictures.load(QStringLiteral("https://pictures.example/a.png"), {}));
        QVERIFY(!gone.ok());
        QCOMPARE(gone.reason, fetcher.answer.error);
        QCOMPARE(gone.failure, PictureFailure::Gone);

        const QString article = site.filePath(QStringLiteral("a.md"));
        QCOMPARE(settled(pictures.load(QStringLiteral("/none.png"), article)).failure, PictureFailure::Gone);
        QCOMPARE(settled(pictures.load(QStringLiteral("ftp://pictures.example/a.png"), article)).failure,
                 PictureFailure::Blocked);

        OriginalPictures offline(nullptr);
        QCOMPARE(settled(offline.load(QStringLiteral("https://pictures.example/a.png"), {})).failure,
                 PictureFailure::Offline);
    }

    void keepsTheBytesOfWhatCannotBeShown()
    {
        OneAnswer fetcher;
        fetcher.answer.bytes = "<svg xmlns='http://www.w3.org/2000/svg'/>";
        OriginalPictures pictures(&fetcher);
        const auto picture = settled(pictures.load(QStringLiteral("https://pictures.example/a.svg"), {}));
        QVERIFY(!picture.ok());
        QVERIFY(picture.reason.contains(QStringLiteral("SVG")));
        QCOMPARE(picture.bytes, fetcher.answer.bytes);
        QCOMPARE(picture.fileName, QStringLiteral("a.svg"));
    }

    void namesFilesHarmlessly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "https://a.example/x/photo.png"
                               << "photo.png";
        QTest::newRow("query") << "https://a.example/photo.png?w=10&name=../x"
                               << "photo.png";
        QTest::newRow("another ending") << "https://a.example/photo.php"
                                        << "photo.php.png";
        QTest::newRow("capitals") << "https://a.example/PHOTO.PNG"
                                  << "PHOTO.png";
        QTest::newRow("none") << "https://a.example/x/"
                              << "picture.png";
        QTest::newRow("hidden") << "https://a.example/.bashrc"
                                << "bashrc.png";
        QTest::newRow("dots") << "https://a.example/x/%2e%2e"
                              << "picture.png";
        QTest::newRow("slashes in percent signs") << "https://a.example/..%2f..%2fetc%2fpasswd"
                                                  << "passwd.png";
        QTest::newRow("refused elsewhere") << "https://a.example/a%3Ab%5Cc%22.png"
                                           << "a-b-c-.png";
        QTest::newRow("line end") << "https://a.example/a%0Ab.png"
                                  << "a-b.png";
        QTest::newRow("letters") << "https://a.example/%C3%BCber.png" << QStringLiteral("über.png");
        QTest::newRow("site") << "/assets/b.png"
                              << "b.png";
        QTest::newRow("long") << QString(QStringLiteral("/") + QString(300, u'x') + QStringLiteral(".png"))
                              << QString(QString(100, u'x') + QStringLiteral(".png"));
    }
    void namesFilesHarmlessly()
    {
        QFETCH(QString, address);
        QTEST(fileNameFor(address, png(1, 1)), "name");
    }

    void playsFramesAgainAndAgain()
    {
        Animation animation(blinkingGif());
        QStringList shown;
        connect(&animation, &Animation::frameChanged, this,
                [&shown](const QImage& frame) { shown.append(QColor(frame.pixel(0, 0)).name()); });
        animation.setPlaying(true);
        QTRY_VERIFY(shown.size() >= 5);
        animation.setPlaying(false);
        const QString red = QStringLiteral("#ff0000");
        const QString blue = QStringLiteral("#0000ff");
        QCOMPARE(shown.mid(0, 5), (QStringList{red, blue, red, blue, red}));
        const auto count = shown.size();
        animation.setPlaying(true);
        QTRY_VERIFY(shown.size() > count);
    }

    void stopsAtWhatIsDamaged()
    {
        Animation animation(blinkingGif().left(20));
        QSignalSpy frames(&animation, &Animation::frameChanged);
        animation.setPlaying(true);
        QTRY_VERIFY(!animation.isPlaying());
        QVERIFY(frames.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOriginalPicture)
#include "tst_originalpicture.moc"
