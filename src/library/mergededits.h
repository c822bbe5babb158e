// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"

#include <QByteArray>

namespace foreword::library {

/// What was edited of `base`, made to what another program has made of it since: `theirs` with the changes
/// that lead from `base` to `mine`, field by field as frontmatter::mergeArticles() has it. Conflict where it
/// leaves something to decide. Any thread.
frontmatter::Result<QByteArray> mergedEdits(const QByteArray& base, const QByteArray& mine,
                                            const QByteArray& theirs);

} // namespace foreword::library
