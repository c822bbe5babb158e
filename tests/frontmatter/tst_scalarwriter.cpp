// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/scalarwriter.h"

#include "frontmatter/scalartype.h"
#include "frontmatter/sourcetext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foreword::frontmatter;

Q_DECLARE_METATYPE(foreword::frontmatter::ScalarStyle)
Q_DECLARE_METATYPE(foreword::frontmatter::FieldValue)

namespace {

QJsonArray measuredScalars()
{
    QFile file(QStringLiteral(FOREWORD_SOURCE_DIR "/../shared/yaml/scalars.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).array();
}

FieldValue text(const char* utf8)
{
    return FieldValue::text(QString::fromUtf8(utf8));
}

/// A token as the value of a key, read again.
std::optional<FieldValue> readBack(const QByteArray& token, bool flow)
{
    const QByteArray value = flow ? "[" + token + "]" : token;
    const SourceText source("---\nk: " + value + "\nlast: 1\n---\n");
    const Result<SpanTree> tree = SpanTree::build(source);
    if (!tree)
        return {};
    const FieldValue root = tree->value(0);
    const FieldValue* const k = root.find(QStringLiteral("k"));
    if (!k || !root.find(QStringLiteral("last")))
        return {};
    if (!flow)
        return *k;
    return k->items().size() == 1 ? std::optional(k->items().constFirst()) : std::nullopt;
}

} // namespace

class TestScalarWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measured_data();
    void measured();
    void plain_data();
    void plain();
    void doubleQuotes_data();
    void doubleQuotes();
    void rewritten_data();
    void rewritten();
    void refused_data();
    void refused();
};

/// The strings and verdicts of 13 readers: no style may be used where one of them reads another value.
void TestScalarWriter::measured_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("plainIsSafe");
    QTest::addColumn<bool>("plainInFlowIsSafe");
    QTest::addColumn<bool>("singleIsSafe");
    const QJsonArray scalars = measuredScalars();
    for (int i = 0; i < scalars.size(); ++i) {
        const QJsonObject scalar = scalars[i].toObject();
        const auto isSafe = [&scalar](QLatin1String style) {
            return scalar[style].toString() == QLatin1String("safe");
        };
        QTest::addRow("%d %s", i, qPrintable(scalar[QLatin1String("text")].toString().left(20)))
            << scalar[QLatin1String("text")].toString() << isSafe(QLatin1String("plain"))
            << isSafe(QLatin1String("plainInFlow")) << isSafe(QLatin1String("single"));
    }
    if (scalars.isEmpty())
        QTest::newRow("absent") << QString() << false << false << false;
}

void TestScalarWriter::measured()
{
    if (QByteArray(QTest::currentDataTag()) == "absent")
        QSKIP("../shared/yaml/scalars.json is not there");
    QFETCH(QString, written);
    QFETCH(bool, plainIsSafe);
    QFETCH(bool, plainInFlowIsSafe);
    QFETCH(bool, singleIsSafe);
    QVERIFY(plainIsSafe || !canStandPlain(written, false));
    QVERIFY(plainInFlowIsSafe || !canStandPlain(written, true));
    QVERIFY(singleIsSafe || !canStandSingleQuoted(written));

    const FieldValue value = FieldValue::text(written);
    if (unwritable(value)) {
        QVERIFY(written.contains(QChar(0)));
        return;
    }
    for (const ScalarStyle style : {ScalarStyle::Plain, ScalarStyle::SingleQuoted, ScalarStyle::DoubleQuoted,
                                    ScalarStyle::Literal, ScalarStyle::Folded}) {
        for (const bool flow : {false, true}) {
            const QByteArray token = writeScalar(value, style, {flow, 0, 2, 0, "\n"});
            const std::optional<FieldValue> again = readBack(token, flow);
            QVERIFY2(again.has_value(), token.constData());
            QCOMPARE(again->kind(), FieldValue::Kind::Text);
            QCOMPARE(again->toText(), written);
        }
    }
}

