// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <optional>

namespace foreword::storage {

/// The desktop's trash, as https://specifications.freedesktop.org/trash-spec has it: the user's own, or that
/// of the disk where the file is. (QFile::moveToTrash of Qt 6.4, where it finds no trash, moves the file to
/// wherever the program was started.) See library::FileStore.
library::Result<QString> moveFileToTrash(const QString& path);
std::optional<library::Error> restoreFile(const QString& inTrash, const QString& path);

} // namespace foreword::storage
