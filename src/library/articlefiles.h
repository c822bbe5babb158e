// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/excluderules.h"
#include "library/filestore.h"

#include <QStringList>

#include <functional>

namespace foreword::library {

/// What to do with the files of a folder as they are found, part by part, on the thread that lists it and
/// before it goes on. The parts follow each other in the list, but where links and rare names change its
/// order; its last files, too few for a part, are in none.
struct FoundParts
{
    qsizetype size = 0; ///< of the next part; nothing is taken once it is 0
    std::function<qsizetype(const QStringList& files)> take; ///< gives the size of the next part
};

/// Which files below a folder are articles: the endings md, markdown, mkd (listed even without front matter,
/// with a note), html, txt (listed only with front matter), in any case; `_site`, `node_modules`, `vendor`,
/// dot folders, dot files and what the rules exclude are passed over. Sorted, relative, with `/`. NotFound,
/// NotAFile or PermissionDenied where the folder cannot be read. Blocking; 100,000 files take some 40 ms once
/// the system knows the folders.
///
/// A folder named like an article is listed too, so that it is seen, and its own files besides; so is a
/// folder below that cannot be read, because it may hold articles. Symbolic links are followed inside the
/// folder only: a link to a file is listed under its own name, a linked folder only where it is not listed
/// under its real one, so that loops end. A link that leads nowhere is listed, for its row to say so.
///
/// Whoever wants to begin before all is listed is given the `parts`.
Result<QStringList> articleFiles(const QString& folder, const ExcludeRules& rules,
                                 const FoundParts& parts = {});
/// With the rules of the folder's own `_config.yml`.
Result<QStringList> articleFiles(const QString& folder);

/// What articleFiles() lists of some paths, relative to the folder: of a file itself or nothing, of a folder
/// all that is below it, of what is not there any more nothing. The cost is that of the parts, but for parts
/// with links to folders, for which the whole is looked at. Blocking.
QStringList articleFilesAt(const QString& folder, const QStringList& paths, const ExcludeRules& rules);

/// Whether a folder is passed over, with all below it: its path is relative and in the bytes of the disk, and
/// what is above it is not looked at.
bool isPassedOver(const QByteArray& folderPath, const ExcludeRules& rules);

/// Whether a file's name has one of the endings above.
bool isArticleName(const QString& name);

} // namespace foreword::library
