// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/linediff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace foreword;

namespace {

/// What patch(1) makes of `before`; null bytes where the diff does not fit it.
QByteArray patched(const QByteArray& before, const QByteArray& diff)
{
    static constexpr char noNewline[] = "\n\\ No newline at end of file\n";
    const auto linesOf = [](const QByteArray& text) {
        QByteArrayList lines;
        for (qsizetype begin = 0; begin < text.size();) {
            const qsizetype end = text.indexOf('\n', begin);
            lines.append(text.mid(begin, end < 0 ? -1 : end + 1 - begin));
            begin = end < 0 ? text.size() : end + 1;
        }
        return lines;
    };
    // A line without its end is marked for a moment, so that every line of the diff stands by itself.
    const QByteArrayList old = linesOf(before);
    const QByteArrayList lines = linesOf(QByteArray(diff).replace(noNewline, "\x01\n"));
    QByteArray result;
    qsizetype at = 0;
    for (const QByteArray& line : lines.mid(2)) {
        if (line.startsWith("@@ -")) {
            const QByteArrayList range = line.mid(4, line.indexOf(' ', 4) - 4).split(',');
            const bool none = range.size() == 2 && range[1] == "0";
            for (const int begin = range[0].toInt() - (none ? 0 : 1); at < begin; ++at)
                result += old.value(at);
            continue;
        }
        QByteArray text = line.mid(1);
        if (text.endsWith("\x01\n"))
            text.chop(2);
        if (line[0] != '+' && old.value(at++) != text)
            return {};
        if (line[0] != '-')
            result += text;
    }
    for (; at < old.size(); ++at)
        result += old[at];
    return result;
}

QByteArray numbered(int begin, int end)
{
    QByteArray text;
    for (int i = begin; i <= end; ++i)
        text += QByteArray::number(i) + '\n';
    return text;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsExactly_data();
    void showsExactly();
    void isEmptyForEqualTexts();
    void turnsTheOldIntoTheNew_data();
    void turnsTheOldIntoTheNew();
    void isTheShortest();
    void staysCorrectForTextsWithNothingInCommon();
    void showsLines();
    void showsOnlyTheLinesAskedFor();
    void cutsWhatIsTooLong();
};

namespace {

/// Each line as "-12 text", with "~" for what is left out.
QByteArrayList shown(const library::LineDiff& diff)
{
    QByteArrayList lines;
    for (const library::LineDiff::Line& line : diff.lines) {
        static constexpr char marks[] = {' ', '-', '+', '~'};
        QByteArray text(1, marks[int(line.kind)]);
        if (line.number > 0)
            text += QByteArray::number(line.number) + ' ' + line.text;
        lines << text + (line.hasCrLf ? "\\r" : "") + (line.isUnended ? "$" : "");
    }
    return lines;
}

} // namespace

void TestLineDiff::showsExactly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("hunks");
    QTest::newRow("one line in the middle")
        << numbered(1, 9) << QByteArray(numbered(1, 9)).replace("5\n", "five\n")
        << QByteArray("@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    QTest::newRow("the first line") << numbered(1, 5) << QByteArray("one\n" + numbered(2, 5))
                                    << QByteArray("@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n");
    QTest::newRow("a line put in") << numbered(1, 4) << QByteArray(numbered(1, 2) + "new\n" + numbered(3, 4))
                                   << QByteArray("@@ -1,4 +1,5 @@\n 1\n 2\n+new\n 3\n 4\n");
    QTest::newRow("lines taken out") << numbered(1, 4) << QByteArray("1\n4\n")
                                     << QByteArray("@@ -1,4 +1,2 @@\n 1\n-2\n-3\n 4\n");
    QTest::newRow("two changes with six lines between them are one hunk")
        << numbered(1, 8) << QByteArray("a\n" + numbered(2, 7) + "b\n")
        << QByteArray("@@ -1,8 +1,8 @@\n-1\n+a\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+b\n");
    QTest::newRow("two changes with seven lines between them are two hunks")
        << numbered(1, 9) << QByteArray("a\n" + numbered(2, 8) + "b\n")
        << QByteArray("@@ -1,4 +1,4 @@\n-1\n+a\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+b\n");
    QTest::newRow("something from nothing")
        << QByteArray() << QByteArray("a\n") << QByteArray("@@ -0,0 +1 @@\n+a\n");
    QTest::newRow("nothing from something")
        << QByteArray("a\n") << QByteArray() << QByteArray("@@ -1 +0,0 @@\n-a\n");
    QTest::newRow("a line ending") << QByteArray("a\r\nb\r\n") << QByteArray("a\nb\r\n")
                                   << QByteArray("@@ -1,2 +1,2 @@\n-a\r\n+a\n b\r\n");
    QTest::newRow("a last line end put in")
        << QByteArray("a\nb") << QByteArray("a\nb\n")
        << QByteArray("@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
    QTest::newRow("no last line end in the context")
        << QByteArray("a\nb") << QByteArray("c\nb")
        << QByteArray("@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n");
}

void TestLineDiff::showsExactly()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, hunks);
    QCOMPARE(library::unifiedDiff(before, after, "a.md"), QByteArray("--- a.md\n+++ a.md\n" + hunks));
}

