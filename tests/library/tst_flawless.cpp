// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/flawless.h"

#include "library/articlesummary.h"
#include "library/story.h"
#include "library/validation.h"
#include "support/corpus.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace foreword::library;
using namespace foreword::test;
using namespace Qt::StringLiterals;
using foreword::frontmatter::FrontMatterDocument;
using foreword::frontmatter::PlainOutline;
using foreword::frontmatter::SourceText;
using Reading = FrontMatterDocument::Reading;

namespace {

bool isFlawless(const QByteArray& bytes)
{
    const SourceText source(bytes);
    const auto outline = PlainOutline::of(source);
    return outline && isCertainlyFlawless(*outline, FieldSchema::article());
}

bool findsNothing(const QByteArray& bytes)
{
    return validate(FrontMatterDocument::read(bytes, Reading::Quick), FieldSchema::article()).isEmpty();
}

/// What must hold of every file: the quick ways say the same as the ones that read everything.
bool isReadAlike(const QByteArray& bytes)
{
    const SourceText source(bytes);
    const ArticleSummary full = summarise(FrontMatterDocument::read(bytes, Reading::Quick));
    const ArticleCounts expected = countsOf(full);
    const ArticleCounts counts = countsOf(source, PlainOutline::of(source));
    return summarise(source) == full && counts.pictures == expected.pictures &&
           counts.related == expected.related && counts.problems == expected.problems;
}

void addFolders()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("fixtures") << QStringLiteral(FOREWORD_SOURCE_DIR "/tests/fixtures");
    QTest::newRow("newsroom") << QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom");
    const QStringList sites = corpusSites();
    if (sites.isEmpty())
        qInfo("no corpus: set FOREWORD_CORPUS to a folder of sites to try real ones, too");
    for (const QString& site : sites)
        QTest::newRow(qPrintable(site)) << QString(corpusFolder() + u'/' + site);
}

/// Calls `work` with the name and the bytes of each file that may be an article, and gives their number.
template<typename Work>
int forEachFile(const QString& folder, Work work)
{
    int count = 0;
    QDirIterator it(folder, {u"*.md"_s, u"*.markdown"_s, u"*.mkd"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    for (; it.hasNext(); ++count) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            work(file.fileName(), file.readAll());
    }
    return count;
}

/// What somebody may have written behind a key.
const QByteArrayList oddValues{
    "",
    "~",
    "null",
    "NULL",
    "''",
    "\"\"",
    "' '",
    "\"\\t\"",
    "\"\\n\"",
    "\"\\n a\"",
    "\"\xC2\xA0\"",
    "'\xE3\x80\x80'",
    "\xE3\x80\x80",
    "\"\\/\"",
    "x",
    "y",
    "No",
    "'No'",
    "on",
    "TRUE",
    "true",
    "false",
    "False",
    "'true'",
    "0",
    "00",
    "-0",
    "-1",
    "+1",
    "1",
    "'1'",
    "1.0",
    "1e3",
    "0x1F",
    "1_000",
    "999999999999999999",
    "9999999999999999999",
    ".inf",
    "2021-04-13",
    "'2021-04-13'",
    "2021-02-29",
    "2021-04-31",
    "0000-01-01",
    "2021-13-01",
    "2021-04-13T24:00:00Z",
    "2021-04-13T23:59:60Z",
    "2021-04-13 17:10:59Z",
    "2021-04-13T17:10:59+14:59",
    "2021-04-13T17:10:59-15:00",
    "2021-04-13T17:10:59",
    "2021-04-13T17:10",
    "2021-4-1",
    "https://example.org/a?b=c#d",
    "https://",
    "http://-a",
    "HTTP://example.org",
    "ftp://example.org",
    "mailto:a",
    "//example.org",
    "/",
    "/a b",
    "'/it''s'",
    "\"/a\\/b\"",
    "\"/a\\\\b\"",
    "a/b.png",
    "/\xC3\xA4.png",
    "[]",
    "[a, b]",
    "[a, ~]",
    "[a, 1, true]",
    "{}",
    "{name: a}",
    "\n  - a\n  - b",
    "\n  -\n  - a",
    "\n  - a: 1",
    "\n  - - a",
    "\n  a: 1",
    "\n  - url: /a.png\n  -\n  - url: /b.png",
    "\n  - title: a\n  - name: b",
    "\n  name: a",
    "\n  name: ' '",
    "|\n  a\n  b",
    "a # comment",
    QByteArray(120, 'x'),
    QByteArray(121, 'x'),
    QByteArray("\xC3\xA4").repeated(120),
    QByteArray("\xF0\x9F\x98\x80").repeated(61),
    '"' + QByteArray("\\n").repeated(100) + "x\"",
    QByteArray(501, 'x'),
};

const QByteArrayList schemaKeys{"category",    "title",      "excerpt", "publishedDateTime",
                                "originalUrl", "webUrl",     "type",    "quality",
                                "heat",        "published",  "images",  "provider",
                                "topics",      "related",    "secured", "date",
                                "tags",        "categories", "image",   "unknown"};

} // namespace

class TestFlawless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsFlawless_data();
    void knowsWhatIsFlawless();
    void keepsItsWordForEveryOddValue_data() { addKeys(); }
    void keepsItsWordForEveryOddValue();
    void keepsItsWordForRealFiles_data() { addFolders(); }
    void keepsItsWordForRealFiles();
    void summarisesRealFilesAlike_data() { addFolders(); }
    void summarisesRealFilesAlike();

private:
    static void addKeys()
    {
        QTest::addColumn<QByteArray>("key");
        for (const QByteArray& key : schemaKeys)
            QTest::newRow(key.constData()) << key;
    }
};

