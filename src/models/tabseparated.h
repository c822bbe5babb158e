// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace foreword::models {

/// Rows of cells as spreadsheets give them to the clipboard and take them from it: tabs between cells, a line
/// feed behind each row, but none behind a single one, which may be meant for a line of text. A cell with a
/// tab, a line break or a quotation mark in it is quoted, and a mark in it doubled.
QString toTabSeparated(const QList<QStringList>& rows);

/// The same read back. Line ends may be LF, CRLF or CR. A mark that does not open a cell quoted in full is a
/// character like any other, as in text that no spreadsheet has written.
QList<QStringList> fromTabSeparated(const QString& text);

} // namespace foreword::models
