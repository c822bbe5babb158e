// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlescanner.h"

#include <QPromise>
#include <QSet>
#include <QtConcurrentMap>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace foreword::library {

namespace {

/// So many files are packed together.
constexpr qsizetype blockSize = 512;
/// How many files one thread reads at a time, at most.
constexpr qsizetype largestPart = 2048;
constexpr qsizetype firstBatch = 50;
constexpr qsizetype usualBatch = 1024;
/// Taking a batch in is work over all rows: a batch of this part of them makes that linear in all.
constexpr qsizetype partOfAll = 3;

template<typename IsCancelled>
ScanBatch readPart(const QString& folder, const QStringList& files, const FileStore& store,
                   SharedTexts& texts, IsCancelled isCancelled)
{
    ScanBatch batch;
    QList<ScannedArticle> articles;
    articles.reserve(std::min(blockSize, files.size()));
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (isCancelled())
            return {};
        articles.append(scanFile(folder, files[i], store));
        if (articles.size() < blockSize && i + 1 < files.size())
            continue;
        const auto block = std::make_shared<const RecordBlock>(articles, &texts);
        articles.clear();
        batch.blocks.append(block);
        for (int row = 0; row < block->size(); ++row) {
            batch.values.add(block->row(row));
            batch.withProblems += problemCount(block->row(row)) > 0 ? 1 : 0;
        }
    }
    return batch;
}

/// What the threads read of a list, each part at once: small ones at the beginning, for the first rows, and
/// at the end, lest one thread read alone.
QList<QStringList> partsOf(const QStringList& files, qsizetype begin)
{
    QList<QStringList> parts;
    while (begin < files.size()) {
        const qsizetype left = files.size() - begin;
        const qsizetype size = std::clamp(std::min(begin, left) / 8, blockSize, largestPart);
        parts.append(files.mid(begin, std::min(size, left)));
        begin += parts.constLast().size();
    }
    return parts;
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
        return readPart(folder, part, store, texts, [&promise] { return promise.isCanceled(); });
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
    if (!first.isEmpty() && first.size() == files.size())
        return;

    const QList<QStringList> parts = partsOf(files, first.size());
    // This thread only waits, and so leaves its place to one that reads: a pool of one thread is enough.
    pool->releaseThread();
    // The future keeps its results to the end: what is taken out of one is not among them.
    auto reading = QtConcurrent::mapped(
        pool, parts, [&read](const QStringList& part) { return std::make_shared<ScanBatch>(read(part)); });
    qsizetype delivered = first.size();
    qsizetype taken = delivered;
    ScanBatch batch;
    for (qsizetype i = 0; i < parts.size() && !promise.isCanceled(); ++i) {
        join(batch, std::exchange(*reading.resultAt(int(i)), {}));
        taken += parts[i].size();
        if (taken == files.size() || taken - delivered < std::max(usualBatch, delivered / partOfAll))
            continue;
        batch.found = int(files.size());
        promise.addResult(Result<ScanBatch>(std::exchange(batch, {})));
        delivered = taken;
    }
    reading.waitForFinished();
    pool->reserveThread();
    if (promise.isCanceled())
        return;
    batch.found = int(files.size());
    promise.addResult(Result<ScanBatch>(std::move(batch)));
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
