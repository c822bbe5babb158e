// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/picturechecker.h"
#include "network/fetching.h"
#include "network/httpimagefetcher.h"

#include "support/imageserver.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>

using namespace foreword::imaging;
using foreword::network::HttpImageFetcher;
using foreword::test::ImageServer;
using foreword::test::png;

/// The checker of imaging and the fetcher of network together, as the program uses them.
class PicturesFromWebTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void findsOutAboutEach();
    void stopsWhileTheServerIsSilent();

private:
    PictureKey key(const QString& path) const { return pictureKey(m_server.url(path).toString(), {}); }

    ImageServer m_server;
};

void PicturesFromWebTest::findsOutAboutEach()
{
    m_server.serve(u"/good.png"_qs, {.content = png({640, 480}), .headers = {{"Content-Type", "image/png"}}});
    m_server.serve(u"/page.png"_qs, {.content = "<html>Sorry", .headers = {{"Content-Type", "text/html"}}});
    m_server.serve(u"/busy.png"_qs, {.content = {}, .headers = {}, .status = 503});
    m_server.serve(
        u"/moved.png"_qs,
        {.content = {}, .headers = {{"Location", m_server.url(u"/good.png"_qs).toEncoded()}}, .status = 301});
    QList<PictureKey> pictures;
    for (const char* path : {"/good.png", "/page.png", "/busy.png", "/moved.png", "/nothing.png"})
        pictures << key(QLatin1String(path));
    for (int i = 0; i < 100; ++i) {
        const QString path = QStringLiteral("/many-%1.png").arg(i);
        m_server.serve(path, {.content = png({i + 1, 2}), .headers = {}});
        pictures << key(path);
    }
    HttpImageFetcher fetcher({}, foreword::test::rules());
    PictureChecker checker(&fetcher, {});
    auto future = checker.check(pictures, {});
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);

    const auto facts = [&](int i) { return checker.facts(pictures[i]).value_or(PictureFacts()); };
    QCOMPARE(facts(0).trueSize, QSize(640, 480));
    QCOMPARE(facts(0).type, u"image/png"_qs);
    QVERIFY(facts(1).isReachable() && facts(1).type.isEmpty());
    QCOMPARE(facts(1).announcedType, u"text/html"_qs);
    QVERIFY(!facts(2).isReachable());
    QVERIFY(!facts(2).isLasting()); // a server in trouble makes no picture dead
    QVERIFY(facts(2).words.contains(u"503"));
    QCOMPARE(facts(3).trueSize, QSize(640, 480));
    QVERIFY(!facts(4).isReachable());
    QVERIFY(facts(4).words.contains(u"404"));
    QCOMPARE(facts(4).failure, PictureFailure::Gone);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(facts(5 + i).trueSize, QSize(i + 1, 2));
    QCOMPARE(m_server.requestCount(u"/many-7.png"_qs), 1);
}

void PicturesFromWebTest::stopsWhileTheServerIsSilent()
{
    m_server.serve(u"/silent.png"_qs,
                   {.content = {}, .headers = {}, .delivery = ImageServer::Delivery::Never});
    HttpImageFetcher fetcher({}, foreword::test::rules());
    PictureChecker checker(&fetcher, {});
    auto future = checker.check({key(u"/silent.png"_qs)}, {});
    QTRY_COMPARE(m_server.requestCount(u"/silent.png"_qs), 1);
    QSignalSpy abandoned(&m_server, &ImageServer::abandoned);
    future.cancel();
    QVERIFY(!abandoned.isEmpty() || abandoned.wait());
    QTRY_VERIFY(future.isFinished());
}

QTEST_GUILESS_MAIN(PicturesFromWebTest)
#include "tst_picturesfromweb.moc"
