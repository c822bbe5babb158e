// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctltest.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace foreword::test;

namespace {

QByteArray fixture(const QString& name)
{
    return bytesOf(QStringLiteral(FOREWORD_FIXTURES "/ctl/") + name);
}

} // namespace

/// Drives the program itself in a folder of its own for each test.
class TestForewordctl : public CtlTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void helpAndVersionAreOutput_data();
    void helpAndVersionAreOutput();

    void listPrintsTheTablesFields();
    void listPrintsTheTablesFieldsAsJson();
    void listPrintsChosenFields();
    void listEscapesCells();
    void listPrintsTheSameHoweverItReads_data();
    void listPrintsTheSameHoweverItReads();
    void listTellsUnreadableFiles();
    void listChooses();
    void listKeepsTheOrderOfManyFiles();
    void listTakesSeveralPaths();

    void getPrintsTheFrontMatter();
    void getPrintsFieldsInTheOrderAsked();
    void getTellsWhatItCannotRead_data();
    void getTellsWhatItCannotRead();

    void setChangesOnlyWhatItMust_data();
    void setChangesOnlyWhatItMust();
    void setTypesTheValue_data();
    void setTypesTheValue();
    void aDryRunWritesNothing();
    void settingTheSameValueChangesNothing();
    void assignmentsAreOneChange();
    void aRefusalStopsNoOther();
    void aReadOnlyFileIsRefused();
    void whereChoosesWhatIsSet();
    void aFileThatCannotBeSearchedIsRefused();
    void aFileIsTakenWhateverItsEnding();
    void aFileNamedTwiceIsChangedOnce();
    void aPathMayHoldAnEqualsSign();
    void manyFilesAreSet();

    void unsetRemoves_data();
    void unsetRemoves();
    void unsetTellsFieldsFromPaths_data();
    void unsetTellsFieldsFromPaths();

    void checkPrintsText();
    void checkPrintsJson();
    void checkPrintsSarif();
    void checkPassesWhatIsWell();

    void aFullDiskBehindTheOutputIsTold();
    void aReaderThatGoesAwayIsNoNews();
    void controlCharactersDoNotReachTheTerminal();
};

void TestForewordctl::init()
{
    makeFolder();
}

void TestForewordctl::cleanup()
{
    dropFolder();
}

void TestForewordctl::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char* name, const char* arguments, const QByteArray& told) {
        QTest::newRow(name) << QString::fromUtf8(arguments).split(u' ', Qt::SkipEmptyParts) << told;
    };
    row("no command", "", "command");
    row("an unknown command", "publish a.md", "publish");
    row("an unknown option", "list --all .", "--all");
    row("a short option", "list -a .", "-a");
    row("an option without its value", "list . --where", "--where");
    row("a switch with a value", "set title=x --diff=yes a.md", "--diff");
    row("list of nothing", "list", "folder");
    row("list in an unknown format", "list --format xml .", "xml");
    row("list of a field that is none", "list --fields title,a..b .", "a..b");
    row("list by an unknown field", "list --where colour:red .", "colour");
    row("get of nothing", "get", "file");
    row("get of a field that is none", "get a.md a[x]", "a[x]");
    row("set of nothing", "set a.md", "title=");
    row("set without a path", "set title=x", "folder");
    row("set of a nameless field", "set =x a.md", "“”");
    row("set of a field that is none", "set topics[x]=1 a.md", "topics[x]");
    row("set of a number to a text", "set heat=much a.md", "heat");
    row("set of a boolean to a text", "set published=perhaps a.md", "published");
    row("set of broken JSON", "set topics:=[1, a.md", "topics");
    row("set of a signature", "set secured=x a.md", "secured");
    row("set by an unknown field", "set title=x --where colour:red a.md", "colour");
    row("unset of nothing", "unset", "field");
    row("unset without a path", "unset heat", "folder");
    row("unset of a field that is none", "unset a[ a.md", "a[");
    row("check of nothing", "check", "folder");
    row("check in an unknown format", "check --format xml .", "xml");
}

void TestForewordctl::wrongUsageIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, told);
    put(QStringLiteral("a.md"), article("title: a\n"));
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith("forewordctl"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(told), outcome.errors.constData());
    QCOMPARE(bytes(QStringLiteral("a.md")), article("title: a\n"));
}

void TestForewordctl::helpAndVersionAreOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("--help") << QStringList{QStringLiteral("--help")} << QByteArray("  unset ");
    QTest::newRow("--version") << QStringList{QStringLiteral("--version")}
                               << QByteArray("forewordctl " FOREWORD_VERSION "\n");
    for (const char* command : {"list", "get", "set", "unset", "check"}) {
        QTest::addRow("%s --help", command)
            << QStringList{QString::fromLatin1(command), QStringLiteral("--help")}
            << QByteArray("Usage: forewordctl ") + command + ' ';
    }
}

void TestForewordctl::helpAndVersionAreOutput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.output.contains(said), outcome.output.constData());
    QCOMPARE(outcome.errors, QByteArray());
}

