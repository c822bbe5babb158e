// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/plainoutline.h"

#include "frontmatter/fieldjson.h"
#include "frontmatter/spantree.h"
#include "support/corpus.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

Result<SpanTree> readByLibyaml(const QByteArray& bytes)
{
    return SpanTree::build(SourceText(bytes));
}

} // namespace

class TestPlainOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsLibyaml_data();
    void readsAsLibyaml();
    void findsPaths();
    void isNotCertain_data();
    void isNotCertain();
    void agreesOnEveryFile_data();
    void agreesOnEveryFile();
};

void TestPlainOutline::readsAsLibyaml_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const auto row = [](const char* name, const char* yaml) { QTest::newRow(name) << QByteArray(yaml); };
    row("nothing", "");
    row("only a comment", "# x\n\n");
    row("scalars", "a: text\nb: 1\nc: true\nd: 1.50\ne: 2021-04-13\nf: ~\ng: yes\nh:\n");
    row("quotes", "a: \"x: # y\"\nb: 'it''s'\nc: \"\"\nd: ''\n");
    row("escapes at the quotes", "a: \"\\\"x\\\"\" # \"\\\\\nb: \"\\\\\"\nc: \"\\\\\\\"\"\nd: \"x\" # \\x\n");
    row("escapes", "a: \"a\\nb\\tc\\\"d\\\\e\\/f\"\n");
    row("comments", "# one\na: b # two\n  # three\nc: \"d\" # four\ne: # five\n  - f # six\n");
    row("a hash within", "a: b#c\nd: 'e #f'\n");
    row("nested", "a:\n  b:\n    c: 1\n  d: 2\ne: 3\n");
    row("list", "a:\n  - b\n  - c\nd:\n- e\n- f\ng: h\n");
    row("list of maps", "a:\n  - b: 1\n    c: 2\n  - b: 3\n    c:\n      - 4\n      - d: 5\n");
    row("list of lists", "a:\n  - - 1\n    - 2\n  - - 3\n");
    row("empty items", "a:\n  -\n  - 1\n  -\nb: 2\n");
    row("item below its dash", "a:\n  -\n    b: 1\n  - c\n");
    row("wide dashes", "a:\n  -   b: 1\n      c: 2\n  -   d\n");
    row("flow", "a: [b, c d, 1, 2021-04-13]\nb: []\nc: [ ] # none\nd: [ x ]\n");
    row("CRLF", "a: 1\r\nb:\r\n  - \"c\"\r\n  - d # e\r\n\r\n");
    row("blanks at the ends", "a: 1  \nb:   x   \nc:  \n");
    row("not ASCII", "título: año\n標題: \"文字\"\na: ‘x’\n");
    row("keys with blanks", "a b: 1\nc-d.e/f: 2\n");
    row("words that begin like syntax", "a: -b\nc: :d\ne: ?f\n");
    row("a colon within", "a: b:c\nd: http://x.y/z\n");
    row("no line end", "a: 1\nb: x");
}

void TestPlainOutline::readsAsLibyaml()
{
    QFETCH(QByteArray, yaml);
    const auto outline = PlainOutline::of(yaml);
    QVERIFY(outline);
    const FieldValue value = outline->value(0);
    const QByteArray lineEnd = yaml.isEmpty() || yaml.endsWith('\n') ? QByteArray() : QByteArray("\n");
    const auto tree = readByLibyaml("---\n" + yaml + lineEnd + "---\n");
    QVERIFY(tree);
    QCOMPARE(toJson(value), toJson(tree->value(0)));
    QVERIFY(value == tree->value(0));
}

void TestPlainOutline::findsPaths()
{
    const QByteArray yaml("a: 1\nb:\n  - c: x\n    d: [e, f]\n  - 'it''s'\ng:\n");
    const auto outline = PlainOutline::of(yaml);
    QVERIFY(outline);
    const auto textAt = [&](const char* path) {
        const int found = outline->find(FieldPath::parse(QString::fromLatin1(path)).value());
        return found < 0 ? QStringLiteral("nothing") : outline->text(found);
    };
    QCOMPARE(textAt("a"), QStringLiteral("1"));
    QCOMPARE(textAt("b[0].c"), QStringLiteral("x"));
    QCOMPARE(textAt("b[0].d[1]"), QStringLiteral("f"));
    QCOMPARE(textAt("b[1]"), QStringLiteral("it's"));
    QCOMPARE(textAt("g"), QString());
    for (const char* path : {"c", "a.b", "a[0]", "b[2]", "b[0].d[2]", "b.c", "b[+]"})
        QCOMPARE(textAt(path), QStringLiteral("nothing"));
}

