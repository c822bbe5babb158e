// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/linediff.h"

#include <QByteArrayView>
#include <QList>

#include <algorithm>
#include <vector>

namespace foreword::library {

namespace {

using Lines = std::vector<QByteArrayView>;

constexpr int contextLines = 3;
/// Texts that differ in more lines than this are shown as replaced as a whole: looking for more in common
/// costs the square of it.
constexpr int mostDifferences = 2000;

/// Lines [oldBegin, oldEnd) became lines [newBegin, newEnd).
struct Change
{
    int oldBegin = 0;
    int oldEnd = 0;
    int newBegin = 0;
    int newEnd = 0;
};

Lines linesOf(QByteArrayView text)
{
    Lines lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const qsizetype length = end < 0 ? text.size() : end + 1;
        lines.push_back(text.first(length));
        text = text.sliced(length);
    }
    return lines;
}

/// Finds the fewest lines to take out and put in: E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations" (1986). Only for the part between the lines that both texts begin and end with.
class ShortestEdit
{
public:
    ShortestEdit(const Lines& before, const Lines& after)
        : m_before(before)
        , m_after(after)
        , m_oldEnd(int(before.size()))
        , m_newEnd(int(after.size()))
    {
        while (m_begin < std::min(m_oldEnd, m_newEnd) && isSame(m_begin, m_begin))
            ++m_begin;
        while (std::min(m_oldEnd, m_newEnd) > m_begin && isSame(m_oldEnd - 1, m_newEnd - 1)) {
            --m_oldEnd;
            --m_newEnd;
        }
    }

    QList<Change> changes()
    {
        if (m_begin == m_oldEnd && m_begin == m_newEnd)
            return {};
        if (!search())
            return {{m_begin, m_oldEnd, m_begin, m_newEnd}};
        return walkBack();
    }

private:
    bool isSame(int oldLine, int newLine) const
    {
        return m_before[size_t(oldLine)] == m_after[size_t(newLine)];
    }

    /// Of the furthest old lines reached on each diagonal after d differences, indexed by diagonal + d.
    using Reach = std::vector<int>;

    /// Whether the path to diagonal k with d differences comes down from k + 1, by a line put in.
    static bool comesDown(const Reach& previous, int d, int k)
    {
        return k == -d || (k != d && at(previous, d - 1, k - 1) < at(previous, d - 1, k + 1));
    }
    static int at(const Reach& reach, int d, int k) { return reach[size_t(k + d)]; }

    bool search()
    {
        const int rows = m_oldEnd - m_begin;
        const int columns = m_newEnd - m_begin;
        for (int d = 0; d <= std::min(rows + columns, mostDifferences); ++d) {
            Reach reach(size_t(2 * d + 1), 0);
            for (int k = -d; k <= d; k += 2) {
                int x = 0;
                if (d > 0) {
                    const Reach& previous = m_trace.back();
                    x = comesDown(previous, d, k) ? at(previous, d - 1, k + 1)
                                                  : at(previous, d - 1, k - 1) + 1;
                }
                while (x < rows && x - k < columns && isSame(m_begin + x, m_begin + x - k))
                    ++x;
                reach[size_t(k + d)] = x;
                if (x >= rows && x - k >= columns) {
                    m_trace.push_back(std::move(reach));
                    return true;
                }
            }
            m_trace.push_back(std::move(reach));
        }
        return false;
    }

    QList<Change> walkBack() const
    {
        QList<Change> changes;
        int k = m_oldEnd - m_newEnd;
        for (int d = int(m_trace.size()) - 1; d > 0; --d) {
            const Reach& previous = m_trace[size_t(d - 1)];
            const bool down = comesDown(previous, d, k);
            const int fromK = down ? k + 1 : k - 1;
            const int fromX = at(previous, d - 1, fromK);
            const int oldLine = m_begin + fromX;
            const int newLine = m_begin + fromX - fromK;
            prepend(changes, {oldLine, down ? oldLine : oldLine + 1, newLine, down ? newLine + 1 : newLine});
            k = fromK;
        }
        return changes;
    }

    /// Differences that touch are one change.
    static void prepend(QList<Change>& changes, Change change)
    {
        if (!changes.isEmpty() && changes.front().oldBegin == change.oldEnd &&
            changes.front().newBegin == change.newEnd) {
            changes.front().oldBegin = change.oldBegin;
            changes.front().newBegin = change.newBegin;
        } else {
            changes.prepend(change);
        }
    }

    const Lines& m_before;
    const Lines& m_after;
    int m_begin = 0;
    int m_oldEnd;
    int m_newEnd;
    std::vector<Reach> m_trace;
};

void appendLine(QByteArray& diff, char mark, QByteArrayView line)
{
    diff += mark;
    diff += line;
    if (!line.endsWith('\n'))
        diff += "\n\\ No newline at end of file\n";
}

/// A hunk's place: a range of no lines is named after the line before it.
QByteArray range(int begin, int end)
{
    const int count = end - begin;
    QByteArray text = QByteArray::number(count == 0 ? begin : begin + 1);
    if (count != 1)
        text += ',' + QByteArray::number(count);
    return text;
}

/// Changes whose context lines meet, as one hunk.
void appendHunk(QByteArray& diff, const Lines& before, const Lines& after, const QList<Change>& changes)
{
    const Change& first = changes.constFirst();
    const Change& last = changes.constLast();
    const int lead = std::min({contextLines, first.oldBegin, first.newBegin});
    const int oldBegin = first.oldBegin - lead;
    const int newBegin = first.newBegin - lead;
    const int tail =
        std::min({contextLines, int(before.size()) - last.oldEnd, int(after.size()) - last.newEnd});
    const int oldEnd = last.oldEnd + tail;
    diff += "@@ -" + range(oldBegin, oldEnd) + " +" + range(newBegin, last.newEnd + tail) + " @@\n";
    int line = oldBegin;
    for (const Change& change : changes) {
        for (; line < change.oldBegin; ++line)
            appendLine(diff, ' ', before[size_t(line)]);
        for (; line < change.oldEnd; ++line)
            appendLine(diff, '-', before[size_t(line)]);
        for (int added = change.newBegin; added < change.newEnd; ++added)
            appendLine(diff, '+', after[size_t(added)]);
    }
    for (; line < oldEnd; ++line)
        appendLine(diff, ' ', before[size_t(line)]);
}

} // namespace

QByteArray unifiedDiff(const QByteArray& before, const QByteArray& after, const QByteArray& name)
{
    const Lines oldLines = linesOf(before);
    const Lines newLines = linesOf(after);
    const QList<Change> changes = ShortestEdit(oldLines, newLines).changes();
    if (changes.isEmpty())
        return {};
    QByteArray diff = "--- " + name + "\n+++ " + name + '\n';
    QList<Change> together;
    for (const Change& change : changes) {
        if (!together.isEmpty() && change.oldBegin - together.constLast().oldEnd > 2 * contextLines) {
            appendHunk(diff, oldLines, newLines, together);
            together.clear();
        }
        together.append(change);
    }
    appendHunk(diff, oldLines, newLines, together);
    return diff;
}

} // namespace foreword::library
