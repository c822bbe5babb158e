// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textorder.h"

#include "models/keyorder.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <numeric>

using foreword::models::missingKey;
using foreword::models::TextOrder;

namespace {

std::vector<qint64> placesOf(const QStringList& texts)
{
    return TextOrder::placesOf(int(texts.size()), [&texts](int number, QByteArray& space) {
        space = texts[number].toUtf8();
        return QByteArrayView(space);
    });
}

} // namespace

class TestTextOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void ordersAsAReaderWould_data();
    void ordersAsAReaderWould();
    void placesManyTexts();
    void placesAsTheCollatorOrders_data();
    void placesAsTheCollatorOrders();
    void placesWhatIsTheSameTogether();
    void givesAnEmptyTextNoPlace();
    void doesNotFallBackToCodePoints();
};

void TestTextOrder::ordersAsAReaderWould_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("letters") << QStringLiteral("apple") << QStringLiteral("banana");
    QTest::newRow("capitals") << QStringLiteral("apple") << QStringLiteral("Banana");
    QTest::newRow("accents") << QStringLiteral("\u00e9clair") << QStringLiteral("fig");
    QTest::newRow("numbers by value") << QStringLiteral("Part 2") << QStringLiteral("Part 10");
    QTest::newRow("prefix") << QStringLiteral("Election") << QStringLiteral("Elections");
}

void TestTextOrder::ordersAsAReaderWould()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QVERIFY(TextOrder().compare(first, second) < 0);
    QVERIFY(TextOrder().compare(second, first) > 0);
    const auto places = placesOf({second, first, second});
    QCOMPARE(places[0], places[2]);
    QVERIFY(places[1] + TextOrder::gap <= places[0]);
}

