// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldvalue.h"
#include "frontmatter/result.h"
#include "frontmatter/spantree.h"

#include <optional>

namespace foreword::frontmatter {

/// Where a scalar stands, as far as that decides how it may be written.
struct ScalarPlace
{
    bool flow = false;         ///< inside `[]` or `{}`
    int parentColumn = 0;      ///< of the keys or dashes of the collection that holds it, in bytes
    int indentWidth = 2;       ///< how much further right the text of a new block scalar starts
    int blankLinesAfter = 0;   ///< blank lines that follow a block scalar without being its text
    QByteArray newline = "\n"; ///< the file's line ending
};

/// Why front matter cannot hold the value, lists and maps looked into: BadValue for NUL, for half of a
/// surrogate pair, and for a number or date whose spelling would not be read as one. The functions below
/// must not be given such a value.
std::optional<Error> unwritable(const FieldValue& value);
/// The same of a key. Readers follow a key only for 1,024 characters (YAML 1.2, 8.2.2: "implicit key"), and
/// take
/// `<<` for a merge.
std::optional<Error> unwritableKey(const QString& key);

/// The quoting rule: what every common reader takes for the very same text. Measured against 13 readers.
///
/// Whether the text may stand without quotes: nothing in it is syntax, a type or invisible.
bool canStandPlain(const QString& text, bool flow);
/// Whether the text may stand in single quotes: one line without invisible characters.
bool canStandSingleQuoted(const QString& text);
/// Double quotes carry everything.
QByteArray doubleQuoted(const QString& text);

/// A scalar's token in the wanted style where that can carry it, else in double quotes. Numbers, booleans and
/// dates are plain whatever is wanted. A literal block comes without its last line ending.
QByteArray writeScalar(const FieldValue& value, ScalarStyle wanted, const ScalarPlace& place);

/// What stands instead of `oldToken` (without anchor and tag; a block scalar from its mark to the end of its
/// text without the last line ending) when its value becomes `value`: in the old style, with the old mark,
/// indentation and comment of a block, a boolean in its own word pair and case.
QByteArray rewriteScalar(ScalarStyle oldStyle, const QByteArray& oldToken, const FieldValue& value,
                         const ScalarPlace& place);

} // namespace foreword::frontmatter
