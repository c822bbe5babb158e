// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a folder of stories to measure with: bench_newsroom FOLDER COUNT [--sparse].
#include "newsroom.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <string_view>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace foreword::bench;
namespace fs = std::filesystem;

namespace {

bool write(const std::string& path, std::string_view text)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0)
        return false;
    const bool complete = ::write(file, text.data(), text.size()) == ssize_t(text.size());
    return ::close(file) == 0 && complete;
}

/// Many files with few contents: a thumbnail is made for each file all the same.
void copyPictures(const fs::path& folder)
{
    std::set<fs::path> originals;
    for (const auto& entry :
         fs::directory_iterator(FOREWORD_SOURCE_DIR "/resources/newsroom/assets/images")) {
        if (entry.path().extension() == ".jpg")
            originals.insert(entry.path());
    }
    fs::create_directories(folder);
    auto original = originals.begin();
    for (int i = 0; i < Newsroom::pictures; ++i) {
        fs::copy_file(*original, folder / ("picture-" + std::to_string(i) + ".jpg"),
                      fs::copy_options::overwrite_existing);
        if (++original == originals.end())
            original = originals.begin();
    }
}

bool writeStories(const std::string& folder, std::uint64_t count, bool sparse)
{
    const Newsroom newsroom;
    std::atomic<std::uint64_t> next = 0;
    std::atomic<bool> failed = false;
    const auto work = [&] {
        constexpr std::uint64_t share = 256;
        while (!failed) {
            const std::uint64_t first = next.fetch_add(share);
            if (first >= count)
                return;
            for (std::uint64_t i = first; i < std::min(first + share, count); ++i) {
                const Newsroom::Story story = sparse ? newsroom.sparseStory(i) : newsroom.story(i);
                const std::string month = folder + '/' + story.folder;
                std::string path = month;
                path.append(1, '/').append(story.name);
                if (write(path, story.text))
                    continue;
                fs::create_directories(month);
                if (!write(path, story.text))
                    failed = true;
            }
        }
    };
    std::vector<std::jthread> threads(std::max(1U, std::thread::hardware_concurrency()));
    for (std::jthread& thread : threads)
        thread = std::jthread(work);
    threads.clear();
    return !failed;
}

} // namespace

int main(int argc, char** argv)
{
    const bool sparse = argc == 4 && std::strcmp(argv[3], "--sparse") == 0;
    std::uint64_t count = 0;
    if (argc >= 3)
        std::from_chars(argv[2], argv[2] + std::strlen(argv[2]), count);
    if (count == 0 || (argc != 3 && !sparse)) {
        std::fputs("usage: bench_newsroom FOLDER COUNT [--sparse]\n", stderr);
        return 2;
    }
    const fs::path folder = argv[1];
    fs::create_directories(folder);
    std::ofstream(folder / "_config.yml") << "title: A newsroom to measure with\n";
    if (!sparse)
        copyPictures(folder / "assets/images");
    if (writeStories(folder.string(), count, sparse))
        return 0;
    std::perror("bench_newsroom");
    return 1;
}
