// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/parttext.h"

#include "randomsource.h"

#include <QTest>

using namespace foreword::frontmatter;
using foreword::test::RandomSource;

class TestPartText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheParts_data();
    void findsTheParts();
    void changes_data();
    void changes();
    void beginsTheBodyOnALineOfItsOwn();
    void leavesOtherPartsAlone();
    void saysWhatCannotBeShown_data();
    void saysWhatCannotBeShown();
    void keepsWhatIsNotEdited();
};

void TestPartText::findsTheParts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("usual") << QByteArray("---\na: 1\n---\nText\n") << QByteArray("---\na: 1\n---\n")
                           << QByteArray("Text\n");
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF---\na: 1\n---\nText\n") << QByteArray("---\na: 1\n---\n")
                         << QByteArray("Text\n");
    QTest::newRow("unreadable") << QByteArray("---\na: \"\n---\nText\n") << QByteArray("---\na: \"\n---\n")
                                << QByteArray("Text\n");
    QTest::newRow("no end") << QByteArray("---\na: 1\nText\n") << QByteArray("---\na: 1\nText\n")
                            << QByteArray("---\na: 1\nText\n");
    QTest::newRow("no front matter, BOM")
        << QByteArray("\xEF\xBB\xBFText\n") << QByteArray("Text\n") << QByteArray("Text\n");
    QTest::newRow("no body") << QByteArray("---\n---") << QByteArray("---\n---") << QByteArray("");
    QTest::newRow("empty") << QByteArray("") << QByteArray("") << QByteArray("");
}

void TestPartText::findsTheParts()
{
    QFETCH(QByteArray, bytes);
    const SourceText source(bytes);
    QTEST(source.slice(headOf(source)), "head");
    QTEST(source.slice(bodyOf(source)), "body");
}

void TestPartText::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("replaced"); // bytes
    const auto row = [](const char* name, const QByteArray& before, const QString& text,
                        const QByteArray& after,
                        int replaced) { QTest::newRow(name) << before << text << after << replaced; };
    row("a letter", "ab\ncd\n", u"ab\nxd\n"_qs, "ab\nxd\n", 1);
    row("the same", "ab\r\ncd", u"ab\ncd"_qs, "ab\r\ncd", 0);
    row("a line end is the file's", "ab\r\ncd\r\n", u"ab\nc\nd\n"_qs, "ab\r\nc\r\nd\r\n", 0);
    row("mixed line ends stay", "a\r\nb\nc\r\nd\n", u"a\nB\nx\nc\nd\n"_qs, "a\r\nB\r\nx\nc\r\nd\n", 1);
    row("line ends between two edits stay", "a\r\nb\nc\nd\ne\n", u"A\nb\nc\nd\nE\nf\n"_qs,
        "A\r\nb\nc\nd\nE\r\nf\n", 2);
    row("every line stays a line", "a\r\nb\nc\n", u"  a\n  b\n  c\n"_qs, "  a\r\n  b\n  c\n", 0);
    row("lines joined", "a\r\nb\r\nc", u"ab\nc"_qs, "ab\r\nc", 2);
    row("no final line end", "a\r\nb", u"a\nb\nc"_qs, "a\r\nb\r\nc", 0);
    row("final line end away", "a\r\nb\n", u"a\nb"_qs, "a\r\nb", 1);
    row("emptied", "a\r\nb\n", u""_qs, "", 5);
    row("filled", "", u"a\nb\n"_qs, "a\nb\n", 0);
    row("half of a character is none", "\xF0\x9F\x98\x80!", u"\U0001F601!"_qs, "\xF0\x9F\x98\x81!", 4);
    row("behind a long character", "\xF0\x9F\x98\x80\xC3\xA4z\n", u"\U0001F600\u00E4y\n"_qs,
        "\xF0\x9F\x98\x80\xC3\xA4y\n", 1);
    row("separators of Unicode are letters", "a\xE2\x80\xA8z\xC2\x85\r\n", u"a\u2028y\u0085\n"_qs,
        "a\xE2\x80\xA8y\xC2\x85\r\n", 1);
}

