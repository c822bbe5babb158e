// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldvalue.h"

#include <QByteArrayView>

#include <optional>

namespace foreword::frontmatter {

/// Reads front matter (without its marker lines) of the plain kind that nearly all articles have, many times
/// as fast as a YAML parser; nothing where it is not certain to read the very same as libyaml: then that one
/// has to.
///
/// It knows maps and lists in block style, scalars of one line (plain, or in quotes with the common escapes),
/// lists of such scalars in `[]` on one line, comments and blank lines. Not certain are anchors, aliases,
/// tags, block scalars, values over several lines, maps in `{}`, keys in quotes, keys that stand twice, tabs,
/// other line breaks than LF and CRLF, characters that libyaml refuses, and more than 64 KB. `yaml` is
/// well-formed UTF-8.
std::optional<FieldValue> readSimply(QByteArrayView yaml);

} // namespace foreword::frontmatter
