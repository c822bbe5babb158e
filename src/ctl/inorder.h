// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/articlefile.h"
#include "ctl/console.h"
#include "library/readahead.h"

#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace foreword::ctl {

/// As inOrder(), for those who have one result for several files: `read(first, end)` is asked for the files
/// from one number to before another.
template<typename Read, typename Take>
void portionsInOrder(const QList<ArticleFile>& files, Console& console, Read read, Take take,
                     qsizetype begin = 0)
{
    const qsizetype count = files.size();
    // So many are handed over at once: for each file it would cost as much as reading it. Few files are
    // shared out among all threads.
    const qsizetype portion = std::clamp<qsizetype>(count / 64, 16, 256);
    const qsizetype portionsAhead = 4 * qMax(2, QThread::idealThreadCount());
    using Results = std::invoke_result_t<Read, qsizetype, qsizetype>;

    const qsizetype portions = (count - begin + portion - 1) / portion;
    std::mutex mutex;
    std::condition_variable hasRoom;
    std::condition_variable isRead;
    auto ahead = std::vector<std::optional<Results>>(size_t(portionsAhead)); // portion n at n % portionsAhead
    qsizetype next = 0;
    qsizetype taken = 0;
    bool stopped = false;
    library::ReadAhead readAhead;
    readAhead.add(count - begin, [&files, begin](qsizetype i) { return files[begin + i].path(); });

    const auto mayRead = [&] { return next < portions && next < taken + portionsAhead; };
    const auto readNext = [&](std::unique_lock<std::mutex>& lock) {
        const qsizetype index = next++;
        lock.unlock();
        const qsizetype first = begin + index * portion;
        const qsizetype end = std::min(count, first + portion);
        readAhead.moveTo(end - begin);
        Results results = read(first, end);
        lock.lock();
        ahead[size_t(index % portionsAhead)] = std::move(results);
        if (index == taken)
            isRead.notify_one();
    };
    const auto work = [&] {
        std::unique_lock lock(mutex);
        while (true) {
            hasRoom.wait(lock, [&] { return stopped || next == portions || mayRead(); });
            if (stopped || next == portions)
                return;
            readNext(lock);
        }
    };
    // One less than there are processors: between taking, this thread reads as well.
    std::vector<std::jthread> workers;
    for (qsizetype i = std::min<qsizetype>(portions, QThread::idealThreadCount()); i > 1; --i)
        workers.emplace_back(work);

    for (std::unique_lock lock(mutex); taken < portions && !stopped;) {
        std::optional<Results>& first = ahead[size_t(taken % portionsAhead)];
        if (!first && mayRead()) {
            readNext(lock);
            continue;
        }
        isRead.wait(lock, [&] { return first.has_value(); });
        const Results results = *std::exchange(first, std::nullopt);
        const qsizetype done = taken++ * portion;
        hasRoom.notify_all();
        lock.unlock();
        if (done % (portion * portionsAhead) == 0)
            console.showProgress(begin + done, count);
        const bool goesOn = take(results);
        lock.lock();
        stopped = !goesOn;
    }
    hasRoom.notify_all();
    workers.clear();
    console.hideProgress();
}

/// Reads articles on all cores and hands the results on in order: `read(file)` runs on this thread and on
/// others, several at once, `take(results)` on the calling thread with those of some files, while the next
/// ones are read; the memory needed does not grow with the collection. `take` returns false to stop. The
/// first `begin` files are passed over.
template<typename Read, typename Take>
void inOrder(const QList<ArticleFile>& files, Console& console, Read read, Take take, qsizetype begin = 0)
{
    const auto readPortion = [&](qsizetype first, qsizetype end) {
        QList<std::invoke_result_t<Read, const ArticleFile&>> results;
        results.reserve(end - first);
        for (qsizetype i = first; i < end; ++i)
            results.append(read(files[i]));
        return results;
    };
    portionsInOrder(files, console, readPortion, take, begin);
}

} // namespace foreword::ctl
