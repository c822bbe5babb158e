// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/thumbnailprovider.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

#include <map>

using namespace foreword::imaging;
using State = Thumbnail::State;

namespace {

constexpr int downloadsAtOnce = 6; // of one host
constexpr int maximumWaiting = 256;

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

/// Answers when the test says so.
class FakeFetcher : public ImageFetcher
{
public:
    QFuture<FetchedImage> fetch(const QUrl& url) override
    {
        asked.append(url.toString());
        QPromise<FetchedImage>& promise = (m_promises[url.toString()] = QPromise<FetchedImage>());
        promise.start();
        return promise.future();
    }
    void answer(const QString& url, const FetchedImage& image)
    {
        m_promises.at(url).addResult(image);
        m_promises.at(url).finish();
    }
    void stop(const QString& url) { m_promises.erase(url); }
    bool isCanceled(const QString& url) const { return m_promises.at(url).isCanceled(); }

    QStringList asked;

private:
    std::map<QString, QPromise<FetchedImage>> m_promises;
};

QString web(int number)
{
    return QStringLiteral("https://example.org/%1.png").arg(number);
}

} // namespace

class ThumbnailProviderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingIsAbsent();
    void fileLoadsAndIsRemembered();
    void announcesOnItsOwnThread();
    void badFilesFail_data();
    void badFilesFail();
    void failedIsTriedAgainOnlyOnRequest();
    void webPictureKeepsWhereItCameFrom();
    void webPictureOfManyArticlesIsFetchedOnce();
    void eachSizeIsAPictureOfItsOwn();
    void webFailureHasItsReason();
    void stoppedDownloadFails();
    void webCanBeSwitchedOff();
    void refusedWebAddressFailsAtOnce();
    void latestIsFetchedFirst();
    void askingAgainBringsForward();
    void fullQueueDropsTheOldest();
    void filesDoNotWaitForTheWeb();
    void restsWhenAsked();
    void newSiteForgetsAll();
    void lateAnswerForTheOldSiteIsIgnored();
    void memoryIsBounded();
    void hasRoomForWhatIsShownAtOnce();
    void pictureLargerThanTheMemoryIsShown();
    void diesWithWorkUnderWay();

private:
    void write(const QString& name, const QByteArray& bytes);
    QString path(const QString& name) const { return m_site->filePath(name); }
    ThumbnailKey key(const QString& address) const
    {
        return {address, path(QStringLiteral("a.md")), {32, 32}};
    }
    Thumbnail settled(const ThumbnailKey& key);
    void askForAsManyAsAreFetchedAtOnce();

    std::unique_ptr<QTemporaryDir> m_site;
    std::unique_ptr<FakeFetcher> m_fetcher;
    std::unique_ptr<ThumbnailProvider> m_provider;
};

void ThumbnailProviderTest::init()
{
    m_site = std::make_unique<QTemporaryDir>();
    QVERIFY(m_site->isValid());
    m_fetcher = std::make_unique<FakeFetcher>();
    m_provider = std::make_unique<ThumbnailProvider>(m_fetcher.get());
    m_provider->setSiteFolder(m_site->path());
}

void ThumbnailProviderTest::cleanup()
{
    m_provider.reset();
    m_fetcher.reset();
    m_site.reset();
}

void ThumbnailProviderTest::write(const QString& name, const QByteArray& bytes)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The picture once it is no longer loading.
Thumbnail ThumbnailProviderTest::settled(const ThumbnailKey& key)
{
    QSignalSpy changed(m_provider.get(), &ThumbnailProvider::changed);
    Thumbnail thumbnail = m_provider->thumbnail(key);
    while (thumbnail.state == State::Loading && changed.wait())
        thumbnail = m_provider->thumbnail(key);
    return thumbnail;
}

void ThumbnailProviderTest::askForAsManyAsAreFetchedAtOnce()
{
    for (int number = 0; number < downloadsAtOnce; ++number)
        m_provider->thumbnail(key(web(number)));
    QCOMPARE(m_fetcher->asked.size(), downloadsAtOnce);
}

void ThumbnailProviderTest::nothingIsAbsent()
{
    QCOMPARE(m_provider->thumbnail(key({})).state, State::Absent);
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("  "))).state, State::Absent);
}

