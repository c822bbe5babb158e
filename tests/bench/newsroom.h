// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace foreword::bench {

/// Numbers that follow from a seed alone (splitmix64).
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {}

    std::uint64_t next();
    int below(int bound) { return int(next() % std::uint64_t(bound)); }
    bool percent(int share) { return below(100) < share; }
    /// Small numbers often and large ones rarely, as words stand in a language (Zipf's law).
    int rank(int bound);

private:
    std::uint64_t m_state;
};

/// Writes stories of the shape of a real newsroom's: the same number gives the same story, whatever other
/// stories were written. Usable from any thread.
class Newsroom
{
public:
    /// Of the pictures in the site's folder that the stories name, from picture-0.jpg on.
    static constexpr int pictures = 416;

    struct Story
    {
        std::string folder; ///< as "2021/04"
        std::string name;   ///< as "2021-04-13-harbour-city-votes-7x.md", unique
        std::string text;
    };

    Newsroom();

    /// About 3.7 KB: all fields, pictures and related stories.
    Story story(std::uint64_t number) const;
    /// About 400 bytes: what a table shows and little else.
    Story sparseStory(std::uint64_t number) const;

private:
    struct Provider
    {
        std::string name;
        std::string domain;
    };
    struct Head;

    Head head(Random& random, std::uint64_t number) const;
    Provider madeProvider(Random& random) const;
    const Provider& provider(Random& random) const;
    std::string words(Random& random, int count) const;
    std::string title(Random& random) const;
    std::string excerpt(Random& random, int count) const;
    std::string addresses(Random& random, const std::string& indent, const std::string& domain,
                          const std::string& slug, const std::string& day) const;
    std::string topics(Random& random) const;
    std::string images(Random& random, const std::string& indent, const std::string& domain, int count,
                       bool firstIsLocal) const;
    std::string related(Random& random) const;

    std::vector<std::string> m_words; ///< the frequent ones first
    std::vector<Provider> m_providers;
    std::vector<std::string> m_categories;
    std::vector<std::string> m_topics;
};

} // namespace foreword::bench
