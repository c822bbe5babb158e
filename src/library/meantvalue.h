// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldvalue.h"
#include "library/fieldschema.h"

#include <optional>

namespace foreword::library {

/// What a text that is not of its field's type certainly means: "300" the number 300, "true" and "Yes" true,
/// "2021/04/13" and "13 April 2021" that day, an address with blanks around it the address. Nothing where one
/// would have to guess, such as which part of 04/05/2021 is the month, or where readers would see something
/// else than before, as of "false", which is no false to them. What is meant is right in all ways: validate()
/// has nothing against it.
std::optional<frontmatter::FieldValue> meantValue(const frontmatter::FieldValue& written,
                                                  const FieldSpec& spec);

} // namespace foreword::library
