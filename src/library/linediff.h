// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace foreword::library {

/// Lines [begin, end) of a text, from 0.
struct LineRange
{
    int begin = 0;
    int end = 0;

    bool touches(int otherBegin, int otherEnd) const { return begin < otherEnd && otherBegin < end; }
    friend bool operator==(LineRange, LineRange) = default;
};

/// A difference to be looked at, line by line.
struct LineDiff
{
    struct Line
    {
        enum class Kind {
            Same,
            Removed,
            Added,
            Gap, ///< equal lines are left out here; it has no text
        };
        Kind kind = Kind::Same;
        int number = 0;         ///< from 1, in the new text; of a removed line, in the old one
        QByteArray text;        ///< without its end; the beginning of a very long line
        bool hasCrLf = false;   ///< it ends in CR LF
        bool isUnended = false; ///< the text's last line, which lacks its end
        bool isCut = false;     ///< it goes on beyond this text

        friend bool operator==(const Line&, const Line&) = default;
    };

    /// Longer differences are cut.
    static constexpr int mostLines = 2000;
    static constexpr qsizetype mostBytes = 4000; ///< of one line

    QList<Line> lines;
    int left = 0; ///< changed lines beyond the last of these

    friend bool operator==(const LineDiff&, const LineDiff&) = default;
};

/// What the lines of two texts differ in, three lines of context around each change.
LineDiff lineDiff(const QByteArray& before, const QByteArray& after);
/// Only what went of these lines of the old text and what came of these of the new one. Other changes that
/// stand around them are shown as what they became.
LineDiff lineDiff(const QByteArray& before, const QByteArray& after, LineRange oldRange, LineRange newRange);

/// The difference of two texts in the unified format of diff and patch, three lines of context around each
/// change, under `name` as old and new file; empty where they are equal. Lines end at LF; a CR before it is
/// part of the line, so that a changed line ending is a changed line.
QByteArray unifiedDiff(const QByteArray& before, const QByteArray& after, const QByteArray& name);

} // namespace foreword::library
