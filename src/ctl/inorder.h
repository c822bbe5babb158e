// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/articlefile.h"
#include "ctl/console.h"

#include <QtConcurrentMap>

namespace foreword::ctl {

/// Reads articles on all cores and hands the results on in order: `read(file)` runs on workers, several at
/// once, `take(results)` on the calling thread with those of some hundred files, so that the memory needed
/// does not grow with the collection. `take` returns false to stop.
template<typename Read, typename Take>
void inOrder(const QList<ArticleFile>& files, Console& console, Read read, Take take)
{
    constexpr qsizetype portion = 512;
    const auto start = [&](qsizetype begin) { return QtConcurrent::mapped(files.mid(begin, portion), read); };
    auto reading = start(0);
    for (qsizetype begin = 0; begin < files.size(); begin += portion) {
        console.showProgress(begin, files.size());
        const auto results = reading.results();
        // The next files are read while these are taken.
        reading = start(begin + portion);
        if (!take(results)) {
            reading.cancel();
            break;
        }
    }
    reading.waitForFinished();
    console.hideProgress();
}

} // namespace foreword::ctl
