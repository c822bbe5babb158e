// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/fetchpolicy.h"

#include <QTest>

using foreword::network::refusalOf;

class FetchPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsTheWebOnly_data();
    void allowsTheWebOnly();
    void spellsHosts_data();
    void spellsHosts();
};

void FetchPolicyTest::allowsTheWebOnly_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char* name, const char* from, const char* url, bool allowed) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(url) << allowed;
    };
    row("http", "", "http://example.org/x.png", true);
    row("https", "", "https://example.org/x.png", true);
    row("file", "", "file:///etc/passwd", false);
    row("resource", "", "qrc:/icon.png", false);
    row("data", "", "data:image/png;base64,AAAA", false);
    row("ftp", "", "ftp://example.org/x.png", false);
    row("nothing", "", "", false);
    row("no host", "", "http:///x.png", false);
    row("port of its own", "", "https://example.org:8443/x.png", true);
    row("mail server", "", "http://example.org:25/x.png", false);
    row("chat server", "", "https://example.org:6697/x.png", false);
    row("no port", "", "http://example.org:0/x.png", false);
    row("ssh behind a redirection", "http://example.org/", "http://example.org:22/x.png", false);
    row("drawing", "", "https://example.org/x.SVG?y=1", false);
    row("packed drawing", "", "https://example.org/x.svgz", false);
    row("drawing that was made a picture", "", "https://example.org/x.svg/1.png", true);
    row("http to http", "http://example.org/", "http://example.com/x.png", true);
    row("http to https", "http://example.org/", "https://example.org/x.png", true);
    row("https to https", "https://example.org/", "https://example.com/x.png", true);
    row("https to http", "https://example.org/", "http://example.org/x.png", false);
    row("http to file", "http://example.org/", "file:///etc/passwd", false);
    row("https to data", "https://example.org/", "data:image/png;base64,AAAA", false);
}

void FetchPolicyTest::allowsTheWebOnly()
{
    QFETCH(QString, from);
    QFETCH(QString, url);
    QFETCH(bool, allowed);

    QCOMPARE(refusalOf(QUrl(url), {}, QUrl(from)).isEmpty(), allowed);
}

void FetchPolicyTest::spellsHosts_data()
{
    QTest::addColumn<QString>("spelt");

    const auto row = [](const char* written, const char* spelt) {
        QTest::newRow(written) << QString::fromLatin1(spelt);
    };
    row("Intranet.Test", "intranet.test");
    row(" intranet.test. ", "intranet.test");
    row("intranet.test:8080/x", "intranet.test");
    row("https://me@intranet.test/x", "intranet.test");
    row("0x7f.1", "127.0.0.1");
    row("2130706433", "127.0.0.1");
    row("::1", "::1");
    row("[::1]:80", "::1");
    row("", "");
    row("two words", "");
    row("http://", "");
}

void FetchPolicyTest::spellsHosts()
{
    QFETCH(QString, spelt);

    QCOMPARE(foreword::network::normalizedHost(QString::fromLatin1(QTest::currentDataTag())), spelt);
}

QTEST_GUILESS_MAIN(FetchPolicyTest)
#include "tst_fetchpolicy.moc"
