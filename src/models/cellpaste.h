// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "models/cellfields.h"

#include <QList>
#include <QStringList>

namespace foreword::models {

/// Where the editor points when something is pasted.
struct PasteTarget
{
    QList<int> rows;     ///< selected ones, as shown, from above
    int rowCount = 0;    ///< shown
    QList<int> columns;  ///< shown ones, in their order
    int firstColumn = 0; ///< in `columns`: the current cell's, or the first of the range
    int columnCount = 0; ///< of the range of columns; 0 where none was extended
};

/// The cells that something pasted covers, as rows × columns. Cell (r, c) takes block cell
/// (r % height, c % width).
struct PasteArea
{
    QList<int> rows;
    QList<int> columns;
};

/// Lays a block from the top left of the target. It is repeated where the selection is a multiple of it, so
/// that a single value fills all of it, and goes on below a single row or a run of rows as far as it is high.
/// A block as wide as all columns begins at the first. BadValue where it does not fit, saying what is too
/// much.
frontmatter::Result<PasteArea> areaFor(int height, int width, const PasteTarget& target);

/// What was pasted, read for the articles that it is meant for. A value, made on any thread.
class CellPaste
{
public:
    struct Refused
    {
        int row; ///< of the area
        int column;
        QString reason;
    };

    /// `articles` are those of the area's rows, `rows` theirs in the records.
    CellPaste(const library::FieldSchema& schema, const QList<QStringList>& block, const QList<int>& columns,
              const QList<library::ArticleId>& articles, const QList<int>& rows,
              const library::ArticleRecords& records);

    /// Of the cells that cannot take what is pasted the first few, row by row. Where there is one, nothing
    /// is to be changed.
    const QList<Refused>& refused() const { return m_refused; }
    int refusedCount() const { return m_refusedCount; }

    const QList<library::ArticleId>& articles() const { return m_articles; }
    /// What one of the articles is asked for; for EditSession::edit().
    frontmatter::Result<QList<frontmatter::FieldEdit>>
    edits(library::ArticleId id, const frontmatter::FrontMatterDocument& document) const;

private:
    struct Cell
    {
        CellValue value;
        QString reason; ///< why it cannot be read; empty where it can
    };
    void refuse(const QList<int>& rows, const library::ArticleRecords& records);

    QList<int> m_columns;
    QList<library::ArticleId> m_articles;
    QHash<library::ArticleId, int> m_rowOf;
    QList<QList<Cell>> m_cells; ///< a row of the block, for all columns
    QList<Refused> m_refused;
    int m_refusedCount = 0;
};

} // namespace foreword::models
