// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/sourcetext.h"

#include <QTest>

using namespace foreword::frontmatter;
using Kind = SourceText::Kind;

class TestSourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFrontMatter_data();
    void findsFrontMatter();
    void saysWhy_data();
    void saysWhy();
    void knowsTheFile();
    void countsLines();
    void refusesTooMuch();
};

namespace {
const QByteArray bom = "\xEF\xBB\xBF";
}

void TestSourceText::findsFrontMatter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& bytes, const QByteArray& frontMatter,
                        const QByteArray& body) { QTest::newRow(name) << bytes << frontMatter << body; };
    row("usual", "---\na: 1\n---\nText\n", "a: 1\n", "Text\n");
    row("ended by dots", "---\na: 1\n...\nText", "a: 1\n", "Text");
    row("CRLF", "---\r\na: 1\r\n---\r\nText\r\n", "a: 1\r\n", "Text\r\n");
    row("BOM", bom + "---\na: 1\n---\nText", "a: 1\n", "Text");
    row("blanks after the markers", "--- \t\na: 1\n--- \nText", "a: 1\n", "Text");
    row("no final newline", "---\na: 1\n---", "a: 1\n", "");
    row("nothing between", "---\n---\nText", "", "Text");
    row("an indented marker is none", "---\na: |\n  x\n ---\n---\nText", "a: |\n  x\n ---\n", "Text");
    row("a marker with text is none", "---\na: 1\n--- #\n---\nText", "a: 1\n--- #\n", "Text");
    row("four dashes are none", "---\na: 1\n----\n---\nText", "a: 1\n----\n", "Text");
    row("the first end counts", "---\na: 1\n---\nb\n---\n", "a: 1\n", "b\n---\n");
}

void TestSourceText::findsFrontMatter()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, frontMatter);
    QFETCH(QByteArray, body);
    const SourceText source(bytes);
    QVERIFY(!source.problem());
    QCOMPARE(source.kind(), Kind::Yaml);
    QCOMPARE(source.bytes(), bytes);
    QCOMPARE(source.slice(source.frontMatter()), frontMatter);
    QCOMPARE(source.slice(source.body()), body);
}

void TestSourceText::saysWhy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code, int line,
                        const QByteArray& body) { QTest::newRow(name) << bytes << code << line << body; };
    row("empty", "", ErrorCode::Empty, 0, "");
    row("only text", "Text\n", ErrorCode::NoFrontMatter, 1, "Text\n");
    row("only a BOM", bom, ErrorCode::NoFrontMatter, 1, bom);
    row("blank first", "\n---\na: 1\n---\n", ErrorCode::NoFrontMatter, 1, "\n---\na: 1\n---\n");
    row("comment on the marker", "--- # x\na: 1\n---\n", ErrorCode::NoFrontMatter, 1, "--- # x\na: 1\n---\n");
    row("a template's brace", "{% include x %}\n", ErrorCode::NoFrontMatter, 1, "{% include x %}\n");
    row("no end", "---\na: 1\n", ErrorCode::NoEndMarker, 1, "---\na: 1\n");
    row("only the marker", "---", ErrorCode::NoEndMarker, 1, "---");
    row("TOML", "+++\na = 1\n+++\nText", ErrorCode::ForeignFrontMatter, 1, "Text");
    row("JSON", "{\n\"a\": 1\n}\nText", ErrorCode::ForeignFrontMatter, 1, "Text");
    row("Latin-1", "---\na: \xE9\n---\n", ErrorCode::NotUtf8, 2, "");
    row("Latin-1 in the body", "---\na: 1\n---\n\xE9t\xE9\n", ErrorCode::NotUtf8, 4, "\xE9t\xE9\n");
    row("cut character", "---\na: 1\n---\n\xE2\x82", ErrorCode::NotUtf8, 4, "\xE2\x82");
    row("overlong", "---\na: \xC0\xAF\n---\n", ErrorCode::NotUtf8, 2, "");
    row("surrogate", "---\na: \xED\xA0\x80\n---\n", ErrorCode::NotUtf8, 2, "");
    row("beyond Unicode", "---\na: \xF4\x90\x80\x80\n---\n", ErrorCode::NotUtf8, 2, "");
    row("UTF-16", QByteArray("\xFF\xFE-\0-\0-\0\n\0", 10), ErrorCode::NotUtf8, 1,
        QByteArray("\xFF\xFE-\0-\0-\0\n\0", 10));
    row("NUL", QByteArray("---\na: \0\n---\n", 13), ErrorCode::ControlCharacter, 2, "");
    row("escape character", "---\na: 1\nb: \x1B[0m\n---\n", ErrorCode::ControlCharacter, 3, "");
}

void TestSourceText::saysWhy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(int, line);
    QFETCH(QByteArray, body);
    const SourceText source(bytes);
    QVERIFY(source.problem());
    QCOMPARE(source.problem()->code, code);
    QCOMPARE(source.problem()->line, line);
    QVERIFY(!source.problem()->message.isEmpty());
    QCOMPARE(source.slice(source.body()), body);
    QCOMPARE(source.bytes(), bytes);
}

void TestSourceText::knowsTheFile()
{
    const SourceText windows(bom + "---\r\na: 1\n---\n");
    QVERIFY(windows.hasBom());
    QCOMPARE(windows.lineEnding(), SourceText::LineEnding::CrLf);
    QCOMPARE(windows.newline(), QByteArray("\r\n"));
    const SourceText posix("---\na: 1\r\n---\r\n");
    QVERIFY(!posix.hasBom());
    QCOMPARE(posix.newline(), QByteArray("\n"));
    QCOMPARE(SourceText("---\na: 1\n---\nNUL in the body \x01\n").problem(), std::optional<Error>());
    QCOMPARE(SourceText("+++\na = 1\n+++\n").kind(), Kind::Toml);
    QCOMPARE(SourceText("{\"a\": 1}\n").kind(), Kind::Json);
    QCOMPARE(SourceText("text").kind(), Kind::None);
}

void TestSourceText::countsLines()
{
    const SourceText source("---\na: 1\r\nb: 2\n---\n");
    QCOMPARE(source.lineAt(0), 1);
    QCOMPARE(source.lineAt(3), 1);
    QCOMPARE(source.lineAt(4), 2);
    QCOMPARE(source.lineAt(10), 3);
    QCOMPARE(source.lineAt(source.bytes().size()), 5);
    QCOMPARE(source.lineAt(1000), 5);
}

void TestSourceText::refusesTooMuch()
{
    const QByteArray most = "---\n" + QByteArray(SourceText::maximumFrontMatter - 1, '#') + "\n";
    QVERIFY(!SourceText(most + "---\n").problem());
    const SourceText more(most + "\n---\nText");
    QVERIFY(more.problem());
    QCOMPARE(more.problem()->code, ErrorCode::TooLarge);
    QCOMPARE(more.slice(more.body()), QByteArray("Text"));
    QVERIFY(!SourceText("---\na: 1\n---\n" + QByteArray(3 * SourceText::maximumFrontMatter, 'x')).problem());
}

QTEST_APPLESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
