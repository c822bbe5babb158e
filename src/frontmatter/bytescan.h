// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstring>

namespace foreword::frontmatter {

/// The first place from `begin` on where `wanted(byte)` is true; the size where there is none. `wanted` has
/// no branches (`&`, `|` instead of `&&`, `||`): thirty-two bytes are then looked at in a few vector
/// instructions.
template<typename Wanted>
qsizetype findByte(QByteArrayView bytes, qsizetype begin, Wanted wanted)
{
    constexpr int blockSize = 32;
    const auto* const data = reinterpret_cast<const unsigned char*>(bytes.data());
    qsizetype at = begin;
    for (; at + blockSize <= bytes.size(); at += blockSize) {
        unsigned char any = 0;
        for (int i = 0; i < blockSize; ++i)
            any |= static_cast<unsigned char>(wanted(data[at + i]));
        if (any)
            break;
    }
    while (at < bytes.size() && !wanted(data[at]))
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