void TestTextOrder::placesManyTexts()
{
    QStringList texts;
    for (int i = 0; i < 10'000; ++i)
        texts.append(QStringLiteral("text %1").arg(i * 7919 % 10'000));
    const auto places = placesOf(texts);
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(places[size_t(i)], qint64(i * 7919 % 10'000) * TextOrder::gap);
}

void TestTextOrder::placesAsTheCollatorOrders_data()
{
    QTest::addColumn<QString>("locale");
    // Alphabets that order ASCII as English does, and some that do not: with letters of two characters, with
    // other places for single ones, with capitals first.
    for (const char* locale :
         {"en", "de", "fr", "fr_CA", "es", "sv", "ja", "da", "nb", "cs", "sk", "hu", "hr",
          "cy", "et", "lt", "lv",    "tr", "mt", "vi", "th", "sq", "ru", "el", "ar", "C"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

/// Many texts, of everything that there is in titles, are placed by keys of their own: as one comparison
/// says.
void TestTextOrder::placesAsTheCollatorOrders()
{
    QFETCH(const QString, locale);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    const QStringList parts{
        QStringLiteral("a"),
        QStringLiteral("A"),
        QStringLiteral("aa"),
        QStringLiteral("Aaron"),
        QStringLiteral("ch"),
        QStringLiteral("Ch"),
        QStringLiteral("cs"),
        QStringLiteral("dz"),
        QStringLiteral("dzs"),
        QStringLiteral("gy"),
        QStringLiteral("i"),
        QStringLiteral("I"),
        QStringLiteral("ll"),
        QStringLiteral("lj"),
        QStringLiteral("Story"),
        QStringLiteral("story"),
        QStringLiteral("v"),
        QStringLiteral("w"),
        QStringLiteral("y"),
        QStringLiteral("z"),
        QStringLiteral("0"),
        QStringLiteral("00"),
        QStringLiteral("7"),
        QStringLiteral("007"),
        QStringLiteral("12"),
        QStringLiteral("2026"),
        QString(120, u'1'),
        QStringLiteral("3.14"),
        QStringLiteral(" "),
        QStringLiteral("  "),
        QStringLiteral("\n"),
        QStringLiteral("\t"),
        QStringLiteral("-"),
        QStringLiteral("_"),
        QStringLiteral(": "),
        QStringLiteral("'"),
        QStringLiteral("\""),
        QStringLiteral("$"),
        QStringLiteral("%"),
        QStringLiteral("~"),
        QStringLiteral("(b)"),
        QStringLiteral("\u00e9"),
        QStringLiteral("Z\u00fcrich"),
        QStringLiteral("\u2019s"),
        QStringLiteral("\u2013"),
        QStringLiteral("\u00df"),
        QStringLiteral("\u0153"),
        QStringLiteral("e\u0301"),
        QStringLiteral("\x01"),
        QStringLiteral("\u6f22"),
        QStringLiteral("\U0001F4F0"),
        // Letters that are others with an accent for most readers, and letters of their own for some.
        QStringLiteral("\u00f8"),
        QStringLiteral("\u0142"),
        QStringLiteral("\u0141"),
        QStringLiteral("\u0111"),
        QStringLiteral("\u00e6"),
        QStringLiteral("\u00c5"),
        QStringLiteral("\u00f1"),
        QStringLiteral("\u0130"),
        QStringLiteral("\u0131"),
        QStringLiteral("\u0127"),
        QStringLiteral("\u017e"),
        QStringLiteral("\u01d6"),
        QStringLiteral("\u2014"),
        QStringLiteral("\u201c"),
        QStringLiteral("\u201e"),
        QStringLiteral("\u00ab"),
        QStringLiteral("\u00a0"),
        QStringLiteral("\u00ad"),
        // Other scripts, some of which come before Latin for those who write them.
        QStringLiteral("\u041c\u043e"),
        QStringLiteral("\u0438"),
        QStringLiteral("\u0627\u0644"),
        QStringLiteral("\u03b1"),
        QStringLiteral("\u0e40\u0e01"),
        QStringLiteral("\U00020000"),
    };
    QRandomGenerator random(4711);
    QStringList texts;
    while (texts.size() < 20'000) {
        QString text;
        for (int i = random.bounded(1, 5); i > 0; --i)
            text += parts[random.bounded(parts.size())];
        texts.append(text);
    }
    const auto places = placesOf(texts);
    const TextOrder order;
    QLocale::setDefault(before);

    std::vector<int> rows(size_t(texts.size()));
    std::iota(rows.begin(), rows.end(), 0);
    std::sort(rows.begin(), rows.end(), [&](int a, int b) { return places[size_t(a)] < places[size_t(b)]; });
    for (size_t i = 1; i < rows.size(); ++i) {
        const QString& above = texts[rows[i - 1]];
        const QString& below = texts[rows[i]];
        const bool isSame = places[size_t(rows[i - 1])] == places[size_t(rows[i])];
        const int compared = order.compare(above, below);
        QVERIFY2(isSame ? compared == 0 : compared < 0,
                 (above % u'|' % below).toUtf8().toPercentEncoding().constData());
    }
}

/// In portions that different threads make ready: few texts many times, in capitals and small letters.
void TestTextOrder::placesWhatIsTheSameTogether()
{
    const QStringList known{QStringLiteral("News"),      QStringLiteral("news"), QString(),
                            QStringLiteral("caf\u00e9"), QStringLiteral("NEWS"), QStringLiteral("cafe"),
                            QStringLiteral("ne\u00adws")};
    QStringList texts;
    for (int i = 0; i < 20'000; ++i)
        texts.append(known[i * 31 % known.size()]);
    const auto places = placesOf(texts);
    const TextOrder order;
    for (int i = 0; i < 7; ++i) {
        for (int j = 0; j < 20'000; ++j) {
            const bool isPlaced = !texts[i].isEmpty() && !texts[j].isEmpty();
            const int compared = isPlaced ? order.compare(texts[i], texts[j])
                                          : int(texts[i].isEmpty()) - int(texts[j].isEmpty());
            QCOMPARE(places[size_t(i)] < places[size_t(j)], compared < 0);
            QCOMPARE(places[size_t(i)] == places[size_t(j)], compared == 0);
        }
    }
}

void TestTextOrder::givesAnEmptyTextNoPlace()
{
    const auto places = placesOf({QString(), QStringLiteral("z"), QString()});
    QCOMPARE(places, (std::vector<qint64>{missingKey, 0, missingKey}));
    QVERIFY(placesOf({}).empty());
}

void TestTextOrder::doesNotFallBackToCodePoints()
{
    const QLocale before;
    QLocale::setDefault(QLocale::c());
    const auto places = placesOf({QStringLiteral("Zebra"), QStringLiteral("ant")});
    QLocale::setDefault(before);
    QVERIFY(places[1] < places[0]);
}

QTEST_GUILESS_MAIN(TestTextOrder)
#include "tst_textorder.moc"
