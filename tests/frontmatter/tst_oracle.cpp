// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/fieldjson.h"
#include "frontmatter/oracle.h"
#include "frontmatter/spantree.h"

#include <QTest>

using namespace foreword::frontmatter;
using namespace Qt::StringLiterals;

class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithLibyaml_data();
    void agreesWithLibyaml();
    void refuses_data();
    void refuses();
    void isSafeWithSelfContainingAliases();
    void findsFirstDifference_data();
    void findsFirstDifference();
};

void TestOracle::agreesWithLibyaml_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    const auto row = [](const char* name, const char* frontMatter) {
        QTest::newRow(name) << QByteArray(frontMatter);
    };
    row("nothing", "");
    row("comments", "# a\n");
    row("types", "a: 1\nb: 'yes'\nc: yes\nd: ~\ne:\nf: 2021-04-13T17:10:59Z\ng: \"12\"\nh: |-\n  12\n");
    row("nulls", "a: null\nb: Null\nc: nUll\nd: [~, ]\ne: ''\n");
    row("null keys", "~: 1\nnull: 2\n");
    row("empty key", "'': 1\n");
    row("tags", "a: !!str 1\nb: !!int '1'\nc: !x 1\nd: ! 1\ne: !!float 1\nf: !!str\ng: !!null ''\n");
    row("nested", "a:\n- b: [1, {c: d}]\n  e: f\n- - g\n  -\n");
    row("references", "a: &x {p: 1}\nb: *x\nc:\n  <<: *x\n  q: 2\nd: [*x, *x]\n");
    row("complex key", "? [a, {b: 1}]\n: c\n");
    row("texts", "a: \"x\\ty\\u00e4\\\n  z\"\nb: 'it''s\n\n  so'\nc: >\n  x\n  y\n\n  z\nd: |+\n  x\n\n");
    row("U+FEFF", "a: \"\\uFEFFx\"\n");
    row("duplicate keys", "a: 1\na: 2\n");
    row("percent", "\"%a\": 1\n");
}

void TestOracle::agreesWithLibyaml()
{
    QFETCH(QByteArray, frontMatter);
    const Result<SpanTree> tree = SpanTree::build(SourceText("---\n" + frontMatter + "---\n"));
    QVERIFY(tree.ok());
    const Result<FieldValue> second = readWithOracle(frontMatter);
    QVERIFY(second.ok());
    const std::optional<FieldPath> difference = firstDifference(tree->value(0), *second);
    QVERIFY2(!difference, qPrintable(difference ? difference->toString() : QString()));
}

void TestOracle::refuses_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("bad indentation") << QByteArray("a: 1\nb:\n    c: 1\n  d: 2\n")
                                     << ErrorCode::ParsersDisagree << 4;
    QTest::newRow("unknown alias") << QByteArray("a: 1\nb: *x\n") << ErrorCode::ParsersDisagree << 2;
    QTest::newRow("too deep for yaml-cpp") << QByteArray(10000, '[') << ErrorCode::ParsersDisagree << 1;
    QTest::newRow("too deep") << QByteArray(100, '[') + QByteArray(100, ']') << ErrorCode::TooDeep << 1;
    QTest::newRow("too large") << QByteArray(2 * SourceText::maximumFrontMatter, 'x') << ErrorCode::TooLarge
                               << 1;
    QByteArray laughs = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
    for (char name = 'b'; name <= 'i'; ++name) {
        const QByteArray before = ",*" + QByteArray(1, char(name - 1));
        laughs += QByteArray(1, name) + ": &" + name + " [" + before.repeated(10).mid(1) + "]\n";
    }
    QTest::newRow("billion laughs") << laughs << ErrorCode::TooLarge << 1;
}

void TestOracle::refuses()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(ErrorCode, code);
    QFETCH(int, line);
    const Result<FieldValue> value = readWithOracle(frontMatter);
    QVERIFY(!value.ok());
    QCOMPARE(value.error().code, code);
    QCOMPARE(value.error().line, line);
    QVERIFY(!value.error().message.isEmpty());
}

void TestOracle::isSafeWithSelfContainingAliases()
{
    const Result<FieldValue> value = readWithOracle("a: &x [1, *x]\n");
    QVERIFY(!value.ok());
    QCOMPARE(value.error().code, ErrorCode::TooDeep);
}

void TestOracle::findsFirstDifference_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const char* a, const char* b, const char* path) {
        QTest::newRow(name) << QByteArray(a) << QByteArray(b) << QString::fromUtf8(path);
    };
    row("the same", "{\"a\":[1,{\"b\":null}]}", "{\"a\":[1,{\"b\":null}]}", "-");
    row("a text", "{\"a\":\"x\",\"b\":\"y\"}", "{\"a\":\"x\",\"b\":\"z\"}", "b");
    row("a type", "{\"a\":{\"b\":[1]}}", "{\"a\":{\"b\":[\"1\"]}}", "a.b[0]");
    row("a spelling", "{\"a\":0.90}", "{\"a\":0.9}", "a");
    row("a missing key", "{\"a\":1,\"b\":2}", "{\"a\":1}", "b");
    row("one key more", "{\"a\":1}", "{\"a\":1,\"b\":2}", "b");
    row("another key", "{\"a\":1}", "{\"b\":1}", "a");
    row("the order", "{\"a\":1,\"b\":1}", "{\"b\":1,\"a\":1}", "a");
    row("a missing item", "{\"a\":[1]}", "{\"a\":[1,2]}", "a[1]");
    row("list and map", "{\"a\":[]}", "{\"a\":{}}", "a");
    row("null keys", "{\"~\":1}", "{\"\":1}", "-");
    row("the first of two", "{\"a\":{\"b\":1},\"c\":1}", "{\"a\":{\"b\":2},\"c\":2}", "a.b");
}

void TestOracle::findsFirstDifference()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(QString, path);
    const std::optional<FieldPath> difference = firstDifference(*fromJson(a), *fromJson(b));
    QCOMPARE(difference ? difference->toString() : u"-"_s, path);
}

QTEST_APPLESS_MAIN(TestOracle)
#include "tst_oracle.moc"