void TestFlawless::knowsWhatIsFlawless_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<bool>("flawless");
    const auto row = [](const char* name, const char* yaml, bool flawless) {
        QTest::newRow(name) << QByteArray(yaml) << flawless;
    };
    row("only a title", "title: A\n", true);
    row("no title", "layout: post\n", false);
    row("nothing", "", false);
    row("empty title", "title:\n", false);
    row("blank title", "title: '  '\n", false);
    row("title of escaped white space", "title: \"\\t\\n\"\n", false);
    row("title that begins with a line feed", "title: \"\\nA\"\n", true);
    row("title of other blanks", "title: \xE3\x80\x80\n", false);
    row("title in another script", "title: \xE6\x9D\xB1\xE4\xBA\xAC\n", true);
    row("title that is a boolean", "title: No\n", false);
    row("title that is a boolean in quotes", "title: 'No'\n", true);
    row("title that is a number", "title: 2021\n", true);
    row("title that is a list", "title: [a]\n", false);
    row("unknown fields", "layout: post\ntitle: A\nx:\n  y: [1]\n", true);
    row("fields in another order", "published: true\nheat: 1\ntitle: A\ncategory: b\n", true);
    row("empty optional fields", "title: A\nheat:\nimages:\nprovider:\n", true);
    row("day", "title: A\npublishedDateTime: 2021-04-13\n", true);
    row("time", "title: A\npublishedDateTime: '2021-04-13T17:10:59+02:00'\n", true);
    row("no date", "title: A\npublishedDateTime: soon\n", false);
    row("negative number", "title: A\nheat: -1\n", false);
    row("number in quotes", "title: A\nheat: '1'\n", false);
    row("boolean in quotes", "title: A\npublished: 'true'\n", false);
    row("address", "title: A\nwebUrl: https://example.org/a\n", true);
    row("path", "title: A\nwebUrl: /a\n", true);
    row("no address", "title: A\nwebUrl: ftp://a\n", false);
    row("topics", "title: A\ntopics: [a, b]\n", true);
    row("topic that is a list", "title: A\ntopics:\n  - - a\n", false);
    row("provider", "title: A\nprovider:\n  name: B\n", true);
    row("provider without a name", "title: A\nprovider:\n  domain: b\n", false);
    row("provider that is a text", "title: A\nprovider: B\n", false);
    row("picture", "title: A\nimages:\n  - url: /a.png\n    width: 1\n", true);
    row("picture without an address", "title: A\nimages:\n  - width: 1\n", false);
    row("picture of no width", "title: A\nimages:\n  - url: /a.png\n    width: 0\n", false);
    row("related story without a title", "title: A\nrelated:\n  - excerpt: b\n", false);
    row("flaw in a related story's provider", "title: A\nrelated:\n  - title: b\n    provider:\n      x: y\n",
        false);
    row("title twice", "title: A\ntitle: B\n", false);
}

void TestFlawless::knowsWhatIsFlawless()
{
    QFETCH(const QByteArray, yaml);
    const QByteArray bytes = "---\n" + yaml + "---\nText\n";
    QTEST(isFlawless(bytes), "flawless");
    QTEST(findsNothing(bytes), "flawless");
    QVERIFY(isReadAlike(bytes));
}

/// In a story and nearly alone, in the article, its provider, a picture and a related story.
void TestFlawless::keepsItsWordForEveryOddValue()
{
    QFETCH(const QByteArray, key);
    int flawless = 0;
    for (const QByteArray& value : oddValues) {
        const QByteArray entry = key + ": " + value + '\n';
        const QByteArray indented = QByteArray(entry.chopped(1)).replace("\n", "\n    ") + '\n';
        const QByteArray title = key == "title" ? QByteArray() : QByteArray("title: A\n");
        for (const QByteArray& yaml :
             {entry, QByteArray(title + entry), QByteArray(entry + "published: true\n" + title),
              QByteArray(title + "provider:\n    name: B\n    " + indented),
              QByteArray(title + "images:\n  - url: /a\n    " + indented),
              QByteArray(title + "related:\n  - title: B\n    " + indented),
              QByteArray(title + "related:\n  - " + indented)}) {
            const QByteArray bytes = "---\n" + yaml + "---\nText\n";
            QVERIFY2(!isFlawless(bytes) || findsNothing(bytes), bytes.constData());
            QVERIFY2(isReadAlike(bytes), bytes.constData());
            flawless += isFlawless(bytes) ? 1 : 0;
        }
    }
    QVERIFY(flawless > 0);
}

void TestFlawless::keepsItsWordForRealFiles()
{
    QFETCH(const QString, folder);
    int flawless = 0;
    const int files = forEachFile(folder, [&flawless](const QString& name, const QByteArray& bytes) {
        if (!isFlawless(bytes))
            return;
        ++flawless;
        QVERIFY2(findsNothing(bytes), qPrintable(name));
    });
    qInfo("%d files, %d of them flawless", files, flawless);
    QVERIFY(flawless > 0 || !folder.endsWith(u"/newsroom"));
}

void TestFlawless::summarisesRealFilesAlike()
{
    QFETCH(const QString, folder);
    const int files = forEachFile(folder, [](const QString& name, const QByteArray& bytes) {
        QVERIFY2(isReadAlike(bytes), qPrintable(name));
    });
    QVERIFY(files > 0 || !folder.startsWith(QStringLiteral(FOREWORD_SOURCE_DIR "/")));
}

QTEST_GUILESS_MAIN(TestFlawless)
#include "tst_flawless.moc"
