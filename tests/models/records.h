// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerecords.h"

namespace foreword::test {

/// Articles in memory, as they come from a scan; named by their number unless said otherwise.
inline std::shared_ptr<const library::RecordBlock> blockOf(const QList<library::ArticleSummary>& summaries,
                                                           const QStringList& files = {})
{
    QList<library::ScannedArticle> articles;
    for (qsizetype i = 0; i < summaries.size(); ++i)
        articles.append({files.value(i, QString::number(i)), {}, summaries[i]});
    return std::make_shared<const library::RecordBlock>(articles);
}

inline library::ArticleRecords recordsOf(const QList<library::ArticleSummary>& summaries,
                                         const QStringList& files = {})
{
    library::ArticleRecords records;
    records.append(blockOf(summaries, files));
    return records;
}

inline library::ArticleSummary titled(const QString& title)
{
    library::ArticleSummary summary;
    summary.title = title;
    return summary;
}

inline QList<library::ArticleSummary> titledAll(const QStringList& titles)
{
    QList<library::ArticleSummary> summaries;
    for (const QString& title : titles)
        summaries.append(titled(title));
    return summaries;
}

} // namespace foreword::test
