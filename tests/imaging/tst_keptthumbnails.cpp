// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/pictureloader.h"
#include "imaging/thumbnailcache.h"
#include "imaging/thumbnailprovider.h"

#include "imaging/samplepictures.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <list>

using namespace foreword::imaging;
using foreword::test::animatedGif;
using foreword::test::encoded;
using foreword::test::samplePicture;
using State = Thumbnail::State;

namespace {

const QString address = QStringLiteral("https://example.org/2021/x.png");
constexpr QSize box(100, 100);

QByteArray png(int width, int height)
{
    return encoded(samplePicture(width, height), "png");
}

bool isGreen(const Thumbnail& thumbnail)
{
    return qGreen(thumbnail.image.pixel(5, 5)) > 200;
}

QByteArray greenPng(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::green);
    return encoded(image, "png");
}

/// Answers at once with what the test has put there, or waits for it.
class FakeFetcher : public ImageFetcher
{
public:
    QFuture<FetchedImage> fetch(const QUrl& url) override
    {
        asked.append(url.toString());
        QPromise<FetchedImage>& promise = m_promises.emplace_back();
        promise.start();
        return promise.future();
    }
    /// The latest.
    void answer(const FetchedImage& image)
    {
        m_promises.back().addResult(image);
        m_promises.back().finish();
    }

    QStringList asked;

private:
    std::list<QPromise<FetchedImage>> m_promises;
};

} // namespace

/// The provider with a cache on disk: each run of the program is a provider and a cache of its own.
class KeptThumbnailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { endRun(); }

    void sitePictureNeedsItsOriginalOnce();
    void changedFileIsNeverShownStale();
    void fileChangedJustNowIsNotKept();
    void smallOriginalIsNotKept();
    void largeBoxBypassesTheCache();
    void framesAreKept();
    void articlesShareAFile();
    void webPictureIsShownAtOnceAndRenewed();
    void freshWebPictureIsNotAskedFor();
    void staleWebPictureIsReplaced();
    void sameWebPictureIsNotAnnouncedAgain();
    void goneWebPictureIsForgotten();
    void otherFailuresLeaveTheKeptOne_data();
    void otherFailuresLeaveTheKeptOne();
    void renewsOnceARun();
    void downloadedInThisRunIsNotRenewed();
    void renewalsWaitForWhatIsAskedFor();
    void evictedDuringRenewalComesFromTheDisk();
    void withoutTheWebTheKeptOneIsShown();
    void everyFailureHasItsKind_data();
    void everyFailureHasItsKind();
    void localCopyIsPreferred();
    void localCopyThatIsNoPictureIsPassedOver();
    void localFolderSetLaterIsLookedAt();
    void localCopyThatLeadsOutIsNotShown();
    void changedFilesAreLookedAtAgain();
    void unreadableCacheOnlyCostsTime();

private:
    void startRun(ImageFetcher* fetcher);
    void endRun()
    {
        m_provider.reset();
        if (m_cache)
            m_cache->size().waitForFinished(); // whatever was to be written is
        m_cache.reset();
    }
    void newRun()
    {
        endRun();
        startRun(&m_fetcher);
    }
    void write(const QString& path, const QByteArray& bytes, int secondsAgo = 60)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        QVERIFY(file.flush());
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addSecs(-secondsAgo), QFile::FileModificationTime));
    }
    QString site(const QString& name) const { return m_folder->filePath(QStringLiteral("site/") + name); }
    QString local(const QString& name) const { return m_folder->filePath(QStringLiteral("local/") + name); }
    ThumbnailKey key(const QString& picture, QSize size = box,
                     const QString& article = QStringLiteral("a.md")) const
    {
        return {picture, site(article), size};
    }
    Thumbnail settled(const ThumbnailKey& key);
    Thumbnail fetched(const FetchedImage& image, QSize size = box);
    int keptCount() const
    {
        return int(QDir(m_folder->filePath(QStringLiteral("kept"))).entryList(QDir::Files).size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeFetcher m_fetcher;
    std::unique_ptr<ThumbnailCache> m_cache;
    std::unique_ptr<ThumbnailProvider> m_provider;
};

void KeptThumbnailsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(site({})) && QDir().mkpath(local({})));
    m_fetcher.asked.clear();
    startRun(&m_fetcher);
}

