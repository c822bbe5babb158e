// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/thumbnailprovider.h"
#include "network/httpimagefetcher.h"

#include "fetching.h"
#include "support/imageserver.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using foreword::imaging::PictureFailure;
using foreword::imaging::Thumbnail;
using foreword::imaging::ThumbnailKey;
using foreword::imaging::ThumbnailProvider;
using foreword::network::HttpImageFetcher;
using foreword::test::FakeResolver;
using foreword::test::ImageServer;
using foreword::test::limits;
using foreword::test::Names;
using foreword::test::png;
using foreword::test::rules;
using State = Thumbnail::State;

namespace {

const QString picture = QStringLiteral("/x.png");

} // namespace

/// The provider of imaging and the fetcher of network together, as the program uses them.
class ThumbnailsFromWebTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void comesAndIsRemembered();
    void tellsWhyNot_data();
    void tellsWhyNot();
    void anotherSizeComesFromTheDisk();
    void comesWhenTheRulesHaveChanged();
    void aSlowHostKeepsNoOtherWaiting();
    void diesWhileTheServerIsSilent();

private:
    ThumbnailKey key(QSize box = {32, 32}) const { return {m_server.url(picture).toString(), {}, box}; }
    static Thumbnail settled(ThumbnailProvider& provider, const ThumbnailKey& key);

    ImageServer m_server;
};

Thumbnail ThumbnailsFromWebTest::settled(ThumbnailProvider& provider, const ThumbnailKey& key)
{
    QSignalSpy changed(&provider, &ThumbnailProvider::changed);
    Thumbnail thumbnail = provider.thumbnail(key);
    while (thumbnail.state == State::Loading && changed.wait(20'000))
        thumbnail = provider.thumbnail(key);
    return thumbnail;
}

void ThumbnailsFromWebTest::comesAndIsRemembered()
{
    m_server.serve(picture, {.content = png({64, 32}), .headers = {}});
    const int before = m_server.requestCount(picture);
    HttpImageFetcher fetcher({}, rules());
    ThumbnailProvider provider(&fetcher);
    QCOMPARE(provider.thumbnail(key()).state, State::Loading);
    const Thumbnail thumbnail = settled(provider, key());
    QCOMPARE(thumbnail.state, State::Ready);
    QCOMPARE(thumbnail.image.size(), QSize(32, 16));
    QCOMPARE(thumbnail.trueSize, QSize(64, 32));
    QVERIFY(thumbnail.fromWeb);
    QCOMPARE(m_server.requestCount(picture), before + 1);
}

void ThumbnailsFromWebTest::tellsWhyNot_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");

    QTest::newRow("404") << QByteArray("gone") << 404 << QStringLiteral("The server answered 404 Not Found.");
    QTest::newRow("web page") << QByteArray("<html></html>") << 200
                              << QStringLiteral("This is a web page, not a picture.");
    QTest::newRow("cut short, with the length to match")
        << png({64, 32}).chopped(20) << 200 << QStringLiteral("The picture is damaged or cut short.");
}

void ThumbnailsFromWebTest::tellsWhyNot()
{
    QFETCH(QByteArray, content);
    QFETCH(int, status);
    QFETCH(QString, reason);

    m_server.serve(picture, {.content = content, .headers = {}, .status = status});
    HttpImageFetcher fetcher({}, rules());
    ThumbnailProvider provider(&fetcher);
    const Thumbnail thumbnail = settled(provider, key());
    QCOMPARE(thumbnail.state, State::Failed);
    QCOMPARE(thumbnail.reason, reason);
}

void ThumbnailsFromWebTest::anotherSizeComesFromTheDisk()
{
    const QTemporaryDir cache;
    m_server.serve(picture, {.content = png({64, 32}), .headers = {}});
    const int before = m_server.requestCount(picture);
    HttpImageFetcher fetcher(cache.path(), rules());
    ThumbnailProvider provider(&fetcher);
    QVERIFY(!settled(provider, key()).fromCache);
    const Thumbnail large = settled(provider, key({64, 64}));
    QCOMPARE(large.image.size(), QSize(64, 32));
    QVERIFY(large.fromCache);
    QCOMPARE(m_server.requestCount(picture), before + 1);
}

void ThumbnailsFromWebTest::comesWhenTheRulesHaveChanged()
{
    m_server.serve(picture, {.content = png({64, 32}), .headers = {}});
    foreword::network::FetchRules offline = rules();
    offline.offline = true;
    HttpImageFetcher fetcher({}, offline);
    ThumbnailProvider provider(&fetcher);
    const Thumbnail missing = settled(provider, key());
    QCOMPARE(missing.state, State::Failed);
    QCOMPARE(missing.failure, PictureFailure::Offline);

    QSignalSpy forgotten(&provider, &ThumbnailProvider::outdated);
    fetcher.setRules(rules());
    provider.retryAll();
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(settled(provider, key()).state, State::Ready);
}

void ThumbnailsFromWebTest::aSlowHostKeepsNoOtherWaiting()
{
    constexpr int many = 40;
    const auto slow = [](int number) { return QStringLiteral("/slow-%1.png").arg(number); };
    const QString other = QStringLiteral("other.test");
    Names names;
    names.lead(other, {{QStringLiteral("127.0.0.1")}});
    m_server.serve(picture, {.content = png({64, 32}), .headers = {}});
    for (int number = 0; number < many; ++number) {
        m_server.serve(slow(number),
                       {.content = png({64, 32}), .headers = {}, .delivery = ImageServer::Delivery::Held});
    }
    HttpImageFetcher fetcher({}, {.offline = false, .allowedHosts = {QStringLiteral("127.0.0.1"), other}},
                             limits(), std::make_unique<FakeResolver>(names));
    ThumbnailProvider provider(&fetcher);
    const auto slowKey = [&](int number) {
        return ThumbnailKey{m_server.url(slow(number)).toString(), {}, {32, 32}};
    };
    for (int number = 0; number < many; ++number)
        QCOMPARE(provider.thumbnail(slowKey(number)).state, State::Loading);
    ThumbnailKey quick = key();
    quick.address.replace(QStringLiteral("127.0.0.1"), other);
    QCOMPARE(settled(provider, quick).state, State::Ready);
    QCOMPARE(provider.thumbnail(slowKey(0)).state, State::Loading);

    for (int number = 0; number < many; ++number)
        m_server.release(slow(number));
    for (int number = 0; number < many; ++number)
        QTRY_COMPARE(provider.thumbnail(slowKey(number)).state, State::Ready);
}

void ThumbnailsFromWebTest::diesWhileTheServerIsSilent()
{
    m_server.serve(picture, {.content = {}, .headers = {}, .delivery = ImageServer::Delivery::Never});
    HttpImageFetcher fetcher({}, rules());
    QSignalSpy requested(&m_server, &ImageServer::requested);
    QSignalSpy abandoned(&m_server, &ImageServer::abandoned);
    {
        ThumbnailProvider provider(&fetcher);
        provider.thumbnail(key());
        QVERIFY(requested.wait());
    }
    QVERIFY(abandoned.wait());
}

QTEST_GUILESS_MAIN(ThumbnailsFromWebTest)
#include "tst_thumbnailsfromweb.moc"
