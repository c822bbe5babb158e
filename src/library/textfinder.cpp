// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/textfinder.h"

#include "frontmatter/bytescan.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <vector>

namespace foreword::library {

using frontmatter::passVectors;
using frontmatter::vectorAt;
using frontmatter::vectorSize;

namespace {

/// How often a byte is met in folded text of European languages: the blank and these letters in falling
/// order, then all else.
int frequency(char c)
{
    static constexpr QByteArrayView common(" etaoinsrhldcumfpgwybvk");
    const qsizetype rank = common.indexOf(c);
    return rank < 0 ? 0 : int(common.size() - rank);
}

/// Whether `isWanted(place)` is true for any of the sixteen places where the mask is set.
template<typename Mask, typename IsWanted>
bool anyOf(const Mask& mask, IsWanted isWanted)
{
    constexpr int wordBytes = sizeof(quint64);
    for (int begin = 0; begin < int(sizeof mask); begin += wordBytes) {
        quint64 word;
        std::memcpy(&word, reinterpret_cast<const char*>(&mask) + begin, sizeof word);
        word = qFromLittleEndian(word);
        while (word != 0) {
            const int place = std::countr_zero(word) / 8;
            if (isWanted(begin + place))
                return true;
            word &= ~(quint64(0xff) << (place * 8));
        }
    }
    return false;
}

} // namespace

TextFinder::TextFinder(const QByteArray& text)
    : m_text(text)
{
    std::vector<qsizetype> places(size_t(text.size()));
    std::iota(places.begin(), places.end(), 0);
    const auto isRarer = [&text](qsizetype a, qsizetype b) {
        return frequency(text[a]) < frequency(text[b]);
    };
    std::stable_sort(places.begin(), places.end(), isRarer);
    for (size_t i = 0; i < m_rarest.size() && !places.empty(); ++i)
        m_rarest[i] = places[i % places.size()];
}

bool TextFinder::isIn(QByteArrayView haystack) const
{
    switch (m_text.size()) {
    case 0:
        return true;
    case 1:
        return isInBy<1>(haystack);
    case 2:
        return isInBy<2>(haystack);
    default:
        return isInBy<3>(haystack);
    }
}

template<size_t bytes>
bool TextFinder::isInBy(QByteArrayView haystack) const
{
    const qsizetype places = haystack.size() - m_text.size() + 1;
    std::array<QByteArrayView, bytes> lines; // shifted so that all rare bytes are to stand at one place
    std::array<unsigned char, bytes> wanted;
    for (size_t i = 0; i < bytes && places > 0; ++i) {
        lines[i] = haystack.sliced(m_rarest[i], places);
        wanted[i] = static_cast<unsigned char>(m_text[m_rarest[i]]);
    }
    const auto maskAt = [&lines, &wanted](qsizetype place) {
        auto mask = vectorAt(lines[0], place) == wanted[0];
        for (size_t i = 1; i < bytes; ++i)
            mask &= vectorAt(lines[i], place) == wanted[i];
        return mask;
    };
    const auto isAt = [&](qsizetype place) {
        return std::memcmp(haystack.data() + place, m_text.constData(), size_t(m_text.size())) == 0;
    };
    const auto isAmong = [&](qsizetype begin) {
        return anyOf(maskAt(begin), [&](qsizetype place) { return isAt(begin + place); });
    };
    qsizetype at = 0;
    while (at + vectorSize <= places) {
        at = passVectors<4>(at, places, maskAt);
        at = passVectors<1>(at, places, maskAt);
        if (at + vectorSize > places)
            break;
        if (isAmong(at))
            return true;
        at += vectorSize;
    }
    if (places >= vectorSize)
        return at < places && isAmong(places - vectorSize); // some of them for the second time
    while (at < places && !isAt(at))
        ++at;
    return at < places;
}

} // namespace foreword::library