void ThumbnailProviderTest::fileLoadsAndIsRemembered()
{
    write(QStringLiteral("x.png"), png(64, 32));
    QSignalSpy changed(m_provider.get(), &ThumbnailProvider::changed);
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("/x.png"))).state, State::Loading);
    QVERIFY(changed.wait());
    QCOMPARE(changed.first().first().value<ThumbnailKey>(), key(QStringLiteral("/x.png")));

    const Thumbnail thumbnail = m_provider->thumbnail(key(QStringLiteral("/x.png")));
    QCOMPARE(thumbnail.state, State::Ready);
    QCOMPARE(thumbnail.image.size(), QSize(32, 16));
    QCOMPARE(thumbnail.trueSize, QSize(64, 32));
    QVERIFY(!thumbnail.fromWeb);
    QVERIFY(thumbnail.reason.isEmpty());
}

void ThumbnailProviderTest::announcesOnItsOwnThread()
{
    write(QStringLiteral("x.png"), png(8, 8));
    QThread* thread = nullptr;
    connect(
        m_provider.get(), &ThumbnailProvider::changed, this, [&thread] { thread = QThread::currentThread(); },
        Qt::DirectConnection);
    settled(key(QStringLiteral("x.png")));
    QCOMPARE(thread, m_provider->thread());
}

void ThumbnailProviderTest::badFilesFail_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("word");

    const auto row = [](const char* name, const char* address, const char* word) {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(word);
    };
    row("not there", "no.png", "no file");
    row("empty", "empty.png", "empty");
    row("web page", "page.png", "web page");
    row("cut short", "short.png", "cut short");
    row("30,000 pixels wide", "wide.png", "too large");
    row("65 MB", "huge.png", "too large");
    row("folder", "folder.png", "not a file");
    row("named pipe", "pipe.png", "not a file");
    row("outside", "../x.png", "out of the site");
    row("another scheme", "ftp://example.org/x.png", "http");
}

void ThumbnailProviderTest::badFilesFail()
{
    QFETCH(QString, address);
    QFETCH(QString, word);

    write(QStringLiteral("empty.png"), {});
    write(QStringLiteral("page.png"), "<html><body>404</body></html>");
    write(QStringLiteral("short.png"), png(400, 300).chopped(100));
    write(QStringLiteral("wide.png"), png(30'000, 1));
    write(QStringLiteral("huge.png"), png(8, 8));
    QVERIFY(QFile::resize(path(QStringLiteral("huge.png")), 65LL * 1024 * 1024));
    QVERIFY(QDir().mkpath(path(QStringLiteral("folder.png"))));
    QCOMPARE(::mkfifo(QFile::encodeName(path(QStringLiteral("pipe.png"))).constData(), 0600), 0);

    const Thumbnail thumbnail = settled(key(address));
    QCOMPARE(thumbnail.state, State::Failed);
    QVERIFY2(thumbnail.reason.contains(word), qPrintable(thumbnail.reason));
    QVERIFY(thumbnail.image.isNull());
}

void ThumbnailProviderTest::failedIsTriedAgainOnlyOnRequest()
{
    const ThumbnailKey picture = key(QStringLiteral("late.png"));
    QCOMPARE(settled(picture).state, State::Failed);
    write(QStringLiteral("late.png"), png(8, 8));
    QCOMPARE(m_provider->thumbnail(picture).state, State::Failed);
    m_provider->retry(QStringLiteral("other.png"));
    QCOMPARE(m_provider->thumbnail(picture).state, State::Failed);
    m_provider->retry(QStringLiteral("late.png"));
    QCOMPARE(settled(picture).state, State::Ready);
}

void ThumbnailProviderTest::webPictureKeepsWhereItCameFrom()
{
    QCOMPARE(m_provider->thumbnail(key(web(1))).state, State::Loading);
    m_fetcher->answer(web(1), {.bytes = png(64, 64), .error = {}, .fromCache = true});
    const Thumbnail thumbnail = settled(key(web(1)));
    QCOMPARE(thumbnail.state, State::Ready);
    QVERIFY(thumbnail.fromWeb);
    QVERIFY(thumbnail.fromCache);
    QCOMPARE(m_fetcher->asked, QStringList{web(1)});
}

void ThumbnailProviderTest::webPictureOfManyArticlesIsFetchedOnce()
{
    QSignalSpy changed(m_provider.get(), &ThumbnailProvider::changed);
    ThumbnailKey other = key(web(1));
    other.articlePath = path(QStringLiteral("b.md"));
    m_provider->thumbnail(key(web(1)));
    m_provider->thumbnail(key(web(1)));
    m_provider->thumbnail(other);
    QCOMPARE(m_fetcher->asked.size(), 1);

    m_fetcher->answer(web(1), {.bytes = png(8, 8), .error = {}});
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(m_provider->thumbnail(key(web(1))).state, State::Ready);
    QCOMPARE(m_provider->thumbnail(other).state, State::Ready);
    QCOMPARE(m_fetcher->asked.size(), 1);
}

void ThumbnailProviderTest::eachSizeIsAPictureOfItsOwn()
{
    write(QStringLiteral("x.png"), png(64, 64));
    ThumbnailKey large = key(QStringLiteral("x.png"));
    large.box = {48, 48};
    QCOMPARE(settled(key(QStringLiteral("x.png"))).image.width(), 32);
    QCOMPARE(settled(large).image.width(), 48);
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("x.png"))).image.width(), 32);
}