void TestScalarWriter::plain_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("inBlock");
    QTest::addColumn<bool>("inFlow");
    const auto row = [](const char* name, const char* utf8, bool inBlock, bool inFlow) {
        QTest::newRow(name) << QString::fromUtf8(utf8) << inBlock << inFlow;
    };
    row("words", "Democratic Voice", true, true);
    row("colon inside a word", "http://x.y/z", true, false);
    row("comma", "a, b", true, false);
    row("brackets inside", "a [b] {c}", true, false);
    row("quotes inside", "it's \"so\"", true, true);
    row("hash inside a word", "a#b", true, false);
    row("question mark at the end", "why?", true, false);
    row("letters like hexadecimal digits", "cafe", true, true);
    row("reserved word inside", "no more", true, true);
    row("not of latin script", "日本語：題", true, true);
    row("beyond the basic plane", "😀", true, true);
    row("empty", "", false, false);
    row("blank at the start", " a", false, false);
    row("blank at the end", "a ", false, false);
    row("ideographic space at the end", "a\u3000", false, false);
    row("colon and blank", "a: b", false, false);
    row("colon at the end", "a:", false, false);
    row("blank and hash", "a #b", false, false);
    row("tab", "a\tb", false, false);
    row("line break", "a\nb", false, false);
    row("no-break space", "a\u00a0b", false, false);
    row("zero width space", "a\u200bb", false, false);
    row("right-to-left override", "a\u202eb", false, false);
    row("word joiner", "a\u2060b", false, false);
    row("byte order mark", "a\ufeffb", false, false);
    row("next line", "a\u0085b", false, false);
    row("boolean in odd case", "yEs", false, false);
    row("one letter boolean", "Y", false, false);
    row("infinity", "Infinity", false, false);
    row("exponent without a number", "E17", false, false);
    row("octal", "012", false, false);
    row("sexagesimal", "1:30", false, false);
    row("date", "2021-04-13", false, false);
    row("time", "10:00:00Z", false, false);
    row("date and time", "2021-04-13 10:00:00 +02:00", false, false);
    row("hexadecimal in capitals", "0x1F", false, false);
    for (const char c : QByteArray("-?:,[]{}#&*!|>'\"%@`~=<+.")) {
        const QByteArray utf8 = QByteArray(1, c) + "abc";
        row(QByteArray("starts with " + utf8.left(1)).constData(), utf8.constData(), false, false);
    }
}

void TestScalarWriter::plain()
{
    QFETCH(QString, written);
    QFETCH(bool, inBlock);
    QFETCH(bool, inFlow);
    QCOMPARE(canStandPlain(written, false), inBlock);
    QCOMPARE(canStandPlain(written, true), inFlow);
}

void TestScalarWriter::doubleQuotes_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("backslash and quote") << QStringLiteral("\\ \"") << QByteArray(R"("\\ \"")");
    QTest::newRow("line feed and tab") << QStringLiteral("a\n\tb") << QByteArray(R"("a\n\tb")");
    QTest::newRow("carriage return") << QStringLiteral("a\r\nb") << QByteArray(R"("a\x0D\nb")");
    QTest::newRow("bell") << QStringLiteral("\a") << QByteArray(R"("\x07")");
    QTest::newRow("delete") << QStringLiteral("\x7f") << QByteArray(R"("\x7F")");
    QTest::newRow("next line") << QStringLiteral("\u0085") << QByteArray(R"("\u0085")");
    QTest::newRow("no-break space") << QStringLiteral("\u00a0") << QByteArray(R"("\u00A0")");
    QTest::newRow("line separator") << QStringLiteral("\u2028") << QByteArray(R"("\u2028")");
    QTest::newRow("byte order mark") << QStringLiteral("\ufeff") << QByteArray(R"("\uFEFF")");
    QTest::newRow("slash stays") << QStringLiteral("a/b") << QByteArray(R"("a/b")");
    QTest::newRow("letters stay") << QStringLiteral("é日😀") << QByteArray("\"é日😀\"");
}

void TestScalarWriter::doubleQuotes()
{
    QFETCH(QString, written);
    QFETCH(QByteArray, token);
    QCOMPARE(doubleQuoted(written), token);
    QCOMPARE(readBack(token, false), std::optional(FieldValue::text(written)));
}

