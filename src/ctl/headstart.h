// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/articlefile.h"

#include <algorithm>
#include <functional>
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

    /// Results may point to these files for as long as this lives.
    void begin(const QList<ArticleFile>& files, const Read& read)
    {
        m_files = files;
        m_results.reserve(files.size());
        m_reader = std::jthread([this, read](const std::stop_token& stop) {
            for (auto file = m_files.cbegin(); file != m_files.cend() && !stop.stop_requested(); ++file)
                m_results.append(read(*file));
        });
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
    QList<ArticleFile> m_files;
    QList<Result> m_results; ///< the reader's, while it runs
    std::jthread m_reader;   ///< last: it ends before what it uses
};

} // namespace foreword::ctl