void TestForewordctl::listPrintsTheTablesFields()
{
    put(QStringLiteral("posts/seed.md"), fixture(QStringLiteral("seed.md")));
    const Outcome outcome = run({QStringLiteral("list"), QStringLiteral("posts")});
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.output,
             QByteArray("file\tpublished\ttitle\tpublishedDateTime\tprovider.name\tcategory\ttype\ttopics\t"
                        "quality\theat\tpictureCount\trelatedCount\tproblemCount\n"
                        "seed.md\ttrue\tBiden proposes meeting with Putin amid rising Ukraine tensions\t"
                        "2021-04-13T17:10:59Z\tCNN\tnews\tarticle\t[\"Election\",\"Democratic Voice\"]\t"
                        "175\t215\t1\t2\t0\n"));
    QCOMPARE(outcome.status, 0);
}

void TestForewordctl::listPrintsTheTablesFieldsAsJson()
{
    put(QStringLiteral("posts/seed.md"), fixture(QStringLiteral("seed.md")));
    put(QStringLiteral("posts/short.md"), article("title: 012\n"));
    const Outcome outcome = run({QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json"),
                                 QStringLiteral("posts")});
    QCOMPARE(outcome.errors, QByteArray());
    const QByteArrayList lines = outcome.output.split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0],
             QByteArray("{\"file\":\"seed.md\",\"published\":true,"
                        "\"title\":\"Biden proposes meeting with Putin amid rising Ukraine tensions\","
                        "\"publishedDateTime\":\"2021-04-13T17:10:59Z\",\"provider.name\":\"CNN\","
                        "\"category\":\"news\",\"type\":\"article\",\"topics\":[\"Election\",\"Democratic "
                        "Voice\"],\"quality\":175,\"heat\":215,\"pictureCount\":1,\"relatedCount\":2,"
                        "\"problemCount\":0}"));
    const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
    QVERIFY(second.contains(QStringLiteral("heat")));
    QVERIFY(second.value(QStringLiteral("heat")).isNull());
    QCOMPARE(outcome.status, 0);
}

void TestForewordctl::listPrintsChosenFields()
{
    put(QStringLiteral("seed.md"), fixture(QStringLiteral("seed.md")));
    put(QStringLiteral("keys.md"), article("\"a, b\":\n  c: [1, 0.90]\nnone: ~\n"));
    const QString fields = QStringLiteral("related[1].images[0].height,\"a, b\".c,none");
    const Outcome json = run({QStringLiteral("list"), QStringLiteral("."), QStringLiteral("--format=json"),
                              QStringLiteral("--fields=") + fields});
    QCOMPARE(json.output, QByteArray("{\"file\":\"keys.md\",\"related[1].images[0].height\":null,"
                                     "\"\\\"a, b\\\".c\":[1,0.90],\"none\":null}\n"
                                     "{\"file\":\"seed.md\",\"related[1].images[0].height\":619,"
                                     "\"\\\"a, b\\\".c\":null,\"none\":null}\n"));
    const Outcome tsv =
        run({QStringLiteral("list"), QStringLiteral("--fields"), fields, QStringLiteral(".")});
    QCOMPARE(tsv.output, QByteArray("file\trelated[1].images[0].height\t\"a, b\".c\tnone\n"
                                    "keys.md\t\t[1,0.90]\t\n"
                                    "seed.md\t619\t\t\n"));
}

void TestForewordctl::listEscapesCells()
{
    put(QStringLiteral("a.md"), article("title: \"a\\tb\\nc\\\\d\\re\\e[1m\"\n"));
    const Outcome outcome =
        run({QStringLiteral("list"), QStringLiteral("--fields=title"), QStringLiteral("a.md")});
    QCOMPARE(outcome.output, QByteArray("file\ttitle\na.md\ta\\tb\\nc\\\\d\\re\\x1b[1m\n"));
}

void TestForewordctl::listPrintsTheSameHoweverItReads_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char* value : {"text",
                              "true",
                              "yes",
                              "No",
                              "~",
                              "null",
                              "nulls",
                              "017",
                              "1,000",
                              "1.50",
                              ".inf",
                              "-1",
                              "1:30",
                              "2021-04-13",
                              "it's",
                              "back\\slash",
                              "\"quoted\"",
                              "'quoted'",
                              "'it''s'",
                              "'back\\n'",
                              "'true'",
                              "\"line\\nend\"",
                              "\"tab\\t\"",
                              "\"a\\\\b\"",
                              "\"say \\\"it\\\"\"",
                              "São 東京 “x”",
                              "\"São\"",
                              "\"\"",
                              "[]",
                              "[a, b]",
                              "[1, true, x, ~, .5, +1, 2021-04-13]",
                              "[long word, yes]",
                              "\n  - \"a\"\n  - 'b'",
                              "\n  - 'say \"it\"'\n  - \"1\"\n  - say \"it\"",
                              "\n  - it's\n  - \"a\\nb\"",
                              "\n  -\n  - x",
                              "\n  - a: 1\n  - b",
                              "\n  - - a\n    - b",
                              "\n  a: 1\n  b: x",
                              "\n",
                              "",
                              "\"\\/\"",
                              "\"true\"",
                              "\n  - true\n  - no"})
        QTest::newRow(value) << QByteArray(value);
}

