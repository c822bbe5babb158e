// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/frontmatterdocument.h"

#include <QTest>

using namespace foreword::frontmatter;

/// What editors are told about front matter that cannot be read, and at which line.
class TestYamlComplaint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explains_data();
    void explains();
};

void TestYamlComplaint::explains_data()
{
    QTest::addColumn<QByteArray>("frontMatter");
    QTest::addColumn<int>("line"); ///< of the file, the opening marker being the first
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* frontMatter, int line, const char* words) {
        QTest::newRow(name) << QByteArray(frontMatter) << line << QString::fromUtf8(words);
    };
    row("quote never closed", "a: 1\nb: \"x\nc: 2\n", 3, "quote that opens here is not closed");
    row("single quote never closed", "b: 'x\nc: 2\nd: 3\n", 2, "quote that opens here is not closed");
    row("quote closed by the next one", "a: 1\nb: \"x\nc: \"y\"\nd: 1\n", 3,
        "quote that opens here is not closed");
    row("quote closed by a later one", "a: \"x\nb: 1\nc: 2\nd: \"y\"\n", 2,
        "quote that opens here is not closed");
    row("text after the quote", "a: 1\nb: \"x\" y\nc: 2\n", 3, "follows the closing quote");
    row("quotes inside quotes", "a: \"say \"so\" now\"\n", 2, "follows the closing quote");
    row("apostrophe in single quotes", "a: 'it's'\n", 2, "follows the closing quote");
    row("tab for indentation", "a:\n\tb: 1\n", 3, "tab");
    row("tab in a list", "a:\n  - b\n\t- c\n", 4, "tab");
    row("colon in a plain value", "a: 1\ntitle: Foo: bar\n", 3, "colon and a space in it needs quotes");
    row("indented too far", "a: 1\n  b: 2\n", 3, "indent it like its neighbours");
    row("indented too little", "a:\n    b: 1\n  c: 2\n", 4, "indent");
    row("colon missing", "a: 1\nb\nc: 3\n", 3, "colon is missing");
    row("bracket not closed", "a: 1\nt: [x, y\nc: 3\n", 3, "bracket [ that opens here is not closed");
    row("brace not closed", "t: {x: 1\nc: 3\n", 2, "brace { that opens here is not closed");
    row("comma missing", "t: [x, 'y' 'z']\n", 2, "comma is missing before this quote");
    row("comma missing between texts", "t: [x, y: z w, {a} b]\n", 2, "comma is missing");
    row("bracket never closed", "t: [\n", 2, "bracket that opens here is not closed");
    row("bracket never closed before a key", "a: {b: [\nc: 1\n", 2, "not closed");
    row("link", "a: 1\nt: [x](http://y)\n", 3, "follows the closing bracket");
    row("template", "t: {{ x }} y\n", 2, "follows the closing bracket");
    row("at sign", "a: @x\n", 2, "begins with @ needs quotes");
    row("back quote", "a: `x`\n", 2, "begins with ` needs quotes");
    row("percent", "a: %x\n", 2, "begins with % needs quotes");
    row("closing bracket", "a: ]x\n", 2, "begins with ] needs quotes");
    row("comma first", "a: ,x\n", 2, "begins with , needs quotes");
    row("asterisk", "a: *\n", 2, "begins with * needs quotes");
    row("bold text", "a: **x**\n", 2, "begins with * needs quotes");
    row("ampersand", "a: & b\n", 2, "begins with & needs quotes");
    row("exclamation mark", "a: !a!b x\n", 2, "begins with ! needs quotes");
    row("unknown alias", "a: 1\nb: *nobody\n", 3, "*nobody names nothing");
    row("alias of what it is in", "a: &x\n  b: *x\n", 3, "stands inside the value that it names");
    row("backslash", "a: 1\nb: \"C:\\path\"\n", 3, "backslash in double quotes is written twice");
    row("half an escape", "b: \"\\u12\"\n", 2, "hexadecimal digits");
    row("surrogate", "b: \"\\ud800\"\n", 2, "stands for no character");
    row("list in the middle of a line", "a: - b\n", 2, "list cannot begin here");
    row("list item without dash", "a:\n  - b\n  c\n", 4, "");
    row("text after |", "a: |x\n  y\n", 2, "the text begins on the next line");
    row("no keys at all", "just words\n", 2, "not made of keys and values");
    row("a list", "- a\n- b\n", 2, "not made of keys and values");
    row("second document", "a: 1\n--- b\nc: 1\n", 3, "");
    row("invisible character", "a: 1\nb: x\xC2\x80y\n", 3, "invisible character");
    row("U+FEFF inside", "a: \xEF\xBF\xBE\n", 2, "invisible character");
}

void TestYamlComplaint::explains()
{
    QFETCH(QByteArray, frontMatter);
    QFETCH(int, line);
    QFETCH(QString, words);
    for (const bool crlf : {false, true}) {
        QByteArray bytes = "---\n" + frontMatter + "---\n";
        if (crlf)
            bytes.replace("\n", "\r\n");
        const FrontMatterDocument document =
            FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick);
        QVERIFY(!document.isReadable());
        const Error& error = *document.problem();
        QVERIFY2(error.message.contains(words), qPrintable(error.message));
        QVERIFY2(!error.message.contains(QStringLiteral("cannot be read here")), qPrintable(error.message));
        QCOMPARE(error.line, line);
        QCOMPARE(document.source().lineAt(error.span.begin), line);
        QVERIFY(error.span.end > error.span.begin);
        QVERIFY(document.source().frontMatter().contains(error.span));
        QVERIFY(error.code == ErrorCode::UnreadableYaml || error.code == ErrorCode::ControlCharacter);
        QCOMPARE(document.bytes(), bytes);
        QCOMPARE(document.root(), FieldValue::map({}));
    }
}

QTEST_APPLESS_MAIN(TestYamlComplaint)
#include "tst_yamlcomplaint.moc"
