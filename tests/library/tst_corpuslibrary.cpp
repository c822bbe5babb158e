// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlelibrary.h"
#include "library/articlescanner.h"

#include "support/corpus.h"
#include "support/fakefilestore.h"
#include "support/scannedrows.h"

#include <QDirIterator>
#include <QMap>
#include <QTest>

using foreword::frontmatter::FrontMatterDocument;
using foreword::library::ExcludeRules;
using foreword::library::Result;
using foreword::library::ScanBatch;
using foreword::library::scanFolder;
using foreword::library::ScannedArticle;
using foreword::test::articlesOf;
using foreword::test::corpusFolder;
using foreword::test::corpusSites;
using foreword::test::FakeFileStore;

/// Whether the site's configuration keeps the file, or a folder above it, out of the site.
static bool isExcluded(const QString& file, const ExcludeRules& rules)
{
    const QByteArray path = QFile::encodeName(file);
    for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        if (rules.excludes(path.left(slash), true))
            return true;
    }
    return rules.excludes(path, false);
}

/// Real sites: every article file is a row, and the rows say few bad things.
class TestCorpusLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsEveryArticle_data() { sites(); }
    void listsEveryArticle();
    void readsQuicklyWhatItReadsFully_data() { sites(); }
    void readsQuicklyWhatItReadsFully();

private:
    void sites();
    QList<ScannedArticle> scan(const QString& folder);
};

void TestCorpusLibrary::initTestCase()
{
    if (corpusFolder().isEmpty())
        QSKIP("No folder of real sites: set FOREWORD_CORPUS to test with one");
}

void TestCorpusLibrary::sites()
{
    QTest::addColumn<QString>("folder");
    for (const QString& site : corpusSites())
        QTest::newRow(qUtf8Printable(site)) << QString(corpusFolder() + u'/' + site);
}

QList<ScannedArticle> TestCorpusLibrary::scan(const QString& folder)
{
    const FakeFileStore store;
    QFuture<Result<ScanBatch>> future = scanFolder(folder, store);
    future.waitForFinished();
    QList<ScannedArticle> articles;
    const QList<Result<ScanBatch>> batches = future.results();
    for (const Result<ScanBatch>& batch : batches)
        articles += batch ? articlesOf(*batch) : QList<ScannedArticle>();
    return articles;
}

void TestCorpusLibrary::listsEveryArticle()
{
    QFETCH(QString, folder);
    const auto rules = ExcludeRules::ofSite(folder);
    QStringList expected;
    QDirIterator files(folder, {u"*.md"_qs, u"*.markdown"_qs, u"*.mkd"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next().mid(folder.size() + 1);
        if (!QString(u'/' + file).contains(u"/node_modules/") && !isExcluded(file, rules))
            expected.append(file);
    }

    QSet<QString> listed;
    QMap<QString, int> counts;
    const QList<ScannedArticle> articles = scan(folder);
    for (const ScannedArticle& article : articles) {
        listed.insert(article.file);
        ++counts[article.summary.readable ? u"readable"_qs : u"unreadable"_qs];
        for (const auto& problem : article.summary.problems) {
            const QChar severity = u"NWE"[int(problem.severity)];
            ++counts[QString(u"  "_qs + severity + u' ' + problem.rule + u' ' + problem.path.toString())];
        }
    }
    for (auto one = counts.constBegin(); one != counts.constEnd(); ++one)
        qInfo("%s: %d", qUtf8Printable(one.key()), *one);
    for (const QString& file : expected)
        QVERIFY2(listed.contains(file), qUtf8Printable(file));
    QCOMPARE(listed.size(), articles.size());
}

void TestCorpusLibrary::readsQuicklyWhatItReadsFully()
{
    QFETCH(QString, folder);
    const FakeFileStore store;
    const QList<ScannedArticle> articles = scan(folder);
    for (const ScannedArticle& article : articles) {
        const auto content = store.read(folder + u'/' + article.file);
        QVERIFY(content);
        const auto document = FrontMatterDocument::read(content->bytes, FrontMatterDocument::Reading::Proven);
        auto full = foreword::library::summarise(document);
        // Only the full reading asks the second parser.
        full.problems.removeIf([](const auto& problem) { return problem.rule == u"parsers-disagree"; });
        QVERIFY2(full == article.summary, qUtf8Printable(article.file));
    }
}

QTEST_GUILESS_MAIN(TestCorpusLibrary)
#include "tst_corpuslibrary.moc"
