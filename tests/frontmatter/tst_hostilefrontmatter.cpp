// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/frontmatterdocument.h"

#include <QTest>

using namespace foreword::frontmatter;

/// Files made to hurt: each is read or refused in the time that CTest gives, within ordinary memory. Without
/// the limits most of these rows take minutes, gigabytes or the stack.
class TestHostileFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefused_data();
    void isRefused();
    void isRead_data();
    void isRead();
};

namespace {

constexpr qsizetype most = SourceText::maximumFrontMatter - 16;

QByteArray filled(const QByteArray& piece)
{
    return piece.repeated(most / piece.size());
}

QByteArray laughs(int levels)
{
    QByteArray text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < levels; ++level) {
        const QByteArray alias = ", *l" + QByteArray::number(level - 1);
        const QByteArray name = "l" + QByteArray::number(level);
        text += name + ": &" + name + " [" + alias.repeated(10).mid(2) + "]\n";
    }
    return text;
}

/// Each anchor names a list that holds the one before, so that no single line is deep.
QByteArray ladder(int rungs)
{
    QByteArray text = "l0: &l0 [x]\n";
    for (int rung = 1; rung < rungs; ++rung) {
        const QByteArray name = "l" + QByteArray::number(rung);
        text += name + ": &" + name + " [*l" + QByteArray::number(rung - 1) + "]\n";
    }
    return text;
}

QByteArray keys(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "k" + QByteArray::number(i) + ":\n";
    return text;
}

} // namespace

void TestHostileFrontMatter::isRefused_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char* name, const QByteArray& frontMatter, ErrorCode code) {
        QTest::newRow(name) << frontMatter << code;
    };
    row("open brackets", "a: " + filled("["), ErrorCode::TooDeep);
    row("open brackets on lines", "a:\n" + filled(" [\n"), ErrorCode::TooDeep);
    row("open braces", "a: " + filled("{a: "), ErrorCode::TooDeep);
    row("ten thousand lists in lists", "a:\n  " + QByteArray("- ").repeated(10000) + "x\n",
        ErrorCode::TooDeep);
    row("complex keys in complex keys", QByteArray("? ").repeated(10000) + "x\n", ErrorCode::TooDeep);
    row("aliases on a ladder", ladder(30000), ErrorCode::TooDeep);
    row("ladder and nesting", ladder(40) + "z: " + QByteArray(40, '[') + "*l39" + QByteArray(40, ']') + "\n",
        ErrorCode::TooDeep);
    row("a billion laughs", laughs(10), ErrorCode::TooLarge);
    row("merged laughs", "a: &a {" + QByteArray("x1: 1, ") + "}\n" + laughs(9) + "b: {<<: *l8}\n",
        ErrorCode::TooLarge);
    row("an alias of many",
        "a: &a [" + QByteArray("x,").repeated(1000) + "]\nb: [" + QByteArray("*a,").repeated(1000) + "]\n",
        ErrorCode::TooLarge);
    row("alias of itself", "a: &a [*a]\n", ErrorCode::UnreadableYaml);
    row("alias of itself as a key", "a: &a {*a : 1}\n", ErrorCode::UnreadableYaml);
    row("commas", filled(","), ErrorCode::UnreadableYaml);
    row("colons", filled(": "), ErrorCode::UnreadableYaml);
    row("anchors", "a: " + filled("&a "), ErrorCode::UnreadableYaml);
    row("quotes", "a: " + filled("\"\" "), ErrorCode::UnreadableYaml);
    row("directives", filled("%YAML 1.1\n"), ErrorCode::UnreadableYaml);
    row("documents", filled("--- a\n"), ErrorCode::UnreadableYaml);
    row("one long word", filled("x") + "\n", ErrorCode::UnreadableYaml);
    row("more than is read", "a: " + filled("x") + QByteArray(32, 'x') + "\n", ErrorCode::TooLarge);
}

void TestHostileFrontMatter::isRefused()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(ErrorCode, code);
    const FrontMatterDocument document = FrontMatterDocument::read("---\n" + frontMatter + "\n---\n");
    QVERIFY(!document.isReadable());
    QCOMPARE(document.problem()->code, code);
    QVERIFY(document.root() == FieldValue::map({}));
}

void TestHostileFrontMatter::isRead_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<qsizetype>("entries");
    const auto row = [](const char* name, const QByteArray& frontMatter, qsizetype entries) {
        QTest::newRow(name) << frontMatter << entries;
    };
    row("a hundred thousand keys", keys(100000), 100000);
    row("the same key", filled("a:\n"), most / 3);
    row("the same merge key", "a: &a {b: 1}\n" + QByteArray("<<: *a\n").repeated(30000), 2);
    row("a long list", "a: [" + filled("x,") + "]\n", 1);
    row("a long list of lists", "a: [" + filled("[],") + "]\n", 1);
    row("many braces", "a: {" + filled("x,") + "}\n", 1);
    row("a long text", "a: " + filled("x") + "\n", 1);
    row("a text of many lines", "a: \"" + filled("x\n ") + "\"\n", 1);
    row("a text of escapes", "a: \"" + filled("\\n") + "\"\n", 1);
    row("blank lines", filled("\n") + "a: 1\n", 1);
    row("comments", "a:\n  b: 1\n" + filled("  #\n"), 1);
    row("wide characters", "a: [" + filled("ä,") + "]\n", 1);
}

void TestHostileFrontMatter::isRead()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(qsizetype, entries);
    const QByteArray bytes = "---\n" + frontMatter + "---\n";
    const FrontMatterDocument document =
        FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick);
    QVERIFY2(document.isReadable(), qPrintable(document.problem() ? document.problem()->message : QString()));
    QCOMPARE(document.root().entries().size(), entries);
    QCOMPARE(document.bytes(), bytes);
}

QTEST_APPLESS_MAIN(TestHostileFrontMatter)
#include "tst_hostilefrontmatter.moc"
