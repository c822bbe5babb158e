// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/fieldschema.h"

#include <QString>

class QWidget;

namespace foreword::widgets {

class FieldEditor;

/// The control for a field of that type, in the form as in a cell of the table. `name` is its accessible
/// name.
FieldEditor* createFieldEditor(const library::FieldSpec& spec, const QString& name, QWidget* parent);

} // namespace foreword::widgets
