// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/facets.h"

#include "library/foldedtext.h"
#include "library/querytext.h"

#include <algorithm>
#include <optional>

namespace foreword::library {
namespace {

QLatin1String fieldOf(Facet facet)
{
    switch (facet) {
    case Facet::Published:
        return QLatin1String("published");
    case Facet::Category:
        return QLatin1String("category");
    case Facet::Type:
        return QLatin1String("type");
    case Facet::Provider:
        return QLatin1String("provider");
    case Facet::Topic:
        return QLatin1String("topic");
    case Facet::Month:
        return QLatin1String("date");
    case Facet::Problems:
    case Facet::Edited:
        break;
    }
    return QLatin1String("is");
}

QString termText(Facet facet, const QString& value)
{
    return fieldOf(facet) + (hasTexts(facet) ? u'=' : u':') + queryValueText(value);
}

/// The value folded; a query may say `true` and `false` as well.
QString meaningOf(Facet facet, const QString& value)
{
    QString folded = foldForSearch(value);
    if (facet != Facet::Published)
        return folded;
    return folded == u"true" ? QStringLiteral("yes") : folded == u"false" ? QStringLiteral("no") : folded;
}

/// Whether the value, of a term with the facet's field, is one of the facet's; not while it is being typed.
bool isValueOf(Facet facet, const QString& value)
{
    const QString meaning = meaningOf(facet, value);
    switch (facet) {
    case Facet::Month:
        return value.size() == 7 && beginsWithMonth(value);
    case Facet::Edited:
        return meaning == u"edited";
    case Facet::Published:
    case Facet::Problems:
        return meaning != u"edited" && ArticleQuery::valuesOf(fieldOf(facet)).contains(meaning);
    default:
        return true;
    }
}

bool hasFieldOf(const QueryTerm& term, Facet facet)
{
    return !term.isNegated && !isComparison(term.sign) && foldForSearch(term.field) == fieldOf(facet);
}

bool hasOwnSign(const QueryTerm& term, Facet facet)
{
    return term.sign == (hasTexts(facet) ? QuerySign::Equal : QuerySign::Colon);
}

/// Whether it is a term as the facet writes it.
bool isOwn(const QueryTerm& term, Facet facet)
{
    return hasFieldOf(term, facet) && !term.values.isEmpty() && hasOwnSign(term, facet) &&
           std::all_of(term.values.begin(), term.values.end(),
                       [facet](const QueryValue& value) { return isValueOf(facet, value.text); });
}

/// Takes the term out with the one blank that sets it apart.
void cut(QString& text, const QueryTerm& term)
{
    qsizetype begin = term.span.begin;
    qsizetype end = term.span.end;
    if (begin > 0 && text[begin - 1].isSpace())
        --begin;
    else if (end < text.size() && text[end].isSpace())
        ++end;
    text.remove(begin, end - begin);
}

} // namespace

bool hasTexts(Facet facet)
{
    return facet == Facet::Category || facet == Facet::Type || facet == Facet::Provider ||
           facet == Facet::Topic;
}

bool beginsWithMonth(QStringView date)
{
    const auto isDigit = [&](qsizetype at) { return date[at] >= u'0' && date[at] <= u'9'; };
    return date.size() >= 7 && date[4] == u'-' && isDigit(0) && isDigit(1) && isDigit(2) && isDigit(3) &&
           isDigit(5) && isDigit(6);
}

frontmatter::Result<FacetedQuery> FacetedQuery::parse(const QString& text)
{
    if (const auto whole = ArticleQuery::parse(text); !whole)
        return whole.error();
    QString others;
    std::array<QString, everyFacet.size()> own;
    for (const QueryTerm& term : queryTermsIn(text)) {
        const auto facet = std::find_if(everyFacet.begin(), everyFacet.end(),
                                        [&term](Facet one) { return isOwn(term, one); });
        QString& part = facet == everyFacet.end() ? others : own[size_t(*facet)];
        part += text.mid(term.span.begin, term.span.length()) + u' ';
    }
    FacetedQuery query;
    query.m_others = ArticleQuery::parse(others).value();
    for (size_t i = 0; i < own.size(); ++i)
        query.m_own[i] = ArticleQuery::parse(own[i]).value();
    return query;
}

QList<ChosenValue> chosenValues(const QString& queryText, Facet facet)
{
    QList<ChosenValue> chosen;
    for (const QueryTerm& term : queryTermsIn(queryText)) {
        if (!hasFieldOf(term, facet))
            continue;
        for (const QueryValue& value : term.values) {
            const QString folded = meaningOf(facet, value.text);
            const bool isKnown = std::any_of(chosen.begin(), chosen.end(),
                                             [&](const ChosenValue& one) { return one.folded == folded; });
            if (!folded.isEmpty() && isValueOf(facet, value.text) && !isKnown) {
                chosen.append({hasTexts(facet) ? value.text : folded, folded, hasOwnSign(term, facet)});
            }
        }
    }
    return chosen;
}

QString withChosen(const QString& queryText, Facet facet, const QString& value, Choose choose)
{
    QString text = queryText;
    const QList<QueryTerm> terms = queryTermsIn(text);
    std::optional<QueryTerm> first;
    // From the end, so that the places of those before stay.
    for (auto term = terms.crbegin(); term != terms.crend(); ++term) {
        if (!isOwn(*term, facet))
            continue;
        if (choose == Choose::Too) {
            if (term->isOpen) // what would come behind would be in the quotes
                return text.insert(term->values.constFirst().span.begin, queryValueText(value) + u',');
            return text.insert(term->values.constLast().span.end, u',' + queryValueText(value));
        }
        if (first)
            cut(text, *first);
        first = *term;
    }
    const QString added = termText(facet, value);
    if (first)
        return text.replace(first->span.begin, first->span.length(), added);
    if (text.isEmpty())
        return added;
    const bool endsInQuotes = !terms.isEmpty() && terms.constLast().isOpen;
    return endsInQuotes ? added + u' ' + text : text + u' ' + added;
}

QString withReleased(const QString& queryText, Facet facet, const QString& value)
{
    const QString meant = meaningOf(facet, value);
    QString text = queryText;
    const QList<QueryTerm> terms = queryTermsIn(text);
    // From the end, so that the places of those before stay.
    for (auto term = terms.crbegin(); term != terms.crend(); ++term) {
        if (!hasFieldOf(*term, facet))
            continue;
        const auto isMeant = [&](const QueryValue& one) {
            return isValueOf(facet, one.text) && meaningOf(facet, one.text) == meant;
        };
        if (!term->values.isEmpty() && std::all_of(term->values.begin(), term->values.end(), isMeant)) {
            cut(text, *term);
            continue;
        }
        for (qsizetype i = term->values.size() - 1; i >= 0; --i) {
            const QueryValue& one = term->values[i];
            if (!isMeant(one))
                continue;
            // With the comma behind it, or before the last.
            const bool isLast = i + 1 == term->values.size();
            const qsizetype begin = isLast ? term->values[i - 1].span.end : one.span.begin;
            const qsizetype end = isLast ? one.span.end : term->values[i + 1].span.begin;
            return withReleased(text.remove(begin, end - begin), facet, value);
        }
    }
    return text;
}

} // namespace foreword::library
