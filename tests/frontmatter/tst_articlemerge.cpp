// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/articlemerge.h"
#include "frontmatter/editedvalue.h"
#include "frontmatter/frontmatterdocument.h"
#include "frontmatter/valuemerge.h"

#include "randomedit.h"
#include "randomfrontmatter.h"

#include <QFile>
#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

constexpr quint32 lastSeed = 200;

QByteArray article(const QByteArray& frontMatter, const QByteArray& body = "Body\n")
{
    return "---\n" + frontMatter + "---\n" + body;
}

QByteArray withCrlf(QByteArray bytes)
{
    return bytes.replace("\n", "\r\n");
}

/// What is said of the conflicts, `LINE: MESSAGE` each.
QByteArrayList told(const ArticleMerge& merge)
{
    QByteArrayList lines;
    for (const Error& error : merge.conflicts)
        lines.append(QByteArray::number(error.line) + ": " + error.message.toUtf8());
    return lines;
}

/// Of the blank lines between two entries that go, edits one after another may leave one more.
QByteArray withoutBlankLines(QByteArray bytes)
{
    while (bytes.contains("\n\n"))
        bytes.replace("\n\n", "\n");
    return bytes;
}

FrontMatterDocument randomlyEdited(FrontMatterDocument document, RandomEdit& edits, int count)
{
    for (int i = 0; i < count; ++i) {
        const auto edited = document.edited({edits.of(document)});
        if (edited && !edited->problem())
            document = *edited;
    }
    return document;
}

} // namespace

class TestArticleMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesFrontMatter_data();
    void mergesFrontMatter();
    void conflicts_data();
    void conflicts();
    void mergesFiles_data();
    void mergesFiles();
    void whatIsNoTextStays();
    void editsOfTwoFieldsMerge();
    void lawsHoldOfRandomEdits();
    void takesAnyBytes();
};

void TestArticleMerge::mergesFrontMatter_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged");
    const auto row = [](const char* name, const char* base, const char* ours, const char* theirs,
                        const char* merged) {
        QTest::newRow(name) << article(base) << article(ours) << article(theirs) << article(merged);
    };
    row("neighbouring fields", "a: 1\nb: 2\n", "a: 3\nb: 2\n", "a: 1\nb: 4\n", "a: 3\nb: 4\n");
    row("the same on both", "a: 1\nb: 2\n", "a: 3\nb: 2\n", "a: 3\nb: 4\n", "a: 3\nb: 4\n");
    row("the same in other words", "a: x\nb: 2\n", "a: 'y'\nb: 2\n", "a: \"y\"\nb: 4\n", "a: 'y'\nb: 4\n");
    row("neighbouring keys of a map", "m:\n  a: 1\n  b: 2 # two\n", "m:\n  a: 3\n  b: 2 # two\n",
        "m:\n  a: 1\n  b: 4 # two\n", "m:\n  a: 3\n  b: 4 # two\n");
    row("keys of a flow map", "m: {a: 1, b: 2} # m\n", "m: {a: 3, b: 2} # m\n", "m: {a: 1, b: 4} # m\n",
        "m: {a: 3, b: 4} # m\n");
    row("both add the same map", "a: 1\n", "a: 1\nm:\n  x: 1\n", "a: 1\nm:\n  z: 2\n",
        "a: 1\nm:\n  x: 1\n  z: 2\n");
    row("both add", "a: 1\nz: 1\n", "a: 1\nb: 2\nz: 1\n", "a: 1\n# see\nc: 3\nz: 1\n",
        "a: 1\nb: 2\n# see\nc: 3\nz: 1\n");
    row("both remove", "a: 1\nb: 2\nc: 3\nd: 4\n", "a: 1\nc: 3\nd: 4\n", "a: 1\nb: 2\nd: 4\n",
        "a: 1\nd: 4\n");
    row("both remove the same", "a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\n", "a: 1\nc: 4\n", "a: 1\nc: 4\n");
    row("topics of both", "t: [A, B]\nx: 1\n", "t: [A, B, C]\nx: 1\n", "t: [D, B]\nx: 1\n",
        "t: [D, B, C]\nx: 1\n");
    row("topics added by both", "t:\n- A\n", "t:\n- A\n- B\n- C\n", "t:\n- A\n- C\n- D\n",
        "t:\n- A\n- B\n- C\n- D\n");
    row("items of maps", "l:\n- url: a\n  w: 1\n  h: 2\n- url: b\n  w: 1\n",
        "l:\n- url: a\n  w: 5\n  h: 2\n- url: b\n  w: 1\n", "l:\n- url: a\n  w: 1\n  h: 6\n",
        "l:\n- url: a\n  w: 5\n  h: 6\n");
    row("a comment and an item", "t: [A] # x\n", "t: [A, B] # x\n", "t: [A, C] # y\n", "t: [A, B, C] # y\n");
    row("a topic that ours took out", "t: [A, B, C]\n", "t: [A, C]\n", "t: [A, B, D, C]\n", "t: [A, D, C]\n");
    row("both put one in front", "t: [A]\n", "t: [X, A]\n", "t: [W, A]\n", "t: [X, W, A]\n");
    row("a comment on the other side", "a: 1\nb: 2\n", "a: 3\nb: 2\n", "a: 1\n# why\nb: 2 # two\n",
        "a: 3\n# why\nb: 2 # two\n");
    row("the quoting of theirs", "a: 1\nb: x\n", "a: 3\nb: x\n", "a: 1\nb: 'x y'\n", "a: 3\nb: 'x y'\n");
    row("a hash in a text is no comment", "m: {a: 'x #1', b: 2}\n", "m: {a: 'x #1', b: 3}\n",
        "m: {a: 'x #2', b: 2}\n", "m: {a: 'x #2', b: 3}\n");
    row("from nothing", "", "a: 1\n", "b: 2\n", "a: 1\nb: 2\n");
    row("anchors, far apart", "a: &x 1\nb: 2\nc: 2\nd: *x\n", "a: &x 1\nb: 3\nc: 2\nd: *x\n",
        "a: &x 1\nb: 2\nc: 2\nd: *x\ne: 4\n", "a: &x 1\nb: 3\nc: 2\nd: *x\ne: 4\n");
}

