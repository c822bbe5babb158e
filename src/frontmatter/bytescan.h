// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstring>

namespace foreword::frontmatter {

/// Goes on from `at` for as long as `wanted` is true of none of the next `blockSize` bytes.
template<int blockSize, typename Wanted>
qsizetype passBlocks(QByteArrayView bytes, qsizetype at, Wanted wanted)
{
    const auto* const data = reinterpret_cast<const unsigned char*>(bytes.data());
    for (; at + blockSize <= bytes.size(); at += blockSize) {
        unsigned char any = 0;
        for (int i = 0; i < blockSize; ++i)
            any |= static_cast<unsigned char>(wanted(data[at + i]));
        if (any)
            break;
    }
    return at;
}

/// The first place from `begin` on where `wanted(byte)` is true; the size where there is none. `wanted` has
/// no branches (`&`, `|` instead of `&&`, `||`): a block is then looked at in a few vector instructions.
template<typename Wanted>
qsizetype findByte(QByteArrayView bytes, qsizetype begin, Wanted wanted)
{
    qsizetype at = passBlocks<16>(bytes, passBlocks<128>(bytes, begin, wanted), wanted);
    while (at < bytes.size() && !wanted(static_cast<unsigned char>(bytes[at])))
        ++at;
    return at;
}

/// The first place from `begin` on where a byte is not ASCII; the size where there is none. A word of eight
/// at a time.
inline qsizetype findNonAscii(QByteArrayView bytes, qsizetype begin = 0)
{
    const auto wordAt = [bytes](qsizetype at) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        return word;
    };
    constexpr quint64 highBits = 0x8080808080808080;
    constexpr qsizetype step = sizeof(quint64);
    qsizetype at = begin;
    while (at + 2 * step <= bytes.size() && ((wordAt(at) | wordAt(at + step)) & highBits) == 0)
        at += 2 * step;
    while (at + step <= bytes.size() && (wordAt(at) & highBits) == 0)
        at += step;
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80)
        ++at;
    return at;
}

/// As QByteArrayView::indexOf(), which goes through several calls for each of the many short pieces of a
/// file.
inline qsizetype indexOf(QByteArrayView bytes, char wanted, qsizetype from = 0)
{
    if (from >= bytes.size())
        return -1;
    const auto* found =
        static_cast<const char*>(std::memchr(bytes.data() + from, wanted, size_t(bytes.size() - from)));
    return found ? found - bytes.data() : -1;
}

} // namespace foreword::frontmatter
