// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldvalue.h"
#include "frontmatter/result.h"

#include <QByteArray>

namespace foreword::frontmatter {

/// Compact JSON in UTF-8, map entries in their order. Numbers in a form that JSON allows (`0x1F` → 31, `.5` →
/// 0.5, `.nan` and `.inf` → strings); dates as their text.
QByteArray toJson(const FieldValue& value);

/// Reads one JSON value, objects in their order, numbers with their spelling; BadValue names the column.
/// Strings become Text, never Date.
Result<FieldValue> fromJson(const QByteArray& json);

} // namespace foreword::frontmatter
