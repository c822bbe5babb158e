// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept, and what is shown of it when the network must not be used or is not there; and the turns that
// requests wait for.
#include "network/httpimagefetcher.h"

#include "fetching.h"
#include "support/imageserver.h"

#include <QNetworkProxy>
#include <QTemporaryDir>
#include <QTest>

using foreword::imaging::FetchedImage;
using foreword::imaging::PictureFailure;
using foreword::network::FetchRules;
using foreword::network::HttpImageFetcher;
using foreword::test::FakeResolver;
using foreword::test::ImageServer;
using foreword::test::isFinished;
using foreword::test::limits;
using foreword::test::Names;
using foreword::test::resultOf;
using foreword::test::rules;
using Delivery = ImageServer::Delivery;

namespace {

const QString picture = QStringLiteral("/x.png");
const QByteArray content = "the bytes of a picture";

FetchRules offline()
{
    FetchRules changed = rules();
    changed.offline = true;
    return changed;
}

} // namespace

class OfflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void init();
    void cleanup();

    void showsWhatIsKeptEvenStale();
    void asksNobodyForTheRest();
    void followsKeptRedirections();
    void endsWhatIsUnderWay();
    void staleIsBetterThanNothing();
    void staleIsConfirmedByItsDate();
    void confirmedIsFreshAgain();
    void changedReplacesStale();
    void failsThatAreTheServersAreNotHidden();
    void tellsWhatIsKept();
    void cacheIsClearedAndMeasured();
    void cacheOfNoSizeKeepsNothing();
    void sixRequestsAHost();
    void cancelledWhileWaitingIsNeverAsked();

private:
    FetchedImage fetch(const QString& path) { return resultOf(m_fetcher->fetch(m_server->url(path))); }
    bool isKept(const QString& path)
    {
        const QFuture<bool> kept = m_fetcher->isKept(m_server->url(path));
        return isFinished(kept) && kept.result();
    }
    void serve(const QString& path, const QByteArray& cacheControl)
    {
        m_server->serve(
            path, {.content = content, .headers = {{"ETag", "\"1\""}, {"Cache-Control", cacheControl}}});
    }

    Names m_names;
    std::unique_ptr<QTemporaryDir> m_cache;
    std::unique_ptr<ImageServer> m_server;
    std::unique_ptr<HttpImageFetcher> m_fetcher;
};

void OfflineTest::init()
{
    m_cache = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ImageServer>();
    m_fetcher = std::make_unique<HttpImageFetcher>(m_cache->path(), rules(), limits(),
                                                   std::make_unique<FakeResolver>(m_names));
}

void OfflineTest::cleanup()
{
    m_fetcher.reset();
    m_server.reset();
    m_cache.reset();
}

void OfflineTest::showsWhatIsKeptEvenStale()
{
    m_server->serve(picture, {.content = content,
                              .headers = {{"Content-Type", "image/png"}, {"Cache-Control", "no-cache"}}});
    fetch(picture);
    m_fetcher->setRules(offline());
    const FetchedImage image = fetch(picture);
    QCOMPARE(image.error, QString());
    QCOMPARE(image.bytes, content);
    QCOMPARE(image.contentType, QStringLiteral("image/png"));
    QVERIFY(image.fromCache);
    QCOMPARE(m_server->connectionCount(), 1);
}

void OfflineTest::asksNobodyForTheRest()
{
    m_fetcher->setRules(offline());
    for (const QUrl& url : {m_server->url(picture), QUrl(QStringLiteral("http://pictures.test/x.png"))}) {
        const FetchedImage image = resultOf(m_fetcher->fetch(url));
        QCOMPARE(image.failure, PictureFailure::Offline);
        QCOMPARE(image.error, QStringLiteral("This picture is not kept on this computer, and Foreword works "
                                             "offline."));
    }
    QCOMPARE(m_server->connectionCount(), 0);
    QCOMPARE(m_names.asked(), QStringList());
}

void OfflineTest::followsKeptRedirections()
{
    const QString old = QStringLiteral("/old.png");
    m_server->serve(old, {.content = {}, .headers = {{"Location", picture.toLatin1()}}, .status = 302});
    serve(picture, "no-cache");
    fetch(old);
    m_fetcher->setRules(offline());
    QCOMPARE(fetch(old).bytes, content);
    QCOMPARE(m_server->requests().size(), 2);
}

void OfflineTest::endsWhatIsUnderWay()
{
    m_server->serve(picture, {.content = content, .headers = {}, .delivery = Delivery::Never});
    QSignalSpy requested(m_server.get(), &ImageServer::requested);
    QSignalSpy abandoned(m_server.get(), &ImageServer::abandoned);
    const QFuture<FetchedImage> future = m_fetcher->fetch(m_server->url(picture));
    QVERIFY(requested.wait());
    m_fetcher->setRules(offline());
    QCOMPARE(resultOf(future).failure, PictureFailure::Offline);
    QTRY_COMPARE(abandoned.size(), 1);
}

