// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/linediff.h"

#include "frontmatter/linechanges.h"

#include <algorithm>

namespace foreword::library {

using frontmatter::LineChange;
using frontmatter::Lines;

namespace {

constexpr int contextLines = 3;

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
void appendHunk(QByteArray& diff, const Lines& before, const Lines& after, const QList<LineChange>& changes)
{
    const LineChange& first = changes.constFirst();
    const LineChange& last = changes.constLast();
    const int lead = std::min({contextLines, first.oldBegin, first.newBegin});
    const int oldBegin = first.oldBegin - lead;
    const int newBegin = first.newBegin - lead;
    const int tail =
        std::min({contextLines, int(before.size()) - last.oldEnd, int(after.size()) - last.newEnd});
    const int oldEnd = last.oldEnd + tail;
    diff += "@@ -" + range(oldBegin, oldEnd) + " +" + range(newBegin, last.newEnd + tail) + " @@\n";
    int line = oldBegin;
    for (const LineChange& change : changes) {
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
    const Lines oldLines = frontmatter::linesOf(before);
    const Lines newLines = frontmatter::linesOf(after);
    const QList<LineChange> changes = frontmatter::lineChanges(oldLines, newLines);
    if (changes.isEmpty())
        return {};
    QByteArray diff = "--- " + name + "\n+++ " + name + '\n';
    QList<LineChange> together;
    for (const LineChange& change : changes) {
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
