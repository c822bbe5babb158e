// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/httpimagefetcher.h"

#include "fetching.h"
#include "support/imageserver.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using foreword::imaging::FetchedImage;
using foreword::network::HttpImageFetcher;
using foreword::test::ImageServer;
using foreword::test::limits;
using foreword::test::resultOf;
using foreword::test::rules;
using Delivery = ImageServer::Delivery;

namespace {

const QString picture = QStringLiteral("/x.png");
const QByteArray content = "the bytes of a picture";

QByteArray httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

using Headers = QList<std::pair<QByteArray, QByteArray>>;

} // namespace

Q_DECLARE_METATYPE(foreword::test::ImageServer::Answer)

class HttpImageFetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fetches();
    void findsHostsAsTheSystemDoes();
    void asksForNothingPacked();
    void tellsNothingAboutTheReader();
    void badAnswers_data();
    void badAnswers();
    void totalTimeIsLimited();
    void refusesOtherSchemes();
    void refusedConnection();
    void followsFiveRedirections();
    void refusesBadRedirections_data();
    void refusesBadRedirections();
    void secondLookNeedsNoNetwork_data();
    void secondLookNeedsNoNetwork();
    void secondLookAfterARedirectionNeedsNoNetwork();
    void anewAsksTheServerInAnyCase();
    void cacheOutlivesTheFetcher();
    void notKept_data();
    void notKept();
    void staleIsValidated();
    void twoLooksAreOneRequest();
    void cancellingDropsTheRequest();
    void cancellingOneLeavesTheOther();
    void askingAgainAfterCancelling();
    void endsWithWorkUnderWay();

private:
    FetchedImage fetch(const QString& path) { return resultOf(m_fetcher->fetch(m_server->url(path))); }
    void restartFetcher();

    std::unique_ptr<QTemporaryDir> m_cache;
    std::unique_ptr<ImageServer> m_server;
    std::unique_ptr<HttpImageFetcher> m_fetcher;
};

void HttpImageFetcherTest::initTestCase()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
}

void HttpImageFetcherTest::init()
{
    m_cache = std::make_unique<QTemporaryDir>();
    QVERIFY(m_cache->isValid());
    m_server = std::make_unique<ImageServer>();
    restartFetcher();
}

void HttpImageFetcherTest::cleanup()
{
    m_fetcher.reset();
    m_server.reset();
    m_cache.reset();
}

void HttpImageFetcherTest::restartFetcher()
{
    m_fetcher.reset();
    m_fetcher = std::make_unique<HttpImageFetcher>(m_cache->path(), rules(), limits());
}

void HttpImageFetcherTest::fetches()
{
    m_server->serve(picture, {.content = content, .headers = {}});
    const FetchedImage image = fetch(picture);
    QCOMPARE(image.error, QString());
    QCOMPARE(image.bytes, content);
    QVERIFY(!image.fromCache);
}

void HttpImageFetcherTest::findsHostsAsTheSystemDoes()
{
    m_server->serve(picture, {.content = content, .headers = {}});
    QUrl url = m_server->url(picture);
    url.setHost(QStringLiteral("localhost")); // the only name that every computer has
    m_fetcher->setRules({.offline = false, .allowedHosts = {QStringLiteral("localhost")}});
    QCOMPARE(resultOf(m_fetcher->fetch(url)).bytes, content);
}

void HttpImageFetcherTest::asksForNothingPacked()
{
    const QByteArray packed = qCompress(QByteArray(100 * 1024, '\0')).mid(4);
    m_server->serve(picture, {.content = packed, .headers = {{"Content-Encoding", "deflate"}}});
    QCOMPARE(fetch(picture).bytes, packed); // not unpacked if it comes all the same
    QCOMPARE(m_server->requests().last().headers.value("accept-encoding"), QByteArray("identity"));
}

void HttpImageFetcherTest::tellsNothingAboutTheReader()
{
    m_server->serve(picture, {.content = content, .headers = {{"Set-Cookie", "id=1; Path=/"}}});
    m_server->serve(QStringLiteral("/y.png"), {.content = content, .headers = {}});
    fetch(picture);
    QUrl url = m_server->url(QStringLiteral("/y.png"));
    url.setUserInfo(QStringLiteral("me:secret"));
    QCOMPARE(resultOf(m_fetcher->fetch(url)).bytes, content);

    const QHash<QByteArray, QByteArray> headers = m_server->requests().last().headers;
    QCOMPARE(headers.value("user-agent"), QByteArray("Foreword/" FOREWORD_VERSION));
    QVERIFY(headers.value("accept").contains("image/svg+xml;q=0"));
    for (const char* header : {"cookie", "referer", "authorization"})
        QVERIFY2(!headers.contains(header), header);
}

