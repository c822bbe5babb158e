// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/linediff.h"

#include "frontmatter/linechanges.h"

#include <algorithm>
#include <limits>

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

/// Changes whose context lines meet, with those lines.
struct Hunk
{
    QList<LineChange> changes;
    int oldBegin = 0;
    int oldEnd = 0;
    int newBegin = 0;
    int newEnd = 0;
};

Hunk hunkOf(const QList<LineChange>& changes, const Lines& before, const Lines& after)
{
    const LineChange& first = changes.constFirst();
    const LineChange& last = changes.constLast();
    const int lead = std::min({contextLines, first.oldBegin, first.newBegin});
    const int tail =
        std::min({contextLines, int(before.size()) - last.oldEnd, int(after.size()) - last.newEnd});
    return {changes, first.oldBegin - lead, last.oldEnd + tail, first.newBegin - lead, last.newEnd + tail};
}

QList<Hunk> hunksOf(const QList<LineChange>& changes, const Lines& before, const Lines& after)
{
    QList<Hunk> hunks;
    QList<LineChange> together;
    for (const LineChange& change : changes) {
        if (!together.isEmpty() && change.oldBegin - together.constLast().oldEnd > 2 * contextLines) {
            hunks.append(hunkOf(together, before, after));
            together.clear();
        }
        together.append(change);
    }
    if (!together.isEmpty())
        hunks.append(hunkOf(together, before, after));
    return hunks;
}

void appendHunk(QByteArray& diff, const Lines& before, const Lines& after, const Hunk& hunk)
{
    diff += "@@ -" + range(hunk.oldBegin, hunk.oldEnd) + " +" + range(hunk.newBegin, hunk.newEnd) + " @@\n";
    int line = hunk.oldBegin;
    for (const LineChange& change : hunk.changes) {
        for (; line < change.oldBegin; ++line)
            appendLine(diff, ' ', before[size_t(line)]);
        for (; line < change.oldEnd; ++line)
            appendLine(diff, '-', before[size_t(line)]);
        for (int added = change.newBegin; added < change.newEnd; ++added)
            appendLine(diff, '+', after[size_t(added)]);
    }
    for (; line < hunk.oldEnd; ++line)
        appendLine(diff, ' ', before[size_t(line)]);
}

LineDiff::Line shownLine(LineDiff::Line::Kind kind, int number, QByteArrayView line)
{
    LineDiff::Line shown;
    shown.kind = kind;
    shown.number = number;
    shown.isUnended = !line.endsWith('\n');
    if (!shown.isUnended)
        line.chop(1);
    shown.hasCrLf = !shown.isUnended && line.endsWith('\r');
    if (shown.hasCrLf)
        line.chop(1);
    qsizetype length = std::min(line.size(), LineDiff::mostBytes);
    const auto isInsideCharacter = [&line](qsizetype at) { return (uchar(line[at]) & 0xc0) == 0x80; };
    while (length > 0 && length < line.size() && isInsideCharacter(length))
        --length;
    shown.text = line.first(length).toByteArray();
    shown.isCut = length < line.size();
    return shown;
}

/// Puts together what is shown, as far as there is room.
class ShownDiff
{
public:
    ShownDiff(const Lines& before, const Lines& after)
        : m_before(before)
        , m_after(after)
    {}

    void append(const Hunk& hunk)
    {
        if (!m_diff.lines.isEmpty())
            add({Kind::Gap, 0, {}, false, false, false});
        int line = std::max(hunk.newBegin, m_newEnd);
        for (const LineChange& change : hunk.changes) {
            addSame(line, change.newBegin);
            for (int removed = change.oldBegin; removed < change.oldEnd; ++removed)
                addChanged(Kind::Removed, removed, m_before);
            for (int added = change.newBegin; added < change.newEnd; ++added)
                addChanged(Kind::Added, added, m_after);
            line = change.newEnd;
        }
        addSame(line, hunk.newEnd);
        m_newEnd = hunk.newEnd;
    }

    const LineDiff& diff() const { return m_diff; }

private:
    using Kind = LineDiff::Line::Kind;

    bool isFull() const { return m_diff.lines.size() >= LineDiff::mostLines; }
    void add(const LineDiff::Line& line)
    {
        if (!isFull())
            m_diff.lines.append(line);
    }
    void addSame(int begin, int end)
    {
        for (int line = begin; line < end && !isFull(); ++line)
            add(shownLine(Kind::Same, line + 1, m_after[size_t(line)]));
    }
    void addChanged(Kind kind, int line, const Lines& text)
    {
        if (isFull())
            ++m_diff.left;
        else
            add(shownLine(kind, line + 1, text[size_t(line)]));
    }

    const Lines& m_before;
    const Lines& m_after;
    LineDiff m_diff;
    int m_newEnd = 0; ///< of the last hunk
};

/// What of a range lies in [begin, end); an empty one at `begin` where nothing does.
LineRange within(LineRange range, int begin, int end)
{
    if (!range.touches(begin, end))
        return {begin, begin};
    return {std::max(range.begin, begin), std::min(range.end, end)};
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
    for (const Hunk& hunk : hunksOf(changes, oldLines, newLines))
        appendHunk(diff, oldLines, newLines, hunk);
    return diff;
}

LineDiff lineDiff(const QByteArray& before, const QByteArray& after)
{
    constexpr int endless = std::numeric_limits<int>::max();
    return lineDiff(before, after, {0, endless}, {0, endless});
}

LineDiff lineDiff(const QByteArray& before, const QByteArray& after, LineRange oldRange, LineRange newRange)
{
    const Lines oldLines = frontmatter::linesOf(before);
    const Lines newLines = frontmatter::linesOf(after);
    QList<LineChange> changes;
    for (const LineChange& change : frontmatter::lineChanges(oldLines, newLines)) {
        const LineRange removed = within(oldRange, change.oldBegin, change.oldEnd);
        const LineRange added = within(newRange, change.newBegin, change.newEnd);
        if (removed.begin != removed.end || added.begin != added.end)
            changes.append({removed.begin, removed.end, added.begin, added.end});
    }
    ShownDiff shown(oldLines, newLines);
    for (const Hunk& hunk : hunksOf(changes, oldLines, newLines))
        shown.append(hunk);
    return shown.diff();
}

} // namespace foreword::library
