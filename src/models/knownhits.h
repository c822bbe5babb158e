// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlequery.h"

#include <QList>

#include <memory>
#include <vector>

namespace foreword::models {

/// Some of the rows, a bit for each.
class RowSet
{
public:
    static constexpr int wordBits = 64;

    /// None, or all, of so many rows.
    explicit RowSet(int rows = 0, bool isFull = false);

    bool contains(int row) const { return m_words[size_t(row / wordBits)] >> (row % wordBits) & 1; }
    /// How many of the rows it has.
    int count() const;

    /// Of the rows from `wordBits * number` on, the first one the lowest bit. Different words may be written
    /// by different threads at once.
    size_t wordCount() const { return m_words.size(); }
    quint64 word(size_t number) const { return m_words[number]; }
    void setWord(size_t number, quint64 word) { m_words[number] = word; }

    friend bool operator==(const RowSet&, const RowSet&) = default;

private:
    std::vector<quint64> m_words;
};

/// Which rows the latest queries matched: one that is asked again, as where letters are taken back, need not
/// look at any row, and one that is stricter, as while one is typed, only at those. Any thread, but one at a
/// time.
class KnownHits
{
public:
    /// Forgets all where there are other rows, or more changes of rows, than at the last time.
    void keepUpWith(int rows, qsizetype changes);

    /// Null where it is not known.
    std::shared_ptr<const RowSet> of(const library::ArticleQuery& query) const;
    /// The fewest rows of which it is known that the query matches no others; null where that is not known.
    std::shared_ptr<const RowSet> atMost(const library::ArticleQuery& query) const;
    /// Only of a query whose hits follow from the rows alone, not from their marks.
    void note(const library::ArticleQuery& query, const std::shared_ptr<const RowSet>& hits);

private:
    struct Known
    {
        library::ArticleQuery query;
        std::shared_ptr<const RowSet> hits;
        int count = 0;
    };
    QList<Known> m_known; ///< the latest last
    int m_rows = 0;
    qsizetype m_changes = 0;
};

} // namespace foreword::models