void KeptThumbnailsTest::startRun(ImageFetcher* fetcher)
{
    m_cache = std::make_unique<ThumbnailCache>(m_folder->filePath(QStringLiteral("kept")));
    m_provider = std::make_unique<ThumbnailProvider>(fetcher, m_cache.get());
    m_provider->setSiteFolder(site({}));
}

Thumbnail KeptThumbnailsTest::settled(const ThumbnailKey& key)
{
    QSignalSpy changed(m_provider.get(), &ThumbnailProvider::changed);
    Thumbnail thumbnail = m_provider->thumbnail(key);
    while (thumbnail.state == State::Loading && changed.wait())
        thumbnail = m_provider->thumbnail(key);
    return thumbnail;
}

/// Asked for in this run, answered, and waited for.
Thumbnail KeptThumbnailsTest::fetched(const FetchedImage& image, QSize size)
{
    const qsizetype before = m_fetcher.asked.size();
    m_provider->thumbnail(key(address, size));
    if (!QTest::qWaitFor([&] { return m_fetcher.asked.size() > before; }))
        return {};
    m_fetcher.answer(image);
    return settled(key(address, size));
}

void KeptThumbnailsTest::sitePictureNeedsItsOriginalOnce()
{
    write(site(QStringLiteral("x.png")), png(400, 200));
    const Thumbnail first = settled(key(QStringLiteral("/x.png")));
    QCOMPARE(first.image.size(), QSize(100, 50));
    newRun();
    QCOMPARE(keptCount(), 1);

    // The same file to the look of it, but with nothing in it.
    const QFileInfo before(site(QStringLiteral("x.png")));
    const QString source = sourceOf(QFileInfo(before.canonicalFilePath()));
    const auto kept = m_cache->find(source, ThumbnailCache::sizeClass(box));
    QVERIFY(kept);
    QCOMPARE(kept->image.size(), QSize(192, 96));
    QCOMPARE(kept->trueSize, QSize(400, 200));

    KeptThumbnail green = *kept;
    green.image.fill(Qt::green);
    QVERIFY(m_cache->keep(source, ThumbnailCache::sizeClass(box), green).result());
    const Thumbnail second = settled(key(QStringLiteral("/x.png")));
    QVERIFY(isGreen(second)); // thus not of the original
    QCOMPARE(second.image.size(), QSize(100, 50));
    QCOMPARE(second.trueSize, QSize(400, 200));
    QCOMPARE(second.frames, 1);
    QVERIFY(!second.fromWeb);
}

void KeptThumbnailsTest::changedFileIsNeverShownStale()
{
    const QString path = site(QStringLiteral("x.bmp"));
    write(path, encoded(samplePicture(400, 200), "bmp"));
    QVERIFY(!isGreen(settled(key(QStringLiteral("/x.bmp")))));
    const qint64 size = QFileInfo(path).size();
    newRun();
    QImage green(400, 200, QImage::Format_RGB32);
    green.fill(Qt::green);
    write(path, encoded(green, "bmp"), 30);
    QCOMPARE(QFileInfo(path).size(), size);
    QVERIFY(isGreen(settled(key(QStringLiteral("/x.bmp")))));
}

/// It may change again within the same tick of the file system's clock.
void KeptThumbnailsTest::fileChangedJustNowIsNotKept()
{
    write(site(QStringLiteral("x.png")), png(400, 200), 0);
    QCOMPARE(settled(key(QStringLiteral("/x.png"))).state, State::Ready);
    newRun();
    QCOMPARE(keptCount(), 0);
}

void KeptThumbnailsTest::smallOriginalIsNotKept()
{
    write(site(QStringLiteral("x.png")), png(40, 30));
    QCOMPARE(settled(key(QStringLiteral("/x.png"))).state, State::Ready);
    newRun();
    QCOMPARE(keptCount(), 0);
}

