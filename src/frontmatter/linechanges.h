// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

#include <vector>

namespace foreword::frontmatter {

/// A text's lines with their line feeds, which the last one may lack. A CR before it is part of the line.
using Lines = std::vector<QByteArrayView>;

/// Lines [oldBegin, oldEnd) became lines [newBegin, newEnd).
struct LineChange
{
    int oldBegin = 0;
    int oldEnd = 0;
    int newBegin = 0;
    int newEnd = 0;
};

/// Views of the text's bytes.
Lines linesOf(QByteArrayView text);

/// The fewest lines to take out and put in, rising; changes that touch are one. Texts that have little in
/// common are replaced as a whole.
QList<LineChange> lineChanges(const Lines& before, const Lines& after);

} // namespace foreword::frontmatter
