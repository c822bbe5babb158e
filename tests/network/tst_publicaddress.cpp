// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/publicaddress.h"

#include <QHostAddress>
#include <QTest>

using foreword::network::isPublic;

class PublicAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void nothingIsNotPublic() { QVERIFY(!isPublic(QHostAddress())); }
};

void PublicAddressTest::tells_data()
{
    QTest::addColumn<bool>("expected");

    // On both sides of each edge.
    for (const char* address : {"1.0.0.0",         "9.255.255.255",
                                "11.0.0.0",        "100.63.255.255",
                                "100.128.0.0",     "126.255.255.255",
                                "128.0.0.0",       "169.253.255.255",
                                "169.255.0.0",     "172.15.255.255",
                                "172.32.0.0",      "192.0.1.0",
                                "192.167.255.255", "192.169.0.0",
                                "198.17.255.255",  "198.20.0.0",
                                "223.255.255.255", "8.8.8.8",
                                "2000::1",         "2606:2800:220:1::1",
                                "2001:200::1",     "2001:4860:4860::8888",
                                "2003::1",         "3fff:1000::1",
                                "64:ff9b::808:808"})
        QTest::newRow(address) << true;
    for (const char* address : {"0.0.0.0",
                                "0.255.255.255",
                                "10.0.0.0",
                                "10.255.255.255",
                                "100.64.0.0",
                                "100.127.255.255",
                                "127.0.0.0",
                                "127.0.0.1",
                                "127.255.255.255",
                                "169.254.0.0",
                                "169.254.169.254",
                                "172.16.0.0",
                                "172.31.255.255",
                                "192.0.0.1",
                                "192.0.2.1",
                                "192.88.99.1",
                                "192.168.0.0",
                                "192.168.255.255",
                                "198.18.0.0",
                                "198.19.255.255",
                                "198.51.100.1",
                                "203.0.113.1",
                                "224.0.0.1",
                                "239.255.255.255",
                                "240.0.0.0",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "::7f00:1",             // compatible, obsolete
                                "::ffff:127.0.0.1",     // mapped
                                "::ffff:10.0.0.1",      //
                                "::ffff:8.8.8.8",       //
                                "64:ff9b::7f00:1",      // NAT64
                                "64:ff9b::a00:1",       //
                                "64:ff9b:1::808:808",   // NAT64 of a local network
                                "100::1",               // discarded
                                "2001::1",              // Teredo
                                "2001:1ff:ffff::1",     //
                                "2001:db8::1",          // documentation
                                "2002:7f00:1::1",       // 6to4
                                "2002:808:808::1",      //
                                "3fff::1",              // documentation
                                "4000::1",              // not given out
                                "fc00::1",              // unique-local
                                "fdff::1",              //
                                "fe80::1",              // link-local
                                "fe80::1%eth0",         //
                                "2606:2800:220:1::1%1", // a scope makes it local
                                "fec0::1",              // site-local
                                "ff02::1"})             // multicast
        QTest::newRow(address) << false;
}

void PublicAddressTest::tells()
{
    QFETCH(bool, expected);

    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(isPublic(address), expected);
}

QTEST_GUILESS_MAIN(PublicAddressTest)
#include "tst_publicaddress.moc"