void TestArticleMerge::mergesFrontMatter()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, merged);
    const ArticleMerge merge = mergeArticles(base, ours, theirs);
    QCOMPARE(told(merge), QByteArrayList());
    QCOMPARE(merge.bytes, merged);
    QCOMPARE(mergeArticles(withCrlf(base), withCrlf(ours), withCrlf(theirs)).bytes, withCrlf(merged));
    const QByteArray bom = "\xEF\xBB\xBF";
    QCOMPARE(mergeArticles(bom + base, bom + ours, bom + theirs).bytes, bom + merged);
}

void TestArticleMerge::conflicts_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged");
    QTest::addColumn<QByteArrayList>("messages");
    const auto marked = [](const QByteArray& ours, const QByteArray& theirs) -> QByteArray {
        return "<<<<<<< ours\n" + ours + "=======\n" + theirs + ">>>>>>> theirs\n";
    };
    const auto row = [](const char* name, const QByteArray& base, const QByteArray& ours,
                        const QByteArray& theirs, const QByteArray& merged, const QByteArrayList& messages) {
        QTest::newRow(name) << base << ours << theirs << merged << messages;
    };
    row("a field", article("a: 1\nb: 2\nc: 3\n"), article("a: 1\nb: 4\nc: 3\n"),
        article("a: 1\nb: 5\nc: 6\n"), article("a: 1\n" + marked("b: 4\n", "b: 5\n") + "c: 6\n"),
        {"3: Both sides changed b."});
    row("a key in a map", article("m:\n  a: 1\n  b: 2\n"), article("m:\n  a: 1\n  b: 4\n"),
        article("m:\n  a: 1\n  b: 5\n"), article("m:\n  a: 1\n" + marked("  b: 4\n", "  b: 5\n")),
        {"4: Both sides changed m.b."});
    row("removed by theirs", article("a: 1\nb: 2\n"), article("a: 3\nb: 2\n"), article("b: 2\n"),
        article(marked("a: 3\n", "") + "b: 2\n"), {"2: Our side changed a, theirs removed it."});
    row("removed by ours", article("a: 1\nb: 2\n"), article("b: 2\n"), article("a: 3\nb: 2\n"),
        article(marked("", "a: 3\n") + "b: 2\n"), {"2: Their side changed a, ours removed it."});
    row("added otherwise", article("a: 1\n"), article("a: 1\nb: 2\n"), article("a: 1\nb: 3\n"),
        article("a: 1\n" + marked("b: 2\n", "b: 3\n")), {"3: Both sides changed b."});
    row("another item in the same place", article("t: [A, B]\n"), article("t: [A, C]\n"),
        article("t: [A, D]\n"), article(marked("t: [A, C]\n", "t: [A, D]\n")), {"2: Both sides changed t."});
    row("a comment that an edit would lose", article("t: [A] # x\n"), article("t: [A, B] # z\n"),
        article("t: [A, C] # y\n"), article(marked("t: [A, B] # z\n", "t: [A, C] # y\n")),
        {"2: Both sides changed t, and it cannot be put together."});
    row("body", article("a: 1\n", "1\n2\n3\n"), article("a: 1\n", "1\n4\n3\n"),
        article("a: 2\n", "1\n5\n3\n"), article("a: 2\n", "1\n" + marked("4\n", "5\n") + "3\n"),
        {"5: Both sides changed these lines of the body."});
    row("without front matter", "1\n2\n", "1\n3", "1\n4", "1\n" + marked("3\n", "4\n"),
        {"2: Both sides changed these lines."});
    row("an alias", article("a: &x 1\nb: *x\n"), article("a: &x 2\nb: *x\n"), article("a: &x 3\nb: *x\n"),
        article(marked("a: &x 2\n", "a: &x 3\n") + "b: *x\n"),
        {"2: Both sides changed a.", "2: Both sides changed b."});
    row("both added the file", "", article("a: 1\n", "x\n"), article("a: 2\n", "x\n"),
        article(marked("a: 1\n", "a: 2\n"), "x\n"), {"2: Both sides changed a."});
}

