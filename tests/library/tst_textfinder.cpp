// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/textfinder.h"

#include <QRandomGenerator>
#include <QTest>

using foreword::library::TextFinder;

class TestTextFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsWhatQtFinds();
};

void TestTextFinder::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("haystack");
    QTest::addColumn<bool>("isIn");
    const auto row = [](const char* name, const char* text, const char* haystack, bool isIn) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(haystack) << isIn;
    };
    row("nothing in nothing", "", "", true);
    row("nothing in something", "", "a", true);
    row("something in nothing", "a", "", false);
    row("itself", "quick", "quick", true);
    row("at the start", "qui", "quick", true);
    row("at the end", "ck", "quick", true);
    row("longer than the haystack", "quicker", "quick", false);
    row("cut off at the end", "kz", "quick", false);
    row("cut off at the start", "aq", "quick", false);
    row("the rarest byte stands elsewhere, too", "queen", "quick quiet queen", true);
    row("overlapping", "aab", "aaab", true);
    row("not ASCII", "\xC3\xA9", "caf\xC3\xA9", true);
}

void TestTextFinder::finds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, haystack);
    QTEST(TextFinder(text).isIn(haystack), "isIn");
}

void TestTextFinder::findsWhatQtFinds()
{
    QRandomGenerator random(1);
    const auto randomText = [&random](int length) {
        QByteArray text;
        for (int i = 0; i < length; ++i)
            text += "ab z"[random.bounded(4)];
        return text;
    };
    int found = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray text = randomText(random.bounded(7));
        const QByteArray haystack = randomText(random.bounded(200));
        QCOMPARE(TextFinder(text).isIn(haystack), haystack.contains(text));
        found += haystack.contains(text);
    }
    QVERIFY(found > 1000 && found < 19'500);
}

QTEST_GUILESS_MAIN(TestTextFinder)
#include "tst_textfinder.moc"
