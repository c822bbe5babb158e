// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldvalue.h"

#include <QByteArray>

#include <optional>

namespace foreword::frontmatter {

/// What a plain scalar is to Jekyll's reader: Ruby's Psych, lib/psych/scalar_scanner.rb. `yes`, `017`,
/// `1,000`, `0x1F`, `1:30` and `2021-04-13` are not text there. Of all else Text.
FieldValue resolvePlain(const QString& text);

/// The number that an Integer's or Real's spelling stands for; nothing where it does not fit.
std::optional<qint64> readInteger(const QString& spelling);
std::optional<double> readReal(const QString& spelling);

/// What a scalar is, given its tag: none (or `?`) for one that is resolved by its form when `plain`, `!` for
/// text, one of YAML's own (`tag:yaml.org,2002:int`), which counts whatever the quotes. Text for foreign
/// tags.
FieldValue resolveScalar(const QString& text, bool plain, const QByteArray& tag);

/// Whether a tag is one whose values resolveScalar() and the collections understand; an empty one is.
bool isKnownTag(const QByteArray& tag);

} // namespace foreword::frontmatter