void TestArticleMerge::conflicts()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    const ArticleMerge merge = mergeArticles(base, ours, theirs);
    QTEST(merge.bytes, "merged");
    QTEST(told(merge), "messages");
    QVERIFY(!mergeArticles(base, theirs, ours).isClean());
}

void TestArticleMerge::mergesFiles_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged");
    const auto row = [](const char* name, const QByteArray& base, const QByteArray& ours,
                        const QByteArray& theirs, const QByteArray& merged) {
        QTest::newRow(name) << base << ours << theirs << merged;
    };
    row("field and body", article("a: 1\n", "x\n"), article("a: 2\n", "x\n"), article("a: 1\n", "y\n"),
        article("a: 2\n", "y\n"));
    row("body below an unended mark", "---\na: 1\n---", "---\na: 2\n---", "---\na: 1\n---\nx\n",
        "---\na: 2\n---\nx\n");
    row("line endings of theirs", article("a: 1\nb: 2\n"), article("a: 3\nb: 2\n"),
        withCrlf(article("a: 1\nb: 4\n")), withCrlf(article("a: 3\nb: 4\n")));
    row("line endings of ours", article("a: 1\nb: 2\n"), withCrlf(article("a: 3\nb: 2\n")),
        article("a: 1\nb: 4\n"), withCrlf(article("a: 3\nb: 4\n")));
    row("TOML", "+++\na = 1\nb = 1\nc = 1\n+++\n", "+++\na = 2\nb = 1\nc = 1\n+++\n",
        "+++\na = 1\nb = 1\nc = 2\n+++\n", "+++\na = 2\nb = 1\nc = 2\n+++\n");
    row("unreadable", article("a: [\nb: 1\nc: 1\nd: 1\n"), article("a: [\nb: 2\nc: 1\nd: 1\n"),
        article("a: [\nb: 1\nc: 1\nd: 2\n"), article("a: [\nb: 2\nc: 1\nd: 2\n"));
    row("both added the file", "", article("a: 1\n", "x\n"), article("b: 2\n", "x\n"),
        article("a: 1\nb: 2\n", "x\n"));
}

void TestArticleMerge::mergesFiles()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    const ArticleMerge merge = mergeArticles(base, ours, theirs);
    QCOMPARE(told(merge), QByteArrayList());
    QTEST(merge.bytes, "merged");
}

void TestArticleMerge::whatIsNoTextStays()
{
    const QByteArray base = article("a: 1\n");
    const QByteArray ours = article("a: 2\n");
    for (const QByteArray& theirs :
         QByteArrayList{article("a: \xFF\n"), article("a: 3\n", QByteArray("\0", 1))}) {
        const ArticleMerge merge = mergeArticles(base, ours, theirs);
        QCOMPARE(merge.bytes, ours);
        QCOMPARE(merge.conflicts.size(), 1);
    }
}