/// A block scalar is left to libyaml, and with it all else.
void TestForewordctl::listPrintsTheSameHoweverItReads()
{
    QFETCH(QByteArray, value);
    put(QStringLiteral("a.md"), article("field: " + value + "\n"));
    const auto listed = [&](const QString& format) {
        return run({QStringLiteral("list"), QStringLiteral("--fields=field,field[0],field.b"),
                    QStringLiteral("--format"), format, QStringLiteral("a.md")})
            .output;
    };
    const QByteArray tsv = listed(QStringLiteral("tsv"));
    const QByteArray json = listed(QStringLiteral("json"));
    put(QStringLiteral("a.md"), article("field: " + value + "\nlong: |\n  text\n"));
    QVERIFY(tsv.count('\n') == 2);
    QCOMPARE(tsv, listed(QStringLiteral("tsv")));
    QCOMPARE(json, listed(QStringLiteral("json")));
}

void TestForewordctl::listTellsUnreadableFiles()
{
    put(QStringLiteral("site/bad.md"), "---\ntitle: fine\nheat: [1\n---\n");
    put(QStringLiteral("site/good.md"), article("title: good\n"));
    put(QStringLiteral("site/readme.md"), "No front matter\n");
    QVERIFY(QFile::link(QStringLiteral("nowhere"), m_folder->filePath(QStringLiteral("site/dangling.md"))));
    const Outcome outcome = run({QStringLiteral("list"), QStringLiteral("--format=json"),
                                 QStringLiteral("--fields=title"), QStringLiteral("site")});
    QCOMPARE(outcome.status, 1);
    const QByteArrayList lines = outcome.output.split('\n');
    QCOMPARE(lines.size(), 5);
    for (const int unreadable : {0, 1, 3}) {
        const QJsonObject row = QJsonDocument::fromJson(lines[unreadable]).object();
        QVERIFY2(!row.value(QStringLiteral("error")).toString().isEmpty(), lines[unreadable].constData());
        QVERIFY(row.value(QStringLiteral("title")).isNull());
    }
    QCOMPARE(lines[2], QByteArray("{\"file\":\"good.md\",\"title\":\"good\"}"));
    // A file without front matter is no mistake.
    QVERIFY2(outcome.errors.startsWith("site/bad.md:3: "), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("\nsite/dangling.md: "), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 2);
}

void TestForewordctl::listChooses()
{
    put(QStringLiteral("a.md"), article("title: one\npublished: true\n"));
    put(QStringLiteral("b.md"), article("title: two\npublished: false\n"));
    put(QStringLiteral("c.md"), article("title: one more\npublished: false\n"));
    const auto listed = [&](const QString& query) {
        const Outcome outcome = run({QStringLiteral("list"), QStringLiteral("--fields=title"),
                                     QStringLiteral("--where"), query, QStringLiteral(".")});
        return outcome.status == 0 ? outcome.output : outcome.errors;
    };
    QCOMPARE(listed(QStringLiteral("published:no")), QByteArray("file\ttitle\nb.md\ttwo\nc.md\tone more\n"));
    QCOMPARE(listed(QStringLiteral("one -published:no")), QByteArray("file\ttitle\na.md\tone\n"));
    QCOMPARE(listed(QStringLiteral("-one")), QByteArray("file\ttitle\nb.md\ttwo\n"));
    QCOMPARE(listed(QStringLiteral("nowhere")), QByteArray("file\ttitle\n"));
}

void TestForewordctl::listKeepsTheOrderOfManyFiles()
{
    QByteArray expected = "file\ttitle\n";
    for (int i = 1000; i < 1700; ++i) {
        const QByteArray number = QByteArray::number(i);
        put(QStringLiteral("%1.md").arg(i), article("title: n" + number + '\n'));
        expected += number + ".md\tn" + number + '\n';
    }
    QCOMPARE(run({QStringLiteral("list"), QStringLiteral("--fields=title"), QStringLiteral(".")}).output,
             expected);
}

void TestForewordctl::listTakesSeveralPaths()
{
    put(QStringLiteral("a/one.md"), article("title: one\n"));
    put(QStringLiteral("b/two.txt"), article("title: two\n"));
    put(QStringLiteral("b/plain.txt"), "no article\n");
    put(QStringLiteral("c/three.data"), article("title: three\n"));
    const Outcome outcome = run({QStringLiteral("list"), QStringLiteral("--fields=title"),
                                 QStringLiteral("a"), QStringLiteral("b/"), QStringLiteral("c"),
                                 QStringLiteral("c/three.data"), QStringLiteral("missing")});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output,
             QByteArray("file\ttitle\none.md\tone\ntwo.txt\ttwo\nc/three.data\tthree\nmissing\t\n"));
    QVERIFY2(outcome.errors.startsWith("missing: "), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
}

void TestForewordctl::getPrintsTheFrontMatter()
{
    put(QStringLiteral("a.md"), article("title: 'It''s'\ndate: 2021-04-13\nx: {b: 0x1F, a: ~}\nn: 0.90\n"));
    const Outcome outcome = run({QStringLiteral("get"), QStringLiteral("a.md")});
    QCOMPARE(outcome.output,
             QByteArray("{\"title\":\"It's\",\"date\":\"2021-04-13\",\"x\":{\"b\":31,\"a\":null},"
                        "\"n\":0.90}\n"));
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.status, 0);
}

