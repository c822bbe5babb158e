// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldpath.h"
#include "frontmatter/fieldvalue.h"
#include "frontmatter/frontmatterdocument.h"
#include "library/linediff.h"

#include <QList>

#include <optional>

namespace foreword::library {

/// One thing that unsaved edits have made of an article.
struct FieldChange
{
    enum class Kind {
        Field,
        Body,
        Source, ///< of the front matter what no field tells: comments, order, quotes, or all that is
                ///< unreadable
    };
    Kind kind = Kind::Field;
    /// Of Field. Items are counted as they are now; of one that went it is the place where it would stand.
    frontmatter::FieldPath path;
    std::optional<frontmatter::FieldValue> before; ///< of Field; nothing where it was not there
    std::optional<frontmatter::FieldValue> after;  ///< of Field; nothing where it is gone
    int lines = 0;                                 ///< of Body and Source, how many have changed
    LineRange oldLines;                            ///< of the file; empty where it was not there
    LineRange newLines;                            ///< of the text as it is now

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// What turned `saved` into the document, in the order of its fields, what went after what is there in each
/// map; then the body, then the source. Maps are compared key by key. Items of a list of maps are found again
/// as in listalignment.h; other lists are one field each. More than a hundred changes within one field are
/// told as one, more than a thousand fields as a change of the source.
///
/// Blocking, for workers: reads both.
QList<FieldChange> fieldChanges(const QByteArray& saved, const frontmatter::FrontMatterDocument& document);

} // namespace foreword::library
