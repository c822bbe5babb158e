// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/slug.h"

#include <QTest>

using foreword::library::slugOf;

class TestSlug : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesSlugs_data();
    void makesSlugs();
    void endsAtAWord();
    void staysWholeWhateverIsCut();
};

void TestSlug::makesSlugs_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char* name, const char16_t* title, const char16_t* slug) {
        QTest::newRow(name) << QString::fromUtf16(title) << QString::fromUtf16(slug);
    };
    row("words", u"Harbour City votes", u"harbour-city-votes");
    row("punctuation", u"Votes: 3 - 2, and “over”!", u"votes-3-2-and-over");
    row("apostrophes stay inside", u"It's the town’s", u"its-the-towns");
    row("accents", u"Crème brûlée à São Tomé", u"creme-brulee-a-sao-tome");
    row("accents apart", u"Cafe\u0301", u"cafe");
    row("letters that are not taken apart", u"Straße Ærø Łódź Đà Œuvre Þór",
        u"strasse-aero-lodz-da-oeuvre-thor");
    row("capital letters that become two", u"İSTANBUL ẞ", u"istanbul-ss");
    row("ligatures", u"ﬁnal Ǆ", u"final-dz");
    row("and", u"Salt & Pepper", u"salt-and-pepper");
    row("other scripts stay", u"Новости дня", u"новости-дня");
    row("composed scripts stay composed", u"한국 뉴스", u"한국-뉴스");
    row("characters beyond the first plane", u"𝐁old 😀 move", u"bold-move");
    row("white space", u"  a\t b\n c  ", u"a-b-c");
    row("no way out of the folder", u"../../etc/passwd", u"etc-passwd");
    row("nothing", u"", u"untitled");
    row("nothing that stays", u"?!… 😀", u"untitled");
}

void TestSlug::makesSlugs()
{
    QFETCH(QString, title);
    QFETCH(QString, slug);
    QCOMPARE(slugOf(title), slug);
    QCOMPARE(slugOf(slug), slug);
}

void TestSlug::endsAtAWord()
{
    const QString word = QStringLiteral("abcdefghi ");
    QCOMPARE(slugOf(word.repeated(6)).size(), 59);
    QCOMPARE(slugOf(word.repeated(7)), slugOf(word.repeated(6)));
    QCOMPARE(slugOf(QString(200, u'x')), QString(60, u'x'));
}

void TestSlug::staysWholeWhateverIsCut()
{
    // A word of letters of two units each, which an odd limit would cut through.
    const QString gothic = QString::fromUcs4(U"\U00010330");
    for (const QString& text : {QString(gothic.repeated(50)), QString(u'a' + gothic.repeated(50))}) {
        const QString slug = slugOf(text);
        QVERIFY(slug.size() <= 60);
        QVERIFY(slug.isValidUtf16());
    }
}

QTEST_GUILESS_MAIN(TestSlug)
#include "tst_slug.moc"
