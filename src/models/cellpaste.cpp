// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cellpaste.h"

#include <QCoreApplication>

namespace foreword::models {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FrontMatterDocument;
using frontmatter::Result;
using library::ArticleId;
using library::ArticleRecords;
using library::FieldSchema;

namespace {

constexpr qsizetype mostNamed = 4;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CellPaste)
};

Error tooMuch(const QString& message)
{
    return {ErrorCode::BadValue, message, {}};
}

QString rowsPasted(int height)
{
    return Text::tr("%Ln row(s) would be pasted", "begins a sentence", height);
}

Result<QList<int>> rowsFor(int height, const PasteTarget& target)
{
    const QList<int>& selected = target.rows;
    if (height <= selected.size())
        return selected.first(selected.size() % height == 0 ? selected.size() : height);
    const int first = selected.constFirst();
    if (selected.constLast() - first + 1 != selected.size())
        return tooMuch(Text::tr("%1, but %Ln row(s) are selected, and they are not adjacent.", nullptr,
                                int(selected.size()))
                           .arg(rowsPasted(height)));
    if (first + height > target.rowCount)
        return tooMuch(Text::tr("%1, but there are only %Ln row(s) from the selected one on.", nullptr,
                                target.rowCount - first)
                           .arg(rowsPasted(height)));
    QList<int> rows;
    for (int row = first; row < first + height; ++row)
        rows.append(row);
    return rows;
}

Result<QList<int>> columnsFor(int width, const PasteTarget& target)
{
    const int all = int(target.columns.size());
    if (width == all && target.columnCount == 0)
        return target.columns;
    const bool repeats = target.columnCount > width && target.columnCount % width == 0;
    const int count = repeats ? target.columnCount : width;
    if (target.firstColumn + count > all)
        return tooMuch(Text::tr("%1, but there are only %Ln column(s) from the current cell on.", nullptr,
                                all - target.firstColumn)
                           .arg(Text::tr("%Ln column(s) would be pasted", "begins a sentence", width)));
    return target.columns.mid(target.firstColumn, count);
}

} // namespace

Result<PasteArea> areaFor(int height, int width, const PasteTarget& target)
{
    const Result<QList<int>> rows = rowsFor(height, target);
    if (!rows)
        return rows.error();
    const Result<QList<int>> columns = columnsFor(width, target);
    if (!columns)
        return columns.error();
    return PasteArea{*rows, *columns};
}

CellPaste::CellPaste(const FieldSchema& schema, const QList<QStringList>& block, const QList<int>& columns,
                     const QList<ArticleId>& articles, const QList<int>& rows, const ArticleRecords& records)
    : m_columns(columns)
    , m_articles(articles)
{
    for (const QStringList& texts : block) {
        QList<Cell> cells;
        for (qsizetype c = 0; c < columns.size(); ++c) {
            const QString text = texts[c % texts.size()];
            const Result<CellValue> read = readCell(schema, columns[c], text);
            cells.append(read ? Cell{*read, {}} : Cell{{text, std::nullopt}, read.error().message});
        }
        m_cells.append(cells);
    }
    m_rowOf.reserve(articles.size());
    for (qsizetype i = 0; i < articles.size(); ++i)
        m_rowOf.insert(articles[i], int(i));
    refuse(rows, records);
}

void CellPaste::refuse(const QList<int>& rows, const ArticleRecords& records)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QList<Cell>& cells = m_cells[i % m_cells.size()];
        for (qsizetype c = 0; c < cells.size(); ++c) {
            if (cells[c].reason.isEmpty())
                continue;
            // What only tells may be pasted where it says the same: a row onto itself.
            const bool isField = !fieldOf(m_columns[c]).isRoot();
            if (!isField && plainCell(m_columns[c], records.row(rows[i])) == cells[c].value.text)
                continue;
            if (m_refused.size() < mostNamed)
                m_refused.append({int(i), m_columns[c], cells[c].reason});
            ++m_refusedCount;
        }
    }
}

Result<QList<FieldEdit>> CellPaste::edits(ArticleId id, const FrontMatterDocument& document) const
{
    QList<FieldEdit> edits;
    const frontmatter::FieldValue root = document.root();
    const QList<Cell>& cells = m_cells[m_rowOf.value(id) % m_cells.size()];
    for (qsizetype c = 0; c < cells.size(); ++c) {
        if (fieldOf(m_columns[c]).isRoot())
            continue;
        const Result<QList<FieldEdit>> ofCell = editsFor(m_columns[c], cells[c].value, root);
        if (!ofCell)
            return ofCell.error();
        edits += *ofCell;
    }
    return edits;
}

} // namespace foreword::models