void KeptThumbnailsTest::largeBoxBypassesTheCache()
{
    write(site(QStringLiteral("x.png")), png(1000, 500));
    QCOMPARE(settled(key(QStringLiteral("/x.png"), {800, 800})).image.size(), QSize(800, 400));
    QCOMPARE(settled(key(QStringLiteral("/x.png"), {})).image.size(), QSize(1000, 500));
    newRun();
    QCOMPARE(keptCount(), 0);
}

void KeptThumbnailsTest::framesAreKept()
{
    QCOMPARE(fetched({.bytes = animatedGif(), .error = {}}).frames, 2);
    newRun();
    const Thumbnail kept = settled(key(address));
    QCOMPARE(kept.frames, 2);
    QCOMPARE(kept.trueSize, QSize(2, 1));
}

void KeptThumbnailsTest::articlesShareAFile()
{
    write(site(QStringLiteral("x.png")), png(400, 200));
    const qint64 bytes = 100 * 50 * 4;
    m_provider->setMemoryLimit(bytes + bytes / 2); // of one image
    const Thumbnail one = settled(key(QStringLiteral("/x.png")));
    const Thumbnail other = settled(key(QStringLiteral("x.png"), box, QStringLiteral("posts/b.md")));
    QCOMPARE(other.state, State::Ready);
    QCOMPARE(other.image.cacheKey(), one.image.cacheKey());
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("/x.png"))).state, State::Ready);
}

void KeptThumbnailsTest::webPictureIsShownAtOnceAndRenewed()
{
    QCOMPARE(fetched({.bytes = png(400, 200), .error = {}}).state, State::Ready);
    newRun();
    QSignalSpy changed(m_provider.get(), &ThumbnailProvider::changed);
    const Thumbnail kept = settled(key(address));
    QCOMPARE(kept.state, State::Ready);
    QCOMPARE(kept.image.size(), QSize(100, 50));
    QVERIFY(kept.fromWeb);
    QVERIFY(kept.fromCache);
    QVERIFY(kept.isRenewing);
    QTRY_COMPARE(m_fetcher.asked.size(), 2);
    m_fetcher.answer({.bytes = greenPng(400, 200), .error = {}});
    QTRY_VERIFY(isGreen(m_provider->thumbnail(key(address))));
    QVERIFY(!m_provider->thumbnail(key(address)).isRenewing);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().value<ThumbnailKey>(), key(address));
    newRun();
    QVERIFY(isGreen(settled(key(address))));
}

void KeptThumbnailsTest::freshWebPictureIsNotAskedFor()
{
    fetched({.bytes = png(400, 200), .error = {}, .freshUntil = QDateTime::currentDateTime().addSecs(600)});
    newRun();
    const Thumbnail kept = settled(key(address));
    QCOMPARE(kept.state, State::Ready);
    QVERIFY(!kept.isRenewing);
    write(site(QStringLiteral("y.png")), png(400, 200));
    settled(key(QStringLiteral("/y.png"))); // long enough for a request to have been made
    QCOMPARE(m_fetcher.asked.size(), 1);
}

void KeptThumbnailsTest::staleWebPictureIsReplaced()
{
    fetched({.bytes = png(400, 200), .error = {}, .freshUntil = QDateTime::currentDateTime().addSecs(-1)});
    newRun();
    QVERIFY(settled(key(address)).isRenewing);
    QTRY_COMPARE(m_fetcher.asked.size(), 2);
    m_fetcher.answer(
        {.bytes = png(300, 200), .error = {}, .freshUntil = QDateTime::currentDateTime().addSecs(600)});
    QTRY_COMPARE(m_provider->thumbnail(key(address)).trueSize, QSize(300, 200));
    newRun();
    QVERIFY(!settled(key(address)).isRenewing);
}

