// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/fieldjson.h"
#include "frontmatter/spantree.h"

#include <QTest>

using namespace foreword::frontmatter;
using namespace Qt::StringLiterals;

namespace {

/// A file's tree, asked by written paths.
class Reading
{
public:
    explicit Reading(const QByteArray& bytes)
        : source(bytes)
        , tree(SpanTree::build(source))
    {}

    int find(const QString& path) const { return tree->find(*FieldPath::parse(path)); }
    const SpanNode& node(const QString& path) const { return tree->node(find(path)); }
    QByteArray span(const QString& path) const { return source.slice(node(path).span); }
    const SpanNode::Entry& entry(const QString& path) const
    {
        const int index = find(path);
        const auto& entries = tree->node(tree->node(index).parent).entries;
        return *std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.value == index; });
    }
    QByteArray extent(const QString& path) const { return source.slice(entry(path).extent); }

    SourceText source;
    Result<SpanTree> tree;
};

QByteArray file(const QByteArray& frontMatter)
{
    return "---\n" + frontMatter + "---\nBody\n";
}

} // namespace

class TestSpanTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesSpans_data();
    void givesSpans();
    void givesSpansInAnyFile_data();
    void givesSpansInAnyFile();
    void placesEmptyValues_data();
    void placesEmptyValues();
    void givesExtents_data();
    void givesExtents();
    void findsCommentsAbove_data();
    void findsCommentsAbove();
    void findsAmongManyKeys();
    void separatesProperties();
    void takesEmptyFrontMatterAsMap_data();
    void takesEmptyFrontMatterAsMap();
    void givesValues_data();
    void givesValues();
    void warnsOfDuplicateKeys_data();
    void warnsOfDuplicateKeys();
    void knowsReferences();
    void limitsDepth();
};

void TestSpanTree::givesSpans_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("span");
    const auto row = [](const char* name, const char* frontMatter, const char* path, const char* span) {
        QTest::newRow(name) << QByteArray(frontMatter) << QString::fromUtf8(path) << QByteArray(span);
    };
    row("plain", "a: one two  # c\nb: 2\n", "a", "one two");
    row("single quoted", "a: 'it''s'\n", "a", "'it''s'");
    row("double quoted", "a: \"x\\\"y\"  \n", "a", "\"x\\\"y\"");
    row("plain on two lines", "a: one\n  two\nb: 2\n", "a", "one\n  two");
    row("quoted to column 0", "a: \"one\ntwo\"\nb: 2\n", "a", "\"one\ntwo\"");
    row("after wide characters", "ä: ö\nb: 'ü' \nc: 1\n", "b", "'ü'");
    row("after an emoji on the line", "t: [😀, x, 中]\n", "t[1]", "x");
    row("value on the next line", "a:\n  'x'\nb: 2\n", "a", "'x'");
    row("literal", "a: |\n  x\n  y\nb: 2\n", "a", "|\n  x\n  y");
    row("literal and blank lines", "a: |\n  x\n\n \n\nb: 2\n", "a", "|\n  x");
    row("literal that keeps", "a: |+\n  x\n\n\nb: 2\n", "a", "|+\n  x\n\n");
    row("literal whose last line is blanks", "a: |\n  x\n     \nb: 2\n", "a", "|\n  x\n     ");
    row("literal with its indentation", "a: |2\n    x\n\nb: 2\n", "a", "|2\n    x");
    row("literal with a comment", "a: | # c\n  x\n# c\nb: 2\n", "a", "| # c\n  x");
    row("literal with #", "a: |\n  x\n  # y\n # c\nb: 2\n", "a", "|\n  x\n  # y");
    row("literal in an item", "a:\n- |\n x\n\n- y\n", "a[0]", "|\n x");
    row("literal at the end", "a: |\n  x\n\n", "a", "|\n  x");
    row("empty literal", "a: |\n\nb: 2\n", "a", "|");
    row("folded", "a: >-\n  x\n\n  y\n\nb: 2\n", "a", ">-\n  x\n\n  y");
    row("flow list", "a: [ x, [y] ] # c\n", "a", "[ x, [y] ]");
    row("in a flow list", "a: [ x, [y] ]\n", "a[1][0]", "y");
    row("flow map on lines", "a: {\n  b: 1,\n  c: 2\n  }\nd: 1\n", "a", "{\n  b: 1,\n  c: 2\n  }");
    row("pair in a flow list", "a: [b: 1, c]\n", "a[0]", "b: 1");
    row("value of that pair", "a: [b: 1, c]\n", "a[0].b", "1");
    row("block map", "a:\n  b: 1\n  c: x # c\n\n# d\nd: 1\n", "a", "b: 1\n  c: x");
    row("block list", "a:\n  - b\n  - c\n\nd: 1\n", "a", "- b\n  - c");
    row("list not indented", "a:\n- b\n- c\nd: 1\n", "a", "- b\n- c");
    row("map in an item", "a:\n- b: 1\n  c: 2\n- d\n", "a[0]", "b: 1\n  c: 2");
    row("list in an item", "a:\n- - b\n  - c\n- d\n", "a[0]", "- b\n  - c");
    row("map below its dash", "a:\n-\n  b: 1\n- d\n", "a[0]", "b: 1");
    row("list that ends empty", "a:\n  - b\n  -\nc: 1\n", "a", "- b\n  -");
    row("quoted key", "\"a b\": 1\n", "\"a b\"", "1");
    row("key with blanks", "a b : 1\n", "\"a b\"", "1");
    row("colon in the key", "a:b: 1\n", "\"a:b\"", "1");
    row("alias", "a: &x 1\nb: *x\n", "b", "*x");
    row("anchor and tag", "a: &x !!str 1\n", "a", "&x !!str 1");
    row("complex keys beside", "? [a, b]\n: 1\nc: 2\n", "c", "2");
    row("explicit key", "? a\n: 1\nc: 2\n", "a", "1");
    row("the last of two", "a: 1\na: 2\n", "a", "2");
    row("tab before a comment", "a: 1\t# c\n", "a", "1");
    row("root", "# c\na: 1\nb: 2 # c\n\n", "", "a: 1\nb: 2");
    row("flow root", "{a: 1}\n", "", "{a: 1}");
}

