// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/facetcounts.h"

#include "library/foldedtext.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <tuple>

namespace foreword::library {

using Published = ArticleSummary::Published;

namespace {

/// How many rows are looked at between two questions whether the count is stale.
constexpr int portion = 4096;

/// How often a value stands in the collection, and how often where the query leaves it.
struct Count
{
    int all = 0;
    int left = 0;

    void add(bool isLeft)
    {
        ++all;
        left += isLeft ? 1 : 0;
    }
};

/// The texts of one facet, told apart as the query does: without regard to case and diacritics.
class TextTally
{
public:
    void add(const QString& text, int row, bool isLeft)
    {
        if (text.isEmpty())
            return;
        // Texts are shared: the same place is the same text.
        const auto known = m_places.constFind(text.constData());
        const int number = known != m_places.constEnd() ? *known : numberOf(text);
        if (number < 0)
            return;
        Spelling& spelling = m_spellings[size_t(number)];
        Value& value = m_values[size_t(spelling.value)];
        if (value.lastRow == row)
            return;
        value.lastRow = row;
        value.count.add(isLeft);
        ++spelling.count;
    }

    QList<FacetValue> values() const
    {
        std::vector<const Value*> sorted;
        for (const Value& value : m_values)
            sorted.push_back(&value);
        std::sort(sorted.begin(), sorted.end(), [](const Value* a, const Value* b) {
            return std::tie(b->count.left, b->count.all, a->folded) <
                   std::tie(a->count.left, a->count.all, b->folded);
        });
        std::vector<const Spelling*> best(m_values.size(), nullptr);
        for (const Spelling& one : m_spellings) {
            const Spelling*& known = best[size_t(one.value)];
            if (!known || one.count > known->count || (one.count == known->count && one.text < known->text))
                known = &one;
        }
        QList<FacetValue> values;
        for (const Value* value : sorted)
            values.append({best[size_t(value - m_values.data())]->text, value->folded, value->count.left});
        return values;
    }

private:
    struct Spelling
    {
        QString text;
        int value;
        int count = 0;
    };
    struct Value
    {
        QString folded;
        Count count;
        int lastRow = -1; ///< so that an article that says it twice counts once
    };

    /// -1 for what no query can ask for, such as an accent alone.
    int numberOf(const QString& text)
    {
        const auto same = m_numbers.constFind(text);
        const int number = same != m_numbers.constEnd() ? *same : newNumber(text);
        m_numbers.insert(text, number);
        m_places.insert(text.constData(), number);
        return number;
    }

    int newNumber(const QString& text)
    {
        const QString folded = foldForSearch(text);
        if (folded.isEmpty())
            return -1;
        const auto known = m_valueNumbers.constFind(folded);
        const int value = known != m_valueNumbers.constEnd() ? *known : int(m_values.size());
        if (known == m_valueNumbers.constEnd()) {
            m_valueNumbers.insert(folded, value);
            m_values.push_back({folded, {}});
        }
        m_spellings.push_back({text, value});
        return int(m_spellings.size()) - 1;
    }

    std::vector<Spelling> m_spellings;
    std::vector<Value> m_values;
    QHash<const QChar*, int> m_places; ///< numbers of spellings, by where the text lies
    QHash<QString, int> m_numbers;     ///< and by the text
    QHash<QString, int> m_valueNumbers;
};

class Tally
{
public:
    void add(Facet facet, int number, const ArticleRow& row, const RowMarks& marks, bool isLeft)
    {
        switch (facet) {
        case Facet::Published:
            if (row.published() != Published::Unclear)
                m_published[size_t(row.published())].add(isLeft);
            break;
        case Facet::Category:
            m_categories.add(row.category(), number, isLeft);
            break;
        case Facet::Type:
            m_types.add(row.type(), number, isLeft);
            break;
        case Facet::Provider:
            m_providers.add(row.provider(), number, isLeft);
            break;
        case Facet::Topic:
            row.forEachTopic([&](const QString& topic) { m_topics.add(topic, number, isLeft); });
            break;
        case Facet::Month:
            if (const QString date = row.date(); beginsWithMonth(date))
                m_months[date.left(7)].add(isLeft);
            break;
        case Facet::Problems:
            addProblems(row, marks.pictures, isLeft);
            break;
        case Facet::Edited:
            if (marks.isEdited)
                m_edited.add(isLeft);
            break;
        }
    }