void HttpImageFetcherTest::badAnswers_data()
{
    QTest::addColumn<ImageServer::Answer>("answer");
    QTest::addColumn<QString>("error");

    const auto row = [](const char* name, const ImageServer::Answer& answer, const char* error) {
        QTest::newRow(name) << answer << QString::fromLatin1(error);
    };
    const QByteArray tooMuch(65 * 1024, 'x');
    row("404", {.content = content, .headers = {}, .status = 404}, "The server answered 404 Not Found.");
    row("401", {.content = content, .headers = {{"WWW-Authenticate", "Basic realm=\"x\""}}, .status = 401},
        "The server answered 401 Unauthorized.");
    row("500", {.content = {}, .headers = {}, .status = 500},
        "The server answered 500 Internal Server Error.");
    row("redirection to nowhere", {.content = content, .headers = {}, .status = 302},
        "The server answered 302 Found.");
    row("empty", {.content = {}, .headers = {}}, "The server sent an empty answer.");
    row("cut short", {.content = content, .headers = {}, .delivery = Delivery::Truncated},
        "The server closed the connection before the picture was complete.");
    row("never answers", {.content = {}, .headers = {}, .delivery = Delivery::Never},
        "The server sent nothing for 1 second(s).");
    row("stops half-way", {.content = content, .headers = {}, .delivery = Delivery::Stalled},
        "The server sent nothing for 1 second(s).");
    row("too long", {.content = tooMuch, .headers = {}}, "The picture is larger than 64.00 KiB.");
    row("endless", {.content = tooMuch, .headers = {}, .delivery = Delivery::Endless},
        "The picture is larger than 64.00 KiB.");
}

void HttpImageFetcherTest::badAnswers()
{
    QFETCH(ImageServer::Answer, answer);
    QFETCH(QString, error);

    QLocale::setDefault(QLocale::c());
    m_server->serve(picture, answer);
    const bool comesToRest = answer.delivery == Delivery::Never || answer.delivery == Delivery::Stalled;
    HttpImageFetcher fetcher({}, rules(), comesToRest ? limits(200) : limits());
    const FetchedImage image = resultOf(fetcher.fetch(m_server->url(picture)));
    QCOMPARE(image.error, error);
    QVERIFY(image.bytes.isEmpty());
}