void TestSpanTree::givesSpans()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QString, path);
    QFETCH(QByteArray, span);
    const Reading reading(file(frontMatter));
    QVERIFY2(reading.tree.ok(), qPrintable(reading.tree.ok() ? QString() : reading.tree.error().message));
    QVERIFY(reading.find(path) >= 0);
    QCOMPARE(reading.span(path), span);
}

void TestSpanTree::givesSpansInAnyFile_data()
{
    givesSpans_data();
}

/// The same with CRLF, after a BOM and with `...` at the end.
void TestSpanTree::givesSpansInAnyFile()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QString, path);
    QFETCH(QByteArray, span);
    QByteArray bytes = "\xEF\xBB\xBF---\n" + frontMatter + "...\n";
    const Reading reading(bytes.replace("\n", "\r\n"));
    QVERIFY(reading.tree.ok());
    QVERIFY(reading.find(path) >= 0);
    QCOMPARE(reading.span(path), span.replace("\n", "\r\n"));
}

void TestSpanTree::placesEmptyValues_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("before"); ///< what of the front matter stands before the value
    const auto row = [](const char* name, const char* frontMatter, const char* path, const char* before) {
        QTest::newRow(name) << QByteArray(frontMatter) << QString::fromUtf8(path) << QByteArray(before);
    };
    row("block map", "a:\nb: 1\n", "a", "a:");
    row("blanks after the colon", "a:   \nb: 1\n", "a", "a:");
    row("comment after the colon", "a: # c\nb: 1\n", "a", "a:");
    row("last of all", "a:\n", "a", "a:");
    row("blank before the colon", "a :\nb: 1\n", "a", "a :");
    row("item", "a:\n  -\n  - x\n", "a[0]", "a:\n  -");
    row("item with a comment", "a:\n  - # c\n  - x\n", "a[0]", "a:\n  -");
    row("last item", "a:\n  - x\n  -\nb: 1\n", "a[1]", "a:\n  - x\n  -");
    row("flow with colon", "a: {b:   , c: 1}\n", "a.b", "a: {b:");
    row("flow without colon", "a: {b  , c: 1}\n", "a.b", "a: {b");
    row("flow without colon at the end", "a: {b}\n", "a.b", "a: {b");
    row("explicit key before one that is a colon", "? a\n:: b\n", "a", "? a");
    row("explicit key without colon", "? a\n\n# c\nb: 1\n", "a", "? a");
}

