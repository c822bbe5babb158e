// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlescanner.h"

#include <QPromise>
#include <QtConcurrentMap>
#include <QtConcurrentRun>

namespace foreword::library {

namespace {

constexpr qsizetype firstBatch = 50;
constexpr qsizetype largestBatch = 800;

void scan(QPromise<Result<ScanBatch>>& promise, const QString& folder, const FileStore& store,
          QThreadPool* pool)
{
    const Result<QStringList> listed = articleFiles(folder);
    if (!listed) {
        promise.addResult(listed.error());
        return;
    }
    const QStringList& files = listed.value();
    const auto read = [&](const QString& file) {
        return promise.isCanceled() ? ScannedArticle{file, {}, {}, {}} : scanFile(folder, file, store);
    };
    qsizetype size = firstBatch;
    qsizetype begin = 0;
    do {
        ScanBatch batch;
        batch.found = int(files.size());
        // This thread only waits, and so leaves its place to one that reads: a pool of one thread is enough.
        pool->releaseThread();
        batch.articles =
            QtConcurrent::blockingMapped<QList<ScannedArticle>>(pool, files.mid(begin, size), read);
        pool->reserveThread();
        if (promise.isCanceled())
            return;
        promise.addResult(Result<ScanBatch>(std::move(batch)));
        begin += size;
        size = qMin(size * 2, largestBatch);
    } while (begin < files.size());
}

} // namespace

QFuture<Result<ScanBatch>> scanFolder(const QString& folder, const FileStore& store, QThreadPool* pool)
{
    return QtConcurrent::run(pool, [folder, &store, pool](QPromise<Result<ScanBatch>>& promise) {
        scan(promise, folder, store, pool);
    });
}

ScannedArticle scanFile(const QString& folder, const QString& file, const FileStore& store)
{
    ScannedArticle article;
    article.file = file;
    const Result<FileContent> content = store.read(folder + u'/' + file);
    if (content) {
        article.stamp = content->stamp;
        article.summary = summarise(frontmatter::SourceText(content->bytes));
    } else {
        article.summary = summariseFailure(content.error());
    }
    article.keys = SearchKeys::of(article.summary);
    return article;
}

} // namespace foreword::library
