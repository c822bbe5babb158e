// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <QStringList>

namespace foreword::library {

/// Which files below a folder are articles: the endings md, markdown, mkd (listed even without front matter,
/// with a note), html, txt (listed only with front matter), in any case; `_site`, `node_modules`, `vendor`,
/// dot folders and dot files are passed over. Sorted, relative, with `/`. NotFound, NotAFile or
/// PermissionDenied where the folder cannot be read.
///
/// A folder named like an article is listed too, so that it is seen, and its own files besides; so is a
/// folder below that cannot be read, because it may hold articles. Symbolic links are followed inside the
/// folder only: a link to a file is listed under its own name, a linked folder only where it is not listed
/// under its real one, so that loops end. A link that leads nowhere is listed, for its row to say so.
Result<QStringList> articleFiles(const QString& folder);

/// Whether a file's name has one of the endings above.
bool isArticleName(const QString& name);

} // namespace foreword::library
