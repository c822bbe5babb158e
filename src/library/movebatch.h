// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filemoves.h"
#include "library/openarticles.h"

namespace foreword::library {

/// What is to become of an article's file.
struct ArticleMove
{
    ArticleId id;
    FileMove::Kind kind;
    /// Of Rename: the new name, relative to the folder. Of Return: where the file is in the trash.
    QString other = {};
};

struct ArticleMoved
{
    ArticleId id;
    Result<QString> result; ///< of Remove: where the file is in the trash; empty where there was none
};

/// Moves of articles' files, as the articles are when it is made, and what has come of them.
class MoveBatch
{
public:
    MoveBatch(const QList<ArticleMove>& moves, const QString& folder, const ArticleRows& rows,
              const OpenArticles& articles);

    /// Those that have a file to move.
    const QList<FileMove>& onDisk() const { return m_onDisk; }
    /// One for each move, in their order; `results` are those of onDisk().
    QList<ArticleMoved> outcomes(const QList<Result<QString>>& results) const;

    /// Articles that have become others.
    struct Taken
    {
        QList<ArticleId> changed;
        QList<ArticleId> comeOrGone; ///< some of `changed`
        QStringList toRefresh;       ///< files that may have been changed where they were
    };
    /// Takes over what was moved. The folder may have been closed since.
    Taken take(const QList<ArticleMoved>& outcomes, ArticleRows& rows, OpenArticles& articles) const;

private:
    QList<ArticleMove> m_moves;
    QList<ArticleMoved> m_outcomes; ///< of the moves that have no file to move; else to be filled in
    QList<FileMove> m_onDisk;
    QList<qsizetype> m_places; ///< of those among the moves
};

} // namespace foreword::library
