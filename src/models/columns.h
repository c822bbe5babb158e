// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerecords.h"

#include <QString>

namespace foreword::models {

/// What the cells of ArticleTableModel say, column by column: texts from an article's row, translated and
/// in the reader's locale. Columns are ArticleTableModel::Column.

/// For menus and for those who hear the table: "Published", also where the header shows only a sign.
QString columnName(int column);
QString columnHeader(int column);
/// Numbers stand right.
Qt::Alignment columnAlignment(int column);

QString cellText(int column, const library::ArticleRow& row);
/// The date without its time.
QString dayText(const library::ArticleRow& row);
/// As rich text, everything escaped: an article's title is a stranger's word. Empty for none.
QString cellToolTip(int column, const library::ArticleRow& row);
/// Says in words what the cell shows as a box, a picture or a gap.
QString cellAccessibleText(int column, const library::ArticleRow& row);
/// "provider · topics"; the file where there is neither, or where the article cannot be read.
QString subtitle(const library::ArticleRow& row);
/// Plain text as rich text, for QToolTip, which would read tags in it.
QString escapedToolTip(const QString& plain);

} // namespace foreword::models
