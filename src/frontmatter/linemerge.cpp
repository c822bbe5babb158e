// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/linemerge.h"

#include "frontmatter/linechanges.h"

#include <algorithm>

namespace foreword::frontmatter {

namespace {

struct Range
{
    int begin = 0;
    int end = 0;
};

QByteArray joined(const Lines& lines, Range range)
{
    QByteArray text;
    for (int line = range.begin; line < range.end; ++line)
        text += lines[size_t(line)];
    return text;
}

/// One side's way from the base.
class Side
{
public:
    Side(const Lines& base, const QByteArray& text)
        : m_lines(linesOf(text))
        , m_changes(lineChanges(base, m_lines))
    {}

    const Lines& lines() const { return m_lines; }
    bool isDone() const { return m_next == m_changes.size(); }
    const LineChange& next() const { return m_changes[m_next]; }

    /// Widens `base` by the changes that meet it. Whether there were any.
    bool take(Range& base)
    {
        const qsizetype first = m_next;
        for (; !isDone() && next().oldBegin <= base.end; ++m_next)
            base.end = std::max(base.end, next().oldEnd);
        return m_next > first;
    }

    /// What stands here for base lines that begin and end outside of changes; `base` are those after all that
    /// was asked before.
    Range standingFor(Range base)
    {
        const int begin = base.begin + m_shift;
        for (; m_passed < m_next; ++m_passed) {
            const LineChange& change = m_changes[m_passed];
            m_shift = change.newEnd - change.oldEnd;
        }
        return {begin, base.end + m_shift};
    }

private:
    Lines m_lines;
    QList<LineChange> m_changes;
    qsizetype m_next = 0;
    qsizetype m_passed = 0;
    int m_shift = 0;
};

void endLine(QByteArray& text, const QByteArray& newline)
{
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += newline;
}

class Merge
{
public:
    explicit Merge(const QByteArray& newline)
        : m_newline(newline)
    {}

    void append(const QByteArray& text)
    {
        if (text.isEmpty())
            return;
        endLine(m_merge.bytes, m_newline);
        m_merge.bytes += text;
    }

    /// Lines that both have at their ends are in no conflict.
    void appendConflict(const Lines& ours, Range our, const Lines& theirs, Range their)
    {
        const auto lineOf = [](const Lines& lines, int line) { return lines[size_t(line)]; };
        const Range all = our;
        while (our.begin < our.end && their.begin < their.end &&
               lineOf(ours, our.begin) == lineOf(theirs, their.begin)) {
            ++our.begin;
            ++their.begin;
        }
        while (our.begin < our.end && their.begin < their.end &&
               lineOf(ours, our.end - 1) == lineOf(theirs, their.end - 1)) {
            --our.end;
            --their.end;
        }
        append(joined(ours, {all.begin, our.begin}));
        endLine(m_merge.bytes, m_newline);
        m_merge.conflicts.append(int(m_merge.bytes.count('\n')));
        append(markedConflict(joined(ours, our), joined(theirs, their), m_newline));
        append(joined(ours, {our.end, all.end}));
    }

    LineMerge result() const { return m_merge; }

private:
    QByteArray m_newline;
    LineMerge m_merge;
};

} // namespace

LineMerge mergeLines(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs,
                     const QByteArray& newline)
{
    if (ours == theirs || base == theirs)
        return {ours, {}};
    if (base == ours)
        return {theirs, {}};
    const Lines baseLines = linesOf(base);
    Side our(baseLines, ours);
    Side their(baseLines, theirs);
    Merge merge(newline);
    int at = 0;
    while (!our.isDone() || !their.isDone()) {
        const bool oursIsFirst =
            their.isDone() || (!our.isDone() && our.next().oldBegin <= their.next().oldBegin);
        const int begin = (oursIsFirst ? our : their).next().oldBegin;
        merge.append(joined(baseLines, {at, begin}));
        our.standingFor({at, begin});
        their.standingFor({at, begin});
        Range range{begin, begin};
        bool isOurs = false;
        bool isTheirs = false;
        for (bool grew = true; grew;) {
            const bool more = our.take(range);
            const bool moreOfTheirs = their.take(range);
            isOurs |= more;
            isTheirs |= moreOfTheirs;
            grew = more || moreOfTheirs;
        }
        const Range ourRange = our.standingFor(range);
        const Range theirRange = their.standingFor(range);
        const QByteArray ourText = joined(our.lines(), ourRange);
        const QByteArray theirText = joined(their.lines(), theirRange);
        if (!isTheirs || ourText == theirText)
            merge.append(ourText);
        else if (!isOurs)
            merge.append(theirText);
        else
            merge.appendConflict(our.lines(), ourRange, their.lines(), theirRange);
        at = range.end;
    }
    merge.append(joined(baseLines, {at, int(baseLines.size())}));
    return merge.result();
}

QByteArray markedConflict(const QByteArray& ours, const QByteArray& theirs, const QByteArray& newline)
{
    QByteArray text = "<<<<<<< ours" + newline + ours;
    endLine(text, newline);
    text += "=======" + newline + theirs;
    endLine(text, newline);
    return text + ">>>>>>> theirs" + newline;
}

} // namespace foreword::frontmatter
