// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsroom.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

namespace foreword::bench {

namespace {

constexpr std::uint64_t seed = 20210413;
constexpr int vocabulary = 12'000;
constexpr int firstYear = 2015;
constexpr int years = 10;

/// By frequency. Made-up words follow, until the vocabulary is as large as a newspaper's.
constexpr std::array realWords = {
    "the",      "of",       "to",         "in",       "and",       "a",        "on",        "for",
    "with",     "as",       "at",         "after",    "from",      "over",     "by",        "city",
    "new",      "election", "says",       "harbour",  "president", "rises",    "talks",     "school",
    "minister", "against",  "water",      "plan",     "first",     "years",    "people",    "state",
    "court",    "week",     "report",     "million",  "house",     "night",    "market",    "train",
    "health",   "climate",  "school's",   "children", "river",     "council",  "votes",     "budget",
    "workers",  "strike",   "party",      "leader",   "energy",    "Zürich",   "prices",    "team",
    "season",   "opens",    "bridge",     "street",   "museum",    "northern", "islands",   "São",
    "Paulo",    "southern", "coast",      "power",    "women",     "research", "doctors",   "hospital",
    "vaccine",  "storm",    "police",     "security", "military",  "meeting",  "summit",    "Malmö",
    "tensions", "border",   "trade",      "record",   "growth",    "economy",  "bank",      "Łódź",
    "union",    "Québec",   "wind",       "solar",    "forest",    "farmers",  "harvest",   "orchard",
    "library",  "film",     "festival",   "café",     "Genève",    "football", "match",     "coach",
    "final",    "victory",  "Reykjavík",  "volcano",  "ocean",     "fishing",  "ferry",     "airport",
    "flights",  "railway",  "Düsseldorf", "tram",     "cycling",   "space",    "telescope", "scientists",
    "species",  "bees",     "東京",       "Москва",   "Αθήνα",     "القاهرة",  "résumé",    "naïve",
    "Curaçao",  "Åland",    "Plzeň",      "İstanbul", "Ñuñoa",     "œuvre",    "smørrebrød"};

/// A word for benchmarks to look for: real, and in less than one story of a thousand.
constexpr const char* rareWord = "quokka";
constexpr int rareRank = 9'000;

constexpr std::array types = {"article", "video",  "gallery",   "opinion",
                              "live",    "review", "interview", "podcast"};
constexpr std::array providerKinds = {"Post", "Tribune", "Herald", "News",     "Times",
                                      "Wire", "Courier", "Ledger", "Chronicle"};

std::string madeUpWord(Random& random)
{
    static constexpr std::array onsets = {"b", "c",  "d",  "f",  "g",  "h",  "l",  "m",  "n",
                                          "p", "r",  "s",  "t",  "v",  "br", "st", "tr", "pl",
                                          "k", "sh", "th", "qu", "gr", "w",  "j",  "é",  "ø"};
    static constexpr std::array vowels = {"a", "e", "i", "o", "u", "ea", "ou", "ai", "e"};
    static constexpr std::array codas = {"", "n", "r", "s", "l", "", "t", "nd", "", "m", "", "ck"};
    std::string word;
    for (int syllables = 1 + random.below(3); syllables > 0; --syllables) {
        // The last two onsets are not ASCII, and rare.
        word += onsets[size_t(random.below(int(onsets.size()) - (random.percent(96) ? 2 : 0)))];
        word += vowels[size_t(random.below(int(vowels.size())))];
    }
    return word + codas[size_t(random.below(int(codas.size())))];
}

std::string capitalised(std::string word)
{
    word[0] = char(std::toupper(static_cast<unsigned char>(word[0])));
    return word;
}

/// The words of a title as they stand in an address.
std::string slugOf(const std::string& title, size_t longest)
{
    std::string slug;
    for (const char c : title) {
        if (slug.size() >= longest)
            break;
        if (std::isalnum(static_cast<unsigned char>(c)))
            slug += char(std::tolower(static_cast<unsigned char>(c)));
        else if (c == ' ' && !slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    return slug;
}

std::string characters(Random& random, int count, int alphabet = 64)
{
    static constexpr char digits[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/";
    std::string text;
    for (; count > 0; --count)
        text += digits[random.below(alphabet)];
    return text;
}

std::string base36(std::uint64_t number)
{
    std::string text;
    do
        text.insert(text.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    while (number /= 36);
    return text;
}

template<typename... Values>
std::string printed(const char* format, Values... values)
{
    char text[64];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

struct Moment
{
    std::string day; ///< "2021/04/13"
    std::string text;
};

/// Most dates are written in UTC; some newsrooms write their own time.
Moment moment(Random& random)
{
    const int year = firstYear + random.below(years);
    const int month = 1 + random.below(12);
    const int day = 1 + random.below(28);
    const std::string time = printed("T%02d:%02d:%02d", random.below(24), random.below(60), random.below(60));
    return {printed("%04d/%02d/%02d", year, month, day),
            printed("%04d-%02d-%02d", year, month, day) + time + (random.percent(5) ? "+02:00" : "Z")};
}

} // namespace

/// What full and sparse stories have in common.
struct Newsroom::Head
{
    std::string title;
    std::string slug;
    Moment moment;
    const Provider& provider;
    Story story; ///< its text is to be written yet
};

std::uint64_t Random::next()
{
    std::uint64_t z = m_state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

int Random::rank(int bound)
{
    const double share = double(next() >> 11) / double(1ULL << 53);
    return std::min(bound, int(std::pow(double(bound), share))) - 1;
}

Newsroom::Newsroom()
{
    Random random(seed);
    m_words.assign(realWords.begin(), realWords.end());
    while (m_words.size() < vocabulary)
        m_words.push_back(madeUpWord(random));
    m_words[rareRank] = rareWord;
    while (m_providers.size() < 300)
        m_providers.push_back(madeProvider(random));
    m_categories = {"news", "politics", "opinion", "business", "sport", "culture"};
    while (m_categories.size() < 40)
        m_categories.push_back(madeUpWord(random));
    m_topics = {"Election", "Democratic Voice", "Public Transport", "Climate"};
    while (m_topics.size() < 500)
        m_topics.push_back(capitalised(madeUpWord(random)) +
                           (random.percent(50) ? " " + words(random, 1) : ""));
}

Newsroom::Provider Newsroom::madeProvider(Random& random) const
{
    const std::string place = madeUpWord(random);
    const std::string kind = providerKinds[size_t(random.below(int(providerKinds.size())))];
    return {capitalised(place) + ' ' + kind, slugOf(place + kind, 24) + ".com"};
}

const Newsroom::Provider& Newsroom::provider(Random& random) const
{
    return m_providers[size_t(random.rank(int(m_providers.size())))];
}

std::string Newsroom::words(Random& random, int count) const
{
    std::string text;
    for (; count > 0; --count) {
        if (!text.empty())
            text += ' ';
        text += m_words[size_t(random.rank(vocabulary))];
    }
    return text;
}

std::string Newsroom::title(Random& random) const
{
    return capitalised(words(random, 7 + random.below(8)));
}

/// As it stands between double quotes; some end in white space, as feeds leave it.
std::string Newsroom::excerpt(Random& random, int count) const
{
    std::string text = capitalised(words(random, count * 2 / 3));
    if (random.percent(10))
        text += " \\\"" + words(random, 3) + "\\\"";
    text += ", " + words(random, count / 3) + '.';
    return random.percent(40) ? text + "\\n    \\n" : text;
}

std::string Newsroom::addresses(Random& random, const std::string& indent, const std::string& domain,
                                const std::string& slug, const std::string& day) const
{
    const std::string amp = "https://amp." + domain + "/story/" + day + '/' + slug + "/index.html";
    std::string dashed = domain;
    std::replace(dashed.begin(), dashed.end(), '.', '-');
    return indent + "webUrl: \"http://rss." + domain + "/~r/rss/latest/~3/" + characters(random, 11, 62) +
           "/index.html\"\n" + indent + "ampWebUrl: \"" + amp + "\"\n" + indent +
           "cdnAmpWebUrl: \"https://amp-" + dashed + ".cdn.ampproject.org/c/s/" + amp.substr(8) + "\"\n";
}

std::string Newsroom::topics(Random& random) const
{
    std::string text = "topics:\n";
    for (int count = 1 + random.below(4); count > 0; --count)
        text += "  - " + m_topics[size_t(random.rank(int(m_topics.size())))] + '\n';
    return text;
}

std::string Newsroom::images(Random& random, const std::string& indent, const std::string& domain, int count,
                             bool firstIsLocal) const
{
    if (count == 0)
        return {};
    std::string text = indent + "images:\n";
    for (int i = 0; i < count; ++i) {
        const std::string address =
            i == 0 && firstIsLocal
                ? "/assets/images/picture-" + std::to_string(random.below(pictures)) + ".jpg"
                : "https://cdn." + domain + "/cdnnext/dam/assets/" + characters(random, 12, 10) + '-' +
                      slugOf(words(random, 3), 30) + "-super-tease.jpg";
        text += indent + "  - url: \"" + address + "\"\n" + indent + "    width: 1100\n" + indent +
                "    height: 619\n" + indent + "    isCached: " + (random.percent(80) ? "true" : "false") +
                '\n';
    }
    return text;
}

std::string Newsroom::related(Random& random) const
{
    const int count = random.below(5);
    if (count == 0)
        return {};
    std::string text = "related:\n";
    for (int i = 0; i < count; ++i) {
        const Provider& from = provider(random);
        const std::string itsTitle = title(random);
        const Moment when = moment(random);
        text += "  - title: \"" + itsTitle + "\"\n    excerpt: \"" + excerpt(random, 20 + random.below(20)) +
                "\"\n    publishedDateTime: " + when.text + '\n' +
                addresses(random, "    ", from.domain, slugOf(itsTitle, 40), when.day) +
                "    type: " + types[size_t(random.rank(int(types.size())))] +
                "\n    provider:\n      name: " + from.name + "\n      domain: " + from.domain +
                "\n    quality: " + std::to_string(random.below(250)) + '\n' +
                images(random, "    ", from.domain, random.percent(80) ? 1 : 0, false);
    }
    return text + '\n';
}

Newsroom::Head Newsroom::head(Random& random, std::uint64_t number) const
{
    const std::string itsTitle = title(random);
    const Moment when = moment(random);
    const std::string slug = slugOf(itsTitle, 50);
    std::string date = when.day;
    std::replace(date.begin(), date.end(), '/', '-');
    return {.title = itsTitle,
            .slug = slug,
            .moment = when,
            .provider = provider(random),
            .story = {when.day.substr(0, 7), date + '-' + slug + '-' + base36(number) + ".md", {}}};
}

Newsroom::Story Newsroom::story(std::uint64_t number) const
{
    Random random(seed ^ (number * 0x2545f4914f6cdd1d));
    Head head = this->head(random, number);
    const std::string& domain = head.provider.domain;
    std::string& text = head.story.text;
    text = "---\ncategory: " + m_categories[size_t(random.rank(int(m_categories.size())))] + "\ntitle: \"" +
           head.title + "\"\nexcerpt: \"" + excerpt(random, 20 + random.below(25)) +
           "\"\npublishedDateTime: " + head.moment.text + "\noriginalUrl: \"http://rss." + domain +
           "/~r/rss/latest/~3/" + characters(random, 11, 62) + "/index.html\"\n" +
           addresses(random, {}, domain, head.slug, head.moment.day) +
           "type: " + types[size_t(random.rank(int(types.size())))] +
           "\nquality: " + std::to_string(random.below(250)) +
           // Something is wrong with a story in a hundred, as in a real folder.
           "\nheat: " + (random.percent(1) ? "high" : std::to_string(random.below(400))) + '\n';
    if (random.percent(99))
        text += random.percent(70) ? "published: true\n" : "published: false\n";
    text += random.percent(5) ? "\n# checked by the desk\n" : "\n";
    text += "provider:\n  name: " + head.provider.name + "\n  domain: " + domain +
            "\n  images:\n    - url: \"https://news.example/election/assets/images/organizations/" + domain +
            "-50x50.jpg\"\n      width: 50\n      height: 50\n\n" + topics(random) + '\n' +
            images(random, {}, domain, std::min(random.below(6), random.below(6)), true) + '\n' +
            related(random) + "secured: \"" + characters(random, 428) + "=;" + characters(random, 22) +
            "==\"\n---\n";
    return head.story;
}

Newsroom::Story Newsroom::sparseStory(std::uint64_t number) const
{
    Random random(seed ^ (number * 0x2545f4914f6cdd1d));
    Head head = this->head(random, number);
    head.story.text = "---\ncategory: " + m_categories[size_t(random.rank(int(m_categories.size())))] +
                      "\ntitle: \"" + head.title + "\"\nexcerpt: \"" + excerpt(random, 12) +
                      "\"\npublishedDateTime: " + head.moment.text +
                      "\npublished: " + (random.percent(70) ? "true" : "false") +
                      "\nprovider:\n  name: " + head.provider.name + "\n  domain: " + head.provider.domain +
                      '\n' + topics(random) + "---\n";
    return head.story;
}

} // namespace foreword::bench
