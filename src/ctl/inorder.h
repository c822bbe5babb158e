// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/articlefile.h"
#include "ctl/console.h"

#include <QFuture>
#include <QtConcurrentMap>

namespace foreword::ctl {

/// Reads articles on all cores and hands the results on in order: `read(file)` runs on workers, several at
/// once, `take(results)` on the calling thread with those of some files, while the next ones are read; the
/// memory needed does not grow with the collection. `take` returns false to stop.
template<typename Read, typename Take>
void inOrder(const QList<ArticleFile>& files, Console& console, Read read, Take take)
{
    // A worker wakes this thread once for so many files: for each one it would cost as much as reading it.
    constexpr qsizetype portion = 64;
    constexpr qsizetype portionsAhead = 32;
    using Results = QList<std::invoke_result_t<Read, const ArticleFile&>>;
    const auto readPortion = [&read](const QList<ArticleFile>& some) {
        Results results;
        results.reserve(some.size());
        for (const ArticleFile& file : some)
            results.append(read(file));
        return results;
    };
    const auto start = [&](qsizetype begin) {
        QList<QList<ArticleFile>> portions;
        for (const qsizetype end = begin + portion * portionsAhead; begin < end; begin += portion)
            portions.append(files.mid(begin, portion));
        return QtConcurrent::mapped(portions, readPortion);
    };
    QFuture<Results> reading = start(0);
    for (qsizetype begin = 0; begin < files.size(); begin += portion * portionsAhead) {
        console.showProgress(begin, files.size());
        Results results;
        for (const Results& some : reading.results())
            results += some;
        reading = start(begin + portion * portionsAhead);
        if (!take(results))
            break;
    }
    reading.cancel();
    reading.waitForFinished();
    console.hideProgress();
}

} // namespace foreword::ctl
