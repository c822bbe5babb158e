// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <cstring>

namespace foreword::frontmatter {

/// Sixteen bytes, which the processor compares in one instruction each: `bytes == 'x'` is a mask of as many
/// bytes, all ones where it is true. An extension that GCC and Clang share.
using ByteVector = unsigned char __attribute__((vector_size(16)));
constexpr qsizetype vectorSize = sizeof(ByteVector);

inline ByteVector vectorAt(QByteArrayView bytes, qsizetype at)
{
    ByteVector vector;
    std::memcpy(&vector, bytes.data() + at, sizeof vector);
    return vector;
}

/// Whether any bit is set in a vector.
template<typename Mask>
bool hasAny(const Mask& mask)
{
    std::array<quint64, 2> words;
    std::memcpy(words.data(), &mask, sizeof mask);
    return (words[0] | words[1]) != 0;
}

/// Goes on from `at` for as long as `maskAt(place)`, of sixteen places, is nothing for any of as many of them
/// as `vectors` have; never beyond `end`.
template<int vectors, typename MaskAt>
qsizetype passVectors(qsizetype at, qsizetype end, MaskAt maskAt)
{
    constexpr qsizetype step = vectors * vectorSize;
    for (; at + step <= end; at += step) {
        auto any = maskAt(at);
        for (int i = 1; i < vectors; ++i)
            any |= maskAt(at + i * vectorSize);
        if (hasAny(any))
            break;
    }
    return at;
}

/// The first place from `begin` on where `wanted(byte)` is true; the size where there is none. `wanted` takes
/// one byte as well as a ByteVector, and so has no branches: `&` and `|` instead of `&&` and `||`.
template<typename Wanted>
qsizetype findByte(QByteArrayView bytes, qsizetype begin, Wanted wanted)
{
    const auto maskAt = [&](qsizetype place) { return wanted(vectorAt(bytes, place)); };
    qsizetype at = passVectors<4>(begin, bytes.size(), maskAt);
    at = passVectors<1>(at, bytes.size(), maskAt);
    while (at < bytes.size() && !wanted(static_cast<unsigned char>(bytes[at])))
        ++at;
    return at;
}

/// Whether `unwanted(byte)` is true of no byte; as findByte(), for short texts, which are looked at whole.
template<typename Unwanted>
bool hasNone(QByteArrayView bytes, Unwanted unwanted)
{
    if (bytes.size() < vectorSize)
        return std::none_of(bytes.begin(), bytes.end(), [unwanted](char byte) {
            return bool(unwanted(static_cast<unsigned char>(byte)));
        });
    const qsizetype last = bytes.size() - vectorSize;
    auto any = unwanted(vectorAt(bytes, last));
    for (qsizetype at = 0; at < last; at += vectorSize)
        any |= unwanted(vectorAt(bytes, at));
    return !hasAny(any);
}

/// The first place from `begin` on where a byte is not ASCII; the size where there is none.
inline qsizetype findNonAscii(QByteArrayView bytes, qsizetype begin = 0)
{
    return findByte(bytes, begin, [](auto byte) { return byte >= 0x80; });
}

/// The beginning of the first line behind a line feed at `begin` or later whose first byte is one of these
/// two; the size where there is none.
inline qsizetype findLineWith(QByteArrayView bytes, qsizetype begin, unsigned char one, unsigned char other)
{
    const auto maskAt = [&](qsizetype place) {
        const ByteVector first = vectorAt(bytes, place + 1);
        return (vectorAt(bytes, place) == '\n') & ((first == one) | (first == other));
    };
    const qsizetype end = bytes.size() - 1; // a line feed at the very end has no line behind it
    qsizetype at = passVectors<4>(begin, end, maskAt);
    while (at < end) {
        at = passVectors<1>(at, end, maskAt);
        for (const qsizetype stop = std::min(at + vectorSize, end); at < stop; ++at) {
            const auto first = static_cast<unsigned char>(bytes[at + 1]);
            if (bytes[at] == '\n' && (first == one || first == other))
                return at + 1;
        }
    }
    return bytes.size();
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