void TestSpanTree::placesEmptyValues()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QString, path);
    QFETCH(QByteArray, before);
    const Reading reading(file(frontMatter));
    QVERIFY(reading.tree.ok());
    const SpanNode& node = reading.node(path);
    QVERIFY(node.span.isEmpty());
    QCOMPARE(node.content, node.span.begin);
    QCOMPARE(reading.source.slice({4, node.span.begin}), before);
    QCOMPARE(node.column, int(before.size() - before.lastIndexOf('\n') - 1));
}

void TestSpanTree::givesExtents_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("extent");
    const auto row = [](const char* name, const char* frontMatter, const char* path, const char* extent) {
        QTest::newRow(name) << QByteArray(frontMatter) << QString::fromUtf8(path) << QByteArray(extent);
    };
    row("one line", "a: 1\nb: 2\n", "a", "a: 1\n");
    row("its comment", "a: 1 # c\nb: 2\n", "a", "a: 1 # c\n");
    row("not the comment below", "a: 1\n# c\nb: 2\n", "a", "a: 1\n");
    row("not the comment above", "# c\na: 1\nb: 2\n", "a", "a: 1\n");
    row("not the blank line below", "a: 1\n\nb: 2\n", "a", "a: 1\n");
    row("the deeper comment below", "a: 1\n  # c\nb: 2\n", "a", "a: 1\n  # c\n");
    row("lines of a map", "a:\n  b: 1\n  # c\n  c: 2\n\nd: 3\n", "a", "a:\n  b: 1\n  # c\n  c: 2\n");
    row("the comment inside, after its last", "a:\n  b: 1\n  # c\nd: 3\n", "a", "a:\n  b: 1\n  # c\n");
    row("blank lines inside", "a:\n  b: 1\n\n  # c\n\n# d\nd: 3\n", "a", "a:\n  b: 1\n\n  # c\n");
    row("a neighbour's comment inside", "a:\n  b: 1\n  # c\n  c: 2\n", "a.b", "  b: 1\n");
    row("list not indented", "a:\n- b\n- c\nd: 1\n", "a", "a:\n- b\n- c\n");
    row("item not indented", "a:\n- b\n# c\n- c\nd: 1\n", "a[0]", "- b\n");
    row("item", "a:\n  - b # c\n  - c\n", "a[0]", "  - b # c\n");
    row("item of lines", "a:\n  - b: 1\n    c: 2\n  - d\n", "a[0]", "  - b: 1\n    c: 2\n");
    row("item below its dash", "a:\n  -\n    b: 1\n  - d\n", "a[0]", "  -\n    b: 1\n");
    row("second item below its dash", "a:\n  - x\n  - # c\n    b: 1\n  - d\n", "a[1]", "  - # c\n    b: 1\n");
    row("empty item", "a:\n  -\n  - d\n", "a[0]", "  -\n");
    row("first key after a dash", "a:\n  - b: 1\n    c: 2\n", "a[0].b", "b: 1\n");
    row("second key after a dash", "a:\n  - b: 1\n    c: 2\n", "a[0].c", "    c: 2\n");
    row("first item after a dash", "- - b\n  - c\n", "a", "");
    row("block text", "a: |\n  x\n\nb: 1\n", "a", "a: |\n  x\n");
    row("block text that keeps", "a: |+\n  x\n\nb: 1\n", "a", "a: |+\n  x\n\n");
    row("block text and comment", "a: |\n  x\n # c\nb: 1\n", "a", "a: |\n  x\n # c\n");
    row("empty value", "a: # c\nb: 1\n", "a", "a: # c\n");
    row("explicit key", "? a\n: 1\nc: 2\n", "a", "? a\n: 1\n");
    row("flow on lines", "a: [\n  b,\n  c\n] # c\nd: 1\n", "a", "a: [\n  b,\n  c\n] # c\n");
    row("flow item", "a: [ b , c ]\n", "a[0]", "b");
    row("flow item after a comment", "a: [ b, # c\n  d ]\n", "a[1]", "d");
    row("flow entry", "a: { b: 1 , 'c' : x }\n", "a.c", "'c' : x");
    row("flow entry without value", "a: {b, c: }\n", "a.c", "c:");
    row("explicit flow entry", "a: {? b : 1}\n", "a.b", "? b : 1");
    row("pair in a flow list", "a: [b: 1, c]\n", "a[0].b", "b: 1");
}

