// SPDX-License-Identifier: GPL-3.0-or-later
// Only opens and reads a folder's articles: what opening it is compared with. With --sizes it asks the system
// for the size of each instead, as whoever trusts an index of them has to.
#include "everyfile.h"

#include <cstdio>
#include <sys/stat.h>

int main(int argc, char** argv)
{
    using namespace foreword::bench;
    const bool onlySizes = argc == 3 && std::string_view(argv[1]) == "--sizes";
    if (argc != 2 && !onlySizes)
        return 2;
    std::atomic<std::size_t> bytes = 0;
    const std::size_t files =
        onlySizes ? forEveryPath(argv[2],
                                 [&bytes](const std::string& path) {
                                     struct stat status = {};
                                     if (::stat(path.c_str(), &status) == 0)
                                         bytes += std::size_t(status.st_size);
                                 })
                  : forEveryArticle(argv[1], [&bytes](std::string_view text) { bytes += text.size(); });
    std::printf("files %zu files\nsize %zu bytes\n", files, bytes.load());
    return 0;
}
