// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldvalue.h"

#include <QList>
#include <QString>

#include <optional>

namespace foreword::widgets {

/// What an editor may choose a value to be; whole and broken numbers are one.
enum class ValueType { Text, Number, Boolean, Date, Empty, List, Map };

QList<ValueType> valueTypes();
ValueType typeOf(const frontmatter::FieldValue& value);
QString typeName(ValueType type);

/// What is typed for a value of the type, in the spelling that is to be written; nothing where it is none, as
/// for Empty, List and Map.
std::optional<frontmatter::FieldValue> typedValue(ValueType type, const QString& text);

/// The value as one of another type, as much of it as that can hold: a list becomes a map with the keys "1",
/// "2", …, a text that is no number 0.
frontmatter::FieldValue converted(const frontmatter::FieldValue& value, ValueType type);

} // namespace foreword::widgets
