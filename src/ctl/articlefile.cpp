// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/articlefile.h"

#include "ctl/console.h"
#include "library/articlefiles.h"

#include <QDir>
#include <QFileInfo>

namespace foreword::ctl {

namespace {

/// Of the files that are told while the rest is listed.
constexpr qsizetype partSize = 256;
/// More than are read meanwhile.
constexpr qsizetype mostParts = 64;

/// What was listed of a folder.
QList<ArticleFile> filesIn(const QString& folder, const QString& path, const QStringList& listed)
{
    const QString below = folder + u'/';
    const QString shownBelow = path == u"." ? QString() : path.endsWith(u'/') ? path : QString(path + u'/');
    QList<ArticleFile> files;
    files.reserve(listed.size());
    for (const QString& file : listed)
        files.append({file, below, shownBelow, false});
    return files;
}

} // namespace

ArticleFiles findArticles(const QStringList& paths, Console& console,
                          const std::function<void(const QList<ArticleFile>&)>& takeFirst)
{
    ArticleFiles found;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            found.files.append({path, info.absoluteFilePath(), {}, true});
            continue;
        }
        const QString folder = info.absoluteFilePath();
        library::FoundParts parts;
        if (takeFirst && found.files.isEmpty())
            parts = {partSize, [&, taken = qsizetype(0)](const QStringList& files) mutable {
                         takeFirst(filesIn(folder, path, files));
                         return ++taken < mostParts ? partSize : 0;
                     }};
        const auto articles = library::articleFiles(folder, library::ExcludeRules::ofSite(folder), parts);
        if (!articles) {
            console.complain(path, articles.error());
            found.complete = false;
            continue;
        }
        found.files += filesIn(folder, path, *articles);
    }
    return found;
}

} // namespace foreword::ctl