void TestPartText::changes()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, text);
    const SourceText source(before);
    const Result<PartText> part = PartText::of(source, bodyOf(source));
    QVERIFY(part.ok());
    const ChangeSet changes = part->changesTo(text);
    const QByteArray after = changes.applyTo(before);
    QTEST(after, "after");
    QCOMPARE(changes.inverse(before).applyTo(after), before);
    int replaced = 0;
    for (const Replacement& r : changes.replacements())
        replaced += int(r.span.length());
    QTEST(replaced, "replaced");
}

void TestPartText::beginsTheBodyOnALineOfItsOwn()
{
    const SourceText source("---\r\na: 1\r\n---");
    const PartText body = PartText::of(source, bodyOf(source)).value();
    QVERIFY(body.changesTo({}).isEmpty());
    const ChangeSet changes = body.changesTo(u"One\nTwo"_qs);
    const SourceText after(changes.applyTo(source.bytes()));
    QCOMPARE(after.bytes(), source.bytes() + "\r\nOne\r\nTwo");
    QCOMPARE(body.spanAfter(changes), bodyOf(after));
    QCOMPARE(PartText::of(after, bodyOf(after)).value().text(), u"One\nTwo"_qs);
}

void TestPartText::leavesOtherPartsAlone()
{
    const QByteArray head = "\xEF\xBB\xBF---\r\ntitle: \xFF\r\n---\r\n";
    const SourceText source(head + "Text\n");
    const PartText body = PartText::of(source, bodyOf(source)).value();
    QCOMPARE(body.changesTo(u"\nThe Text\n"_qs).applyTo(source.bytes()), head + "\r\nThe Text\n");
    const SourceText other("---\na: 1\n---\nText \xFF\rand \x01 more");
    const PartText front = PartText::of(other, headOf(other)).value();
    QCOMPARE(front.changesTo(u"---\na: 12\n---\n"_qs).applyTo(other.bytes()),
             QByteArray(other.bytes()).replace("a: 1", "a: 12"));
}

void TestPartText::saysWhatCannotBeShown_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not UTF-8") << QByteArray("one\ntwo \xFF\n") << ErrorCode::NotUtf8;
    QTest::newRow("cut short") << QByteArray("one\ntwo \xE2\x80") << ErrorCode::NotUtf8;
    QTest::newRow("a surrogate") << QByteArray("one\n\xED\xA0\x80") << ErrorCode::NotUtf8;
    QTest::newRow("NUL") << QByteArray("one\n\0", 5) << ErrorCode::ControlCharacter;
    QTest::newRow("a CR by itself") << QByteArray("one\ntwo\rthree\n") << ErrorCode::ControlCharacter;
    QTest::newRow("a CR before CR LF") << QByteArray("one\n\r\r\n") << ErrorCode::ControlCharacter;
    QTest::newRow("U+2029") << QByteArray("one\r\n\xE2\x80\xA9") << ErrorCode::ControlCharacter;
    QTest::newRow("U+FDD0") << QByteArray("one\n\xEF\xB7\x90") << ErrorCode::ControlCharacter;
}

void TestPartText::saysWhatCannotBeShown()
{
    QFETCH(QByteArray, body);
    const SourceText source("---\na: 1\n---\n" + body);
    const Result<PartText> part = PartText::of(source, bodyOf(source));
    QVERIFY(!part.ok());
    QTEST(part.error().code, "code");
    QCOMPARE(part.error().line, 5);
    QVERIFY(!part.error().message.isEmpty());
}

