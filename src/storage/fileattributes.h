// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <optional>

struct stat;

namespace foreword::storage {

/// Gives the new file `to`, which was `created` so, the owner, mode and extended attributes (access control
/// lists among them) of `from`, whose `status` is known; attributes that `to` has of its folder's default are
/// taken away. The Error says what could not be kept.
[[nodiscard]] std::optional<library::Error> copyAttributes(int from, const struct stat& status, int to,
                                                           const struct stat& created);

} // namespace foreword::storage
