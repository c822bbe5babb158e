// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/folderrefresh.h"

#include "library/articlefiles.h"
#include "library/articlescanner.h"

#include <QHash>
#include <QSet>
#include <QtConcurrentMap>

namespace foreword::library {

namespace {

/// Whether a file is one of the paths or lies below one.
bool isAtOrBelow(const QString& file, const QSet<QString>& paths)
{
    if (paths.contains(file) || paths.contains(QString()))
        return true;
    for (qsizetype slash = file.indexOf(u'/'); slash >= 0; slash = file.indexOf(u'/', slash + 1)) {
        if (paths.contains(file.first(slash)))
            return true;
    }
    return false;
}

QHash<QString, int> rowsAtOrBelow(const QStringList& paths, const ArticleRecords& records)
{
    const QSet<QString> wanted(paths.begin(), paths.end());
    QHash<QString, int> rows;
    for (int row = 0; row < records.size(); ++row) {
        const QString file = records.row(row).file();
        if (!isAtOrBelow(file, wanted))
            continue;
        // A file may have been given the name of one that is gone: of two rows it is the one that is there.
        const auto known = rows.constFind(file);
        if (known == rows.constEnd() || records.isGone(*known))
            rows.insert(file, row);
    }
    return rows;
}

QStringList filesAt(const QString& folder, const QStringList& paths)
{
    const ExcludeRules rules = ExcludeRules::ofSite(folder);
    if (paths.contains(QString())) {
        const Result<QStringList> all = articleFiles(folder, rules);
        return all ? *all : QStringList();
    }
    QStringList files = articleFilesAt(folder, paths, rules);
    files.removeDuplicates();
    return files;
}

} // namespace

FolderRefresh lookAgain(const QString& folder, const QStringList& paths, const ArticleRecords& records,
                        const QHash<int, FileStamp>& inMemory, const FileStore& store, QThreadPool* pool)
{
    QHash<QString, int> known = rowsAtOrBelow(paths, records);
    // After a save these are most: the watch tells of this program's own files as of all others.
    const auto isAsKnown = [&](const QString& file) {
        const auto row = known.constFind(file);
        if (row == known.constEnd() || records.isGone(*row))
            return false;
        const auto stamp = inMemory.constFind(*row);
        return stamp != inMemory.constEnd() && store.stamp(folder + u'/' + file) == *stamp;
    };
    QStringList files = filesAt(folder, paths);
    files.removeIf([&](const QString& file) { return isAsKnown(file) && known.remove(file) > 0; });
    const auto scan = [&](const QString& file) { return scanFile(folder, file, store); };
    const auto found = QtConcurrent::blockingMapped<QList<ScannedArticle>>(pool, files, scan);

    FolderRefresh refresh;
    QList<ScannedArticle> changed;
    QList<ScannedArticle> added;
    for (const ScannedArticle& article : found) {
        const int row = known.value(article.file, -1);
        known.remove(article.file);
        if (row < 0) {
            added.append(article);
        } else if (records.isGone(row) || records.row(row).stamp() != article.stamp ||
                   records.row(row).summary() != article.summary) {
            refresh.changed.append(row);
            changed.append(article);
        }
    }
    for (const int row : std::as_const(known)) {
        if (!records.isGone(row))
            refresh.gone.append(row);
    }
    refresh.changedBlock = std::make_shared<const RecordBlock>(changed);
    refresh.addedBlock = std::make_shared<const RecordBlock>(added);
    return refresh;
}

} // namespace foreword::library
