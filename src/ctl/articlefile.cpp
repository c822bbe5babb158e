// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/articlefile.h"

#include "ctl/console.h"
#include "library/articlefiles.h"

#include <QDir>
#include <QFileInfo>

namespace foreword::ctl {

ArticleFiles findArticles(const QStringList& paths, Console& console)
{
    ArticleFiles found;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.isDir()) {
            found.files.append({path, info.absoluteFilePath(), {}, true});
            continue;
        }
        const auto articles = library::articleFiles(info.absoluteFilePath());
        if (!articles) {
            console.complain(path, articles.error());
            found.complete = false;
            continue;
        }
        const QString below = info.absoluteFilePath() + u'/';
        const QString shownBelow = path == u"."          ? QString()
                                   : path.endsWith(u'/') ? path
                                                         : QString(path + u'/');
        found.files.reserve(found.files.size() + articles->size());
        for (const QString& file : *articles)
            found.files.append({file, below, shownBelow, false});
    }
    return found;
}

} // namespace foreword::ctl
