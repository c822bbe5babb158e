// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/bytescan.h"

#include <QTest>

using namespace foreword::frontmatter;

/// Blocks and words are looked at whole: every place before, in and behind one is tried.
class TestByteScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAByteAtEveryPlace();
    void findsWhatIsNotAsciiAtEveryPlace();
    void findsTheFirstOfSeveral();
    void findsNothing();
    void findsLinesByTheirFirstByte();
    void looksNoFurtherThanTheEnd();
};

namespace {

constexpr qsizetype longest = 300;

qsizetype findTab(QByteArrayView bytes, qsizetype begin = 0)
{
    return findByte(bytes, begin, [](auto c) { return c == '\t'; });
}

QByteArray textWith(qsizetype size, qsizetype at, char byte)
{
    QByteArray bytes(size, 'x');
    bytes[at] = byte;
    return bytes;
}

} // namespace

void TestByteScan::findsAByteAtEveryPlace()
{
    for (qsizetype at = 0; at < longest; ++at) {
        const QByteArray bytes = textWith(longest, at, '\t');
        for (const qsizetype begin : {qsizetype(0), at / 2, at})
            QCOMPARE(findTab(bytes, begin), at);
        QCOMPARE(indexOf(bytes, '\t'), at);
        QCOMPARE(findTab(bytes, at + 1), longest);
        QCOMPARE(indexOf(bytes, '\t', at + 1), -1);
    }
}

void TestByteScan::findsWhatIsNotAsciiAtEveryPlace()
{
    for (const char byte : {'\x80', '\xFF'}) {
        for (qsizetype at = 0; at < longest; ++at) {
            const QByteArray bytes = textWith(longest, at, byte);
            for (const qsizetype begin : {qsizetype(0), at / 2, at})
                QCOMPARE(findNonAscii(bytes, begin), at);
            QCOMPARE(findNonAscii(bytes, at + 1), longest);
        }
    }
}

void TestByteScan::findsTheFirstOfSeveral()
{
    for (qsizetype at = 0; at + 1 < longest; ++at) {
        QByteArray bytes = textWith(longest, at, '\xC3');
        bytes[at + 1] = '\xA9';
        QCOMPARE(findNonAscii(bytes), at);
        QCOMPARE(findNonAscii(bytes, at + 1), at + 1);
    }
}

void TestByteScan::findsNothing()
{
    for (qsizetype size = 0; size < longest; ++size) {
        const QByteArray bytes(size, '\x7F');
        QCOMPARE(findNonAscii(bytes), size);
        QCOMPARE(findTab(bytes), size);
        QCOMPARE(indexOf(bytes, '\t'), -1);
    }
}

void TestByteScan::findsLinesByTheirFirstByte()
{
    for (qsizetype at = 0; at + 1 < longest; ++at) {
        QByteArray bytes = textWith(longest, at, '\n');
        QCOMPARE(findLineWith(bytes, 0, '-', '.'), longest);
        for (const char first : {'-', '.'}) {
            bytes[at + 1] = first;
            for (const qsizetype begin : {qsizetype(0), at / 2, at})
                QCOMPARE(findLineWith(bytes, begin, '-', '.'), at + 1);
            QCOMPARE(findLineWith(bytes, at + 1, '-', '.'), longest);
            QCOMPARE(findLineWith(QByteArrayView(bytes).first(at + 1), 0, '-', '.'), at + 1);
            QCOMPARE(findLineWith(bytes, 0, '+', '+'), longest);
        }
    }
    QCOMPARE(findLineWith(QByteArrayView(), 0, '-', '.'), 0);
}

void TestByteScan::looksNoFurtherThanTheEnd()
{
    const QByteArray bytes(longest, '\t');
    const QByteArray letters(longest, '\xFF');
    for (qsizetype size = 0; size < longest; ++size) {
        QByteArray text(size, 'x');
        text += bytes;
        QCOMPARE(findTab(QByteArrayView(text).first(size)), size);
        QByteArray ascii(size, 'x');
        ascii += letters;
        QCOMPARE(findNonAscii(QByteArrayView(ascii).first(size)), size);
    }
}

QTEST_APPLESS_MAIN(TestByteScan)
#include "tst_bytescan.moc"
