// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace foreword::ctl {

class Console;

/// A file that a command is to work on. Its paths are put together when they are asked for: there may be
/// very many files.
struct ArticleFile
{
    QString file;         ///< relative to the folder that was named; as named where it was a file
    QString place;        ///< absolute: the folder, with `/` at its end; of a named file the path itself
    QString shownPlace;   ///< the folder as named, with `/` at its end; empty for a named file
    bool isNamed = false; ///< itself, rather than found in a folder

    /// Absolute.
    QString path() const { return isNamed ? place : QString(place + file); }
    /// For messages: leads to the file from where the user stands.
    QString shown() const { return shownPlace + file; }

    friend bool operator==(const ArticleFile&, const ArticleFile&) = default;
};

struct ArticleFiles
{
    QList<ArticleFile> files;
    bool complete = true; ///< false where a folder could not be read, which has been said
};

/// The files that the operands mean: of a folder its articles, in the window's order; a file as it is,
/// whatever its ending, also one that is not there, for reading it to tell.
///
/// `takeFirst` is told the first files of a large folder that is the first operand, part by part, while the
/// rest is still being listed; where links and rare names change the order, they are not the first of the
/// whole list.
ArticleFiles findArticles(const QStringList& paths, Console& console,
                          const std::function<void(const QList<ArticleFile>&)>& takeFirst = {});

} // namespace foreword::ctl