void KeptThumbnailsTest::sameWebPictureIsNotAnnouncedAgain()
{
    const QByteArray bytes =
        encoded(QImage(2, 2, QImage::Format_ARGB32_Premultiplied), "png"); // kept without loss
    fetched({.bytes = bytes, .error = {}});
    newRun();
    settled(key(address));
    QTRY_COMPARE(m_fetcher.asked.size(), 2);
    QSignalSpy changed(m_provider.get(), &ThumbnailProvider::changed);
    m_fetcher.answer({.bytes = bytes, .error = {}});
    QTRY_VERIFY(!m_provider->thumbnail(key(address)).isRenewing);
    QCOMPARE(changed.size(), 0);
}

void KeptThumbnailsTest::goneWebPictureIsForgotten()
{
    fetched({.bytes = png(400, 200), .error = {}});
    newRun();
    settled(key(address));
    QTRY_COMPARE(m_fetcher.asked.size(), 2);
    m_fetcher.answer({.bytes = {}, .error = QStringLiteral("404"), .failure = PictureFailure::Gone});
    QTRY_COMPARE(m_provider->thumbnail(key(address)).state, State::Failed);
    QCOMPARE(m_provider->thumbnail(key(address)).failure, PictureFailure::Gone);
    newRun();
    QCOMPARE(keptCount(), 0);
}

void KeptThumbnailsTest::otherFailuresLeaveTheKeptOne_data()
{
    QTest::addColumn<FetchedImage>("answer");
    const auto row = [](const char* name, const QByteArray& bytes, const char* error, PictureFailure kind) {
        QTest::newRow(name) << FetchedImage{
            .bytes = bytes, .error = QString::fromLatin1(error), .failure = kind};
    };
    row("offline", {}, "no network", PictureFailure::Offline);
    row("blocked", {}, "not allowed", PictureFailure::Blocked);
    row("the server's trouble", {}, "500", PictureFailure::Other);
    row("a portal's page", "<html></html>", "", PictureFailure::None);
}

void KeptThumbnailsTest::otherFailuresLeaveTheKeptOne()
{
    QFETCH(FetchedImage, answer);

    fetched({.bytes = png(400, 200), .error = {}});
    newRun();
    settled(key(address));
    QTRY_COMPARE(m_fetcher.asked.size(), 2);
    m_fetcher.answer(answer);
    QTRY_VERIFY(!m_provider->thumbnail(key(address)).isRenewing);
    QCOMPARE(m_provider->thumbnail(key(address)).state, State::Ready);
    newRun();
    QCOMPARE(settled(key(address)).state, State::Ready);
}

void KeptThumbnailsTest::renewsOnceARun()
{
    fetched({.bytes = png(400, 200), .error = {}});
    newRun();
    settled(key(address));
    QTRY_COMPARE(m_fetcher.asked.size(), 2);
    m_fetcher.answer({.bytes = png(400, 200), .error = {}});
    QTRY_VERIFY(!m_provider->thumbnail(key(address)).isRenewing);
    m_provider->setSiteFolder(site({})); // forgets
    QVERIFY(!settled(key(address)).isRenewing);
    QCOMPARE(m_fetcher.asked.size(), 2);
}

void KeptThumbnailsTest::downloadedInThisRunIsNotRenewed()
{
    fetched({.bytes = png(400, 200), .error = {}});
    m_provider->lookAgain();
    QVERIFY(m_provider->thumbnail(key(address)).isRenewing);
    QTRY_VERIFY(!m_provider->thumbnail(key(address)).isRenewing);
    QCOMPARE(m_fetcher.asked.size(), 1);
}