void OfflineTest::staleIsBetterThanNothing()
{
    serve(picture, "max-age=0");
    fetch(picture);
    const QUrl url = m_server->url(picture);
    m_server.reset(); // nobody listens on that port any more
    const FetchedImage image = resultOf(m_fetcher->fetch(url));
    QCOMPARE(image.bytes, content);
    QVERIFY(image.fromCache);
}

void OfflineTest::staleIsConfirmedByItsDate()
{
    const QByteArray date = "Mon, 01 Jan 2018 00:00:00 GMT";
    m_server->serve(
        picture, {.content = content, .headers = {{"Last-Modified", date}, {"Cache-Control", "no-cache"}}});
    fetch(picture);
    QVERIFY(!m_server->requests().last().headers.contains("if-modified-since"));
    fetch(picture);
    QCOMPARE(m_server->requests().last().headers.value("if-modified-since"), date);
}

void OfflineTest::confirmedIsFreshAgain()
{
    serve(picture, "max-age=0");
    fetch(picture);
    serve(picture, "max-age=60");
    for (int look = 0; look < 2; ++look) {
        const FetchedImage image = fetch(picture);
        QCOMPARE(image.bytes, content);
        QVERIFY(image.fromCache);
    }
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().last().headers.value("if-none-match"), QByteArray("\"1\""));
}

void OfflineTest::changedReplacesStale()
{
    serve(picture, "max-age=0");
    fetch(picture);
    m_server->serve(picture, {.content = "another", .headers = {{"ETag", "\"2\""}}});
    const FetchedImage image = fetch(picture);
    QCOMPARE(image.bytes, QByteArray("another"));
    QVERIFY(!image.fromCache);
    QCOMPARE(fetch(picture).bytes, QByteArray("another"));
    QCOMPARE(m_server->requests().size(), 2);
}

void OfflineTest::failsThatAreTheServersAreNotHidden()
{
    serve(picture, "max-age=0");
    fetch(picture);
    m_server->serve(picture, {.content = {}, .headers = {}, .status = 404});
    QCOMPARE(fetch(picture).failure, PictureFailure::Gone);
}

void OfflineTest::tellsWhatIsKept()
{
    QVERIFY(!isKept(picture));
    serve(picture, "max-age=0");
    fetch(picture);
    QVERIFY(isKept(picture)); // though stale
    QVERIFY(!isKept(QStringLiteral("/y.png")));
    QCOMPARE(m_server->requests().size(), 1);
}

void OfflineTest::cacheIsClearedAndMeasured()
{
    serve(picture, "max-age=60");
    fetch(picture);
    const QFuture<qint64> size = m_fetcher->cacheSize();
    QVERIFY(isFinished(size));
    QVERIFY(size.result() >= content.size());
    QVERIFY(isFinished(m_fetcher->clearCache()));
    const QFuture<qint64> after = m_fetcher->cacheSize();
    QVERIFY(isFinished(after));
    QCOMPARE(after.result(), 0);
    QVERIFY(!isKept(picture));
    QVERIFY(!fetch(picture).fromCache);
}

void OfflineTest::cacheOfNoSizeKeepsNothing()
{
    FetchRules none = rules();
    none.cacheBytes = 0;
    m_fetcher->setRules(none);
    serve(picture, "max-age=60");
    fetch(picture);
    QVERIFY(!isKept(picture));
}

void OfflineTest::sixRequestsAHost()
{
    QList<QFuture<FetchedImage>> futures;
    for (int number = 0; number < 20; ++number) {
        const QString path = QStringLiteral("/%1.png").arg(number);
        m_server->serve(path, {.content = content, .headers = {}, .delivery = Delivery::Held});
        futures.append(m_fetcher->fetch(m_server->url(path)));
    }
    int released = 0;
    while (released < 20) {
        QTRY_VERIFY(m_server->requests().size() > released);
        m_server->release(m_server->requests().at(released++).path);
    }
    for (const QFuture<FetchedImage>& future : futures)
        QCOMPARE(resultOf(future).bytes, content);
    QCOMPARE(m_server->mostHeld(), 6);
}

void OfflineTest::cancelledWhileWaitingIsNeverAsked()
{
    QList<QFuture<FetchedImage>> futures;
    for (int number = 0; number < 6; ++number) {
        const QString path = QStringLiteral("/%1.png").arg(number);
        m_server->serve(path, {.content = content, .headers = {}, .delivery = Delivery::Held});
        futures.append(m_fetcher->fetch(m_server->url(path)));
    }
    QTRY_COMPARE(m_server->requests().size(), 6);
    m_server->serve(picture, {.content = content, .headers = {}});
    QFuture<FetchedImage> waiting = m_fetcher->fetch(m_server->url(picture));
    const QFuture<FetchedImage> other = m_fetcher->fetch(m_server->url(QStringLiteral("/other.png")));
    waiting.cancel();
    for (int number = 0; number < 6; ++number)
        m_server->release(QStringLiteral("/%1.png").arg(number));
    QCOMPARE(resultOf(other).failure, PictureFailure::Gone); // behind it in the line
    QCOMPARE(m_server->requestCount(picture), 0);
    QVERIFY(waiting.isFinished());
}

QTEST_GUILESS_MAIN(OfflineTest)
#include "tst_offline.moc"
