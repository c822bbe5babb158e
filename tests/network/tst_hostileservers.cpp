// SPDX-License-Identifier: GPL-3.0-or-later
// Servers, name servers and articles that mean harm. Everything runs on the loopback; what is blocked is
// shown not even to be connected to.
#include "network/httpimagefetcher.h"

#include "fetching.h"
#include "support/imageserver.h"

#include <QNetworkProxy>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using foreword::imaging::FetchedImage;
using foreword::imaging::PictureFailure;
using foreword::network::FetchRules;
using foreword::network::HttpImageFetcher;
using foreword::test::FakeResolver;
using foreword::test::ImageServer;
using foreword::test::limits;
using foreword::test::Names;
using foreword::test::resultOf;
using foreword::test::rules;
using Delivery = ImageServer::Delivery;

namespace {

const QString picture = QStringLiteral("/x.png");
const QString name = QStringLiteral("pictures.test");
const QString loopback = QStringLiteral("127.0.0.1");
const QByteArray content = "the bytes of a picture";

/// A certificate for `name` that vouches for itself, made anew for each run. Nothing where openssl is not
/// installed.
std::optional<QSslConfiguration> selfSigned(const QTemporaryDir& folder)
{
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"), key,
                   QStringLiteral("-out"), certificate, QStringLiteral("-subj"), QStringLiteral("/CN=test"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:pictures.test")});
    QFile keyFile(key);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0 || !keyFile.open(QIODevice::ReadOnly))
        return std::nullopt;
    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    return configuration;
}

/// A web server over TLS that has but one answer.
class SecureServer
{
public:
    explicit SecureServer(const QSslConfiguration& configuration)
    {
        m_server.setSslConfiguration(configuration);
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                request += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " +
                              QByteArray::number(content.size()) + "\r\n\r\n" + content);
            });
        });
    }
    QUrl url(const QString& host) const
    {
        return QUrl(QStringLiteral("https://%1:%2%3").arg(host).arg(m_server.serverPort()).arg(picture));
    }

    QByteArray request;

private:
    QSslServer m_server;
};

} // namespace

Q_DECLARE_METATYPE(foreword::test::ImageServer::Answer)

class HostileServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    void init();
    void cleanup();

    void blocksAddresses_data();
    void blocksAddresses();
    void blocksNamesThatLeadInside_data();
    void blocksNamesThatLeadInside();
    void blocksRedirections_data();
    void blocksRedirections();
    void blocksPortsOfOtherServices();
    void allowsWhatTheRulesAllow_data();
    void allowsWhatTheRulesAllow();
    void rulesCanChange();
    void connectsToTheAddressThatWasChecked();
    void triesTheNextAddress();
    void nameThatIsNotKnown();
    void noNameServer();

    void certificateIsTheNames();
    void certificateOfNobodyIsRefused();

    void bodies_data();
    void bodies();
    void types_data();
    void types();
    void nobodyIsToldAPassword();
    void proxyIsGivenTheName();
    void proxyIsNotToldAPassword();

private:
    void allow(const FetchRules& allowed, int stallMs = 60'000)
    {
        m_fetcher = std::make_unique<HttpImageFetcher>(QString(), allowed, limits(stallMs),
                                                       std::make_unique<FakeResolver>(*m_names));
    }
    FetchedImage fetch(const QUrl& url) { return resultOf(m_fetcher->fetch(url)); }
    FetchedImage fetchFrom(const QString& host)
    {
        return fetch(
            QUrl(QStringLiteral("http://%1:%2%3").arg(host).arg(m_server->url({}).port()).arg(picture)));
    }

    std::unique_ptr<Names> m_names;
    std::unique_ptr<ImageServer> m_server;
    std::unique_ptr<HttpImageFetcher> m_fetcher;
};

void HostileServersTest::init()
{
    m_names = std::make_unique<Names>();
    m_server = std::make_unique<ImageServer>();
    m_server->serve(picture, {.content = content, .headers = {}});
}

void HostileServersTest::cleanup()
{
    m_fetcher.reset();
    m_server.reset();
    m_names.reset();
}

