// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/articlefile.h"
#include "ctl/console.h"

#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace foreword::ctl {

/// Reads articles on all cores and hands the results on in order: `read(file)` runs on workers, several at
/// once, `take(results)` on the calling thread with those of some files, while the next ones are read; the
/// memory needed does not grow with the collection. `take` returns false to stop. The first `begin` files are
/// passed over.
template<typename Read, typename Take>
void inOrder(const QList<ArticleFile>& files, Console& console, Read read, Take take, qsizetype begin = 0)
{
    // A worker hands over so many at once: for each file it would cost as much as reading it. Few files are
    // shared out among all workers.
    const qsizetype portion = std::clamp<qsizetype>(files.size() / 64, 16, 256);
    const qsizetype portionsAhead = 4 * qMax(2, QThread::idealThreadCount());
    using Results = QList<std::invoke_result_t<Read, const ArticleFile&>>;

    const qsizetype portions = (files.size() - begin + portion - 1) / portion;
    std::mutex mutex;
    std::condition_variable hasRoom;
    std::condition_variable isRead;
    auto ahead = std::vector<std::optional<Results>>(size_t(portionsAhead)); // portion n at n % portionsAhead
    qsizetype next = 0;
    qsizetype taken = 0;
    bool stopped = false;

    const auto readPortion = [&](qsizetype index) {
        const qsizetype first = begin + index * portion;
        const qsizetype end = std::min(files.size(), first + portion);
        Results results;
        results.reserve(end - first);
        for (qsizetype i = first; i < end; ++i)
            results.append(read(files[i]));
        return results;
    };
    const auto work = [&] {
        std::unique_lock lock(mutex);
        while (true) {
            hasRoom.wait(lock, [&] { return stopped || next == portions || next < taken + portionsAhead; });
            if (stopped || next == portions)
                return;
            const qsizetype index = next++;
            lock.unlock();
            Results results = readPortion(index);
            lock.lock();
            ahead[size_t(index % portionsAhead)] = std::move(results);
            if (index == taken)
                isRead.notify_one();
        }
    };
    std::vector<std::jthread> workers;
    for (qsizetype i = std::min<qsizetype>(portions, QThread::idealThreadCount()); i > 0; --i)
        workers.emplace_back(work);

    for (std::unique_lock lock(mutex); taken < portions && !stopped;) {
        std::optional<Results>& first = ahead[size_t(taken % portionsAhead)];
        isRead.wait(lock, [&] { return first.has_value(); });
        const Results results = *std::exchange(first, std::nullopt);
        const qsizetype done = taken++ * portion;
        hasRoom.notify_all();
        lock.unlock();
        if (done % (portion * portionsAhead) == 0)
            console.showProgress(begin + done, files.size());
        const bool goesOn = take(results);
        lock.lock();
        stopped = !goesOn;
    }
    hasRoom.notify_all();
    workers.clear();
    console.hideProgress();
}

} // namespace foreword::ctl