void TestLineDiff::isEmptyForEqualTexts()
{
    QCOMPARE(library::unifiedDiff({}, {}, "a.md"), QByteArray());
    QCOMPARE(library::unifiedDiff("a\nb", "a\nb", "a.md"), QByteArray());
}

void TestLineDiff::turnsTheOldIntoTheNew_data()
{
    QTest::addColumn<uint>("seed");
    for (uint seed = 0; seed < 300; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestLineDiff::turnsTheOldIntoTheNew()
{
    QFETCH(uint, seed);
    QRandomGenerator random(seed);
    // Few different lines, so that there is much to match; any of them may lack its end if it is the last.
    const auto text = [&] {
        QByteArray lines;
        const int count = random.bounded(40);
        for (int i = 0; i < count; ++i)
            lines += QByteArray::number(random.bounded(5)) + (random.bounded(4) == 0 ? "\r\n" : "\n");
        if (random.bounded(3) == 0)
            lines.chop(1);
        return lines;
    };
    const QByteArray before = text();
    const QByteArray after = text();
    const QByteArray diff = library::unifiedDiff(before, after, "a.md");
    if (before == after)
        QCOMPARE(diff, QByteArray());
    else
        QCOMPARE(patched(before, diff), after);
}

void TestLineDiff::isTheShortest()
{
    // The example of Myers's paper: ABCABBA to CBABAC takes five differences.
    const QByteArray diff = library::unifiedDiff("A\nB\nC\nA\nB\nB\nA\n", "C\nB\nA\nB\nA\nC\n", "a.md");
    const QByteArray hunks = diff.mid(diff.indexOf("@@"));
    QCOMPARE(hunks.count("\n-") + hunks.count("\n+"), 5);
}

void TestLineDiff::staysCorrectForTextsWithNothingInCommon()
{
    QByteArray before;
    QByteArray after;
    for (int i = 0; i < 3000; ++i) {
        before += 'a' + QByteArray::number(i) + '\n';
        after += 'b' + QByteArray::number(i) + '\n';
    }
    QCOMPARE(patched(before, library::unifiedDiff(before, after, "a.md")), after);
}

void TestLineDiff::showsLines()
{
    const QByteArray after = QByteArray(numbered(1, 20)).replace("\n3\n", "\nthree\n").replace("18\n", "");
    QCOMPARE(shown(library::lineDiff(numbered(1, 20), after)),
             QByteArrayList({" 1 1", " 2 2", "-3 3", "+3 three", " 4 4", " 5 5", " 6 6", "~", " 15 15",
                             " 16 16", " 17 17", "-18 18", " 18 19", " 19 20"}));
    QCOMPARE(shown(library::lineDiff("a\nb\n", "a\r\nb")),
             QByteArrayList({"-1 a", "-2 b", "+1 a\\r", "+2 b$"}));
    QCOMPARE(library::lineDiff("a\n", "a\n"), library::LineDiff());
}

/// Fields that stand one below the other are told apart.
void TestLineDiff::showsOnlyTheLinesAskedFor()
{
    const QByteArray before = "a: 1\nb: 1\nc: 1\nd: 1\n";
    const QByteArray after = "a: 1\nb: 2\nc: 2\nd: 2\n";
    QCOMPARE(shown(library::lineDiff(before, after, {2, 3}, {2, 3})),
             QByteArrayList({" 1 a: 1", " 2 b: 2", "-3 c: 1", "+3 c: 2", " 4 d: 2"}));
    QCOMPARE(shown(library::lineDiff(before, "a: 1\nd: 2\n", {2, 3}, {})),
             QByteArrayList({" 1 a: 1", "-3 c: 1", " 2 d: 2"}));
    QCOMPARE(library::lineDiff(before, after, {0, 1}, {0, 1}), library::LineDiff());
}

void TestLineDiff::cutsWhatIsTooLong()
{
    const library::LineDiff many = library::lineDiff({}, numbered(1, library::LineDiff::mostLines + 5));
    QCOMPARE(many.lines.size(), library::LineDiff::mostLines);
    QCOMPARE(many.left, 5);
    // Never within a character.
    const QByteArray line = "x" + QByteArray("\xc3\xa4").repeated(int(library::LineDiff::mostBytes));
    const library::LineDiff wide = library::lineDiff({}, line);
    QCOMPARE(wide.lines.first().text.size(), library::LineDiff::mostBytes - 1);
    QVERIFY(line.startsWith(wide.lines.first().text));
}

QTEST_APPLESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