void TestForewordctl::getPrintsFieldsInTheOrderAsked()
{
    put(QStringLiteral("seed.md"), fixture(QStringLiteral("seed.md")));
    const Outcome outcome = run({QStringLiteral("get"), QStringLiteral("seed.md"), QStringLiteral("heat"),
                                 QStringLiteral("nothing"), QStringLiteral("topics"),
                                 QStringLiteral("related[0].provider"), QStringLiteral("topics[5]")});
    QCOMPARE(outcome.output, QByteArray("215\n[\"Election\",\"Democratic Voice\"]\n"
                                        "{\"name\":\"CNN\",\"domain\":\"cnn.com\"}\n"));
    QCOMPARE(outcome.errors.count('\n'), 2);
    QVERIFY2(outcome.errors.startsWith("seed.md: "), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("nothing"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("topics[5]"), outcome.errors.constData());
    QCOMPARE(outcome.status, 1);
}

void TestForewordctl::getTellsWhatItCannotRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("errors");
    QTest::newRow("a missing file") << QStringLiteral("missing.md") << QByteArray("missing.md: ");
    QTest::newRow("a folder") << QStringLiteral("folder") << QByteArray("folder: ");
    QTest::newRow("broken YAML") << QStringLiteral("bad.md") << QByteArray("bad.md:3: ");
    QTest::newRow("an empty file") << QStringLiteral("empty.md") << QByteArray("empty.md:");
    QTest::newRow("no front matter") << QStringLiteral("plain.md") << QByteArray("plain.md:");
    QTest::newRow("no end marker") << QStringLiteral("open.md") << QByteArray("open.md:");
    QTest::newRow("TOML") << QStringLiteral("toml.md") << QByteArray("toml.md:");
    QTest::newRow("50 MB") << QStringLiteral("large.md") << QByteArray("large.md: ");
}

void TestForewordctl::getTellsWhatItCannotRead()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, errors);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    put(QStringLiteral("bad.md"), "---\ntitle: fine\nheat: [1\n---\n");
    put(QStringLiteral("empty.md"), {});
    put(QStringLiteral("plain.md"), "text\n");
    put(QStringLiteral("open.md"), "---\ntitle: a\n");
    put(QStringLiteral("toml.md"), "+++\ntitle = 1\n+++\n");
    QFile large(put(QStringLiteral("large.md"), {}));
    QVERIFY(large.resize(50 * 1024 * 1024));
    const Outcome outcome = run({QStringLiteral("get"), file});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith(errors), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
}

void TestForewordctl::setChangesOnlyWhatItMust_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("diff");
    const QString set = QStringLiteral("set");
    QTest::newRow("toggle published")
        << QStringList{set, QStringLiteral("published=false")} << QByteArray("\npublished: true\n")
        << QByteArray("\npublished: false\n") << QStringLiteral("published.diff");
    QTest::newRow("change the title")
        << QStringList{set, QStringLiteral("title=Biden: \"Let's meet\"")}
        << QByteArray("\ntitle: \"Biden proposes meeting with Putin amid rising Ukraine tensions\"\n")
        << QByteArray("\ntitle: \"Biden: \\\"Let's meet\\\"\"\n") << QStringLiteral("title.diff");
    QTest::newRow("change a related story's picture's height")
        << QStringList{set, QStringLiteral("related[1].images[0].height=620")}
        << QByteArray(
               "tease.jpg\"\n        width: 1100\n        height: 619\n        isCached: true\n\nsecured")
        << QByteArray(
               "tease.jpg\"\n        width: 1100\n        height: 620\n        isCached: true\n\nsecured")
        << QStringLiteral("height.diff");
    QTest::newRow("add a topic") << QStringList{set, QStringLiteral("topics[+]=World: News")}
                                 << QByteArray("  - Democratic Voice\n")
                                 << QByteArray("  - Democratic Voice\n  - \"World: News\"\n")
                                 << QStringLiteral("topic.diff");
    QTest::newRow("remove an image")
        << QStringList{QStringLiteral("unset"), QStringLiteral("images[0]")}
        << QByteArray(
               "\nimages:\n  - url: \"https://cdn.cnn.com/cnnnext/dam/assets/"
               "201215031414-putin-biden-split-super-tease.jpg\"\n    width: 1100\n    height: 619\n    "
               "isCached: true\n")
        << QByteArray("\nimages: []\n") << QStringLiteral("image.diff");
}

