// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/foldedtext.h"

#include <QRandomGenerator>
#include <QTest>

using foreword::library::foldForSearch;
using namespace Qt::StringLiterals;

namespace {

/// What folding means, of the whole text at once.
QString foldedWhole(const QString& text)
{
    QString folded = text.normalized(QString::NormalizationForm_D);
    folded.removeIf([](QChar c) { return c.isMark(); });
    return folded.toCaseFolded();
}

/// The characters from the first to the last of some scripts, among which a text's are chosen.
struct Range
{
    char32_t first;
    char32_t last;
};

QString randomText(QRandomGenerator& random, const QList<Range>& ranges)
{
    std::u32string text;
    const int length = random.bounded(40);
    for (int i = 0; i < length; ++i) {
        const Range range = ranges[random.bounded(ranges.size())];
        text += char32_t(random.bounded(quint32(range.first), quint32(range.last) + 1));
    }
    return QString::fromStdU32String(text);
}

QString codePointsOf(const QString& text)
{
    QStringList points;
    for (const uint point : text.toUcs4())
        points.append(QString::number(point, 16));
    return points.join(u' ');
}

} // namespace

class TestFoldedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsAsTheWholeWould_data();
    void foldsAsTheWholeWould();
    void foldsRandomTextsAsTheWholeWould_data();
    void foldsRandomTextsAsTheWholeWould();
    void foldsEveryCharacterAsTheWholeWould();
};

void TestFoldedText::foldsAsTheWholeWould_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("ASCII") << u"A Z@[`{ a\t1\n"_s << u"a z@[`{ a\t1\n"_s;
    QTest::newRow("composed") << u"\u00c9t\u00e9"_s << u"ete"_s;
    QTest::newRow("a mark behind ASCII") << u"E\u0301t"_s << u"et"_s;
    QTest::newRow("only marks") << u"\u0301\u0327"_s << QString();
    QTest::newRow("marks in the wrong order") << u"a\u0301\u0327b"_s << u"ab"_s;
    QTest::newRow("a mark behind a dash") << u"X\u2014\u0301Y"_s << u"x\u2014y"_s;
    QTest::newRow("quotation marks") << u"\u201cA\u2019s\u201d\u2026"_s << u"\u201ca\u2019s\u201d\u2026"_s;
    QTest::newRow("becomes ASCII") << u"\u212a\u037e\u1fef"_s << u"k;`"_s;
    QTest::newRow("Hangul") << u"\uac00"_s << u"\u1100\u1161"_s;
    QTest::newRow("beyond the first plane") << u"\U00010400A"_s << u"\U00010428a"_s;
}

void TestFoldedText::foldsAsTheWholeWould()
{
    QFETCH(const QString, text);
    QTEST(foldForSearch(text), "folded");
    QTEST(foldedWhole(text), "folded");
}

void TestFoldedText::foldsRandomTextsAsTheWholeWould_data()
{
    QTest::addColumn<QList<Range>>("ranges");
    const Range ascii{0x20, 0x7E};
    const Range latin{0xA0, 0x24F};
    const Range marks{0x300, 0x36F};
    const Range greekAndCyrillic{0x370, 0x52F};
    const Range punctuation{0x2000, 0x2030};
    const Range hebrewAndArabic{0x591, 0x6FF};
    const Range indic{0x900, 0xDFF};
    const Range greekExtended{0x1E00, 0x1FFF};
    const Range symbols{0x2100, 0x22FF};
    const Range hangul{0xAC00, 0xD7A3};
    const Range han{0x4E00, 0x9FFF};
    const Range compatibility{0xF900, 0xFDFF};
    const Range beyond{0x1D100, 0x1D1FF};
    const Range emoji{0x1F600, 0x1F64F};
    QTest::newRow("Latin") << QList<Range>{ascii, ascii, latin, punctuation};
    QTest::newRow("marks") << QList<Range>{ascii, marks, latin, punctuation};
    QTest::newRow("European") << QList<Range>{ascii,         latin, greekAndCyrillic,
                                              greekExtended, marks, punctuation};
    QTest::newRow("Semitic and Indic") << QList<Range>{ascii, hebrewAndArabic, indic, punctuation};
    QTest::newRow("East Asian") << QList<Range>{ascii, hangul, han, compatibility, punctuation};
    QTest::newRow("all") << QList<Range>{
        ascii,  latin, marks,  greekAndCyrillic, punctuation, hebrewAndArabic, indic, greekExtended, symbols,
        hangul, han,   beyond, compatibility,    emoji};
}

void TestFoldedText::foldsRandomTextsAsTheWholeWould()
{
    QFETCH(const QList<Range>, ranges);
    QRandomGenerator random(20260101);
    for (int i = 0; i < 20'000; ++i) {
        const QString text = randomText(random, ranges);
        QVERIFY2(foldForSearch(text) == foldedWhole(text), qPrintable(codePointsOf(text)));
    }
}

/// Also behind a letter that it may combine with.
void TestFoldedText::foldsEveryCharacterAsTheWholeWould()
{
    for (char32_t point = 1; point <= 0x2FFFF; ++point) {
        if (QChar::isSurrogate(point))
            continue;
        const QString text = u'A' + QString::fromUcs4(&point, 1) + u'\u0301' + u'B';
        QVERIFY2(foldForSearch(text) == foldedWhole(text), qPrintable(codePointsOf(text)));
    }
}

QTEST_APPLESS_MAIN(TestFoldedText)
#include "tst_foldedtext.moc"
