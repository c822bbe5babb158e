// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlestep.h"
#include "library/pictureproblems.h"

#include <QHash>
#include <QList>

namespace foreword::editing {

/// What is to be mended, of which articles. Findings that cannot be fixed are passed over.
using PicturesToFix = QHash<library::ArticleId, QList<library::PictureFinding>>;

/// Edits that mend pictures, for EditSession::edit(): the true size is written where another one is recorded,
/// a dead picture is removed with all that is said of it, http becomes https. An article in which one of the
/// pictures is no longer where the check found it refuses, and is left as it is.
EditsOf fixingPictures(const PicturesToFix& findings);

} // namespace foreword::editing
