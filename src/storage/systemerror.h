// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

namespace foreword::storage {

/// What the errno of a failed system call means for the editor who wanted a file read, or written.
library::Error readError(int systemError);
library::Error writeError(int systemError);

} // namespace foreword::storage
