// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/diskchanges.h"

namespace foreword::library {

namespace {

void noteConflict(ArticleId id, OpenArticles& articles, DiskChanges& changes)
{
    if (articles.noteConflict(id))
        changes.inConflict.append(id);
}

void takeChanged(const FolderRefresh& refresh, ArticleRows& rows, OpenArticles& articles,
                 DiskChanges& changes)
{
    QList<int> places; // of the new values
    for (qsizetype i = 0; i < refresh.changed.size(); ++i) {
        const ArticleId id = rows.idAt(refresh.changed[i]);
        const bool wasGone = rows.isGone(id);
        const Article* article = articles.find(id);
        const bool isAsRead = article && article->stamp == refresh.changedBlock->row(int(i)).stamp();
        const bool hasEdits = articles.isEdited(id) || articles.isGoneWithEdits(id);
        places.append(isAsRead || hasEdits ? -1 : refresh.changed[i]);
        if (articles.isNew(id)) {
            if (!wasGone)
                changes.toMakeWay.append({id, int(i)});
            continue;
        }
        if (isAsRead && !wasGone)
            continue; // its own save
        if (!isAsRead && !hasEdits)
            articles.forget(id);
        if (wasGone) {
            rows.setGone(id, false);
            articles.noteGone(id);
            changes.comeOrGone.append(id);
        }
        if (!hasEdits || wasGone)
            changes.changed.append(id);
        if (hasEdits && !isAsRead)
            noteConflict(id, articles, changes);
    }
    rows.replace(places, refresh.changedBlock);
}

void takeGone(const FolderRefresh& refresh, ArticleRows& rows, OpenArticles& articles, DiskChanges& changes)
{
    for (const int row : refresh.gone) {
        const ArticleId id = rows.idAt(row);
        if (articles.isNew(id) || rows.isGone(id))
            continue;
        if (articles.isEdited(id)) {
            noteConflict(id, articles, changes);
            continue;
        }
        articles.forget(id);
        rows.setGone(id, true);
        changes.comeOrGone.append(id);
    }
}

} // namespace

DiskChanges takeDiskChanges(const FolderRefresh& refresh, ArticleRows& rows, OpenArticles& articles)
{
    DiskChanges changes;
    takeChanged(refresh, rows, articles, changes);
    takeGone(refresh, rows, articles, changes);
    return changes;
}

} // namespace foreword::library
