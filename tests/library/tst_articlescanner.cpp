// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlescanner.h"

#include "library/story.h"
#include "support/fakefilestore.h"
#include "support/scannedrows.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using foreword::library::articleFiles;
using foreword::library::ErrorCode;
using foreword::library::Result;
using foreword::library::ScanBatch;
using foreword::library::scanFile;
using foreword::library::scanFolder;
using foreword::library::ScannedArticle;
using foreword::test::articlesOf;
using foreword::test::FakeFileStore;
using foreword::test::putFile;

class TestArticleScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsOneFile();
    void deliversSmallBatchesFirst();
    void keepsTheOrderOfFiles();
    void readsWhatALinkLeadsToOnce();
    void worksOnOneThread();
    void deliversAnEmptyBatchForAnEmptyFolder();
    void reportsAFolderThatIsNotThere();
    void showsProblemFilesAsRows();
    void stopsWhenCancelled();

private:
    QString at(const QString& file) const { return m_folder->filePath(file); }
    void putMany(int count)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(putFile(at(QStringLiteral("%1.md").arg(i, 4, 10, QLatin1Char('0'))),
                            "---\ntitle: Story " + QByteArray::number(i) + "\n---\n"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArticleScanner::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestArticleScanner::readsOneFile()
{
    const QByteArray bytes = foreword::test::completeStory();
    QVERIFY(putFile(at(u"sub/a.md"_qs), bytes));
    const FakeFileStore store;
    const ScannedArticle article = scanFile(m_folder->path(), u"sub/a.md"_qs, store);
    QCOMPARE(article.file, u"sub/a.md"_qs);
    QCOMPARE(article.stamp.size, qint64(bytes.size()));
    QCOMPARE(article.summary.title, u"Harbour bridge opens to walkers"_qs);
}

void TestArticleScanner::deliversSmallBatchesFirst()
{
    putMany(2500);
    const FakeFileStore store;
    const QFuture<Result<ScanBatch>> scan = scanFolder(m_folder->path(), store);
    QTRY_VERIFY(scan.isFinished());
    QList<qsizetype> sizes;
    const QList<Result<ScanBatch>> batches = scan.results();
    for (const Result<ScanBatch>& batch : batches) {
        QVERIFY(batch);
        QCOMPARE(batch->found, sizes.isEmpty() ? 0 : 2500);
        sizes.append(articlesOf(*batch).size());
    }
    QCOMPARE(sizes, QList<qsizetype>({50, 1024, 1024, 402}));
}

void TestArticleScanner::keepsTheOrderOfFiles()
{
    putMany(300);
    const FakeFileStore store;
    const QFuture<Result<ScanBatch>> scan = scanFolder(m_folder->path(), store);
    QTRY_VERIFY(scan.isFinished());
    int next = 0;
    const QList<Result<ScanBatch>> batches = scan.results();
    for (const Result<ScanBatch>& batch : batches) {
        for (const ScannedArticle& article : articlesOf(*batch))
            QCOMPARE(article.summary.title, QString(u"Story " + QString::number(next++)));
    }
    QCOMPARE(next, 300);
}

void TestArticleScanner::readsWhatALinkLeadsToOnce()
{
    // The folder is listed under its real name, which is known only when the first files are on their way;
    // the link's own files stand at the beginning of the list.
    // So many that parts of the list are read while the rest is listed.
    putMany(1200);
    for (const QString& name : {u"1.md"_qs, u"2.md"_qs})
        QVERIFY(putFile(at(u".real/"_qs + name), "---\ntitle: Linked\n---\n"));
    QVERIFY(QFile::link(at(u".real"_qs), at(u"-link"_qs)));
    const FakeFileStore store;
    const QFuture<Result<ScanBatch>> scan = scanFolder(m_folder->path(), store);
    QTRY_VERIFY(scan.isFinished());
    const Result<QStringList> listed = articleFiles(m_folder->path());
    QCOMPARE(listed->first(), u"-link/1.md"_qs);
    QStringList read;
    const QList<Result<ScanBatch>> batches = scan.results();
    for (const Result<ScanBatch>& batch : batches) {
        for (const ScannedArticle& article : articlesOf(*batch))
            read.append(article.file);
    }
    QCOMPARE(read.first(), u"0000.md"_qs);
    read.sort();
    QCOMPARE(read, *listed);
}

void TestArticleScanner::worksOnOneThread()
{
    putMany(1200);
    const FakeFileStore store;
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    const QFuture<Result<ScanBatch>> scan = scanFolder(m_folder->path(), store, &pool);
    QTRY_VERIFY(scan.isFinished());
    qsizetype read = 0;
    const QList<Result<ScanBatch>> batches = scan.results();
    for (const Result<ScanBatch>& batch : batches)
        read += articlesOf(*batch).size();
    QCOMPARE(read, 1200);
}

void TestArticleScanner::deliversAnEmptyBatchForAnEmptyFolder()
{
    const FakeFileStore store;
    const QFuture<Result<ScanBatch>> scan = scanFolder(m_folder->path(), store);
    QTRY_VERIFY(scan.isFinished());
    QCOMPARE(scan.resultCount(), 1);
    QVERIFY(scan.resultAt(0));
    QCOMPARE(articlesOf(*scan.resultAt(0)).size(), 0);
    QCOMPARE(scan.resultAt(0)->found, 0);
}

void TestArticleScanner::reportsAFolderThatIsNotThere()
{
    const FakeFileStore store;
    const QFuture<Result<ScanBatch>> scan = scanFolder(at(u"missing"_qs), store);
    QTRY_VERIFY(scan.isFinished());
    QCOMPARE(scan.resultCount(), 1);
    QVERIFY(!scan.resultAt(0));
    QCOMPARE(int(scan.resultAt(0).error().code), int(ErrorCode::NotFound));
}

void TestArticleScanner::showsProblemFilesAsRows()
{
    const QByteArray good = "---\ntitle: Good\n---\n";
    for (const QString& name : {u"closed.md"_qs, u"good.md"_qs, u"vanished.md"_qs, u"folder.md/inner.md"_qs})
        QVERIFY(putFile(at(name), good));
    QVERIFY(putFile(at(u"empty.md"_qs), ""));
    QVERIFY(putFile(at(u"latin1.md"_qs), "---\ntitle: caf\xe9\n---\n"));
    QVERIFY(putFile(at(u"noend.md"_qs), "---\ntitle: A\n"));
    QVERIFY(putFile(at(u"plain.md"_qs), "Hello\n"));
    QVERIFY(putFile(at(u"huge.md"_qs), "---\n"));
    QVERIFY(QFile::resize(at(u"huge.md"_qs), 50 * 1024 * 1024));
    QVERIFY(QFile::link(u"round.md"_qs, at(u"round.md"_qs)));
    FakeFileStore store;
    store.failFor(at(u"closed.md"_qs), ErrorCode::PermissionDenied);
    store.beforeRead = [this](const QString& path) {
        if (path == at(u"vanished.md"_qs))
            QFile::remove(path);
    };

    const QFuture<Result<ScanBatch>> scan = scanFolder(m_folder->path(), store);
    QTRY_VERIFY(scan.isFinished());
    QStringList rows;
    const ScanBatch batch = scan.resultAt(0).value();
    for (const ScannedArticle& article : articlesOf(batch)) {
        const auto& problems = article.summary.problems;
        rows.append(article.file + u' ' +
                    (article.summary.readable ? article.summary.title : problems.constFirst().rule));
    }
    const QStringList expected{
        u"closed.md unreadable-file"_qs,
        u"empty.md no-front-matter"_qs,
        u"folder.md unreadable-file"_qs,
        u"folder.md/inner.md Good"_qs,
        u"good.md Good"_qs,
        u"huge.md too-large"_qs,
        u"latin1.md not-utf8"_qs,
        u"noend.md no-end-marker"_qs,
        u"plain.md no-front-matter"_qs,
        u"round.md unreadable-file"_qs,
        u"vanished.md unreadable-file"_qs,
    };
    QCOMPARE(rows, expected);
}

void TestArticleScanner::stopsWhenCancelled()
{
    putMany(2500);
    FakeFileStore store;
    QSemaphore gate;
    store.beforeRead = [&](const QString& path) {
        if (path >= at(u"0050.md"_qs))
            gate.acquire();
    };
    QFuture<Result<ScanBatch>> scan = scanFolder(m_folder->path(), store);
    QTRY_COMPARE(scan.resultCount(), 1);
    scan.cancel();
    gate.release(400);
    QTRY_VERIFY(scan.isFinished());
    scan.waitForFinished();
    QCOMPARE(scan.resultCount(), 1);
    QVERIFY2(store.operations() < 200, "The files after those at hand were read");
}

QTEST_GUILESS_MAIN(TestArticleScanner)
#include "tst_articlescanner.moc"
