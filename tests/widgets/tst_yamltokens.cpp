// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/yamltokens.h"

#include <QtTest>

using namespace foreword;
using frontmatter::FrontMatterDocument;
using widgets::YamlToken;
using widgets::yamlTokens;

namespace {

QString nameOf(YamlToken::Kind kind)
{
    switch (kind) {
    case YamlToken::Kind::Key:
        return QStringLiteral("key");
    case YamlToken::Kind::Text:
        return QStringLiteral("text");
    case YamlToken::Kind::Number:
        return QStringLiteral("number");
    case YamlToken::Kind::Boolean:
        return QStringLiteral("boolean");
    case YamlToken::Kind::Date:
        return QStringLiteral("date");
    case YamlToken::Kind::Null:
        return QStringLiteral("null");
    case YamlToken::Kind::Reference:
        return QStringLiteral("reference");
    case YamlToken::Kind::Punctuation:
        return QStringLiteral("mark");
    case YamlToken::Kind::Comment:
        return QStringLiteral("comment");
    }
    return {};
}

/// "key[title]" for each token of the line, cut from the text by the token's own columns.
QStringList described(const QByteArray& bytes, int line)
{
    const QString text = QString::fromUtf8(bytes).split(u'\n').at(line);
    const auto lines = yamlTokens(FrontMatterDocument::read(bytes));
    QStringList result;
    if (line < lines.size()) {
        for (const YamlToken& token : lines[line])
            result << QStringLiteral("%1[%2]").arg(nameOf(token.kind), text.mid(token.column, token.length));
    }
    return result;
}

} // namespace

class TestYamlTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorsALine_data();
    void colorsALine();
    void colorsBlocks();
    void agreesWithWindowsLineEnds();
    void hasNothingForWhatCannotBeRead();
};

void TestYamlTokens::colorsALine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("tokens");
    QTest::newRow("text") << QByteArray("title: One two")
                          << QStringLiteral("key[title] mark[:] text[One two]");
    QTest::newRow("quoted, with what looks like a comment")
        << QByteArray("title: \"a # b: c\"   # said: so")
        << QStringLiteral("key[title] mark[:] text[\"a # b: c\"] comment[# said: so]");
    QTest::newRow("number") << QByteArray("heat: 215") << QStringLiteral("key[heat] mark[:] number[215]");
    QTest::newRow("boolean") << QByteArray("published: no")
                             << QStringLiteral("key[published] mark[:] boolean[no]");
    QTest::newRow("date") << QByteArray("date: 2021-04-13")
                          << QStringLiteral("key[date] mark[:] date[2021-04-13]");
    QTest::newRow("null") << QByteArray("a: ~") << QStringLiteral("key[a] mark[:] null[~]");
    QTest::newRow("empty") << QByteArray("a:") << QStringLiteral("key[a] mark[:]");
    QTest::newRow("flow") << QByteArray("t: [a, {b: 1}]")
                          << QStringLiteral("key[t] mark[:] mark[[] text[a] mark[,] mark[{] key[b] mark[:] "
                                            "number[1] mark[}]]");
    QTest::newRow("list item") << QByteArray("- a") << QStringLiteral("mark[-] text[a]");
    QTest::newRow("beyond the Basic Multilingual Plane")
        << QByteArray("\"😀é\": ü # 😀") << QStringLiteral("key[\"😀é\"] mark[:] text[ü] comment[# 😀]");
    QTest::newRow("comment alone") << QByteArray("# a: b") << QStringLiteral("comment[# a: b]");
}

void TestYamlTokens::colorsALine()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, tokens);
    const QByteArray lead = line.startsWith('-') ? "list:\n" : "";
    const QByteArray bytes = "---\n" + lead + line + "\n---\n";
    QCOMPARE(described(bytes, lead.isEmpty() ? 1 : 2).join(u' '), tokens);
    // A byte order mark is no column.
    QCOMPARE(described("\xef\xbb\xbf" + bytes, lead.isEmpty() ? 1 : 2).join(u' '), tokens);
}

void TestYamlTokens::colorsBlocks()
{
    const QByteArray bytes = "---\na: |\n  one: 1\n  # two\nb: \"x\n  y\"\nc: &n z\nd: *n\n---\nbody: 1\n";
    QCOMPARE(described(bytes, 0), {QStringLiteral("mark[---]")});
    QCOMPARE(described(bytes, 2), {QStringLiteral("text[  one: 1]")});
    QCOMPARE(described(bytes, 3), {QStringLiteral("text[  # two]")});
    QCOMPARE(described(bytes, 5), {QStringLiteral("text[  y\"]")});
    QCOMPARE(described(bytes, 7).constLast(), QStringLiteral("reference[*n]"));
    QCOMPARE(described(bytes, 8), {QStringLiteral("mark[---]")});
    QVERIFY(described(bytes, 9).isEmpty());
}

void TestYamlTokens::agreesWithWindowsLineEnds()
{
    const QByteArray lines = "---\ntitle: T # c\nlist:\n  - a\n---\n";
    const auto unixTokens = yamlTokens(FrontMatterDocument::read(lines));
    const auto windowsTokens = yamlTokens(FrontMatterDocument::read(QByteArray(lines).replace("\n", "\r\n")));
    QCOMPARE(windowsTokens, unixTokens);
    QCOMPARE(unixTokens.size(), 5);
}

void TestYamlTokens::hasNothingForWhatCannotBeRead()
{
    QVERIFY(yamlTokens(FrontMatterDocument::read("---\ntitle: \"T\n---\n")).isEmpty());
    QVERIFY(yamlTokens(FrontMatterDocument::read("")).isEmpty());
}

QTEST_APPLESS_MAIN(TestYamlTokens)
#include "tst_yamltokens.moc"