void HostileServersTest::blocksAddresses_data()
{
    QTest::addColumn<QString>("host");

    // Ways to write 127.0.0.1 and its kin; a server listens on that port of it.
    for (const char* host : {"127.0.0.1",
                             "127.0.0.1.",
                             "127.1",
                             "2130706433",
                             "0x7f000001",
                             "0x7f.1",
                             "017700000001",
                             "0177.0.0.1",
                             "%31%32%37.0.0.1",
                             "\xEF\xBC\x91\xEF\xBC\x92\xEF\xBC\x97.0.0.1",
                             "0",
                             "0.0.0.0",
                             "localhost",
                             "LOCALHOST",
                             "localhost.",
                             "anything.localhost",
                             "[::1]",
                             "[::]",
                             "[::ffff:127.0.0.1]",
                             "[::127.0.0.1]",
                             "[64:ff9b::127.0.0.1]",
                             "[2002:7f00:1::]",
                             "10.0.0.1",
                             "100.64.0.1",
                             "169.254.169.254",
                             "172.16.0.1",
                             "192.168.0.1",
                             "224.0.0.1",
                             "[fe80::1]",
                             "[fe80::1%251]",
                             "[fd00::1]",
                             "[ff02::1]"})
        QTest::newRow(host) << QString::fromUtf8(host);
}

void HostileServersTest::blocksAddresses()
{
    QFETCH(QString, host);

    allow({});
    const FetchedImage image = fetchFrom(host);
    QCOMPARE(image.failure, PictureFailure::Blocked);
    QVERIFY2(image.error.contains(QStringLiteral("is on this computer or in a private network")),
             qPrintable(image.error));
    QCOMPARE(m_server->connectionCount(), 0);
    QCOMPARE(m_names->asked(), QStringList());
}

