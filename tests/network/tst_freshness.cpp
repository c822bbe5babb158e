// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/freshness.h"

#include <QTest>

using foreword::network::goodUntil;
using foreword::network::Headers;

namespace {

const QDateTime now(QDate(2021, 4, 13), QTime(12, 0), Qt::UTC);
constexpr qint64 day = 24 * 60 * 60;

} // namespace

class FreshnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lasts_data();
    void lasts();
    void keepsNothingThatIsForbidden();
};

void FreshnessTest::lasts_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<qint64>("seconds");

    const auto row = [](const char* name, const Headers& headers, qint64 seconds) {
        QTest::newRow(name) << headers << seconds;
    };
    row("untold", {}, 30 * day);
    row("public", {{"Cache-Control", "public"}}, 30 * day);
    row("max-age", {{"Cache-Control", "public, max-age=60"}}, 60);
    row("max-age in other letters", {{"cache-control", "Max-Age=60"}}, 60);
    row("max-age quoted", {{"Cache-Control", "max-age=\"60\""}}, 60);
    row("max-age before Expires",
        {{"Cache-Control", "max-age=60"}, {"Expires", "Mon, 01 Jan 2018 00:00:00 GMT"}}, 60);
    row("part of max-age spent on the way", {{"Cache-Control", "max-age=60"}, {"Age", "20"}}, 40);
    row("all of max-age spent on the way", {{"Cache-Control", "max-age=60"}, {"Age", "90"}}, 0);
    row("max-age that is no number", {{"Cache-Control", "max-age=soon"}}, 0);
    row("negative max-age", {{"Cache-Control", "max-age=-1"}}, 0);
    row("huge max-age", {{"Cache-Control", "max-age=99999999999999999999"}}, 365 * day);
    row("no-cache", {{"Cache-Control", "no-cache"}, {"Expires", "Wed, 14 Apr 2021 12:00:00 GMT"}}, 0);
    row("Pragma", {{"Pragma", "no-cache"}}, 0);
    row("Expires", {{"Expires", "Wed, 14 Apr 2021 12:00:00 GMT"}}, day);
    row("Expires by a clock that is slow",
        {{"Date", "Tue, 13 Apr 2021 11:00:00 GMT"}, {"Expires", "Tue, 13 Apr 2021 11:01:00 GMT"}}, 60);
    row("expired", {{"Expires", "Mon, 01 Jan 2018 00:00:00 GMT"}}, 0);
    row("Expires that is no date", {{"Expires", "0"}}, 0);
    row("varies unforeseeably", {{"Vary", "*"}}, 0);
    row("varies by what we always say", {{"Vary", "Accept-Encoding"}}, 30 * day);
    row("for one reader only", {{"Cache-Control", "private, max-age=60"}}, 60);
}

void FreshnessTest::lasts()
{
    QFETCH(Headers, headers);
    QFETCH(qint64, seconds);

    const auto end = goodUntil(headers, now);
    QVERIFY(end);
    QCOMPARE(now.secsTo(*end), seconds);
}

void FreshnessTest::keepsNothingThatIsForbidden()
{
    QVERIFY(!goodUntil({{"Cache-Control", "no-store"}}, now));
    QVERIFY(!goodUntil({{"Cache-Control", "max-age=60, No-Store"}}, now));
}

QTEST_GUILESS_MAIN(FreshnessTest)
#include "tst_freshness.moc"
