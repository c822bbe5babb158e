// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace foreword::bench {

/// Paths of all articles below a folder.
inline void listArticles(const std::string& folder, std::vector<std::string>& paths)
{
    DIR* directory = opendir(folder.c_str());
    if (!directory)
        return;
    while (const dirent* entry = readdir(directory)) {
        const std::string_view name = entry->d_name;
        std::string path = folder;
        path.append(1, '/').append(name);
        if (entry->d_type == DT_DIR && !name.starts_with('.'))
            listArticles(path, paths);
        else if (entry->d_type == DT_REG && name.ends_with(".md"))
            paths.push_back(std::move(path));
    }
    closedir(directory);
}

/// Calls `work(path)` for each article below a folder, on one thread each core. Returns how many there are.
template<typename Work>
std::size_t forEveryPath(const std::string& folder, Work work)
{
    std::vector<std::string> paths;
    listArticles(folder, paths);
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        constexpr std::size_t share = 64;
        for (std::size_t first = next.fetch_add(share); first < paths.size(); first = next.fetch_add(share)) {
            for (std::size_t i = first; i < std::min(first + share, paths.size()); ++i)
                work(paths[i]);
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = std::max(1U, std::thread::hardware_concurrency()); i > 0; --i)
            threads.emplace_back(take);
    }
    return paths.size();
}

/// Opens and reads all articles below a folder as plainly as can be, and calls `work(bytes)` for each on its
/// thread: the yardstick for everything that reads a folder. Returns how many there are.
template<typename Work>
std::size_t forEveryArticle(const std::string& folder, Work work)
{
    return forEveryPath(folder, [&work](const std::string& path) {
        thread_local std::vector<char> buffer(64 * 1024);
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        const ssize_t size = ::read(file, buffer.data(), buffer.size());
        ::close(file);
        work(std::string_view(buffer.data(), std::size_t(std::max<ssize_t>(size, 0))));
    });
}

} // namespace foreword::bench