void TestScalarWriter::rewritten_data()
{
    QTest::addColumn<ScalarStyle>("style");
    QTest::addColumn<QByteArray>("oldToken");
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("blankLinesAfter");
    QTest::addColumn<QByteArray>("newline");
    const auto row = [](const char* name, ScalarStyle style, const char* oldToken, const FieldValue& value,
                        const char* token, int blankLinesAfter = 0, const char* newline = "\n") {
        QTest::newRow(name) << style << QByteArray(oldToken) << value << QByteArray(token) << blankLinesAfter
                            << QByteArray(newline);
    };
    const auto yes = FieldValue::boolean(true);
    const auto no = FieldValue::boolean(false);
    using enum ScalarStyle;
    row("plain stays plain", Plain, "old", text("new words"), "new words");
    row("plain that cannot be plain", Plain, "old", text("a: b"), "\"a: b\"");
    row("a text that looks like a number", Plain, "175", text("200"), "\"200\"");
    row("single stays single", SingleQuoted, "'old'", text("it's"), "'it''s'");
    row("single with a line break", SingleQuoted, "'old'", text("a\nb"), "\"a\\nb\"");
    row("single with an invisible character", SingleQuoted, "'old'", text("a\u200bb"), "\"a\\u200Bb\"");
    row("double stays double", DoubleQuoted, "\"old\"", text("new"), "\"new\"");
    row("a plain text over several lines", Plain, "old\n  words", text("new"), "new");
    row("clearing a text", Plain, "old", text(""), "\"\"");
    row("clearing a single quoted text", SingleQuoted, "'old'", text(""), "''");

    row("true", Plain, "true", no, "false");
    row("True", Plain, "True", no, "False");
    row("FALSE", Plain, "FALSE", yes, "TRUE");
    row("yes", Plain, "yes", no, "no");
    row("No", Plain, "No", yes, "Yes");
    row("off", Plain, "off", yes, "on");
    row("ON", Plain, "ON", no, "OFF");
    row("a quoted true", DoubleQuoted, "\"true\"", no, "false");
    row("a text", Plain, "perhaps", yes, "true");
    row("no boolean word", Plain, "y", no, "false");

    row("integer", Plain, "175", FieldValue::integer(200), "200");
    row("a quoted integer becomes one", DoubleQuoted, "\"175\"", FieldValue::integer(200), "200");
    row("real keeps its spelling", Plain, "0.9", FieldValue::real(QStringLiteral("0.90")), "0.90");
    row("date", Plain, "2021-04-13", FieldValue::date(QStringLiteral("2021-04-14")), "2021-04-14");
    row("null", Plain, "old", FieldValue(), "null");

    row("literal", Literal, "|\n  old", text("a\nb\n"), "|\n  a\n  b");
    row("literal that ends without a line break", Literal, "|\n  old", text("a\nb"), "|-\n  a\n  b");
    row("literal strip to clip", Literal, "|-\n  old", text("a\n"), "|\n  a");
    row("literal with blank lines inside", Literal, "|\n  old", text("a\n\nb\n"), "|\n  a\n\n  b");
    row("literal with blank lines at its end", Literal, "|\n  old", text("a\n\n"), "|+\n  a\n");
    row("literal whose end is followed by blank lines", Literal, "|\n  old", text("a\n\n"), "\"a\\n\\n\"", 1);
    row("literal keep stays", Literal, "|+\n  old", text("a\n"), "|+\n  a");
    row("literal indentation stays", Literal, "|\n      old", text("a\nb\n"), "|\n      a\n      b");
    row("literal in its own column", Literal, "|\n old", text("a\n"), "|\n a");
    row("literal without text", Literal, "|", text("a\n"), "|\n  a");
    row("literal with an explicit indentation", Literal, "|4-\n      old", text("  a\nb"),
        "|4-\n      a\n    b");
    row("literal comment stays", Literal, "| # note\n  old", text("a\n"), "| # note\n  a");
    row("literal with CRLF", Literal, "|\r\n  old", text("a\nb\n"), "|\r\n  a\r\n  b", 0, "\r\n");
    row("literal cleared", Literal, "|\n  old", text(""), "\"\"");
    row("literal whose line ends in a blank", Literal, "|\n  old", text("a \nb\n"), "\"a \\nb\\n\"");
    row("literal that starts with a blank", Literal, "|\n  old", text(" a\n"), "\" a\\n\"");
    row("literal that starts with a blank line", Literal, "|\n  old", text("\na\n"), "\"\\na\\n\"");
    row("literal with a tab", Literal, "|\n  old", text("a\tb\n"), "\"a\\tb\\n\"");
    row("literal to double keeps its comment", Literal, "| # note\n  old", text("a \n"), "\"a \\n\" # note");
    row("literal to a number", Literal, "|\n  old", FieldValue::integer(1), "1");
    row("literal that could be cut at its line", Literal, "|\n  old", text("a\n---\nb\n"),
        "|\n  a\n  ---\n  b");
    row("folded", Folded, ">\n  old\n  text", text("new text\n"), "\"new text\\n\"");
    row("folded keeps its comment", Folded, ">- # note\n  old", text("new"), "\"new\" # note");
    row("long texts are not folded", Plain, "old", text(QByteArray(300, 'x').constData()),
        QByteArray(300, 'x').constData());
}

void TestScalarWriter::rewritten()
{
    QFETCH(ScalarStyle, style);
    QFETCH(QByteArray, oldToken);
    QFETCH(FieldValue, value);
    QFETCH(QByteArray, token);
    QFETCH(int, blankLinesAfter);
    QFETCH(QByteArray, newline);
    QCOMPARE(rewriteScalar(style, oldToken, value, {false, 0, 2, blankLinesAfter, newline}), token);
    QCOMPARE(readBack(token, false), std::optional(value));
}

void TestScalarWriter::refused_data()
{
    QTest::addColumn<FieldValue>("value");
    QTest::newRow("NUL") << FieldValue::text(QString(QChar(0)));
    QTest::newRow("high surrogate alone") << FieldValue::text(QString(QChar(0xD83D)));
    QTest::newRow("low surrogate first") << FieldValue::text(QString(QChar(0xDE00)) + u'a');
    QTest::newRow("NUL in a list") << FieldValue::list({text("a"), FieldValue::text(QString(QChar(0)))});
    QTest::newRow("NUL in a key") << FieldValue::map({{QString(QChar(0)), text("a")}});
    QTest::newRow("no integer") << FieldValue::integer(QStringLiteral("12 apples"));
    QTest::newRow("no real") << FieldValue::real(QStringLiteral("1.2.3"));
    QTest::newRow("no date") << FieldValue::date(QStringLiteral("tomorrow"));
    QTest::newRow("integer as date") << FieldValue::date(QStringLiteral("2021"));
}

void TestScalarWriter::refused()
{
    QFETCH(FieldValue, value);
    const std::optional<Error> error = unwritable(value);
    QVERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::BadValue);
    QVERIFY(!error->message.isEmpty());
}

QTEST_GUILESS_MAIN(TestScalarWriter)
#include "tst_scalarwriter.moc"
