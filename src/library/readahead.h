// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace foreword::library {

/// Has the files that will soon be read brought from the disk into memory, several at a time. A disk answers
/// many questions at once nearly as soon as one, so that a folder that nobody has read since the computer was
/// started is read several times as quickly. Where its files are in memory already, it looks at one in sixty
/// and leaves the others alone.
///
/// All members may be called on any thread.
class ReadAhead
{
public:
    /// Of the file of this number, absolute; called on several threads.
    using PathOf = std::function<QString(qsizetype number)>;

    /// How many files it is ahead of those that are read, at most: memory is for other things too.
    static constexpr qsizetype lead = 16 * 1024;

    ReadAhead() = default;
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;
    /// Waits for the files at hand.
    ~ReadAhead();

    /// So many files will be read behind those that were added before. Returns what their numbers, from 0 on
    /// for `pathOf`, are more of all: moveTo() counts all.
    qsizetype add(qsizetype count, const PathOf& pathOf);
    /// The files before this one of all are read, or being read.
    void moveTo(qsizetype number);

private:
    struct Part
    {
        qsizetype begin; ///< of all files
        qsizetype count;
        PathOf pathOf;
    };
    /// A few files of one part.
    struct Stretch
    {
        PathOf pathOf;
        qsizetype begin;
        qsizetype end;
    };

    /// The first one finds out whether others are needed. Called with the mutex held, as the next two are.
    void startThreads(size_t count);
    void work(const std::stop_token& stop);
    bool hasNext() const;
    Stretch next();

    std::mutex m_mutex;
    std::condition_variable_any m_hasMore;
    std::deque<Part> m_parts; ///< not wholly taken yet
    qsizetype m_added = 0;
    qsizetype m_taken = 0; ///< or passed over, because they are read already
    qsizetype m_reached = 0;
    bool m_isEnding = false;
    std::vector<std::jthread> m_threads; ///< last, so that they end first
};

} // namespace foreword::library
