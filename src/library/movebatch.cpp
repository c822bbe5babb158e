// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/movebatch.h"

#include <QCoreApplication>

namespace foreword::library {

namespace {

using Kind = FileMove::Kind;

Error folderClosed()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("foreword::library::ArticleLibrary", "The folder was closed."),
            {}};
}

Error articleGone()
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("foreword::library::ArticleLibrary", "This article is gone."),
            {}};
}

/// The move on disk; nothing where there is no file to move. An Error where it cannot be.
Result<std::optional<FileMove>> onDisk(const ArticleMove& move, const QString& folder,
                                       const ArticleRows& rows, const OpenArticles& articles)
{
    if (rows.rowOf(move.id) < 0)
        return folderClosed();
    const bool isGone = rows.isGone(move.id);
    if (move.kind == Kind::Return && !isGone)
        return std::optional<FileMove>();
    if (move.kind != Kind::Return && isGone)
        return articleGone();
    const bool isNew = articles.isNew(move.id);
    const QString file = rows.row(move.id).file();
    const QString wanted = move.kind == Kind::Rename ? move.other : file;
    if (move.kind != Kind::Remove && !(isNew && isGone) && rows.isTaken(wanted, move.id))
        return nameIsTaken();
    if (isNew)
        return std::optional<FileMove>();
    return std::optional(FileMove{move.kind, folder + u'/' + file,
                                  move.kind == Kind::Rename ? folder + u'/' + wanted : move.other});
}

} // namespace

MoveBatch::MoveBatch(const QList<ArticleMove>& moves, const QString& folder, const ArticleRows& rows,
                     const OpenArticles& articles)
    : m_moves(moves)
{
    for (const ArticleMove& move : moves) {
        const auto wanted = library::onDisk(move, folder, rows, articles);
        m_outcomes.append({move.id, wanted ? Result<QString>(QString()) : Result<QString>(wanted.error())});
        if (wanted && *wanted) {
            m_places.append(m_outcomes.size() - 1);
            m_onDisk.append(**wanted);
        }
    }
}

QList<ArticleMoved> MoveBatch::outcomes(const QList<Result<QString>>& results) const
{
    QList<ArticleMoved> outcomes = m_outcomes;
    for (qsizetype i = 0; i < m_places.size(); ++i)
        outcomes[m_places[i]].result = results[i];
    return outcomes;
}

MoveBatch::Taken MoveBatch::take(const QList<ArticleMoved>& outcomes, ArticleRows& rows,
                                 OpenArticles& articles) const
{
    Taken taken;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const ArticleId id = outcomes[i].id;
        if (rows.rowOf(id) < 0 || !outcomes[i].result)
            continue;
        const bool isGone = m_moves[i].kind == Kind::Remove;
        if (m_moves[i].kind == Kind::Rename) {
            rows.setFile(id, m_moves[i].other);
        } else if (isGone != rows.isGone(id)) {
            rows.setGone(id, isGone);
            articles.noteGone(id);
            taken.comeOrGone.append(id);
            const QString file = rows.row(id).file();
            if (articles.isNew(id) && !isGone)
                rows.setFile(id, rows.freeFile(file, id));
            else if (!isGone)
                taken.toRefresh.append(file);
        }
        taken.changed.append(id);
    }
    return taken;
}

} // namespace foreword::library
