// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/excluderules.h"

#include "support/fakefilestore.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using foreword::library::ExcludeRules;
using foreword::test::putFile;

class TestExcludeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void excludesAsJekyllDoes_data();
    void excludesAsJekyllDoes();
    void excludesWhatJekyllAlwaysDoes();
    void bringsBackWhatIsIncluded();
    void readsConfigurationsOfAllKinds_data();
    void readsConfigurationsOfAllKinds();
    void excludesNothingForABadConfiguration_data();
    void excludesNothingForABadConfiguration();
    void readsTheFileOfTheSite();
    void doesNotWaitForAPipe();
    void staysQuickWithHostileGlobs();
    void looksAtSoManyEntriesOnly();
};

void TestExcludeRules::excludesAsJekyllDoes_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<bool>("excluded");
    const auto row = [](const char* name, QByteArray entry, QByteArray path, bool isFolder, bool excluded) {
        QTest::newRow(name) << entry << path << isFolder << excluded;
    };
    row("a file", "README.md", "README.md", false, true);
    row("a file of the same name below", "README.md", "docs/README.md", false, false);
    row("a file in a folder", "docs/a.md", "docs/a.md", false, true);
    row("a folder", "drafts", "drafts", true, true);
    row("below a folder", "drafts", "drafts/old/a.md", false, true);
    row("with the same beginning", "drafts", "drafts.md", false, true);
    row("a beginning of a name in a folder", "_posts/2019", "_posts/2019-01-01-a.md", false, true);
    row("another beginning", "drafts", "my-drafts/a.md", false, false);
    row("another case", "Drafts", "drafts", true, false);
    row("a folder with a slash", "drafts/", "drafts", true, true);
    row("below a folder with a slash", "drafts/", "drafts/a.md", false, true);
    row("a file that is no folder", "drafts/", "drafts", false, false);
    row("not with the same beginning", "drafts/", "drafts.md", false, false);
    row("a slash before", "/drafts", "drafts", true, true);
    row("a star", "*.txt", "a.txt", false, true);
    row("a star over folders", "*.txt", "a/b/c.txt", false, true);
    row("a star and a dot file", "a/*", "a/.b.md", false, true);
    row("a star elsewhere", "*.txt", "a.txt.md", false, false);
    row("two stars", "**/old/*.md", "a/old/b.md", false, true);
    row("two stars need a folder", "**/a.md", "a.md", false, false);
    row("a star for a folder", "old-*", "old-things", true, true);
    row("a question mark", "a?.md", "a1.md", false, true);
    row("a question mark for a letter", "a?.md", "a\xC3\xA9.md", false, true);
    row("a question mark needs one", "a?.md", "a.md", false, false);
    row("a range", "[0-9]*.md", "2021.md", false, true);
    row("outside a range", "[0-9]*.md", "a.md", false, false);
    row("a backslash", "a\\*.md", "a*.md", false, true);
    row("a backslash takes the meaning", "a\\*.md", "ab.md", false, false);
    row("letters of other languages", "\xE6\x97\xA5\xE6\x9C\xAC", "\xE6\x97\xA5\xE6\x9C\xAC/a.md", false,
        true);
}

void TestExcludeRules::excludesAsJekyllDoes()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, path);
    QFETCH(bool, isFolder);
    const auto rules = ExcludeRules::fromConfiguration("exclude:\n  - '" + entry + "'\n");
    QTEST(rules.excludes(path, isFolder), "excluded");
}

void TestExcludeRules::excludesWhatJekyllAlwaysDoes()
{
    for (const auto& rules : {ExcludeRules(), ExcludeRules::fromConfiguration("exclude: [other]\n")}) {
        QVERIFY(rules.excludes("node_modules", true));
        QVERIFY(rules.excludes("gemfiles/a.md", false));
        QVERIFY(rules.excludes("vendor/bundle", true));
        QVERIFY(!rules.excludes("vendor", true));
        QVERIFY(!rules.excludes("index.html", false));
        QVERIFY(!rules.excludes("", true));
    }
}

void TestExcludeRules::bringsBackWhatIsIncluded()
{
    const auto rules = ExcludeRules::fromConfiguration("exclude: [docs, '*.txt', gemfiles]\n"
                                                       "include: [docs/guide, keep.txt, gemfiles]\n");
    QVERIFY(rules.excludes("docs/a.md", false));
    QVERIFY(!rules.excludes("docs/guide/a.md", false));
    QVERIFY(rules.excludes("a/b.txt", false));
    QVERIFY(!rules.excludes("a/keep.txt", false));
    QVERIFY(!rules.excludes("gemfiles", true));
}