void KeptThumbnailsTest::renewalsWaitForWhatIsAskedFor()
{
    constexpr int downloadsAtOnce = 6; // of one host
    fetched({.bytes = png(400, 200), .error = {}});
    newRun();
    m_fetcher.asked.clear();
    for (int number = 0; number < downloadsAtOnce; ++number)
        m_provider->thumbnail(key(QStringLiteral("https://example.org/%1.png").arg(number)));
    QTRY_COMPARE(m_fetcher.asked.size(), downloadsAtOnce);
    QVERIFY(settled(key(address)).isRenewing);
    m_provider->thumbnail(key(QStringLiteral("https://example.org/last.png")));
    write(site(QStringLiteral("y.png")), png(400, 200));
    settled(key(QStringLiteral("/y.png"))); // by then the cache has been asked for the last one
    QCOMPARE(m_fetcher.asked.size(), downloadsAtOnce);
    m_fetcher.answer({.bytes = png(8, 8), .error = {}});
    QTRY_COMPARE(m_fetcher.asked.size(), downloadsAtOnce + 1);
    QCOMPARE(m_fetcher.asked.last(), QStringLiteral("https://example.org/last.png"));
}

void KeptThumbnailsTest::evictedDuringRenewalComesFromTheDisk()
{
    fetched({.bytes = png(400, 200), .error = {}});
    newRun();
    settled(key(address));
    QTRY_COMPARE(m_fetcher.asked.size(), 2);
    m_provider->setMemoryLimit(0); // whatever is in memory goes
    m_provider->setMemoryLimit(1'000'000);
    QCOMPARE(m_provider->thumbnail(key(address)).state, State::Loading);
    QCOMPARE(settled(key(address)).state, State::Ready); // although the server says nothing
}

void KeptThumbnailsTest::withoutTheWebTheKeptOneIsShown()
{
    fetched({.bytes = png(400, 200), .error = {}});
    endRun();
    startRun(nullptr);
    const Thumbnail kept = settled(key(address));
    QCOMPARE(kept.state, State::Ready);
    QVERIFY(!kept.isRenewing);
    const Thumbnail other = settled(key(QStringLiteral("https://example.org/other.png")));
    QCOMPARE(other.state, State::Failed);
    QCOMPARE(other.failure, PictureFailure::Offline);
}

void KeptThumbnailsTest::everyFailureHasItsKind_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<PictureFailure>("kind");

    const auto row = [](const char* picture, PictureFailure kind) {
        QTest::newRow(picture) << QString::fromLatin1(picture) << kind;
    };
    row("/no.png", PictureFailure::Gone);
    row("/../no.png", PictureFailure::Blocked);
    row("file:///etc/passwd", PictureFailure::Blocked);
    row("ftp://example.org/x.png", PictureFailure::Blocked);
    row("http:///x.png", PictureFailure::Blocked);
    row("/drawing.png", PictureFailure::Other);
    row("/folder", PictureFailure::Other);
}

void KeptThumbnailsTest::everyFailureHasItsKind()
{
    QFETCH(QString, picture);
    QFETCH(PictureFailure, kind);

    write(site(QStringLiteral("drawing.png")), "<svg><image href='file:///etc/passwd'/></svg>");
    QVERIFY(QDir().mkpath(site(QStringLiteral("folder"))));
    const Thumbnail thumbnail = settled(key(picture));
    QCOMPARE(thumbnail.state, State::Failed);
    QCOMPARE(thumbnail.failure, kind);
    QVERIFY(!thumbnail.reason.isEmpty());
}

void KeptThumbnailsTest::localCopyIsPreferred()
{
    write(local(QStringLiteral("example.org/2021/x.png")), greenPng(400, 200));
    m_provider->setLocalPictureFolder(local({}));
    const Thumbnail copy = settled(key(address));
    QCOMPARE(copy.state, State::Ready);
    QVERIFY(isGreen(copy));
    QVERIFY(!copy.fromWeb);
    QVERIFY(m_fetcher.asked.isEmpty());

    endRun();
    startRun(nullptr); // nor does it need the web to be switched on
    m_provider->setLocalPictureFolder(local({}));
    QVERIFY(isGreen(settled(key(address))));
}

void KeptThumbnailsTest::localCopyThatIsNoPictureIsPassedOver()
{
    write(local(QStringLiteral("example.org/2021/x.png")), "<html></html>");
    m_provider->setLocalPictureFolder(local({}));
    QVERIFY(isGreen(fetched({.bytes = greenPng(400, 200), .error = {}})));
}