void HttpImageFetcherTest::totalTimeIsLimited()
{
    HttpImageFetcher fetcher({}, rules(),
                             {.maximumBytes = 1024 * 1024 * 1024, .stallMs = 60'000, .totalMs = 200});
    m_server->serve(picture, {.content = content, .headers = {}, .delivery = Delivery::Never});
    QCOMPARE(resultOf(fetcher.fetch(m_server->url(picture))).error,
             QStringLiteral("The picture did not arrive within 1 second(s)."));
}

void HttpImageFetcherTest::refusesOtherSchemes()
{
    const QUrl file = QUrl::fromLocalFile(QStringLiteral(FOREWORD_SOURCE_DIR "/LICENSE"));
    const FetchedImage image = resultOf(m_fetcher->fetch(file));
    QVERIFY(!image.ok());
    QVERIFY(image.bytes.isEmpty());
}

void HttpImageFetcherTest::refusedConnection()
{
    const QUrl url = m_server->url(picture);
    m_server.reset(); // nobody listens on that port any more
    QCOMPARE(resultOf(m_fetcher->fetch(url)).error, QStringLiteral("127.0.0.1 refuses the connection."));
}

void HttpImageFetcherTest::followsFiveRedirections()
{
    for (int hop = 0; hop < 5; ++hop) {
        m_server->serve(
            QStringLiteral("/%1").arg(hop),
            {.content = "moved",
             .headers = {{"Location", hop == 4 ? picture.toLatin1() : QByteArray::number(hop + 1)}},
             .status = hop % 2 ? 301 : 302});
    }
    m_server->serve(picture, {.content = content, .headers = {}});
    const FetchedImage image = fetch(QStringLiteral("/0"));
    QCOMPARE(image.error, QString());
    QCOMPARE(image.bytes, content);
}

void HttpImageFetcherTest::refusesBadRedirections_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("error");

    QTest::newRow("in a circle") << picture.toLatin1()
                                 << QStringLiteral("The server redirects more than 5 time(s).");
    QTest::newRow("to a file") << QByteArray("file:///etc/passwd")
                               << QStringLiteral("The server redirects to a place that is not on the web.");
    QTest::newRow("to data") << QByteArray("data:image/png;base64,AAAA")
                             << QStringLiteral("The server redirects to a place that is not on the web.");
    QTest::newRow("to ftp") << QByteArray("ftp://127.0.0.1/x.png")
                            << QStringLiteral("The server redirects to a place that is not on the web.");
}

void HttpImageFetcherTest::refusesBadRedirections()
{
    QFETCH(QByteArray, location);
    QFETCH(QString, error);

    m_server->serve(picture, {.content = {}, .headers = {{"Location", location}}, .status = 302});
    QCOMPARE(fetch(picture).error, error);
    QVERIFY(m_server->requestCount(picture) <= 6);
}

void HttpImageFetcherTest::secondLookNeedsNoNetwork_data()
{
    QTest::addColumn<Headers>("headers");

    const QByteArray now = httpDate(QDateTime::currentDateTime());
    QTest::newRow("the server says nothing") << Headers();
    QTest::newRow("good for a minute") << Headers{{"Date", now}, {"Cache-Control", "max-age=60"}};
    QTest::newRow("public") << Headers{{"Cache-Control", "public"}};
    QTest::newRow("expires tomorrow")
        << Headers{{"Expires", httpDate(QDateTime::currentDateTime().addDays(1))}};
    QTest::newRow("last modified long ago") << Headers{{"Last-Modified", "Mon, 01 Jan 2018 00:00:00 GMT"}};
    QTest::newRow("last modified now, with date") << Headers{{"Date", now}, {"Last-Modified", now}};
    QTest::newRow("tagged") << Headers{{"ETag", "\"1\""}};
    QTest::newRow("a picture by its type") << Headers{{"Content-Type", "image/png"}};
}

void HttpImageFetcherTest::secondLookNeedsNoNetwork()
{
    QFETCH(Headers, headers);

    m_server->serve(picture, {.content = content, .headers = headers});
    QVERIFY(!fetch(picture).fromCache);
    const FetchedImage again = fetch(picture);
    QCOMPARE(again.bytes, content);
    QVERIFY(again.fromCache);
    QCOMPARE(m_server->requestCount(picture), 1);
}

void HttpImageFetcherTest::secondLookAfterARedirectionNeedsNoNetwork()
{
    const QString old = QStringLiteral("/old.png");
    m_server->serve(old, {.content = {}, .headers = {{"Location", picture.toLatin1()}}, .status = 301});
    m_server->serve(picture, {.content = content, .headers = {}});
    QCOMPARE(fetch(old).bytes, content);
    const FetchedImage again = fetch(old);
    QCOMPARE(again.bytes, content);
    QVERIFY(again.fromCache);
    QCOMPARE(m_server->requests().size(), 2);
}

void HttpImageFetcherTest::anewAsksTheServerInAnyCase()
{
    const QString path = QStringLiteral("/x.png");
    m_server->serve(path, {.content = "x", .headers = {{"Cache-Control", "max-age=600"}, {"ETag", "\"1\""}}});
    QVERIFY(fetch(path).ok());
    QVERIFY(fetch(path).fromCache);
    QCOMPARE(m_server->requestCount(path), 1);
    QVERIFY(resultOf(m_fetcher->fetchAnew(m_server->url(path))).ok());
    QCOMPARE(m_server->requestCount(path), 2);
    m_server->serve(path, {.content = {}, .headers = {}, .status = 404});
    QCOMPARE(resultOf(m_fetcher->fetchAnew(m_server->url(path))).failure,
             foreword::imaging::PictureFailure::Gone);
}

void HttpImageFetcherTest::cacheOutlivesTheFetcher()
{
    m_server->serve(picture, {.content = content, .headers = {}});
    fetch(picture);
    restartFetcher();
    QCOMPARE(fetch(picture).bytes, content);
    QCOMPARE(m_server->requestCount(picture), 1);
}

void HttpImageFetcherTest::notKept_data()
{
    QTest::addColumn<ImageServer::Answer>("answer");

    const auto row = [](const char* name, const ImageServer::Answer& answer) {
        QTest::newRow(name) << answer;
    };
    row("the server forbids it", {.content = content, .headers = {{"Cache-Control", "no-store"}}});
    row("a web page", {.content = content, .headers = {{"Content-Type", "text/html; charset=utf-8"}}});
    row("an error", {.content = content, .headers = {{"Cache-Control", "max-age=60"}}, .status = 404});
    row("empty", {.content = {}, .headers = {{"Cache-Control", "max-age=60"}}});
    row("cut short", {.content = content, .headers = {}, .delivery = Delivery::Truncated});
    row("too long", {.content = QByteArray(65 * 1024, 'x'), .headers = {}});
}

void HttpImageFetcherTest::notKept()
{
    QFETCH(ImageServer::Answer, answer);

    m_server->serve(picture, answer);
    fetch(picture);
    m_server->serve(picture, {.content = "mended", .headers = {}});
    const FetchedImage again = fetch(picture);
    QCOMPARE(again.bytes, QByteArray("mended"));
    QVERIFY(!again.fromCache);
}

void HttpImageFetcherTest::staleIsValidated()
{
    const Headers headers = {{"ETag", "\"1\""}, {"Expires", "Mon, 01 Jan 2018 00:00:00 GMT"}};
    m_server->serve(picture, {.content = content, .headers = headers});
    fetch(picture);
    const FetchedImage again = fetch(picture);
    QCOMPARE(again.error, QString());
    QCOMPARE(again.bytes, content);
    QCOMPARE(m_server->requestCount(picture), 2);
    QCOMPARE(m_server->requests().last().headers.value("if-none-match"), QByteArray("\"1\""));
}

void HttpImageFetcherTest::twoLooksAreOneRequest()
{
    m_server->serve(picture, {.content = content, .headers = {}, .delivery = Delivery::Held});
    QSignalSpy requested(m_server.get(), &ImageServer::requested);
    const QFuture<FetchedImage> first = m_fetcher->fetch(m_server->url(picture));
    QVERIFY(requested.wait());
    const QFuture<FetchedImage> second = m_fetcher->fetch(m_server->url(picture));
    m_server->release(picture);
    QCOMPARE(resultOf(first).bytes, content);
    QCOMPARE(resultOf(second).bytes, content);
    QCOMPARE(m_server->requestCount(picture), 1);
}

void HttpImageFetcherTest::cancellingDropsTheRequest()
{
    m_server->serve(picture, {.content = content, .headers = {}, .delivery = Delivery::Never});
    QSignalSpy requested(m_server.get(), &ImageServer::requested);
    QSignalSpy abandoned(m_server.get(), &ImageServer::abandoned);
    HttpImageFetcher patient({}, rules());
    QFuture<FetchedImage> future = patient.fetch(m_server->url(picture));
    QVERIFY(requested.wait());
    future.cancel();
    QVERIFY(abandoned.wait());
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
}

void HttpImageFetcherTest::cancellingOneLeavesTheOther()
{
    m_server->serve(picture, {.content = content, .headers = {}, .delivery = Delivery::Held});
    QSignalSpy requested(m_server.get(), &ImageServer::requested);
    QFuture<FetchedImage> first = m_fetcher->fetch(m_server->url(picture));
    const QFuture<FetchedImage> second = m_fetcher->fetch(m_server->url(picture));
    QVERIFY(requested.wait());
    first.cancel();
    m_server->release(picture);
    QCOMPARE(resultOf(second).bytes, content);
    QCOMPARE(first.resultCount(), 0);
}

void HttpImageFetcherTest::askingAgainAfterCancelling()
{
    m_server->serve(picture, {.content = content, .headers = {}, .delivery = Delivery::Held});
    QFuture<FetchedImage> first = m_fetcher->fetch(m_server->url(picture));
    first.cancel();
    const QFuture<FetchedImage> second = m_fetcher->fetch(m_server->url(picture));
    m_server->release(picture);
    QCOMPARE(resultOf(second).bytes, content);
}

void HttpImageFetcherTest::endsWithWorkUnderWay()
{
    m_server->serve(picture, {.content = content, .headers = {}, .delivery = Delivery::Never});
    const QFuture<FetchedImage> future = m_fetcher->fetch(m_server->url(picture));
    m_fetcher.reset();
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
}

QTEST_GUILESS_MAIN(HttpImageFetcherTest)
#include "tst_httpimagefetcher.moc"