void TestExcludeRules::readsConfigurationsOfAllKinds_data()
{
    QTest::addColumn<QByteArray>("configuration");
    QTest::newRow("plain") << QByteArray("title: A\nexclude:\n- drafts\n");
    QTest::newRow("no final newline") << QByteArray("title: A\nexclude: [drafts]");
    QTest::newRow("marker") << QByteArray("---\nexclude: [drafts]\n");
    QTest::newRow("marker with CRLF") << QByteArray("---\r\nexclude:\r\n  - drafts\r\n");
    QTest::newRow("marker below a comment") << QByteArray("# Ours\n\n--- \nexclude: [drafts]\n---\nb: 1\n");
    QTest::newRow("end marker") << QByteArray("exclude: [drafts]\n...\nrest\n");
    QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF---\nexclude: [drafts]\n");
    QTest::newRow("quoted") << QByteArray("exclude:\n  - \"drafts\" # not yet\n  - 'b'\n");
    QTest::newRow("alias") << QByteArray("a: &a [drafts]\nexclude: *a\n");
    QTest::newRow("a key twice") << QByteArray("exclude: [b]\nexclude: [drafts]\n");
    QTest::newRow("other things in the list") << QByteArray("exclude: [1, ~, [a], {b: c}, '', drafts]\n");
}

void TestExcludeRules::readsConfigurationsOfAllKinds()
{
    QFETCH(QByteArray, configuration);
    const auto rules = ExcludeRules::fromConfiguration(configuration);
    QVERIFY(rules.excludes("drafts", true));
    QVERIFY(!rules.excludes("others", true));
}

void TestExcludeRules::excludesNothingForABadConfiguration_data()
{
    QTest::addColumn<QByteArray>("configuration");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no list") << QByteArray("exclude: drafts\n");
    QTest::newRow("a map") << QByteArray("exclude: {drafts: true}\n");
    QTest::newRow("broken") << QByteArray("exclude: [drafts\n");
    QTest::newRow("a list at the root") << QByteArray("- exclude\n- drafts\n");
    QTest::newRow("binary") << QByteArray("exclude: [drafts]\n\0\1\2", 22);
    QTest::newRow("broken UTF-8") << QByteArray("exclude: [drafts]\na: \xFF\xFE\n");
    QTest::newRow("too large") << QByteArray("exclude: [drafts]\n#" +
                                             QByteArray(ExcludeRules::maximumConfiguration, '#'));
    QTest::newRow("deep") << QByteArray("exclude: [drafts]\na: " + QByteArray(100'000, '['));
    QTest::newRow("a list that contains itself") << QByteArray("exclude: &a [*a, *a]\n");
    QByteArray laughs = "a0: &a0 [drafts]\n";
    for (int i = 1; i < 40; ++i) {
        const QByteArray below = "*a" + QByteArray::number(i - 1);
        laughs += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + below + ", " + below +
                  "]\n";
    }
    QTest::newRow("a billion laughs") << QByteArray(laughs + "exclude: *a39\n");
}

void TestExcludeRules::excludesNothingForABadConfiguration()
{
    QFETCH(QByteArray, configuration);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!ExcludeRules::fromConfiguration(configuration).excludes("drafts", true));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestExcludeRules::readsTheFileOfTheSite()
{
    const QTemporaryDir folder;
    QCOMPARE(ExcludeRules::ofSite(folder.path()), ExcludeRules());
    QVERIFY(putFile(folder.filePath(u"_config.yml"_qs), "exclude: [drafts]\n"));
    QVERIFY(putFile(folder.filePath(u"below/_config.yml"_qs), "exclude: [others]\n"));
    const auto rules = ExcludeRules::ofSite(folder.path());
    QVERIFY(rules.excludes("drafts", true));
    QVERIFY(!rules.excludes("others", true));
    QVERIFY(putFile(folder.filePath(u"_config.yml"_qs), QByteArray(20 * 1024 * 1024, '#')));
    QCOMPARE(ExcludeRules::ofSite(folder.path()), ExcludeRules());
}

void TestExcludeRules::doesNotWaitForAPipe()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"_config.yml"_qs);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(ExcludeRules::ofSite(folder.path()), ExcludeRules());
    QVERIFY(QFile::remove(pipe));
    QVERIFY(QFile::link(u"/dev/zero"_qs, pipe));
    QCOMPARE(ExcludeRules::ofSite(folder.path()), ExcludeRules());
}

void TestExcludeRules::staysQuickWithHostileGlobs()
{
    const QByteArray stars = QByteArray("*a").repeated(490) + "*b";
    const auto rules = ExcludeRules::fromConfiguration("exclude: ['" + stars + "']\n");
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        QVERIFY(!rules.excludes(QByteArray(4000, 'a'), false));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(rules.excludes(QByteArray(4000, 'a') + 'b', false));
}

void TestExcludeRules::looksAtSoManyEntriesOnly()
{
    QByteArray configuration = "exclude:\n- " + QByteArray(ExcludeRules::maximumEntryLength + 1, 'x') + '\n';
    for (int i = 0; i < 2 * ExcludeRules::maximumEntries; ++i)
        configuration += "- folder-" + QByteArray::number(i) + "/\n";
    const auto rules = ExcludeRules::fromConfiguration(configuration);
    QVERIFY(rules.excludes("folder-400", true));
    QVERIFY(!rules.excludes("folder-600", true));
    QVERIFY(!rules.excludes(QByteArray(ExcludeRules::maximumEntryLength + 1, 'x'), true));
}

QTEST_GUILESS_MAIN(TestExcludeRules)
#include "tst_excluderules.moc"
