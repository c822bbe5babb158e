// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/article.h"
#include "library/articlescanner.h"

#include <optional>

namespace foreword::library {

/// The rows of the open folder: which article has which, what is shown of it, and what is counted of all.
/// Rows and ids never move; one whose file is gone stays, and is not counted.
class ArticleRows
{
public:
    int count() const { return int(m_records.size()); } ///< those that are gone included
    int articleCount() const { return count() - m_gone; }
    int withProblems() const { return m_withProblems; }
    const ValuesInUse& valuesInUse() const { return m_values; }
    const ArticleRecords& records() const { return m_records; }

    ArticleId idAt(int row) const { return ArticleId(m_firstId + quint32(row)); }
    int rowOf(ArticleId id) const; ///< -1 for one that is not there
    /// Of an empty article where the id is not there. Valid until the rows change.
    ArticleRow row(ArticleId id) const;
    bool isGone(ArticleId id) const;
    /// Whether an article that is not gone, other than `besides`, has this file name (relative).
    bool isTaken(const QString& file, std::optional<ArticleId> besides) const;
    /// The name itself, numbered where it is taken.
    QString freeFile(const QString& file, std::optional<ArticleId> besides) const;

    /// Their ids are not used again.
    void clear();
    void append(const ScanBatch& batch);
    void append(const ArticleRecords::Block& block);
    /// Other values for some rows: those of the block, in this order; -1 passes one of them over.
    void replace(const QList<int>& rows, const ArticleRecords::Block& block);
    /// Other values for one, whose id is there.
    void replace(ArticleId id, const NewRow& values);
    void replace(ArticleId id, const FileStamp& stamp, const ArticleSummary& summary);
    void setFile(ArticleId id, const QString& file);
    void setGone(ArticleId id, bool isGone);

private:
    void count(const ArticleRow& row, int by);
    void recount(const ArticleRow& before, const ArticleRow& after);

    quint32 m_firstId = 1; ///< ids are given in row order, so that a row is a difference
    ArticleRecords m_records;
    ValuesInUse m_values;
    int m_withProblems = 0;
    int m_gone = 0;
};

} // namespace foreword::library
