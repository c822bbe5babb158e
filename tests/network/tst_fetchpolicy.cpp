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

QTEST_GUILESS_MAIN(FetchPolicyTest)
#include "tst_fetchpolicy.moc"
