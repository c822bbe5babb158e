// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/fieldchanges.h"
#include "library/fieldschema.h"

namespace foreword::models {

/// "Provider · Name", "Images 2 · Width": a field by the names that the form has for it, items counted from
/// 1; a key that the schema does not know as it is written.
QString fieldLabel(const frontmatter::FieldPath& path, const library::FieldSchema& schema);
/// Of a change: its field's label, "Body" or "Source".
QString labelOf(const library::FieldChange& change, const library::FieldSchema& schema);

/// "no → yes", "added: opinion", "3 lines": what became of it, on one line. Long texts begin near the place
/// where they begin to differ.
QString changeText(const library::FieldChange& change);

} // namespace foreword::models