void ThumbnailProviderTest::webFailureHasItsReason()
{
    m_provider->thumbnail(key(web(1)));
    m_fetcher->answer(web(1), {.bytes = {}, .error = QStringLiteral("The server answered 404 Not Found.")});
    const Thumbnail thumbnail = settled(key(web(1)));
    QCOMPARE(thumbnail.state, State::Failed);
    QCOMPARE(thumbnail.reason, QStringLiteral("The server answered 404 Not Found."));
    QVERIFY(thumbnail.fromWeb);
}

void ThumbnailProviderTest::stoppedDownloadFails()
{
    m_provider->thumbnail(key(web(1)));
    m_fetcher->stop(web(1));
    QCOMPARE(settled(key(web(1))).state, State::Failed);
}

void ThumbnailProviderTest::webCanBeSwitchedOff()
{
    ThumbnailProvider offline(nullptr);
    const Thumbnail thumbnail = offline.thumbnail(key(web(1)));
    QCOMPARE(thumbnail.state, State::Failed);
    QVERIFY(!thumbnail.reason.isEmpty());
}

void ThumbnailProviderTest::refusedWebAddressFailsAtOnce()
{
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("http:///x.png"))).state, State::Failed);
    QVERIFY(m_fetcher->asked.isEmpty());
}

void ThumbnailProviderTest::latestIsFetchedFirst()
{
    askForAsManyAsAreFetchedAtOnce();
    m_provider->thumbnail(key(web(100)));
    m_provider->thumbnail(key(web(101)));
    m_fetcher->answer(web(0), {.bytes = png(8, 8), .error = {}});
    QTRY_COMPARE(m_fetcher->asked.size(), downloadsAtOnce + 1);
    QCOMPARE(m_fetcher->asked.last(), web(101));
}

void ThumbnailProviderTest::askingAgainBringsForward()
{
    askForAsManyAsAreFetchedAtOnce();
    m_provider->thumbnail(key(web(100)));
    m_provider->thumbnail(key(web(101)));
    m_provider->thumbnail(key(web(100)));
    m_fetcher->answer(web(0), {.bytes = png(8, 8), .error = {}});
    QTRY_COMPARE(m_fetcher->asked.size(), downloadsAtOnce + 1);
    QCOMPARE(m_fetcher->asked.last(), web(100));
}

void ThumbnailProviderTest::fullQueueDropsTheOldest()
{
    askForAsManyAsAreFetchedAtOnce();
    for (int number = 0; number <= maximumWaiting; ++number)
        m_provider->thumbnail(key(web(100 + number)));
    qsizetype answered = 0;
    while (m_fetcher->asked.size() < downloadsAtOnce + maximumWaiting) {
        const qsizetype asked = m_fetcher->asked.size();
        for (; answered < asked; ++answered)
            m_fetcher->answer(m_fetcher->asked.at(answered), {.bytes = png(8, 8), .error = {}});
        QTRY_VERIFY(m_fetcher->asked.size() > asked);
    }
    QVERIFY(!m_fetcher->asked.contains(web(100)));
    QVERIFY(m_fetcher->asked.contains(web(101)));

    // Forgotten, thus begun anew when somebody asks.
    m_provider->thumbnail(key(web(100)));
    m_fetcher->answer(m_fetcher->asked.last(), {.bytes = png(8, 8), .error = {}});
    QTRY_VERIFY(m_fetcher->asked.contains(web(100)));
}

void ThumbnailProviderTest::filesDoNotWaitForTheWeb()
{
    askForAsManyAsAreFetchedAtOnce();
    write(QStringLiteral("x.png"), png(8, 8));
    QCOMPARE(settled(key(QStringLiteral("x.png"))).state, State::Ready);
}

