// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/spantree.h"

#include <QByteArray>

#include <algorithm>

namespace foreword::frontmatter {

/// Where lines and entries begin and end in bytes whose lines end with LF or CRLF. Offsets into `bytes`.

inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

inline qsizetype lineStart(const QByteArray& bytes, qsizetype at)
{
    return at == 0 ? 0 : bytes.lastIndexOf('\n', at - 1) + 1;
}

/// The end of the line's text, before CR LF or LF.
inline qsizetype lineEnd(const QByteArray& bytes, qsizetype at)
{
    const qsizetype feed = bytes.indexOf('\n', at);
    if (feed < 0)
        return bytes.size();
    return feed > at && bytes[feed - 1] == '\r' ? feed - 1 : feed;
}

/// The start of the line after.
inline qsizetype nextLine(const QByteArray& bytes, qsizetype at)
{
    const qsizetype feed = bytes.indexOf('\n', at);
    return feed < 0 ? bytes.size() : feed + 1;
}

inline qsizetype skipBlanks(const QByteArray& bytes, qsizetype at)
{
    while (at < bytes.size() && isBlank(bytes[at]))
        ++at;
    return at;
}

inline qsizetype skipBlanksBack(const QByteArray& bytes, qsizetype at, qsizetype limit)
{
    while (at > limit && isBlank(bytes[at - 1]))
        --at;
    return at;
}

/// Whether there is nothing but blanks and line endings.
inline bool isWhite(const QByteArray& bytes, TextSpan span)
{
    return std::all_of(bytes.cbegin() + span.begin, bytes.cbegin() + span.end,
                       [](char c) { return isBlank(c) || c == '\r' || c == '\n'; });
}

/// Whether only blanks stand between `at` and the end of its line.
inline bool isRestBlank(const QByteArray& bytes, qsizetype at)
{
    return isWhite(bytes, {at, lineEnd(bytes, at)});
}

/// Whether only blanks stand before `at` on its line.
inline bool isFirstOnLine(const QByteArray& bytes, qsizetype at)
{
    return isWhite(bytes, {lineStart(bytes, at), at});
}

/// Whether a collection in block style starts on the line of an outer dash (`- a: 1`, `- - x`).
inline bool startsMidLine(const QByteArray& bytes, const SpanNode& collection)
{
    return !isFirstOnLine(bytes, collection.entries.front().extent.begin);
}

/// The first byte of an entry's key or dash, in block style.
inline qsizetype entryStart(const QByteArray& bytes, const SpanNode& collection, const SpanNode::Entry& entry)
{
    const qsizetype begin = entry.extent.begin;
    return isFirstOnLine(bytes, begin) ? begin + collection.column : begin;
}

} // namespace foreword::frontmatter
