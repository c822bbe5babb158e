// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/articlefile.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace foreword::ctl {

/// Reads the first files of a list, one after another, on a thread of its own, while the rest of the list is
/// still being made.
template<typename Result>
class HeadStart
{
public:
    using Read = std::function<Result(const ArticleFile& file)>;

    explicit HeadStart(const Read& read)
        : m_read(read)
    {}

    /// The next files of the list. Results may point to them for as long as this lives.
    void add(const QList<ArticleFile>& files)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_files.insert(m_files.end(), files.begin(), files.end());
        }
        m_hasFiles.notify_one();
        if (!m_reader.joinable())
            m_reader = std::jthread([this](const std::stop_token& stop) { readAll(stop); });
    }

    /// Ends the reading after the file at hand. Of the files that have been read, in their order; none where
    /// the whole list turned out to begin with others.
    QList<Result> resultsFor(const QList<ArticleFile>& all)
    {
        m_reader = {};
        const auto end = m_files.cbegin() + m_results.size();
        const bool isBeginning =
            m_results.size() <= all.size() && std::equal(m_files.cbegin(), end, all.cbegin());
        return isBeginning ? m_results : QList<Result>();
    }

private:
    void readAll(const std::stop_token& stop)
    {
        while (true) {
            const ArticleFile* file = nullptr;
            {
                std::unique_lock lock(m_mutex);
                const auto next = size_t(m_results.size());
                if (!m_hasFiles.wait(lock, stop, [&] { return next < m_files.size(); }) ||
                    stop.stop_requested())
                    return;
                file = &m_files[next];
            }
            m_results.append(m_read(*file));
        }
    }

    const Read m_read;
    std::mutex m_mutex;
    std::condition_variable_any m_hasFiles;
    std::deque<ArticleFile> m_files; ///< a deque's stay where they are
    QList<Result> m_results;         ///< the reader's, while it runs
    std::jthread m_reader;           ///< last: it ends before what it uses
};

} // namespace foreword::ctl