void HostileServersTest::blocksNamesThatLeadInside_data()
{
    QTest::addColumn<QStringList>("addresses");

    for (const char* address :
         {"127.0.0.1", "10.0.0.1", "::1", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"})
        QTest::newRow(address) << QStringList{QString::fromLatin1(address)};
    QTest::newRow("among others") << QStringList{QStringLiteral("8.8.8.8"), loopback};
}

void HostileServersTest::blocksNamesThatLeadInside()
{
    QFETCH(QStringList, addresses);

    allow({});
    m_names->lead(name, {addresses});
    const FetchedImage image = fetchFrom(name);
    QCOMPARE(image.failure, PictureFailure::Blocked);
    QCOMPARE(image.error,
             QStringLiteral("pictures.test (%1) is on this computer or in a private network. The settings "
                            "can allow it.")
                 .arg(QHostAddress(addresses.constLast()).toString()));
    QCOMPARE(m_server->connectionCount(), 0);
    QCOMPARE(m_names->asked(), QStringList{name});
}

void HostileServersTest::blocksRedirections_data()
{
    QTest::addColumn<QByteArray>("location");

    for (const char* location :
         {"http://10.0.0.1/x.png", "http://169.254.169.254/latest/meta-data", "http://localhost/x.png",
          "//2130706434/x.png", "http://[::1]/x.png", "http://inside.test/x.png", "file:///etc/passwd",
          "ftp://pictures.test/x.png", "data:image/png;base64,AAAA", "qrc:/x.png", "javascript:alert(1)",
          "http://pictures.test:25/x.png"})
        QTest::newRow(location) << QByteArray(location);
}

void HostileServersTest::blocksRedirections()
{
    QFETCH(QByteArray, location);

    allow(rules());
    m_names->lead(name, {{loopback}});
    m_names->lead(QStringLiteral("inside.test"), {{QStringLiteral("192.168.0.1")}});
    m_server->serve(picture, {.content = {}, .headers = {{"Location", location}}, .status = 302});
    const FetchedImage image = fetchFrom(name);
    QCOMPARE(image.failure, PictureFailure::Blocked);
    QVERIFY(!image.ok());
    QCOMPARE(m_server->connectionCount(), 1);
}

void HostileServersTest::blocksPortsOfOtherServices()
{
    allow(rules());
    for (const char* url : {"http://127.0.0.1:25/x.png", "https://127.0.0.1:22/x.png",
                            "http://127.0.0.1:6667/x.png", "http://127.0.0.1:0/x.png"}) {
        const FetchedImage image = fetch(QUrl(QString::fromLatin1(url)));
        QCOMPARE(image.failure, PictureFailure::Blocked);
        QVERIFY2(image.error.contains(QStringLiteral("is not one of the web's")), qPrintable(image.error));
    }
}

void HostileServersTest::allowsWhatTheRulesAllow_data()
{
    QTest::addColumn<QString>("allowed");
    QTest::addColumn<QString>("host");

    QTest::newRow("address") << loopback << loopback;
    QTest::newRow("address in another spelling") << loopback << QStringLiteral("0x7f.1");
    QTest::newRow("name") << name << name;
    QTest::newRow("name with the root's dot") << name << QString(name + u'.');
    QTest::newRow("name by its address") << loopback << name;
    QTest::newRow("localhost") << QStringLiteral("localhost") << QStringLiteral("localhost");
}

void HostileServersTest::allowsWhatTheRulesAllow()
{
    QFETCH(QString, allowed);
    QFETCH(QString, host);

    for (const QString& known : {name, QString(name + u'.'), QStringLiteral("localhost")})
        m_names->lead(known, {{loopback}});
    allow({.offline = false, .allowedHosts = {allowed}});
    const FetchedImage image = fetchFrom(host);
    QCOMPARE(image.error, QString());
    QCOMPARE(image.bytes, content);

    allow({.offline = false, .allowedHosts = {QStringLiteral("other.test")}});
    QCOMPARE(fetchFrom(host).failure, PictureFailure::Blocked);
}

void HostileServersTest::rulesCanChange()
{
    allow({});
    QCOMPARE(fetchFrom(loopback).failure, PictureFailure::Blocked);
    m_fetcher->setRules(rules());
    QCOMPARE(fetchFrom(loopback).bytes, content);
    m_fetcher->setRules({});
    QCOMPARE(fetchFrom(loopback).failure, PictureFailure::Blocked);
    QCOMPARE(m_server->connectionCount(), 1);
}

/// DNS rebinding: the name leads to an address that may be asked, and the next moment to one that may not.
void HostileServersTest::connectsToTheAddressThatWasChecked()
{
    allow(rules());
    m_names->lead(name, {{loopback}, {QStringLiteral("10.0.0.1")}});
    QCOMPARE(fetchFrom(name).bytes, content);
    // Nobody but our resolver knows this name, and it was asked once: the connection took its answer.
    QCOMPARE(m_names->asked(), QStringList{name});
    QCOMPARE(m_server->requests().last().headers.value("host"),
             QByteArray("pictures.test:" + QByteArray::number(m_server->url({}).port())));

    QCOMPARE(fetchFrom(name).failure, PictureFailure::Blocked);
    QCOMPARE(m_server->connectionCount(), 1);
}

void HostileServersTest::triesTheNextAddress()
{
    // Nobody listens on the first; the IPv6 address comes last.
    allow({.offline = false, .allowedHosts = {name}});
    m_names->lead(name, {{QStringLiteral("::1"), QStringLiteral("127.0.0.2"), loopback}});
    QCOMPARE(fetchFrom(name).bytes, content);
}

void HostileServersTest::nameThatIsNotKnown()
{
    allow({});
    const FetchedImage image = fetchFrom(name);
    QCOMPARE(image.error, QStringLiteral("pictures.test cannot be found."));
    QCOMPARE(image.failure, PictureFailure::Gone);
}

void HostileServersTest::noNameServer()
{
    allow({});
    m_names->breakDown();
    const FetchedImage image = fetchFrom(name);
    QCOMPARE(image.error, QStringLiteral("pictures.test cannot be looked up. Is this computer online?"));
    QCOMPARE(image.failure, PictureFailure::Offline);
}

void HostileServersTest::certificateIsTheNames()
{
    const QTemporaryDir folder;
    const std::optional<QSslConfiguration> configuration = selfSigned(folder);
    if (!configuration || !QSslSocket::supportsSsl())
        QSKIP("openssl, which makes the certificate, is not installed, or this Qt has no TLS.");
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificates(configuration->localCertificateChain());
    QSslConfiguration::setDefaultConfiguration(trusting);
    const auto restore = qScopeGuard([&before] { QSslConfiguration::setDefaultConfiguration(before); });

    SecureServer server(*configuration);
    allow(rules());
    const QString other = QStringLiteral("other.test");
    m_names->lead(name, {{loopback}});
    m_names->lead(other, {{loopback}});
    const FetchedImage image = fetch(server.url(name));
    QCOMPARE(image.error, QString());
    QCOMPARE(image.bytes, content);
    QVERIFY(server.request.contains("Host: pictures.test:"));

    const FetchedImage impostor = fetch(server.url(other));
    QVERIFY2(impostor.error.startsWith(QStringLiteral("The connection to other.test is not secure")),
             qPrintable(impostor.error));
    QVERIFY(impostor.bytes.isEmpty());
}

void HostileServersTest::certificateOfNobodyIsRefused()
{
    const QTemporaryDir folder;
    const std::optional<QSslConfiguration> configuration = selfSigned(folder);
    if (!configuration || !QSslSocket::supportsSsl())
        QSKIP("openssl, which makes the certificate, is not installed, or this Qt has no TLS.");
    SecureServer server(*configuration);
    allow(rules());
    m_names->lead(name, {{loopback}});
    const FetchedImage image = fetch(server.url(name));
    QVERIFY2(image.error.startsWith(QStringLiteral("The connection to pictures.test is not secure")),
             qPrintable(image.error));
    QCOMPARE(image.failure, PictureFailure::Other);
    QCOMPARE(server.request, QByteArray());
}

void HostileServersTest::bodies_data()
{
    QTest::addColumn<ImageServer::Answer>("answer");
    QTest::addColumn<QString>("error");

    const auto row = [](const char* title, const ImageServer::Answer& answer, const char* error) {
        QTest::newRow(title) << answer << QString::fromLatin1(error);
    };
    const QByteArray much(60 * 1024, 'x');
    const char* tooLarge = "The picture is larger than 64.00 KiB.";
    const char* stalled = "The server sent nothing for 1 second(s).";
    row("2 GB, and says so",
        {.content = much, .headers = {{"Content-Length", "2147483648"}}, .delivery = Delivery::Endless},
        tooLarge);
    row("2 GB, and does not say so", {.content = much, .headers = {}, .delivery = Delivery::Endless},
        tooLarge);
    row("2 GB in pieces",
        {.content = "f000\r\n" + much + "\r\n",
         .headers = {{"Transfer-Encoding", "chunked"}},
         .delivery = Delivery::Endless},
        tooLarge);
    row("less than it says", {.content = content, .headers = {{"Content-Length", "60000"}}},
        "The server closed the connection before the picture was complete.");
    row("a head that goes on for ever", {.content = {}, .headers = {}, .delivery = Delivery::EndlessHead},
        stalled);
    row("a head a byte at a time", {.content = {}, .headers = {}, .delivery = Delivery::SlowHead}, stalled);
    row("a body that stops", {.content = content, .headers = {}, .delivery = Delivery::Stalled}, stalled);
    row("silence", {.content = {}, .headers = {}, .delivery = Delivery::Never}, stalled);
}

void HostileServersTest::bodies()
{
    QFETCH(ImageServer::Answer, answer);
    QFETCH(QString, error);

    QLocale::setDefault(QLocale::c());
    allow(rules(), error.contains(QStringLiteral("nothing")) ? 300 : 60'000);
    m_server->serve(picture, answer);
    const FetchedImage image = fetchFrom(loopback);
    QCOMPARE(image.error, error);
    QCOMPARE(image.failure, PictureFailure::Other);
    QVERIFY(image.bytes.isEmpty());
}

void HostileServersTest::types_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("error");

    const auto row = [](const char* sent, const char* type, const char* error) {
        QTest::newRow(sent) << QByteArray(sent) << QString::fromLatin1(type) << QString::fromLatin1(error);
    };
    const char* page = "The server sent a web page, not a picture.";
    const char* drawing =
        "The server sent an SVG drawing. Drawings can load other files, so they are not shown.";
    row("text/html", "text/html", page);
    row("TEXT/HTML; charset=utf-8", "text/html", page);
    row("application/xhtml+xml", "application/xhtml+xml", page);
    row("image/svg+xml", "image/svg+xml", drawing);
    row("image/svg+xml; charset=utf-8", "image/svg+xml", drawing);
    row("image/png", "image/png", "");
    row("Image/JPEG ; x=y", "image/jpeg", "");
    row("text/plain", "text/plain", ""); // wrong, but the bytes decide
    row("application/octet-stream", "application/octet-stream", "");
}

void HostileServersTest::types()
{
    QFETCH(QByteArray, sent);
    QFETCH(QString, type);
    QFETCH(QString, error);

    allow(rules());
    // Refused by the head alone: the body never comes.
    m_server->serve(picture, {.content = content,
                              .headers = {{"Content-Type", sent}},
                              .delivery = error.isEmpty() ? Delivery::Whole : Delivery::Stalled});
    const FetchedImage image = fetchFrom(loopback);
    QCOMPARE(image.error, error);
    QCOMPARE(image.contentType, type);
    QCOMPARE(image.failure, error.isEmpty() ? PictureFailure::None : PictureFailure::Other);
}

void HostileServersTest::nobodyIsToldAPassword()
{
    allow(rules());
    m_server->serve(
        picture, {.content = content, .headers = {{"WWW-Authenticate", "Basic realm=\"x\""}}, .status = 401});
    const FetchedImage image = fetchFrom(QStringLiteral("me:secret@127.0.0.1"));
    QCOMPARE(image.error, QStringLiteral("The server answered 401 Unauthorized."));
    QCOMPARE(m_server->requestCount(picture), 1);
    QVERIFY(!m_server->requests().last().headers.contains("authorization"));

    // Nor when the address comes from a server.
    m_server->serve(QStringLiteral("/there"), {.content = content, .headers = {}});
    const QByteArray there =
        "http://me:secret@127.0.0.1:" + QByteArray::number(m_server->url({}).port()) + "/there";
    m_server->serve(picture, {.content = {}, .headers = {{"Location", there}}, .status = 302});
    QCOMPARE(fetchFrom(loopback).bytes, content);
    QVERIFY(!m_server->requests().last().headers.contains("authorization"));
}

void HostileServersTest::proxyIsGivenTheName()
{
    const QUrl proxy = m_server->url({});
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, proxy.host(), quint16(proxy.port())));
    const auto restore = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    const QString url = QStringLiteral("http://pictures.test/x.png");
    m_server->serve(url, {.content = content, .headers = {}});

    allow({});
    const FetchedImage image = fetch(QUrl(url)); // a name that only the proxy can resolve
    QCOMPARE(image.error, QString());
    QCOMPARE(image.bytes, content);
    QCOMPARE(m_server->requests().last().headers.value("host"), QByteArray("pictures.test"));

    m_names->lead(name, {{QStringLiteral("10.0.0.1")}});
    QCOMPARE(fetch(QUrl(url)).failure, PictureFailure::Blocked);
    QCOMPARE(fetch(QUrl(QStringLiteral("http://10.0.0.1/x.png"))).failure, PictureFailure::Blocked);
    QCOMPARE(m_server->connectionCount(), 1);
}

void HostileServersTest::proxyIsNotToldAPassword()
{
    const QUrl proxy = m_server->url({});
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, proxy.host(), quint16(proxy.port())));
    const auto restore = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    const QString url = QStringLiteral("http://pictures.test/x.png");
    m_server->serve(
        url, {.content = content, .headers = {{"Proxy-Authenticate", "Basic realm=\"x\""}}, .status = 407});
    allow({});
    const FetchedImage image = fetch(QUrl(url));
    QVERIFY(!image.ok());
    QCOMPARE(image.failure, PictureFailure::Other);
    QVERIFY(!m_server->requests().last().headers.contains("proxy-authorization"));
}

QTEST_GUILESS_MAIN(HostileServersTest)
#include "tst_hostileservers.moc"
