// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <optional>

namespace foreword::storage {

/// Gives a file of the folder that `directory` has open another name there, or in the other folder;
/// atomically, and never over a file that there is: false then, with EEXIST. File systems that cannot rename
/// so are asked for a second name instead, before the first is taken away; where that is not possible either,
/// nothing happens (false, with errno).
bool renameWithoutReplacing(int fromDirectory, const char* from, int toDirectory, const char* to);

/// As of library::FileStore.
std::optional<library::Error> renameFile(const QString& from, const QString& to);

} // namespace foreword::storage
