// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlescanner.h"

#include <QPromise>
#include <QSet>
#include <QtConcurrentMap>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>

namespace foreword::library {

namespace {

/// How many files one thread reads at a time.
constexpr qsizetype blockSize = 512;
constexpr qsizetype firstBatch = 50;
constexpr qsizetype usualBatch = 1024;
/// Taking a batch in is work over all rows: a batch of this part of them makes that linear in all.
constexpr qsizetype partOfAll = 4;

template<typename IsCancelled>
ScanBatch readBlock(const QString& folder, const QStringList& files, const FileStore& store,
                    SharedTexts& texts, IsCancelled isCancelled)
{
    QList<ScannedArticle> articles;
    articles.reserve(files.size());
    for (const QString& file : files) {
        if (isCancelled())
            return {};
        articles.append(scanFile(folder, file, store));
    }
    const auto block = std::make_shared<const RecordBlock>(articles, &texts);
    ScanBatch batch;
    batch.blocks.append(block);
    for (int i = 0; i < block->size(); ++i) {
        batch.values.add(block->row(i));
        batch.withProblems += problemCount(block->row(i)) > 0 ? 1 : 0;
    }
    return batch;
}

void join(ScanBatch& batch, const ScanBatch& next)
{
    batch.blocks += next.blocks;
    batch.values.add(next.values);
    batch.withProblems += next.withProblems;
}

/// The list with some of its files at its beginning, wherever they stand in it.
QStringList beginningWith(const QStringList& first, const QStringList& all)
{
    if (std::equal(first.begin(), first.end(), all.begin(), all.begin() + first.size()))
        return all;
    const QSet<QString> taken(first.begin(), first.end());
    QStringList files = first;
    std::copy_if(all.begin(), all.end(), std::back_inserter(files),
                 [&taken](const QString& file) { return !taken.contains(file); });
    return files;
}

void scan(QPromise<Result<ScanBatch>>& promise, const QString& folder, const FileStore& store,
          QThreadPool* pool)
{
    SharedTexts texts;
    const auto read = [&](const QStringList& part) {
        return readBlock(folder, part, store, texts, [&promise] { return promise.isCanceled(); });
    };
    QStringList first;
    const auto readFirst = [&](const QStringList& some) {
        first = some;
        promise.addResult(Result<ScanBatch>(read(first)));
    };
    const Result<QStringList> listed =
        articleFiles(folder, ExcludeRules::ofSite(folder), {firstBatch, readFirst});
    if (!listed) {
        promise.addResult(listed.error());
        return;
    }
    const QStringList files = beginningWith(first, listed.value());
    qsizetype begin = first.size();
    if (begin > 0 && begin == files.size())
        return;
    do {
        const qsizetype size = begin == 0 ? firstBatch : std::max(usualBatch, begin / partOfAll);
        const qsizetype end = std::min(begin + size, files.size());
        QList<QStringList> parts;
        for (; begin < end; begin += blockSize)
            parts.append(files.mid(begin, std::min(blockSize, end - begin)));
        begin = end;
        // This thread only waits, and so leaves its place to one that reads: a pool of one thread is enough.
        pool->releaseThread();
        const auto blocks = QtConcurrent::blockingMapped<QList<ScanBatch>>(pool, parts, read);
        pool->reserveThread();
        if (promise.isCanceled())
            return;
        ScanBatch batch;
        for (const ScanBatch& block : blocks)
            join(batch, block);
        batch.found = int(files.size());
        promise.addResult(Result<ScanBatch>(std::move(batch)));
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
    return article;
}

} // namespace foreword::library