void TestPlainOutline::isNotCertain_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const auto row = [](const char* name, const QByteArray& yaml) { QTest::newRow(name) << yaml; };
    row("list at the root", "- a\n");
    row("indented root", "  a: 1\n");
    row("key twice", "a: 1\na: 2\n");
    QByteArray many;
    for (int i = 0; i < 200; ++i)
        many += "key" + QByteArray::number(i) + ": x\n";
    QVERIFY(PlainOutline::of(many));
    row("one of many keys twice", many + "key7: y\n");
    row("the last of many keys twice", many + "z: 1\nz: 2\n");
    row("quoted key", "\"a\": 1\n");
    row("blank before the colon", "a : 1\n");
    row("no colon", "a\n");
    row("key of syntax", "<<: {a: 1}\n");
    row("anchor", "a: &b 1\n");
    row("alias", "a: *b\n");
    row("tag", "a: !!str 1\n");
    row("literal", "a: |\n  b\n");
    row("folded", "a: >-\n  b\n");
    row("plain of two lines", "a: b\n  c\n");
    row("plain below its key", "a:\n  b\n");
    row("plain item of two lines", "a:\n  - b\n    c\n");
    row("quoted of two lines", "a: \"b\n  c\"\n");
    row("quote not closed", "a: 'b\nc: 'd\n");
    row("text behind a quote", "a: \"b\" c\n");
    row("comment right behind a quote", "a: \"b\"# c\n");
    row("unknown escape", "a: \"\\x41\"\n");
    row("flow map", "a: {b: 1}\n");
    row("flow in flow", "a: [[1]]\n");
    row("quotes in flow", "a: ['b']\n");
    row("flow of two lines", "a: [b,\n  c]\n");
    row("empty item in flow", "a: [b, , c]\n");
    row("comma at the end of a flow", "a: [b, ]\n");
    row("colon in a text", "a: b: c\n");
    row("colon at the end of a text", "a: b:\n");
    row("tab in a value", "a: b\tc\n");
    row("tab before a value", "a:\tb\n");
    row("tab at the line's end", "a: b\t\n");
    row("tab as indentation", "a:\n\tb: 1\n");
    row("only tabs", "a: 1\n\t\nb: 2\n");
    row("lone CR", "a: b\rc: d\n");
    row("further left than its map", "a:\n    b: 1\n  c: 2\n");
    row("further right than its map", "a: 1\n  b: 2\n");
    row("key in a list", "a:\n  - 1\n  b: 2\n");
    row("next line", "a: b\xC2\x85"
                     "c\n");
    row("line separator", "a: b\xE2\x80\xA8"
                          "c\n");
    row("line separator in a comment", "a: b # \xE2\x80\xA8"
                                       "c: d\n");
    row("line separator in a comment of its own", "# \xE2\x80\xA8"
                                                  "c: d\n");
    row("byte order mark", "a: b\xEF\xBB\xBF"
                           "c\n");
    row("no character", "a: \xEF\xBF\xBE\n");
    row("delete", "a: \x7F\n");
    row("C1 control", "a: \xC2\x80\n");
    row("reserved", "a: @b\nc: `d`\n");
    row("percent", "a: %b\n");
    row("lone CR", "a: b\rc: d\n");
    row("lone CR at the end", "a: b\r\r\n");
    row("dash alone", "a: -\n");
    row("long key", QByteArray(2000, 'k') + ": 1\n");
    QByteArray deep;
    for (int i = 0; i < 100; ++i)
        deep += QByteArray(i, ' ') + "a:\n";
    row("deep", deep);
    row("deep lists", "a:\n" + QByteArray("- ").repeated(100) + "1\n");
}

void TestPlainOutline::isNotCertain()
{
    QFETCH(QByteArray, yaml);
    QVERIFY(!PlainOutline::of(yaml));
}

void TestPlainOutline::agreesOnEveryFile_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("fixtures") << QStringLiteral(FOREWORD_SOURCE_DIR "/tests/fixtures");
    QTest::newRow("newsroom") << QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom");
    for (const QString& site : corpusSites())
        QTest::newRow(qPrintable(site)) << QString(corpusFolder() + u'/' + site);
}

/// What is read simply is what libyaml reads; where that refuses the text, nothing is read simply.
void TestPlainOutline::agreesOnEveryFile()
{
    QFETCH(QString, folder);
    int simple = 0;
    int all = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        for (const bool crlf : {false, true}) {
            if (crlf)
                bytes.replace("\r\n", "\n").replace("\n", "\r\n");
            const SourceText source(bytes);
            if (source.problem())
                continue;
            ++all;
            const QByteArray yaml = source.slice(source.frontMatter());
            const auto outline = PlainOutline::of(yaml);
            if (!outline)
                continue;
            ++simple;
            const auto tree = readByLibyaml(bytes);
            QVERIFY2(tree, qPrintable(file.fileName()));
            QVERIFY2(tree->warnings().isEmpty(), qPrintable(file.fileName()));
            QVERIFY2(outline->value(0) == tree->value(0), qPrintable(file.fileName()));
        }
    }
    qInfo("%d of %d", simple, all);
}

QTEST_GUILESS_MAIN(TestPlainOutline)
#include "tst_plainoutline.moc"