void ThumbnailProviderTest::restsWhenAsked()
{
    write(QStringLiteral("x.png"), png(8, 8));
    QElapsedTimer since;
    since.start();
    m_provider->rest();
    QCOMPARE(settled(key(QStringLiteral("x.png"))).state, State::Ready);
    QVERIFY(since.elapsed() >= ThumbnailProvider::restTime.count());
}

void ThumbnailProviderTest::newSiteForgetsAll()
{
    write(QStringLiteral("x.png"), png(8, 8));
    settled(key(QStringLiteral("x.png")));
    settled(key(QStringLiteral("no.png")));
    m_provider->thumbnail(key(web(1)));

    m_provider->setSiteFolder(m_site->path());
    QVERIFY(m_fetcher->isCanceled(web(1)));
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("x.png"))).state, State::Loading);
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("no.png"))).state, State::Loading);
    m_provider->thumbnail(key(web(1)));
    QCOMPARE(m_fetcher->asked.size(), 2);
}

void ThumbnailProviderTest::lateAnswerForTheOldSiteIsIgnored()
{
    write(QStringLiteral("x.png"), png(8, 8));
    const QTemporaryDir other;
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("/x.png"))).state, State::Loading);
    m_provider->setSiteFolder(other.path());
    QSignalSpy changed(m_provider.get(), &ThumbnailProvider::changed);
    QCOMPARE(settled(key(QStringLiteral("/x.png"))).state, State::Failed);
    QCOMPARE(changed.size(), 1);
}

void ThumbnailProviderTest::memoryIsBounded()
{
    write(QStringLiteral("x.png"), png(32, 32));
    write(QStringLiteral("y.png"), png(32, 32));
    m_provider->setMemoryLimit(32 * 32 * 4 + 1);
    QCOMPARE(settled(key(QStringLiteral("x.png"))).state, State::Ready);
    QCOMPARE(settled(key(QStringLiteral("y.png"))).state, State::Ready);
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("y.png"))).state, State::Ready);
    QCOMPARE(m_provider->thumbnail(key(QStringLiteral("x.png"))).state, State::Loading);
}

void ThumbnailProviderTest::hasRoomForWhatIsShownAtOnce()
{
    const auto name = [](int number) { return QStringLiteral("%1.png").arg(number); };
    constexpr int many = 3;
    m_provider->setMemoryLimit(32 * 32 * 4 + 1);
    m_provider->makeRoomFor(many, {32, 32});
    for (int number = 0; number < many; ++number) {
        write(name(number), png(32, 32));
        ThumbnailKey picture = key(name(number));
        picture.box = {32, 32};
        QCOMPARE(settled(picture).state, State::Ready);
    }
    for (int number = 0; number < many; ++number) {
        ThumbnailKey picture = key(name(number));
        picture.box = {32, 32};
        QCOMPARE(m_provider->thumbnail(picture).state, State::Ready);
    }

    // None of so many that wait is dropped either.
    m_provider->makeRoomFor(maximumWaiting + 1, {32, 32});
    askForAsManyAsAreFetchedAtOnce();
    for (int number = 0; number <= maximumWaiting; ++number)
        m_provider->thumbnail(key(web(100 + number)));
    qsizetype answered = 0;
    while (m_fetcher->asked.size() < downloadsAtOnce + maximumWaiting + 1) {
        const qsizetype asked = m_fetcher->asked.size();
        for (; answered < asked; ++answered)
            m_fetcher->answer(m_fetcher->asked.at(answered), {.bytes = png(8, 8), .error = {}});
        QTRY_VERIFY(m_fetcher->asked.size() > asked);
    }
    QVERIFY(m_fetcher->asked.contains(web(100)));
}

void ThumbnailProviderTest::pictureLargerThanTheMemoryIsShown()
{
    write(QStringLiteral("x.png"), png(32, 32));
    m_provider->setMemoryLimit(100);
    QCOMPARE(settled(key(QStringLiteral("x.png"))).state, State::Ready);
}

void ThumbnailProviderTest::diesWithWorkUnderWay()
{
    write(QStringLiteral("x.png"), png(2000, 2000));
    for (int number = 0; number < 40; ++number) {
        ThumbnailKey picture = key(QStringLiteral("x.png"));
        picture.box = {100 + number, 100};
        m_provider->thumbnail(picture);
        m_provider->thumbnail(key(web(number)));
    }
    m_provider.reset();
    QVERIFY(m_fetcher->isCanceled(web(0)));
}

QTEST_GUILESS_MAIN(ThumbnailProviderTest)
#include "tst_thumbnailprovider.moc"