void TestForewordctl::setChangesOnlyWhatItMust()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, diff);
    const QByteArray seed = fixture(QStringLiteral("seed.md"));
    QCOMPARE(seed.count(from), 1);
    put(QStringLiteral("seed.md"), seed);
    const Outcome outcome = run(arguments + QStringList{QStringLiteral("--diff"), QStringLiteral("seed.md")});
    QCOMPARE(outcome.errors, QByteArray("1 changed, 0 unchanged, 0 refused\n"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(bytes(QStringLiteral("seed.md")), QByteArray(seed).replace(from, to));
    QCOMPARE(outcome.output, fixture(diff));

    // The same in a Windows checkout.
    const auto crlf = [](QByteArray text) { return text.replace('\n', "\r\n"); };
    put(QStringLiteral("crlf.md"), crlf(seed));
    QCOMPARE(run(arguments + QStringList{QStringLiteral("crlf.md")}).status, 0);
    QCOMPARE(bytes(QStringLiteral("crlf.md")), crlf(QByteArray(seed).replace(from, to)));
}

void TestForewordctl::setTypesTheValue_data()
{
    QTest::addColumn<QStringList>("assignments");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const QStringList& assignments, const QByteArray& after) {
        QTest::newRow(name) << assignments << after;
    };
    row("a number", {QStringLiteral("heat=3")}, "title: a\nheat: 3\n");
    row("a title that looks like a number", {QStringLiteral("title=012")}, "title: \"012\"\n");
    row("an unknown key is text", {QStringLiteral("mood=true")}, "title: a\nmood: \"true\"\n");
    row("an unknown key as JSON", {QStringLiteral("mood:=true")}, "title: a\nmood: true\n");
    row("an empty text", {QStringLiteral("title=")}, "title: \"\"\n");
    row("an equals sign in the value", {QStringLiteral("title=a=b")}, "title: a=b\n");
    row("a colon and an equals sign in the value", {QStringLiteral("title=a:=b")}, "title: a:=b\n");
    row("a list", {QStringLiteral("topics:=[\"News\",\"World\"]")},
        "title: a\ntopics:\n  - News\n  - World\n");
    row("a quoted key with an equals sign", {QStringLiteral("\"a=b\"=c")}, "title: a\na=b: c\n");
    row("a date", {QStringLiteral("publishedDateTime=2021-04-13")},
        "title: a\npublishedDateTime: 2021-04-13\n");
    row("a map that is missing", {QStringLiteral("provider.name=CNN")}, "title: a\nprovider:\n  name: CNN\n");
}

void TestForewordctl::setTypesTheValue()
{
    QFETCH(QStringList, assignments);
    QFETCH(QByteArray, after);
    put(QStringLiteral("a.md"), article("title: a\n"));
    const Outcome outcome = run(QStringList{QStringLiteral("set"), QStringLiteral("a.md")} + assignments);
    QCOMPARE(outcome.errors, QByteArray("1 changed, 0 unchanged, 0 refused\n"));
    QCOMPARE(bytes(QStringLiteral("a.md")), article(after));
}

void TestForewordctl::aDryRunWritesNothing()
{
    const QByteArray before = article("title: a\n");
    const QString path = put(QStringLiteral("a.md"), before);
    struct stat first = {};
    struct stat second = {};
    QCOMPARE(::stat(qPrintable(path), &first), 0);
    const Outcome outcome = run({QStringLiteral("set"), QStringLiteral("title=b"),
                                 QStringLiteral("--dry-run"), QStringLiteral("--diff"), QStringLiteral(".")});
    QCOMPARE(::stat(qPrintable(path), &second), 0);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output,
             QByteArray("--- a.md\n+++ a.md\n@@ -1,4 +1,4 @@\n ---\n-title: a\n+title: b\n ---\n Body\n"));
    QCOMPARE(outcome.errors,
             QByteArray("1 changed, 0 unchanged, 0 refused (dry run: nothing was written)\n"));
    QCOMPARE(bytes(QStringLiteral("a.md")), before);
    QCOMPARE(second.st_ino, first.st_ino);
}

void TestForewordctl::settingTheSameValueChangesNothing()
{
    const QString path = put(QStringLiteral("seed.md"), fixture(QStringLiteral("seed.md")));
    struct stat first = {};
    struct stat second = {};
    QCOMPARE(::stat(qPrintable(path), &first), 0);
    const Outcome outcome =
        run({QStringLiteral("set"), QStringLiteral("published=true"), QStringLiteral("heat=215"),
             QStringLiteral("--diff"), QStringLiteral("seed.md")});
    QCOMPARE(::stat(qPrintable(path), &second), 0);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors, QByteArray("0 changed, 1 unchanged, 0 refused\n"));
    QCOMPARE(second.st_ino, first.st_ino);
}

void TestForewordctl::assignmentsAreOneChange()
{
    const QByteArray before = article("title: a\ntopics:\n  - x\n");
    put(QStringLiteral("a.md"), before);
    const Outcome both = run({QStringLiteral("set"), QStringLiteral("topics[+]=News"),
                              QStringLiteral("topics[1]=World"), QStringLiteral("a.md")});
    QCOMPARE(both.errors, QByteArray("1 changed, 0 unchanged, 0 refused\n"));
    QCOMPARE(bytes(QStringLiteral("a.md")), article("title: a\ntopics:\n  - x\n  - World\n"));

    put(QStringLiteral("a.md"), before);
    const Outcome refused = run({QStringLiteral("set"), QStringLiteral("title=b"),
                                 QStringLiteral("topics[7]=y"), QStringLiteral("a.md")});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.startsWith("a.md:"), refused.errors.constData());
    QCOMPARE(bytes(QStringLiteral("a.md")), before);
}

void TestForewordctl::aRefusalStopsNoOther()
{
    put(QStringLiteral("a.md"), "---\ntitle: [a\n---\n");
    put(QStringLiteral("b.md"), article("title: b\n"));
    put(QStringLiteral("c.md"), "no front matter\n");
    put(QStringLiteral("d.md"), article("title: x\n"));
    put(QStringLiteral("e.md"), article("title: &t e\nother: *t\n"));
    const Outcome outcome = run({QStringLiteral("set"), QStringLiteral("title=x"), QStringLiteral("."),
                                 QStringLiteral("missing.md")});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(bytes(QStringLiteral("a.md")), QByteArray("---\ntitle: [a\n---\n"));
    QCOMPARE(bytes(QStringLiteral("b.md")), article("title: x\n"));
    QCOMPARE(bytes(QStringLiteral("c.md")), QByteArray("no front matter\n"));
    QVERIFY2(outcome.errors.contains("a.md:2: "), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("c.md:1: "), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("missing.md: "), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("e.md:2: "), outcome.errors.constData());
    QVERIFY2(outcome.errors.endsWith("\n1 changed, 1 unchanged, 4 refused\n"), outcome.errors.constData());
}