void TestSpanTree::givesExtents()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QString, path);
    QFETCH(QByteArray, extent);
    for (const bool crlf : {false, true}) {
        const Reading reading(crlf ? file(frontMatter).replace("\n", "\r\n") : file(frontMatter));
        if (extent.isEmpty()) {
            QCOMPARE(reading.tree.error().code, ErrorCode::UnreadableYaml);
            continue;
        }
        QVERIFY(reading.tree.ok());
        QVERIFY(reading.find(path) >= 0);
        QCOMPARE(reading.extent(path), crlf ? QByteArray(extent).replace("\n", "\r\n") : extent);
    }
}

void TestSpanTree::findsCommentsAbove_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("comments");
    const auto row = [](const char* name, const char* frontMatter, const char* path, const char* comments) {
        QTest::newRow(name) << QByteArray(frontMatter) << QString::fromUtf8(path) << QByteArray(comments);
    };
    row("none", "a:\n  b: 1\n  c: 2\n", "a.c", "");
    row("indented with it", "a:\n  b: 1\n  # x\n  # y\n  c: 2\n", "a.c", "  # x\n  # y\n");
    row("above the first", "a:\n  # x\n  b: 1\n", "a.b", "  # x\n");
    row("not across a blank line", "a:\n  # x\n\n  # y\n  b: 1\n", "a.b", "  # y\n");
    row("not of another column", "a:\n  b: 1\n # x\n    # y\n  c: 2\n", "a.c", "");
    row("not at column 0", "a: 1\n# x\nb: 2\n", "b", "");
    row("above an item", "a:\n  # x\n  - b\n", "a[0]", "  # x\n");
    row("not after a dash", "a:\n  # x\n  - b: 1\n", "a[0].b", "");
    row("not in flow style", "a: [\n  # x\n  b]\n", "a[0]", "");
}

void TestSpanTree::findsCommentsAbove()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QString, path);
    QFETCH(QByteArray, comments);
    const Reading reading(file(frontMatter));
    QVERIFY(reading.tree.ok());
    const SpanNode& collection = reading.tree->node(reading.node(path).parent);
    const TextSpan span = commentsAbove(reading.source, collection, reading.entry(path));
    QCOMPARE(reading.source.slice(span), comments);
    if (!comments.isEmpty())
        QCOMPARE(span.end, reading.entry(path).extent.begin);
}

void TestSpanTree::findsAmongManyKeys()
{
    QByteArray yaml = "few: {a: 1, a: 2}\nmany:\n  ? [complex]\n  : 3\n";
    for (int i = 0; i < 500; ++i)
        yaml += "  key" + QByteArray::number(i) + ": " + QByteArray::number(i) + '\n';
    const Reading read(file(yaml + "  key7: again\n  \"\": none\n"));
    QVERIFY(read.tree);
    QCOMPARE(read.span(QStringLiteral("many.key0")), QByteArray("0"));
    QCOMPARE(read.span(QStringLiteral("many.key499")), QByteArray("499"));
    // Of those that stand twice the last one counts, as among few.
    QCOMPARE(read.span(QStringLiteral("many.key7")), QByteArray("again"));
    QCOMPARE(read.span(QStringLiteral("few.a")), QByteArray("2"));
    QVERIFY(read.tree->find(FieldPath() / QStringLiteral("many") / QString()) >= 0);
    QCOMPARE(read.find(QStringLiteral("many.key500")), -1);
    QCOMPARE(read.find(QStringLiteral("many.few")), -1);
}

