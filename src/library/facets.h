// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"
#include "library/articlequery.h"

#include <QStringView>

#include <array>

namespace foreword::library {

/// By what articles are narrowed down with a click, in the order in which they are shown.
enum class Facet { Published, Category, Type, Provider, Topic, Month, Problems, Edited };
inline constexpr std::array everyFacet{Facet::Published, Facet::Category, Facet::Type,     Facet::Provider,
                                       Facet::Topic,     Facet::Month,    Facet::Problems, Facet::Edited};

/// Whether its values are texts that articles say, and not words of the query.
bool hasTexts(Facet facet);

/// A query whose terms are known by the facet that writes them: `category=`, `type=`, `provider=`, `topic=`,
/// `published:`, `date:` with a month, `is:`, with one value or more and not negated. All else narrows every
/// facet.
class FacetedQuery
{
public:
    FacetedQuery() = default;
    /// BadValue as from ArticleQuery::parse().
    static frontmatter::Result<FacetedQuery> parse(const QString& text);

    const ArticleQuery& others() const { return m_others; }
    const ArticleQuery& of(Facet facet) const { return m_own[size_t(facet)]; }

    friend bool operator==(const FacetedQuery&, const FacetedQuery&) = default;

private:
    ArticleQuery m_others;
    std::array<ArticleQuery, everyFacet.size()> m_own;
};

/// Whether it begins as "2021-04", with what Facet::Month has of a date.
bool beginsWithMonth(QStringView date);

/// A value that a query's text asks for.
struct ChosenValue
{
    QString value;        ///< as written, or as the facet has it
    QString folded;       ///< see foldForSearch()
    bool isWhole = false; ///< written as the facet does; not by hand with `topic:` instead of `topic=`

    friend bool operator==(const ChosenValue&, const ChosenValue&) = default;
};

/// Each of them once. Among them may be such as no article has, most of all while something is typed.
QList<ChosenValue> chosenValues(const QString& queryText, Facet facet);

enum class Choose {
    Alone, ///< in place of the facet's own terms
    Too    ///< beside their values
};
/// The query's text with the value chosen. What else stands there stays as it is, to the byte.
QString withChosen(const QString& queryText, Facet facet, const QString& value, Choose choose);
/// Without the value, however it is written, and without its term where that asks for nothing else.
QString withReleased(const QString& queryText, Facet facet, const QString& value);

} // namespace foreword::library
