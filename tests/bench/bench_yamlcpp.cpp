// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a folder's articles as a program would that gives each front matter to yaml-cpp.
#include "everyfile.h"

#include <yaml-cpp/yaml.h>

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    std::atomic<std::size_t> keys = 0;
    const std::size_t files = foreword::bench::forEveryArticle(argv[1], [&keys](std::string_view text) {
        const std::string yaml(text.substr(4, text.find("\n---", 4) - 3));
        keys += YAML::Load(yaml).size();
    });
    std::printf("files %zu files\nkeys %zu keys\n", files, keys.load());
    return 0;
}