void TestSpanTree::separatesProperties()
{
    const Reading reading(file("a: &x !!str one\nb: &m\n  c: 1\nd: !<tag:x,1> [e]\nf: &y\ng: [&z h, !t "
                               "i]\nj: !!map {k: l}\nl: !t\n  &q m: n\n"));
    QVERIFY(reading.tree.ok());
    const auto content = [&](const QString& path) {
        const SpanNode& node = reading.node(path);
        return reading.source.slice({node.content, node.span.end});
    };
    QCOMPARE(content(u"a"_s), QByteArray("one"));
    QCOMPARE(reading.node(u"a"_s).anchor, QByteArray("x"));
    QCOMPARE(reading.node(u"a"_s).tag, QByteArray("tag:yaml.org,2002:str"));
    QCOMPARE(content(u"b"_s), QByteArray("c: 1"));
    QCOMPARE(reading.node(u"b"_s).column, 2);
    QCOMPARE(reading.extent(u"b.c"_s), QByteArray("  c: 1\n"));
    QCOMPARE(content(u"d"_s), QByteArray("[e]"));
    QCOMPARE(reading.node(u"d"_s).tag, QByteArray("tag:x,1"));
    QCOMPARE(content(u"f"_s), QByteArray());
    QCOMPARE(reading.span(u"f"_s), QByteArray("&y"));
    QCOMPARE(content(u"g[0]"_s), QByteArray("h"));
    QCOMPARE(content(u"g[1]"_s), QByteArray("i"));
    // What looks like the map's second property is its first key's.
    QCOMPARE(reading.tree->node(reading.node(u"l"_s).entries.front().key).anchor, QByteArray("q"));
    QCOMPARE(content(u"l"_s), QByteArray("&q m: n"));
    QCOMPARE(content(u"j"_s), QByteArray("{k: l}"));
    QCOMPARE(content(u"j.k"_s), QByteArray("l"));
}

void TestSpanTree::takesEmptyFrontMatterAsMap_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a blank line") << QByteArray("\n");
    QTest::newRow("comments") << QByteArray("# one\n  # two\n");
}

void TestSpanTree::takesEmptyFrontMatterAsMap()
{
    QFETCH(QByteArray, frontMatter);
    const Reading reading(file(frontMatter));
    QVERIFY(reading.tree.ok());
    const SpanNode& root = reading.tree->root();
    QCOMPARE(root.kind, SpanNode::Kind::Map);
    QVERIFY(root.entries.empty());
    QCOMPARE(root.span, (TextSpan{4 + frontMatter.size(), 4 + frontMatter.size()}));
    QVERIFY(reading.tree->value(0) == FieldValue::map({}));
}

void TestSpanTree::givesValues_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const char* frontMatter, const char* json) {
        QTest::newRow(name) << QByteArray(frontMatter) << QByteArray(json);
    };
    row("types", "a: 1\nb: 0.90\nc: yes\nd: ~\ne:\nf: 2021-04-13\ng: '1'\nh: \"no\"\n",
        "{\"a\":1,\"b\":0.90,\"c\":true,\"d\":null,\"e\":null,\"f\":\"2021-04-13\",\"g\":\"1\",\"h\":"
        "\"no\"}");
    row("block texts", "a: |\n  x\n  y\nb: >-\n  x\n  y\nc: |+\n  x\n\n",
        "{\"a\":\"x\\ny\\n\",\"b\":\"x y\",\"c\":\"x\\n\\n\"}");
    row("block text of digits", "a: |-\n  12\n", "{\"a\":\"12\"}");
    row("escapes", "a: \"\\u00e4\\n\\x41\\_\\uFEFF\"\n", "{\"a\":\"ä\\nA\u00a0\uFEFF\"}");
    row("a first U+FEFF", "a: \"\\uFEFFx\"\n", "{\"a\":\"\uFEFFx\"}");
    row("nested", "a:\n- b: [1, {c: d}]\n- - e\n", "{\"a\":[{\"b\":[1,{\"c\":\"d\"}]},[\"e\"]]}");
    row("alias", "a: &x [1]\nb: *x\n", "{\"a\":[1],\"b\":[1]}");
    row("the latest of an anchor's name", "a: &x 1\nb: &x 2\nc: *x\n", "{\"a\":1,\"b\":2,\"c\":2}");
    row("merge key", "a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3\n  r: 4\n",
        "{\"a\":{\"p\":1,\"q\":2},\"b\":{\"p\":1,\"q\":3,\"r\":4}}");
    row("merge key after", "a: &x {p: 1}\nb:\n  p: 2\n  <<: *x\n", "{\"a\":{\"p\":1},\"b\":{\"p\":1}}");
    row("merge keys of a list", "a: &x {p: 1}\nb: &y {p: 2, q: 3}\nc:\n  <<: [*x, *y]\n",
        "{\"a\":{\"p\":1},\"b\":{\"p\":2,\"q\":3},\"c\":{\"p\":1,\"q\":3}}");
    row("no merge of a text", "<<: x\n", "{\"<<\":\"x\"}");
    row("complex key", "? [a, 1]\n: b\n", "{\"[\\\"a\\\",1]\":\"b\"}");
    row("aliased key", "a: &x k\n*x : b\n", "{\"a\":\"k\",\"k\":\"b\"}");
    row("empty key", "?\n: b\n", "{\"\":\"b\"}");
    row("duplicate key", "a: 1\nb: 2\na: 3\n", "{\"a\":3,\"b\":2}");
    row("tags", "a: !!str 1\nb: !!float 1\nc: !x 1\n", "{\"a\":\"1\",\"b\":1,\"c\":\"1\"}");
    row("percent at the start", "a: 1\n\"%x\": 2\n", "{\"a\":1,\"%x\":2}");
}