namespace {

const QByteArrayList pieces = {"a",
                               "bc",
                               " ",
                               "- ",
                               ": ",
                               "\xC3\xA4",
                               "--",
                               "#",
                               "\xE2\x80\xA8",
                               "\xC2\xA0",
                               "\xF0\x9F\x98\x80",
                               "\xEF\xBB\xBF"};

QByteArray randomBytes(RandomSource& random)
{
    const int crlfPercent = random.oneOf(QList<int>{0, 50, 100});
    QByteArray bytes;
    for (int lines = random.upTo(12); lines > 0; --lines) {
        for (int length = random.upTo(4); length > 0; --length)
            bytes += random.oneOf(pieces);
        if (lines > 1 || random.chance(80))
            bytes += random.chance(crlfPercent) ? "\r\n" : "\n";
    }
    return bytes;
}

QString randomlyEdited(QString text, RandomSource& random)
{
    for (int edits = 1 + random.upTo(3); edits > 0; --edits) {
        const int at = random.upTo(int(text.size()));
        const int length = random.chance(50) ? 0 : random.upTo(std::min(8, int(text.size()) - at));
        const QString typed = random.chance(30)   ? QString()
                              : random.chance(30) ? u"\n"_qs
                                                  : QString::fromUtf8(random.oneOf(pieces));
        text.replace(at, length, typed);
    }
    return text;
}

/// The bytes of each line, its end included.
QByteArrayList linesOf(QByteArray bytes)
{
    QByteArrayList lines;
    while (!bytes.isEmpty()) {
        const qsizetype feed = bytes.indexOf('\n');
        lines += feed < 0 ? bytes : bytes.left(feed + 1);
        bytes.remove(0, lines.last().size());
    }
    return lines;
}

} // namespace

void TestPartText::keepsWhatIsNotEdited()
{
    for (quint32 seed = 1; seed <= 20'000; ++seed) {
        RandomSource random(seed);
        const QByteArray head =
            random.chance(50) ? QByteArray("---\r\nt: \xFF\r\n---\n") : QByteArray("---\n---\n");
        const QByteArray bytes = head + randomBytes(random);
        const SourceText source(bytes);
        const PartText part = PartText::of(source, bodyOf(source)).value();
        // Halves of surrogate pairs cannot be typed; in bytes they become one character that says so.
        const QString text = QString::fromUtf8(randomlyEdited(part.text(), random).toUtf8());

        const ChangeSet changes = part.changesTo(text);
        const QByteArray after = changes.applyTo(bytes);
        const QByteArray told = "seed " + QByteArray::number(seed);
        QVERIFY2(changes.inverse(bytes).applyTo(after) == bytes, told.constData());
        QVERIFY2(after.startsWith(head), told.constData());
        const SourceText edited(after);
        QVERIFY2(PartText::of(edited, {head.size(), after.size()}).value().text() == text, told.constData());

        // Lines before the first edited one and behind the last one are the same bytes.
        const QByteArrayList was = linesOf(bytes.mid(head.size()));
        const QByteArrayList is = linesOf(after.mid(head.size()));
        const QStringList shown = text.split(u'\n');
        const QStringList shownBefore = part.text().split(u'\n');
        const qsizetype most = std::min(shown.size(), shownBefore.size()) - 1;
        qsizetype same = 0;
        for (; same < most && shown[same] == shownBefore[same]; ++same)
            QVERIFY2(was[same] == is[same], told.constData());
        const bool isEndTheSame = shown.last() == shownBefore.last();
        for (qsizetype i = 1; isEndTheSame && i <= most - same; ++i) {
            if (shown[shown.size() - 1 - i] != shownBefore[shownBefore.size() - 1 - i])
                break;
            const qsizetype last = shown.last().isEmpty() ? 0 : 1;
            QVERIFY2(was[was.size() - last - i] == is[is.size() - last - i], told.constData());
        }
        // Every new line end is the file's.
        const qsizetype crlfs = after.count("\r\n") - bytes.count("\r\n");
        const qsizetype feeds = after.count('\n') - bytes.count('\n');
        if (source.newline() == "\n")
            QVERIFY2(crlfs <= 0, told.constData());
        else
            QVERIFY2(feeds - crlfs <= 0, told.constData());
    }
}

QTEST_GUILESS_MAIN(TestPartText)
#include "tst_parttext.moc"