    FacetCounts counts() const
    {
        FacetCounts counts;
        const auto add = [&counts](Facet facet, const QString& value, Count count) {
            if (count.all > 0)
                counts[size_t(facet)].append({value, value, count.left});
        };
        add(Facet::Published, QStringLiteral("yes"), m_published[size_t(Published::Yes)]);
        add(Facet::Published, QStringLiteral("no"), m_published[size_t(Published::No)]);
        add(Facet::Published, QStringLiteral("absent"), m_published[size_t(Published::Absent)]);
        counts[size_t(Facet::Category)] = m_categories.values();
        counts[size_t(Facet::Type)] = m_types.values();
        counts[size_t(Facet::Provider)] = m_providers.values();
        counts[size_t(Facet::Topic)] = m_topics.values();
        QStringList newestFirst = m_months.keys();
        std::sort(newestFirst.begin(), newestFirst.end(), std::greater<>());
        for (const QString& month : newestFirst)
            add(Facet::Month, month, m_months[month]);
        add(Facet::Problems, QStringLiteral("problem"), m_problems);
        add(Facet::Problems, QStringLiteral("unreadable"), m_unreadable);
        for (size_t i = 0; i < m_pictures.size(); ++i)
            add(Facet::Problems, ruleOf(everyPictureProblem[i]), m_pictures[i]);
        add(Facet::Edited, QStringLiteral("edited"), m_edited);
        return counts;
    }

private:
    void addProblems(const ArticleRow& row, PictureProblems found, bool isLeft)
    {
        if (problemCount(row) > 0) {
            m_problems.add(isLeft);
            if (!row.readable())
                m_unreadable.add(isLeft);
        }
        if (!found)
            return;
        for (size_t i = 0; i < everyPictureProblem.size(); ++i) {
            if (found & everyPictureProblem[i])
                m_pictures[i].add(isLeft);
        }
    }

    std::array<Count, 4> m_published; ///< by Published
    TextTally m_categories;
    TextTally m_types;
    TextTally m_providers;
    TextTally m_topics;
    QHash<QString, Count> m_months;
    Count m_problems;
    Count m_unreadable;
    std::array<Count, everyPictureProblem.size()> m_pictures;
    Count m_edited;
};

/// Of the facets that count a row: all, one, or none.
struct Counting
{
    bool isEvery = false;
    std::optional<Facet> only;

    bool counts(Facet facet) const { return isEvery || only == facet; }
};

/// A row that fails one facet's own terms still counts there: another choice would show it.
Counting countingOf(const ArticleRow& row, const FacetedQuery& query, const RowMarks& marks)
{
    if (!query.others().matches(row, marks))
        return {};
    std::optional<Facet> failed;
    for (const Facet facet : everyFacet) {
        if (query.of(facet).matches(row, marks))
            continue;
        if (failed)
            return {};
        failed = facet;
    }
    return {!failed, failed};
}

} // namespace

FacetCounts countFacets(const ArticleRecords& records, const FacetedQuery& query,
                        const std::vector<RowMarks>& marks, const std::function<bool()>& isStale)
{
    Tally tally;
    for (int number = 0; number < records.size(); ++number) {
        if (number % portion == 0 && isStale())
            return {};
        if (records.isGone(number))
            continue;
        const ArticleRow row = records.row(number);
        const RowMarks& mark = marks[size_t(number)];
        const Counting counting = countingOf(row, query, mark);
        for (const Facet facet : everyFacet)
            tally.add(facet, number, row, mark, counting.counts(facet));
    }
    return tally.counts();
}

} // namespace foreword::library
