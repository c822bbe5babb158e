// SPDX-License-Identifier: GPL-3.0-or-later
// Only opens and reads a folder's articles: what opening it is compared with.
#include "everyfile.h"

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    std::atomic<std::size_t> bytes = 0;
    const std::size_t files =
        foreword::bench::forEveryArticle(argv[1], [&bytes](std::string_view text) { bytes += text.size(); });
    std::printf("files %zu files\nsize %zu bytes\n", files, bytes.load());
    return 0;
}
