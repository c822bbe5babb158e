// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlescanner.h"

#include "library/readahead.h"

#include <QPromise>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace foreword::library {

namespace {

/// So many files are packed together.
constexpr int blockSize = 1024;
/// How many files one thread reads at a time, at most.
constexpr qsizetype largestPart = 1024;
constexpr qsizetype firstBatch = 50;
constexpr qsizetype usualBatch = 1024;
/// Taking a batch in is work over all rows: a batch of this part of them makes that linear in all.
constexpr qsizetype partOfAll = 3;

QString pathOf(const QString& folder, const QString& file)
{
    return folder + u'/' + file;
}

template<typename IsCancelled>
ScanBatch readPart(const QString& folder, const QStringList& files, const FileStore& store,
                   SharedTexts& texts, IsCancelled isCancelled)
{
    ScanBatch batch;
    for (qsizetype i = 0; i < files.size();) {
        RecordBlockBuilder builder(&texts);
        for (; i < files.size() && builder.size() < blockSize; ++i) {
            if (isCancelled())
                return {};
            builder.add(scanFile(folder, files[i], store));
        }
        const auto block = std::make_shared<const RecordBlock>(builder.finished());
        batch.blocks.append(block);
        batch.values.add(*block);
        for (int row = 0; row < block->size(); ++row)
            batch.withProblems += problemCount(block->row(row)) > 0 ? 1 : 0;
    }
    return batch;
}

/// Of what one thread reads behind so many files: little at the beginning, for the first rows.
qsizetype partSize(qsizetype begin)
{
    return std::clamp<qsizetype>(begin / 8, blockSize, largestPart);
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
    ReadAhead ahead;
    QStringList begun; // all that is read, or being read
    // A future keeps its results to the end: what is taken out of one is not among them.
    QList<QFuture<std::shared_ptr<ScanBatch>>> reading;
    const auto readOnAnotherThread = [&](const QStringList& part) {
        const qsizetype number =
            ahead.add(part.size(), [&folder, part](qsizetype i) { return pathOf(folder, part[i]); });
        reading.append(QtConcurrent::run(pool, [&read, &ahead, part, number] {
            ahead.moveTo(number + part.size());
            return std::make_shared<ScanBatch>(read(part));
        }));
    };
    const auto take = [&](const QStringList& part) {
        if (begun.isEmpty())
            promise.addResult(Result<ScanBatch>(read(part)));
        else
            readOnAnotherThread(part);
        begun += part;
        return partSize(begun.size());
    };
    const Result<QStringList> listed = articleFiles(folder, ExcludeRules::ofSite(folder), {firstBatch, take});
    if (!listed) {
        promise.addResult(listed.error());
        return;
    }
    const QStringList files = beginningWith(begun, listed.value());
    const bool isFirstBatchAll = !begun.isEmpty() && begun.size() == files.size() && reading.isEmpty();
    if (isFirstBatchAll)
        return;

    for (qsizetype begin = begun.size(); begin < files.size(); begin += partSize(begin))
        readOnAnotherThread(files.mid(begin, partSize(begin)));
    // This thread only waits, and so leaves its place to one that reads: a pool of one thread is enough.
    pool->releaseThread();
    qsizetype delivered = std::min(firstBatch, begun.size());
    qsizetype taken = delivered;
    ScanBatch batch;
    for (const auto& part : reading) {
        const std::shared_ptr<ScanBatch> next = part.result();
        for (const ArticleRecords::Block& block : next->blocks)
            taken += block->size();
        join(batch, std::exchange(*next, {}));
        if (taken == files.size() || taken - delivered < std::max(usualBatch, delivered / partOfAll))
            continue;
        batch.found = int(files.size());
        promise.addResult(Result<ScanBatch>(std::exchange(batch, {})));
        delivered = taken;
    }
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
    const Result<FileContent> content = store.read(pathOf(folder, file));
    if (content) {
        article.stamp = content->stamp;
        article.summary = summarise(frontmatter::SourceText(content->bytes));
    } else {
        article.summary = summariseFailure(content.error());
    }
    return article;
}

} // namespace foreword::library