void TestForewordctl::aReadOnlyFileIsRefused()
{
    const QByteArray before = article("title: a\n");
    QCOMPARE(::chmod(qPrintable(put(QStringLiteral("a.md"), before)), 0444), 0);
    const Outcome outcome = run(
        {QStringLiteral("set"), QStringLiteral("title=b"), QStringLiteral("--diff"), QStringLiteral("a.md")});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith("a.md: The file is read-only."), outcome.errors.constData());
    QVERIFY2(outcome.errors.endsWith("\n0 changed, 0 unchanged, 1 refused\n"), outcome.errors.constData());
    QCOMPARE(bytes(QStringLiteral("a.md")), before);
}

void TestForewordctl::whereChoosesWhatIsSet()
{
    put(QStringLiteral("a.md"), article("title: a\nprovider:\n  name: CNN\npublished: true\n"));
    put(QStringLiteral("b.md"), article("title: b\nprovider:\n  name: BBC\npublished: true\n"));
    put(QStringLiteral("c.md"), article("title: c\nprovider:\n  name: cnn\npublished: false\n"));
    const Outcome outcome =
        run({QStringLiteral("set"), QStringLiteral("published=false"), QStringLiteral("--where"),
             QStringLiteral("provider:cnn"), QStringLiteral(".")});
    QCOMPARE(outcome.errors, QByteArray("1 changed, 1 unchanged, 0 refused\n"));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(bytes(QStringLiteral("a.md")), article("title: a\nprovider:\n  name: CNN\npublished: false\n"));
    QCOMPARE(bytes(QStringLiteral("b.md")), article("title: b\nprovider:\n  name: BBC\npublished: true\n"));
}

void TestForewordctl::aFileThatCannotBeSearchedIsRefused()
{
    put(QStringLiteral("a.md"), article("title: a\npublished: false\n"));
    put(QStringLiteral("bad.md"), "---\ntitle: [a\npublished: false\n---\n");
    put(QStringLiteral("readme.md"), "no front matter\n");
    put(QStringLiteral("toml.md"), "+++\npublished = false\n+++\n");
    const Outcome outcome =
        run({QStringLiteral("unset"), QStringLiteral("published"), QStringLiteral("--where"),
             QStringLiteral("published:no"), QStringLiteral(".")});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.startsWith("bad.md:"), outcome.errors.constData());
    QVERIFY2(outcome.errors.endsWith("\n1 changed, 0 unchanged, 1 refused\n"), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 2);
}

void TestForewordctl::aFileIsTakenWhateverItsEnding()
{
    put(QStringLiteral("notes.data"), article("title: a\n"));
    QCOMPARE(run({QStringLiteral("set"), QStringLiteral("title=b"), QStringLiteral("notes.data")}).status, 0);
    QCOMPARE(bytes(QStringLiteral("notes.data")), article("title: b\n"));
}

void TestForewordctl::aFileNamedTwiceIsChangedOnce()
{
    put(QStringLiteral("a.md"), article("topics:\n  - x\n"));
    QVERIFY(QFile::link(QStringLiteral("a.md"), m_folder->filePath(QStringLiteral("link.md"))));
    const Outcome outcome = run({QStringLiteral("set"), QStringLiteral("topics[+]=News"),
                                 QStringLiteral("a.md"), QStringLiteral("."), QStringLiteral("./a.md")});
    QCOMPARE(outcome.errors, QByteArray("1 changed, 0 unchanged, 0 refused\n"));
    QCOMPARE(bytes(QStringLiteral("a.md")), article("topics:\n  - x\n  - News\n"));
    QVERIFY(QFileInfo(m_folder->filePath(QStringLiteral("link.md"))).isSymLink());
}

void TestForewordctl::aPathMayHoldAnEqualsSign()
{
    put(QStringLiteral("a=b.md"), article("title: a\n"));
    QCOMPARE(run({QStringLiteral("set"), QStringLiteral("title=b"), QStringLiteral("./a=b.md")}).errors,
             QByteArray("1 changed, 0 unchanged, 0 refused\n"));
    QCOMPARE(run({QStringLiteral("set"), QStringLiteral("title=c"), QStringLiteral("--"),
                  QStringLiteral("a=b.md")})
                 .errors,
             QByteArray("1 changed, 0 unchanged, 0 refused\n"));
    QCOMPARE(bytes(QStringLiteral("a=b.md")), article("title: c\n"));
}

