// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/textfinder.h"

#include <cstring>

namespace foreword::library {

namespace {

/// How often a byte is met in folded text of European languages: the blank and these letters in falling
/// order, then all else.
int frequency(char c)
{
    static constexpr QByteArrayView common(" etaoinsrhldcumfpgwybvk");
    const qsizetype rank = common.indexOf(c);
    return rank < 0 ? 0 : int(common.size() - rank);
}

/// How many places are looked at together: a loop of this fixed length becomes a few vector instructions.
constexpr int blockSize = 32;

bool mayBegin(const char* first, const char* second, char wantedFirst, char wantedSecond)
{
    unsigned char both = 0;
    for (int i = 0; i < blockSize; ++i)
        both |= static_cast<unsigned char>((first[i] == wantedFirst) & (second[i] == wantedSecond));
    return both;
}

} // namespace

TextFinder::TextFinder(const QByteArray& text)
    : m_text(text)
{
    const auto rarestBut = [&text](qsizetype except) {
        qsizetype rarest = except == 0 && text.size() > 1 ? 1 : 0;
        for (qsizetype i = rarest + 1; i < text.size(); ++i) {
            if (i != except && frequency(text[i]) < frequency(text[rarest]))
                rarest = i;
        }
        return rarest;
    };
    m_rarest = rarestBut(-1);
    m_second = rarestBut(m_rarest);
}

bool TextFinder::isIn(QByteArrayView haystack) const
{
    const qsizetype places = haystack.size() - m_text.size() + 1;
    if (m_text.isEmpty() || places <= 0)
        return m_text.isEmpty();
    const char* const rarest = haystack.data() + m_rarest;
    const char* const second = haystack.data() + m_second;
    const char wantedRarest = m_text[m_rarest];
    const char wantedSecond = m_text[m_second];
    const auto isAmong = [&](qsizetype begin, qsizetype end) {
        for (qsizetype i = begin; i < end; ++i) {
            if (rarest[i] == wantedRarest && second[i] == wantedSecond &&
                std::memcmp(haystack.data() + i, m_text.constData(), size_t(m_text.size())) == 0)
                return true;
        }
        return false;
    };
    qsizetype at = 0;
    for (; at + blockSize <= places; at += blockSize) {
        if (mayBegin(rarest + at, second + at, wantedRarest, wantedSecond) && isAmong(at, at + blockSize))
            return true;
    }
    return isAmong(at, places);
}

} // namespace foreword::library
