// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/changeset.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace foreword::frontmatter {

namespace {

/// Compared at once.
constexpr qsizetype block = 64;

bool isContinuationByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// How many bytes two texts have in common at their beginnings, of which both have `size`.
qsizetype commonHead(const char* a, const char* b, qsizetype size)
{
    qsizetype head = 0;
    while (size - head >= block && std::memcmp(a + head, b + head, block) == 0)
        head += block;
    while (head < size && a[head] == b[head])
        ++head;
    return head;
}

/// The same before their ends, where `a` and `b` point to.
qsizetype commonTail(const char* a, const char* b, qsizetype size)
{
    qsizetype tail = 0;
    while (size - tail >= block && std::memcmp(a - tail - block, b - tail - block, block) == 0)
        tail += block;
    while (tail < size && a[-tail - 1] == b[-tail - 1])
        ++tail;
    return tail;
}

Error conflict(TextSpan span)
{
    return {
        ErrorCode::Conflict,
        QCoreApplication::translate("ChangeSet", "Two changes meet in the same place; make them one by one."),
        span, 0};
}

} // namespace

Result<ChangeSet> ChangeSet::of(QList<Replacement> replacements)
{
    replacements.removeIf([](const Replacement& r) { return r.span.isEmpty() && r.text.isEmpty(); });
    // An insertion stands before a replacement that begins at its place.
    std::stable_sort(replacements.begin(), replacements.end(),
                     [](const Replacement& a, const Replacement& b) {
                         return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
                     });
    for (qsizetype i = 0; i < replacements.size(); ++i) {
        const TextSpan span = replacements.at(i).span;
        if (span.begin < 0 || span.end < span.begin)
            return conflict(span);
        if (i == 0)
            continue;
        const TextSpan before = replacements.at(i - 1).span;
        if (before.end > span.begin || (span.isEmpty() && before == span))
            return conflict(span);
    }
    ChangeSet changes;
    changes.m_replacements = std::move(replacements);
    return changes;
}

ChangeSet ChangeSet::between(const QByteArray& before, const QByteArray& after)
{
    if (before == after)
        return {};
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = commonHead(before.constData(), after.constData(), shorter);
    while (head > 0 && head < shorter &&
           (isContinuationByte(before.at(head)) || isContinuationByte(after.at(head))))
        --head; // whole characters, so that the change can be shown
    qsizetype tail =
        commonTail(before.constData() + before.size(), after.constData() + after.size(), shorter - head);
    while (tail > 0 && isContinuationByte(before.at(before.size() - tail)))
        --tail;
    ChangeSet changes;
    changes.m_replacements.append(
        {{head, before.size() - tail}, after.mid(head, after.size() - tail - head)});
    return changes;
}

QByteArray ChangeSet::applyTo(const QByteArray& bytes) const
{
    qsizetype size = bytes.size();
    for (const Replacement& r : m_replacements)
        size += r.text.size() - r.span.length();
    QByteArray result;
    result.reserve(size);
    qsizetype done = 0;
    for (const Replacement& r : m_replacements) {
        result.append(bytes.constData() + done, r.span.begin - done);
        result.append(r.text);
        done = r.span.end;
    }
    result.append(bytes.constData() + done, bytes.size() - done);
    return result;
}

TextSpan ChangeSet::span() const
{
    return {m_replacements.constFirst().span.begin, m_replacements.constLast().span.end};
}

TextSpan ChangeSet::resultSpan() const
{
    TextSpan span = this->span();
    for (const Replacement& r : m_replacements)
        span.end += r.text.size() - r.span.length();
    return span;
}

ChangeSet ChangeSet::inverse(const QByteArray& bytes) const
{
    ChangeSet back;
    qsizetype shift = 0;
    for (const Replacement& r : m_replacements) {
        const qsizetype begin = r.span.begin + shift;
        back.m_replacements.append(
            {{begin, begin + r.text.size()}, bytes.mid(r.span.begin, r.span.length())});
        shift += r.text.size() - r.span.length();
    }
    return back;
}

std::optional<ChangeSet> ChangeSet::movedPast(const ChangeSet& other) const
{
    ChangeSet moved;
    qsizetype shift = 0;
    auto passed = other.m_replacements.begin();
    for (const Replacement& r : m_replacements) {
        for (; passed != other.m_replacements.end() && passed->span.end < r.span.begin; ++passed)
            shift += passed->text.size() - passed->span.length();
        if (passed != other.m_replacements.end() && passed->span.begin <= r.span.end)
            return {};
        moved.m_replacements.append({{r.span.begin + shift, r.span.end + shift}, r.text});
    }
    return moved;
}

} // namespace foreword::frontmatter