void TestForewordctl::manyFilesAreSet()
{
    for (int i = 0; i < 600; ++i)
        put(QStringLiteral("%1.md").arg(i), article("title: a\npublished: false\n"));
    const Outcome outcome =
        run({QStringLiteral("set"), QStringLiteral("published=true"), QStringLiteral(".")});
    QCOMPARE(outcome.errors, QByteArray("600 changed, 0 unchanged, 0 refused\n"));
    for (int i = 0; i < 600; ++i)
        QCOMPARE(bytes(QStringLiteral("%1.md").arg(i)), article("title: a\npublished: true\n"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
             600);
}

void TestForewordctl::unsetRemoves_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("errors");
    const QByteArray changed = "1 changed, 0 unchanged, 0 refused\n";
    QTest::newRow("a key") << QStringList{QStringLiteral("heat")}
                           << QByteArray("title: a\ntopics:\n  - x\n  - y\n  - z\n") << changed;
    QTest::newRow("an item") << QStringList{QStringLiteral("topics[1]")}
                             << QByteArray("title: a\ntopics:\n  - x\n  - z\nheat: 3\n") << changed;
    QTest::newRow("items by their numbers before the change")
        << QStringList{QStringLiteral("topics[0]"), QStringLiteral("topics[1]")}
        << QByteArray("title: a\ntopics:\n  - z\nheat: 3\n") << changed;
    QTest::newRow("an item and its list")
        << QStringList{QStringLiteral("topics"), QStringLiteral("topics[1]")}
        << QByteArray("title: a\nheat: 3\n") << changed;
    QTest::newRow("the same twice") << QStringList{QStringLiteral("heat"), QStringLiteral("heat")}
                                    << QByteArray("title: a\ntopics:\n  - x\n  - y\n  - z\n") << changed;
    QTest::newRow("a key that is not there")
        << QStringList{QStringLiteral("nothing"), QStringLiteral("topics[9]")}
        << QByteArray("title: a\ntopics:\n  - x\n  - y\n  - z\nheat: 3\n")
        << QByteArray("0 changed, 1 unchanged, 0 refused\n");
}

void TestForewordctl::unsetRemoves()
{
    QFETCH(QStringList, fields);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, errors);
    put(QStringLiteral("a.md"), article("title: a\ntopics:\n  - x\n  - y\n  - z\nheat: 3\n"));
    const Outcome outcome =
        run(QStringList{QStringLiteral("unset")} + fields + QStringList{QStringLiteral("a.md")});
    QCOMPARE(outcome.errors, errors);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(bytes(QStringLiteral("a.md")), article(after));
}

void TestForewordctl::unsetTellsFieldsFromPaths_data()
{
    QTest::addColumn<QStringList>("operands");
    QTest::addColumn<QByteArray>("errors");
    const auto row = [](const char* name, const char* operands, const QByteArray& errors) {
        QTest::newRow(name) << QString::fromLatin1(operands).split(u' ') << errors;
    };
    row("a field and a folder", "heat .", "1 changed, 0 unchanged, 0 refused\n");
    row("a field that is also a folder", "images images", "1 changed, 0 unchanged, 0 refused\n");
    row("fields and files", "heat title images/a.md images/a.md", "1 changed, 0 unchanged, 0 refused\n");
    row("a field after which folders come", "heat images .", "1 changed, 0 unchanged, 0 refused\n");
    row("a folder's name as a field", "heat images -- .", "1 changed, 0 unchanged, 0 refused\n");
}

void TestForewordctl::unsetTellsFieldsFromPaths()
{
    QFETCH(QStringList, operands);
    QFETCH(QByteArray, errors);
    put(QStringLiteral("images/a.md"), article("title: a\nimages: []\nheat: 3\n"));
    const Outcome outcome = run(QStringList{QStringLiteral("unset")} + operands);
    QCOMPARE(outcome.errors, errors);
    const QByteArray after = bytes(QStringLiteral("images/a.md"));
    const qsizetype end = operands.contains(QStringLiteral("--")) ? 2 : 1;
    QCOMPARE(after.contains("heat:"), !operands.contains(QStringLiteral("heat")));
    QCOMPARE(after.contains("title:"), !operands.contains(QStringLiteral("title")));
    QCOMPARE(after.contains("images:"), !operands.first(end).contains(QStringLiteral("images")));
}

void TestForewordctl::checkPrintsText()
{
    put(QStringLiteral("site/bad.md"), "---\ntitle: [a\n---\n");
    put(QStringLiteral("site/odd.md"), article("title: a\nheat: hot\npublished: true\n"));
    put(QStringLiteral("site/plain.md"), "text\n");
    const Outcome outcome =
        run({QStringLiteral("check"), QStringLiteral("site"), QStringLiteral("missing.md")});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.errors, QByteArray());
    const QByteArrayList lines = outcome.output.split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines[0].startsWith("site/bad.md:2: error: ") && lines[0].endsWith(" [unreadable-yaml]"),
             lines[0].constData());
    QVERIFY2(lines[1].startsWith("site/odd.md:3: warning: ") && lines[1].endsWith(" [wrong-type]"),
             lines[1].constData());
    QVERIFY2(lines[2].startsWith("site/plain.md:1: note: ") && lines[2].endsWith(" [no-front-matter]"),
             lines[2].constData());
    QVERIFY2(lines[3].startsWith("missing.md: error: ") && lines[3].endsWith(" [unreadable-file]"),
             lines[3].constData());
}

