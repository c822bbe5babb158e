// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerecords.h"
#include "library/fieldschema.h"

#include <QHash>
#include <QList>

namespace foreword::library {

/// The related story that an article becomes in another one: those of its fields that `list`, the schema's
/// field of related stories, has too, in the schema's order, as the article has them. Left out is what the
/// article lacks, or has as something of another kind. Where it names things otherwise (see summarise()),
/// `date` and `image` serve as well, and without `webUrl` its `originalUrl`.
frontmatter::FieldValue relatedStory(const frontmatter::FieldValue& article, const FieldSpec& list);

/// Finds the articles that an article's related stories are: those with the same address, else with the same
/// title. A value, usable from any thread.
class RelatedStories
{
public:
    RelatedStories() = default;
    explicit RelatedStories(const QList<frontmatter::FieldValue>& stories);

    int count() const { return m_count; }
    /// Which of the stories the article is, counted from 0, the first one where several are; -1 for none.
    int storyOf(const ArticleRow& article) const;
    /// For each story the row of its article; -1 where none is it. Looks at all rows, which takes some twenty
    /// milliseconds for a hundred thousand.
    QList<int> rowsIn(const ArticleRecords& records) const;

    friend bool operator==(const RelatedStories&, const RelatedStories&) = default;

private:
    int byAddress(const ArticleRow& article) const;
    int byTitle(const ArticleRow& article) const;

    int m_count = 0;
    QList<int> m_sameAs; ///< of each story the first one with its address or title, which may be itself
    QHash<quint64, int> m_addresses;
    QHash<QByteArray, int> m_titles; ///< folded, in UTF-8
};

} // namespace foreword::library
