// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctltest.h"

#include <QTest>

using namespace foreword::test;

namespace {

/// Words of a command line, separated by `|`.
QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u'|');
}

} // namespace

/// What the commands that edit share, and those that give names and places.
class TestEditCommands : public CtlTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }
    void cleanup() { dropFolder(); }

    void edits_data();
    void edits();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void aFileThatIsNamedIsGivenFrontMatter();
    void aFileInAFolderIsGivenNone();
    void diffShowsWhatADryRunWouldDo();
};

void TestEditCommands::edits_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("counts");
    const auto row = [](const char* name, const QStringList& command, const char* before, const char* after,
                        const QByteArray& counts) {
        QTest::newRow(name) << command << article(before) << article(after) << counts;
    };
    const QByteArray changed = "1 changed, 0 unchanged, 0 refused\n";
    const QByteArray unchanged = "0 changed, 1 unchanged, 0 refused\n";
    row("rename", words("rename|titel=title"), "# c\ntitel: A # d\nb: 1\n", "# c\ntitle: A # d\nb: 1\n",
        changed);
    row("rename two", words("rename|a=x|b.c=d"), "a: 1\nb: {c: 2}\n", "x: 1\nb: {d: 2}\n", changed);
    row("rename a quoted key", words("rename|\"a=b\"=c d"), "a=b: 1\n", "c d: 1\n", changed);
    row("rename to what needs quotes", words("rename|a=no"), "a: 1\n", "\"no\": 1\n", changed);
    row("rename what is not there", words("rename|a=b"), "c: 1\n", "c: 1\n", unchanged);
    row("rename to a name in use", words("rename|a=b"), "a: 1\nb: 2\n", "a: 1\nb: 2\n",
        "a.md:3: There is a field “b” here already.\n0 changed, 0 unchanged, 1 refused\n");
    row("move", words("move|l[2]=0"), "l:\n  # one\n  - 1\n  - 2\n  # three\n  - 3\n",
        "l:\n  # three\n  - 3\n  # one\n  - 1\n  - 2\n", changed);
    row("move to where it is", words("move|l[1]=1"), "l: [1, 2]\n", "l: [1, 2]\n", unchanged);
    row("move what is not there", words("move|l[4]=0"), "l: [1, 2]\n", "l: [1, 2]\n", unchanged);
    row("move beyond the end", words("move|l[0]=2"), "l: [1, 2]\n", "l: [1, 2]\n",
        "a.md: There is no field “l[0]” here.\n0 changed, 0 unchanged, 1 refused\n");
    row("set a list in another order", words("set|l:=[\"b\",\"a\"]"), "l:\n  - a # A\n  - b # B\n",
        "l:\n  - b # B\n  - a # A\n", changed);
    row("set an object", words("set|o:={\"b\":2,\"a\":9,\"c\":[]}"), "o:\n  a: 1 # A\n  b: 2\n",
        "o:\n  a: 9 # A\n  c: []\n  b: 2\n", changed);
    row("set null", words("set|l:=null"), "l:\n  - a\nm: 1\n", "l: null\nm: 1\n", changed);
    row("set a list for null", words("set|l:=[\"a\"]"), "l:\nm: [1]\nn: 1\n", "l: [a]\nm: [1]\nn: 1\n",
        changed);
}

void TestEditCommands::edits()
{
    QFETCH(QStringList, command);
    QFETCH(QByteArray, before);
    put(QStringLiteral("a.md"), before);
    const Outcome outcome = run(command + words("a.md"));
    QTEST(outcome.errors, "counts");
    QTEST(bytes(QStringLiteral("a.md")), "after");
    QCOMPARE(outcome.status, outcome.errors.contains(" 0 refused") ? 0 : 1);
}

void TestEditCommands::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("rename of nothing") << words("rename|a.md") << QByteArray("summary=excerpt");
    QTest::newRow("rename without a path") << words("rename|a=b") << QByteArray("folder");
    QTest::newRow("rename of a field that is none") << words("rename|a[=b|a.md") << QByteArray("a[");
    QTest::newRow("move of nothing") << words("move|a.md") << QByteArray("images[2]=0");
    QTest::newRow("move to a word") << words("move|l[0]=first|a.md") << QByteArray("first");
    QTest::newRow("move before the list") << words("move|l[0]=-1|a.md") << QByteArray("-1");
}

void TestEditCommands::wrongUsageIsTold()
{
    QFETCH(QStringList, command);
    QFETCH(QByteArray, word);
    put(QStringLiteral("a.md"), article("l: [1, 2]\n"));
    const Outcome outcome = run(command);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.errors.contains(word), outcome.errors.constData());
    QCOMPARE(bytes(QStringLiteral("a.md")), article("l: [1, 2]\n"));
}

void TestEditCommands::aFileThatIsNamedIsGivenFrontMatter()
{
    put(QStringLiteral("notes.md"), "\xEF\xBB\xBF# Notes\r\n");
    const Outcome outcome = run(words("set|title=Notes: all|published:=true|notes.md"));
    QCOMPARE(outcome.errors, QByteArray("1 changed, 0 unchanged, 0 refused\n"));
    QCOMPARE(bytes(QStringLiteral("notes.md")),
             QByteArray("\xEF\xBB\xBF---\r\ntitle: \"Notes: all\"\r\npublished: true\r\n---\r\n# Notes\r\n"));

    put(QStringLiteral("plain.md"), "Text\n");
    for (const QStringList& command : {words("unset|title"), words("rename|a=b")}) {
        const Outcome nothing = run(command + words("plain.md"));
        QCOMPARE(nothing.errors, QByteArray("0 changed, 1 unchanged, 0 refused\n"));
        QCOMPARE(bytes(QStringLiteral("plain.md")), QByteArray("Text\n"));
    }
}

void TestEditCommands::aFileInAFolderIsGivenNone()
{
    put(QStringLiteral("site/readme.md"), "# Readme\n");
    const Outcome outcome = run(words("set|title=A|site"));
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains("site/readme.md:1:"), outcome.errors.constData());
    QCOMPARE(bytes(QStringLiteral("site/readme.md")), QByteArray("# Readme\n"));
}

void TestEditCommands::diffShowsWhatADryRunWouldDo()
{
    const QByteArray before = article("l:\n  - a\n  - b\nk: 1\n");
    put(QStringLiteral("a.md"), before);
    const Outcome moved = run(words("move|l[1]=0|--dry-run|--diff|a.md"));
    QVERIFY2(moved.output.contains("\n-  - a\n   - b\n+  - a\n") ||
                 moved.output.contains("\n+  - b\n   - a\n-  - b\n"),
             moved.output.constData());
    const Outcome renamed = run(words("rename|k=key|--dry-run|--diff|a.md"));
    QVERIFY2(renamed.output.contains("\n-k: 1\n+key: 1\n"), renamed.output.constData());
    QCOMPARE(bytes(QStringLiteral("a.md")), before);
}

QTEST_GUILESS_MAIN(TestEditCommands)
#include "tst_editcommands.moc"