void KeptThumbnailsTest::localFolderSetLaterIsLookedAt()
{
    QVERIFY(!isGreen(fetched({.bytes = png(400, 200), .error = {}})));
    write(local(QStringLiteral("2021/x.png")), greenPng(400, 200));
    QSignalSpy outdated(m_provider.get(), &ThumbnailProvider::outdated);
    m_provider->setLocalPictureFolder(local({}));
    QCOMPARE(outdated.size(), 1);
    QSignalSpy changed(m_provider.get(), &ThumbnailProvider::changed);
    const Thumbnail until = m_provider->thumbnail(key(address));
    QCOMPARE(until.state, State::Ready); // the known one
    QVERIFY(until.isRenewing);
    QVERIFY(changed.wait());
    QVERIFY(isGreen(m_provider->thumbnail(key(address))));
    QCOMPARE(changed.size(), 1);

    m_provider->setLocalPictureFolder({});
    m_provider->thumbnail(key(address));
    QTRY_VERIFY(!isGreen(m_provider->thumbnail(key(address))));
}

void KeptThumbnailsTest::localCopyThatLeadsOutIsNotShown()
{
    write(m_folder->filePath(QStringLiteral("secret.png")), greenPng(400, 200));
    QVERIFY(QDir().mkpath(local(QStringLiteral("2021"))));
    QVERIFY(
        QFile::link(m_folder->filePath(QStringLiteral("secret.png")), local(QStringLiteral("2021/x.png"))));
    m_provider->setLocalPictureFolder(local({}));
    QVERIFY(!isGreen(fetched({.bytes = png(400, 200), .error = {}})));
}

void KeptThumbnailsTest::changedFilesAreLookedAtAgain()
{
    const ThumbnailKey picture = key(QStringLiteral("/x.png"));
    const ThumbnailKey missing = key(QStringLiteral("/y.png"));
    write(site(QStringLiteral("x.png")), png(400, 200));
    QVERIFY(!isGreen(settled(picture)));
    QCOMPARE(settled(missing).state, State::Failed);
    write(site(QStringLiteral("x.png")), greenPng(300, 300));
    write(site(QStringLiteral("y.png")), greenPng(300, 300));

    QSignalSpy outdated(m_provider.get(), &ThumbnailProvider::outdated);
    m_provider->filesChanged({QStringLiteral("a.md"), QStringLiteral("posts/b.markdown")});
    QCOMPARE(outdated.size(), 0);
    QVERIFY(!m_provider->thumbnail(picture).isRenewing);
    m_provider->filesChanged({QStringLiteral("a.md"), QStringLiteral("x.PNG")});
    QCOMPARE(outdated.size(), 1);
    QCOMPARE(m_provider->thumbnail(picture).trueSize, QSize(400, 200)); // until the new one is there
    QCOMPARE(m_provider->thumbnail(missing).state, State::Failed);
    QTRY_COMPARE(m_provider->thumbnail(picture).trueSize, QSize(300, 300));
    QTRY_COMPARE(m_provider->thumbnail(missing).state, State::Ready);

    // What stayed as it was is not announced.
    m_provider->filesChanged({QString()});
    QSignalSpy changed(m_provider.get(), &ThumbnailProvider::changed);
    QVERIFY(m_provider->thumbnail(picture).isRenewing);
    QTRY_VERIFY(!m_provider->thumbnail(picture).isRenewing);
    QCOMPARE(changed.size(), 0);
}

void KeptThumbnailsTest::unreadableCacheOnlyCostsTime()
{
    endRun();
    QFile file(m_folder->filePath(QStringLiteral("kept")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    startRun(&m_fetcher);
    write(site(QStringLiteral("x.png")), png(400, 200));
    QCOMPARE(settled(key(QStringLiteral("/x.png"))).state, State::Ready);
    QCOMPARE(fetched({.bytes = png(400, 200), .error = {}}).state, State::Ready);
}

QTEST_GUILESS_MAIN(KeptThumbnailsTest)
#include "tst_keptthumbnails.moc"
