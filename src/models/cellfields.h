// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "library/articlerecords.h"
#include "library/fieldschema.h"

#include <QString>

#include <optional>

namespace foreword::models {

/// What a cell of ArticleTableModel is of an article's fields, and how it is copied and pasted. Columns are
/// ArticleTableModel::Column. Any thread.

/// The field that a column shows; the root for a column that only tells: pictures, counts, the file.
frontmatter::FieldPath fieldOf(int column);
/// Where the article has it, as its row shows it: in `date` where there is no `publishedDateTime`, in the
/// first of `categories`, in `tags`. Where it has none, fieldOf().
frontmatter::FieldPath fieldIn(int column, const frontmatter::FieldValue& root);

/// The cell as the file has it, for other programs: a date with its offset, `true` and `false`, topics with a
/// comma and a blank between them. Nothing where the row may not know all of it, because the article has
/// problems: then it has to be read.
std::optional<QString> plainCell(int column, const library::ArticleRow& row);
/// The same of an article's root; empty for a column that is no field.
QString plainCell(int column, const frontmatter::FieldValue& root);

/// What is put into a cell: the text as it was pasted, and what the field is to be, nothing where it is to
/// go.
struct CellValue
{
    QString text;
    std::optional<frontmatter::FieldValue> value;
};

/// Text read by the type of the column's field: topics at commas; an empty date or number takes the field
/// out. BadValue where it is not of that type, or the column is no field.
frontmatter::Result<CellValue> readCell(const library::FieldSchema& schema, int column, const QString& text);
/// What makes the article hold it: nothing where the cell says the same already, however it is written.
/// Locked where a list or a map stands in the place of a single value; BadValue where `published` would go.
frontmatter::Result<QList<frontmatter::FieldEdit>> editsFor(int column, const CellValue& cell,
                                                            const frontmatter::FieldValue& root);

} // namespace foreword::models