void TestSpanTree::givesValues()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QByteArray, json);
    const Reading reading(file(frontMatter));
    QVERIFY2(reading.tree.ok(), qPrintable(reading.tree.ok() ? QString() : reading.tree.error().message));
    QCOMPARE(toJson(reading.tree->value(0)), json);
}

void TestSpanTree::warnsOfDuplicateKeys_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("none") << QByteArray("a: 1\nb: {a: 1}\nc: {a: 1}\n") << QList<int>{};
    QTest::newRow("two") << QByteArray("a: 1\nb: 2\na: 1\n") << QList<int>{4};
    QTest::newRow("three") << QByteArray("a: 1\n'a': 2\na: 1\n") << QList<int>{3, 4};
    QTest::newRow("in an item") << QByteArray("b:\n- a: 1\n  a: 1\n") << QList<int>{4};
    QTest::newRow("merge keys") << QByteArray("a: &x {b: 1}\nc:\n  <<: *x\n  <<: *x\n") << QList<int>{};
    QByteArray many;
    for (int i = 0; i < 50; ++i)
        many += "k" + QByteArray::number(i) + ": 1\n";
    QTest::newRow("among many") << QByteArray(many + "k7: 1\n") << QList<int>{52};
}

void TestSpanTree::warnsOfDuplicateKeys()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(QList<int>, lines);
    const Reading reading(file(frontMatter));
    QVERIFY(reading.tree.ok());
    QList<int> found;
    for (const Error& warning : reading.tree->warnings()) {
        QCOMPARE(warning.code, ErrorCode::DuplicateKey);
        found.append(warning.line);
    }
    QCOMPARE(found, lines);
}

void TestSpanTree::knowsReferences()
{
    QVERIFY(!Reading(file("a: '&x *x <<'\n")).tree->hasReferences());
    QVERIFY(Reading(file("a: &x 1\n")).tree->hasReferences());
    QVERIFY(Reading(file("<<: {a: 1}\n")).tree->hasReferences());
    const Reading reading(file("a: &x 1\nb: &y 2\nc: *x\n"));
    QVERIFY(reading.tree->isAliased(reading.find(u"a"_s)));
    QVERIFY(!reading.tree->isAliased(reading.find(u"b"_s)));
}

void TestSpanTree::limitsDepth()
{
    const auto nested = [](int depth) {
        return file("a: " + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "\n");
    };
    QVERIFY(Reading(nested(SpanTree::maximumDepth)).tree.ok());
    const Reading deeper(nested(SpanTree::maximumDepth + 1));
    QVERIFY(!deeper.tree.ok());
    QCOMPARE(deeper.tree.error().code, ErrorCode::TooDeep);
    QCOMPARE(deeper.tree.error().line, 2);
}

QTEST_APPLESS_MAIN(TestSpanTree)
#include "tst_spantree.moc"
