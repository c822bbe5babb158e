// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlerows.h"

#include "library/articlename.h"

namespace foreword::library {

namespace {

ArticleRecords::Block blockOf(const ScannedArticle& article)
{
    return std::make_shared<const RecordBlock>(QList{article});
}

/// Whether two rows are the same for what is counted of all rows.
bool countAlike(const ArticleRow& a, const ArticleRow& b)
{
    return a.provider() == b.provider() && a.category() == b.category() && a.type() == b.type() &&
           a.providerDomain() == b.providerDomain() && a.providerPicture() == b.providerPicture() &&
           (problemCount(a) > 0) == (problemCount(b) > 0) && a.topics() == b.topics();
}

} // namespace

int ArticleRows::rowOf(ArticleId id) const
{
    const qint64 row = qint64(id) - qint64(m_firstId);
    return row >= 0 && row < count() ? int(row) : -1;
}

ArticleRow ArticleRows::row(ArticleId id) const
{
    static const RecordBlock none({ScannedArticle()});
    const int row = rowOf(id);
    return row < 0 ? none.row(0) : m_records.row(row);
}

bool ArticleRows::isGone(ArticleId id) const
{
    const int row = rowOf(id);
    return row >= 0 && m_records.isGone(row);
}

bool ArticleRows::isTaken(const QString& file, std::optional<ArticleId> besides) const
{
    const QByteArray wanted = file.toUtf8();
    for (int row = 0; row < count(); ++row) {
        if (m_records.row(row).fileUtf8() == wanted && !m_records.isGone(row) && idAt(row) != besides)
            return true;
    }
    return false;
}

QString ArticleRows::freeFile(const QString& file, std::optional<ArticleId> besides) const
{
    return freeName(file, [&](const QString& candidate) { return isTaken(candidate, besides); });
}

void ArticleRows::clear()
{
    const quint32 next = m_firstId + quint32(count());
    *this = ArticleRows();
    m_firstId = next;
}

void ArticleRows::append(const ScanBatch& batch)
{
    for (const ArticleRecords::Block& block : batch.blocks)
        m_records.append(block);
    m_values.add(batch.values);
    m_withProblems += batch.withProblems;
}

void ArticleRows::append(const ArticleRecords::Block& block)
{
    m_records.append(block);
    for (int i = 0; i < block->size(); ++i)
        count(block->row(i), 1);
}

void ArticleRows::replace(const QList<int>& rows, const ArticleRecords::Block& block)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i] >= 0)
            recount(m_records.row(rows[i]), block->row(int(i)));
    }
    m_records.replace(rows, block);
}

void ArticleRows::replace(ArticleId id, const NewRow& values)
{
    recount(row(id), values.block->row(values.index));
    m_records.replace(rowOf(id), values);
}

void ArticleRows::replace(ArticleId id, const FileStamp& stamp, const ArticleSummary& summary)
{
    replace({rowOf(id)}, blockOf({row(id).file(), stamp, summary}));
}

void ArticleRows::setFile(ArticleId id, const QString& file)
{
    replace({rowOf(id)}, blockOf({file, row(id).stamp(), row(id).summary()}));
}

void ArticleRows::setGone(ArticleId id, bool isGone)
{
    count(row(id), isGone ? -1 : 1);
    m_records.setGone(rowOf(id), isGone);
    m_gone += isGone ? 1 : -1;
}

/// Counts a row in, or (-1) out again.
void ArticleRows::count(const ArticleRow& row, int by)
{
    if (by > 0)
        m_values.add(row);
    else
        m_values.remove(row);
    if (problemCount(row) > 0)
        m_withProblems += by;
}

void ArticleRows::recount(const ArticleRow& before, const ArticleRow& after)
{
    if (countAlike(before, after))
        return;
    count(before, -1);
    count(after, 1);
}

} // namespace foreword::library