void TestForewordctl::checkPrintsJson()
{
    put(QStringLiteral("odd.md"), article("title: a\nheat: hot\npublished: true\n"));
    const Outcome outcome =
        run({QStringLiteral("check"), QStringLiteral("--format=json"), QStringLiteral(".")});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output.count('\n'), 1);
    const QJsonObject problem = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(problem.value(QStringLiteral("file")).toString(), QStringLiteral("odd.md"));
    QCOMPARE(problem.value(QStringLiteral("line")).toInt(), 3);
    QCOMPARE(problem.value(QStringLiteral("field")).toString(), QStringLiteral("heat"));
    QCOMPARE(problem.value(QStringLiteral("severity")).toString(), QStringLiteral("warning"));
    QCOMPARE(problem.value(QStringLiteral("rule")).toString(), QStringLiteral("wrong-type"));
    QVERIFY(!problem.value(QStringLiteral("message")).toString().isEmpty());
}

void TestForewordctl::checkPrintsSarif()
{
    put(QStringLiteral("my site/bad #1.md"), "---\ntitle: [a\n---\n");
    put(QStringLiteral("my site/odd.md"), article("title: a\nheat: hot\nquality: low\npublished: true\n"));
    const Outcome outcome =
        run({QStringLiteral("check"), QStringLiteral("--format=sarif"), QStringLiteral("my site")});
    QCOMPARE(outcome.status, 1);
    const QJsonObject log = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(log.value(QStringLiteral("version")).toString(), QStringLiteral("2.1.0"));
    const QJsonArray runs = log.value(QStringLiteral("runs")).toArray();
    QCOMPARE(runs.size(), 1);
    const QJsonValue driver = runs[0][QStringLiteral("tool")][QStringLiteral("driver")];
    QCOMPARE(driver[QStringLiteral("name")].toString(), QStringLiteral("forewordctl"));
    const QJsonArray results = runs[0][QStringLiteral("results")].toArray();
    QCOMPARE(results.size(), 3);
    for (const QJsonValue& result : results) {
        const QJsonValue rule = driver[QStringLiteral("rules")][result[QStringLiteral("ruleIndex")].toInt()];
        QCOMPARE(rule[QStringLiteral("id")], result[QStringLiteral("ruleId")]);
        QVERIFY(!result[QStringLiteral("message")][QStringLiteral("text")].toString().isEmpty());
    }
    const QJsonValue place = results[0][QStringLiteral("locations")][0][QStringLiteral("physicalLocation")];
    QCOMPARE(place[QStringLiteral("artifactLocation")][QStringLiteral("uri")].toString(),
             QStringLiteral("my%20site/bad%20%231.md"));
    QCOMPARE(place[QStringLiteral("region")][QStringLiteral("startLine")].toInt(), 2);
    QCOMPARE(results[0][QStringLiteral("level")].toString(), QStringLiteral("error"));
    QCOMPARE(results[1][QStringLiteral("level")].toString(), QStringLiteral("warning"));
}

void TestForewordctl::checkPassesWhatIsWell()
{
    put(QStringLiteral("seed.md"), fixture(QStringLiteral("seed.md")));
    put(QStringLiteral("readme.md"), "no front matter is no problem\n");
    const Outcome outcome = run({QStringLiteral("check"), QStringLiteral(".")});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.output.count("error:") + outcome.output.count("warning:"), 0);

    QFile::remove(m_folder->filePath(QStringLiteral("readme.md")));
    const Outcome sarif =
        run({QStringLiteral("check"), QStringLiteral("--format=sarif"), QStringLiteral(".")});
    QCOMPARE(sarif.status, 0);
    const QJsonDocument log = QJsonDocument::fromJson(sarif.output);
    QVERIFY(log[QStringLiteral("runs")][0][QStringLiteral("results")].isArray());
    QCOMPARE(log[QStringLiteral("runs")][0][QStringLiteral("results")].toArray().size(), 0);
}

void TestForewordctl::aFullDiskBehindTheOutputIsTold()
{
    if (!QFileInfo::exists(QStringLiteral("/dev/full")))
        QSKIP("there is no /dev/full here");
    put(QStringLiteral("a.md"), article("title: a\n"));
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    const Outcome list = finish(process, {QStringLiteral("list"), QStringLiteral(".")});
    QCOMPARE(list.status, 1);
    QCOMPARE(list.errors.count('\n'), 1);
    const Outcome set = finish(process, {QStringLiteral("set"), QStringLiteral("title=b"),
                                         QStringLiteral("--diff"), QStringLiteral(".")});
    QCOMPARE(set.status, 1);
    QCOMPARE(bytes(QStringLiteral("a.md")), article("title: b\n"));
}

void TestForewordctl::aReaderThatGoesAwayIsNoNews()
{
    put(QStringLiteral("a.md"), article("title: a\n"));
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    ::close(ends[0]);
    QProcess process;
    process.setChildProcessModifier([&] { ::dup2(ends[1], STDOUT_FILENO); });
    const Outcome outcome = finish(process, {QStringLiteral("list"), QStringLiteral(".")});
    ::close(ends[1]);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.errors, QByteArray());
}

void TestForewordctl::controlCharactersDoNotReachTheTerminal()
{
    put(QStringLiteral("a\x1b]0;x\nb.md"), "---\ntitle: [a\n---\n");
    const Outcome outcome = run({QStringLiteral("check"), QStringLiteral(".")});
    QVERIFY2(outcome.output.startsWith("a\\x1b]0;x\\nb.md:2: error: "), outcome.output.constData());
    QCOMPARE(outcome.output.count('\n'), 1);
    QVERIFY(!outcome.output.contains('\x1b'));
}

QTEST_GUILESS_MAIN(TestForewordctl)
#include "tst_forewordctl.moc"
