// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "frontmatter/result.h"

#include <QByteArray>

namespace foreword::library {

/// What was edited of `base`, made to what another program has made of it since: `theirs` with the changes
/// that lead from `base` to `mine`. Conflict where both have changed the same field, or the body, otherwise;
/// and where a text that cannot be read, or more than values, was changed in places that meet. Any thread.
frontmatter::Result<QByteArray> mergedEdits(const QByteArray& base, const QByteArray& mine,
                                            const QByteArray& theirs, const frontmatter::KeyOrder& order);

} // namespace foreword::library
