// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/imagefetcher.h"

class QFileInfo;

namespace foreword::imaging {

/// The bytes of a picture that is a file on this computer, or why there are none: no file, a pipe, too large.
/// Blocking; any thread.
FetchedImage readPictureFile(const QFileInfo& file);

} // namespace foreword::imaging
