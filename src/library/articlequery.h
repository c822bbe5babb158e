// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"
#include "library/articlesummary.h"

#include <QList>
#include <QString>

namespace foreword::library {

/// Case and diacritics folded away, for search keys and search terms alike.
QString foldForSearch(const QString& text);

/// What the query needs of an article; made once for each, not at each keystroke.
struct SearchKeys
{
    QString text; ///< folded title, excerpt, provider and topics, separated by line feeds

    static SearchKeys of(const ArticleSummary& summary);
};

/// A parsed query: words (all must occur in title, excerpt, provider or topics), `"a phrase"`, `field:value`,
/// `field:"several words"`, each with `-` before it for its contrary. Immutable, usable from any thread.
class ArticleQuery
{
public:
    ArticleQuery() = default; ///< matches everything
    /// BadValue with the span (in UTF-16 units of `text`) of what is not understood, such as an unknown
    /// field.
    static frontmatter::Result<ArticleQuery> parse(const QString& text);

    bool isEmpty() const { return m_terms.isEmpty(); }
    /// `file` relative to the folder; `edited` whether it has unsaved edits.
    bool matches(const QString& file, const ArticleSummary& summary, const SearchKeys& keys,
                 bool edited) const;

    friend bool operator==(const ArticleQuery&, const ArticleQuery&) = default;

private:
    struct Term
    {
        QString field; ///< empty for free text
        QString value; ///< folded
        bool negated = false;

        friend bool operator==(const Term&, const Term&) = default;
    };
    QList<Term> m_terms;
};

} // namespace foreword::library