void TestArticleMerge::editsOfTwoFieldsMerge()
{
    QFile file(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom/_posts/"
                                                  "2021-04-13-harbour-city-votes-on-floating-tram-line.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto base = FrontMatterDocument::read(file.readAll());
    QList<FieldEdit> edits;
    for (const auto& [key, value] : base.root().entries()) {
        const FieldPath path = FieldPath() / key;
        if (value.isScalar())
            edits.append(FieldEdit::set(path, FieldValue::text(QStringLiteral("Another: text"))));
        else
            edits.append(FieldEdit::remove(path));
    }
    QVERIFY(edits.size() > 10);
    for (const FieldEdit& our : edits) {
        for (const FieldEdit& their : edits) {
            const auto ours = base.edited({our});
            const auto theirs = base.edited({their});
            const auto both = base.edited(our == their ? QList{our} : QList{our, their});
            QVERIFY(ours && theirs && both);
            const ArticleMerge merge = mergeArticles(base.bytes(), ours->bytes(), theirs->bytes());
            QCOMPARE(told(merge), QByteArrayList());
            QCOMPARE(withoutBlankLines(merge.bytes), withoutBlankLines(both->bytes()));
        }
    }
}

void TestArticleMerge::lawsHoldOfRandomEdits()
{
    int clean = 0;
    int conflicting = 0;
    for (quint32 seed = 1; seed <= lastSeed; ++seed) {
        RandomSource random{seed};
        const auto base = FrontMatterDocument::read(RandomFrontMatter(random).file());
        if (base.problem())
            continue;
        RandomEdit edits(random);
        const auto ours = randomlyEdited(base, edits, 1 + random.upTo(3));
        const auto theirs = randomlyEdited(base, edits, 1 + random.upTo(3));
        const QByteArray place = "seed " + QByteArray::number(seed);
        QVERIFY2(mergeArticles(base.bytes(), ours.bytes(), ours.bytes()).bytes == ours.bytes(),
                 place.constData());
        QVERIFY2(mergeArticles(base.bytes(), ours.bytes(), base.bytes()).bytes == ours.bytes(),
                 place.constData());
        QVERIFY2(mergeArticles(base.bytes(), base.bytes(), theirs.bytes()).bytes == theirs.bytes(),
                 place.constData());
        const ArticleMerge merge = mergeArticles(base.bytes(), ours.bytes(), theirs.bytes());
        const ArticleMerge mirrored = mergeArticles(base.bytes(), theirs.bytes(), ours.bytes());
        const QByteArray both = place + '\n' + (told(merge) + told(mirrored)).join('\n');
        QVERIFY2(merge.isClean() == mirrored.isClean(), both.constData());
        if (!merge.isClean()) {
            ++conflicting;
            QVERIFY2(merge.bytes.contains("<<<<<<< ours"), place.constData());
            continue;
        }
        ++clean;
        const auto document = FrontMatterDocument::read(merge.bytes);
        QVERIFY2(!document.problem(), place.constData());
        const FieldValue roots[] = {base.root(), ours.root(), theirs.root()};
        const ValueMerge values = mergeValues({}, &roots[0], &roots[1], &roots[2]);
        QVERIFY2(values.isClean() && areAlike(document.root(), *values.value), place.constData());
        for (const auto& entry : roots[2].entries()) {
            const FieldValue* const our = roots[1].find(entry.first);
            const FieldValue* const was = roots[0].find(entry.first);
            if (our && was && areAlike(*our, *was)) {
                const auto* const is = document.root().find(entry.first);
                QVERIFY2(is && areAlike(*is, *roots[2].find(entry.first)), place.constData());
            }
        }
    }
    qInfo("%d merged, %d in conflict", clean, conflicting);
    QVERIFY(clean > 50);
    QVERIFY(conflicting > 10);
}

void TestArticleMerge::takesAnyBytes()
{
    static constexpr char marks[] = "-:#'\"[]{}&*|>\n\r \t?!%@`\xEF\x01,a1";
    for (quint32 seed = 1; seed <= 300; ++seed) {
        RandomSource random{seed};
        const QByteArray base = RandomFrontMatter(random).file();
        const auto mutated = [&](QByteArray bytes) {
            for (int i = random.upTo(4); i >= 0 && !bytes.isEmpty(); --i) {
                const int at = random.upTo(int(bytes.size()) - 1);
                bytes.replace(at, random.upTo(3), QByteArray(1, marks[random.upTo(int(sizeof marks) - 2)]));
            }
            return bytes;
        };
        const QByteArray ours = mutated(base);
        const QByteArray theirs = mutated(base);
        const ArticleMerge merge = mergeArticles(base, ours, theirs);
        if (merge.isClean() && !FrontMatterDocument::read(base).problem() &&
            !FrontMatterDocument::read(ours).problem() && !FrontMatterDocument::read(theirs).problem())
            QVERIFY2(!FrontMatterDocument::read(merge.bytes).problem(), QByteArray::number(seed).constData());
        for (const Error& error : merge.conflicts)
            QVERIFY(error.line <= int(merge.bytes.count('\n')) + 1 && !error.message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestArticleMerge)
#include "tst_articlemerge.moc"
