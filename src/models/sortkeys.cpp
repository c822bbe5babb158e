// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortkeys.h"

#include "models/articletablemodel.h"
#include "models/keyorder.h"
#include "models/textorder.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace foreword::models {

using library::ArticleRecords;
using library::ArticleRow;
using library::ArticleSummary;
using Column = ArticleTableModel;

namespace {

bool isTextColumn(int column)
{
    switch (column) {
    case Column::TitleColumn:
    case Column::ProviderColumn:
    case Column::CategoryColumn:
    case Column::TypeColumn:
    case Column::TopicsColumn:
        return true;
    default:
        return false;
    }
}

qint64 publishedKey(ArticleSummary::Published published)
{
    switch (published) {
    case ArticleSummary::Published::No:
        return 0;
    case ArticleSummary::Published::Yes:
        return 1;
    case ArticleSummary::Published::Unclear:
        return 2;
    case ArticleSummary::Published::Absent:
        break;
    }
    return missingKey;
}

/// Whether many rows have the same text.
bool isSharedText(int column)
{
    return column != Column::TitleColumn && column != Column::TopicsColumn;
}

const QString& sharedTextOf(int column, const ArticleRow& row)
{
    return column == Column::ProviderColumn   ? row.provider()
           : column == Column::CategoryColumn ? row.category()
                                              : row.type();
}

/// The text that a row is ordered by, in UTF-8, put into `space` where it does not lie in the row.
QByteArrayView textOf(int column, const ArticleRow& row, QByteArray& space)
{
    if (column == Column::TitleColumn)
        return row.titleUtf8();
    if (column == Column::TopicsColumn)
        row.writeTopics(space, '\n');
    else
        space = sharedTextOf(column, row).toUtf8();
    return space;
}

/// Each text is ordered once.
std::vector<qint64> placesOfSharedTexts(int column, const ArticleRecords& records)
{
    QHash<QString, int> numbers;
    QByteArrayList texts;
    std::vector<int> numberOfRow;
    numberOfRow.reserve(size_t(records.size()));
    for (int row = 0; row < records.size(); ++row) {
        const QString& text = sharedTextOf(column, records.row(row));
        auto number = numbers.constFind(text);
        if (number == numbers.cend()) {
            number = numbers.insert(text, int(texts.size()));
            texts.append(text.toUtf8());
        }
        numberOfRow.push_back(*number);
    }
    const std::vector<qint64> places = TextOrder::placesOf(
        int(texts.size()), [&texts](int number, QByteArray&) { return QByteArrayView(texts[number]); });
    std::vector<qint64> placesOfRows;
    placesOfRows.reserve(numberOfRow.size());
    for (const int number : numberOfRow)
        placesOfRows.push_back(places[size_t(number)]);
    return placesOfRows;
}

qint64 numberKey(int column, const ArticleRow& row)
{
    if (column == Column::ProblemsColumn)
        return problemCount(row);
    if (!row.readable())
        return missingKey;
    switch (column) {
    case Column::PublishedColumn:
        return publishedKey(row.published());
    case Column::ThumbnailColumn:
        return row.hasLeadPicture() ? 0 : missingKey;
    case Column::DateColumn:
        return row.instant().value_or(missingKey);
    case Column::QualityColumn:
        return row.quality().value_or(missingKey);
    case Column::HeatColumn:
        return row.heat().value_or(missingKey);
    case Column::PicturesColumn:
        return row.pictures();
    case Column::RelatedColumn:
        return row.related();
    default:
        return missingKey;
    }
}

std::vector<qint64> numbersOf(int column, const ArticleRecords& records)
{
    std::vector<qint64> numbers;
    numbers.reserve(size_t(records.size()));
    for (int row = 0; row < records.size(); ++row)
        numbers.push_back(numberKey(column, records.row(row)));
    return numbers;
}

/// Of each file its place among all. They are listed in order; only those that came to the folder later stand
/// behind others.
std::vector<qint64> placesOfFiles(const ArticleRecords& records)
{
    std::vector<int> rows(size_t(records.size()));
    std::iota(rows.begin(), rows.end(), 0);
    const auto isBefore = [&records](int a, int b) {
        return records.row(a).fileUtf8() < records.row(b).fileUtf8();
    };
    const auto later = std::is_sorted_until(rows.begin(), rows.end(), isBefore);
    std::sort(later, rows.end(), isBefore);
    std::inplace_merge(rows.begin(), later, rows.end(), isBefore);
    std::vector<qint64> places(rows.size());
    for (size_t place = 0; place < rows.size(); ++place)
        places[size_t(rows[place])] = qint64(place);
    return places;
}

} // namespace

SortKeys::SortKeys(int column)
    : m_column(column)
{}

std::vector<int> SortKeys::sorted(const ArticleRecords& records, const QList<int>& changes,
                                  Qt::SortOrder order)
{
    if (m_column == Column::FileColumn)
        return orderOfKeys(placesOfFiles(records), order);
    if (!isTextColumn(m_column))
        return orderOfKeys(numbersOf(m_column, records), order);
    updateTexts(records, changes);
    return orderOfKeys(m_places, order);
}

/// A few new texts are put between the others; many are ordered anew with all.
void SortKeys::updateTexts(const ArticleRecords& records, const QList<int>& changes)
{
    const auto known = int(m_places.size());
    std::vector<int> rows;
    for (; m_changesSeen < changes.size(); ++m_changesSeen) {
        if (changes[m_changesSeen] < known)
            rows.push_back(changes[m_changesSeen]);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (int row = known; row < records.size(); ++row)
        rows.push_back(row);
    m_places.resize(size_t(records.size()), missingKey);
    if (rows.empty())
        return;
    const bool areFew = rows.size() < m_places.size() / 64;
    if (!areFew || !placeTexts(records, rows))
        orderTexts(records);
}

void SortKeys::orderTexts(const ArticleRecords& records)
{
    if (isSharedText(m_column)) {
        m_places = placesOfSharedTexts(m_column, records);
        return;
    }
    m_places = TextOrder::placesOf(records.size(), [this, &records](int row, QByteArray& space) {
        return textOf(m_column, records.row(row), space);
    });
}

/// Puts the texts of these rows where they belong among the others, which stay. False, and all is to be
/// ordered anew, where there is no room left between two of them.
bool SortKeys::placeTexts(const ArticleRecords& records, const std::vector<int>& rows)
{
    for (const int row : rows)
        m_places[size_t(row)] = missingKey;
    std::vector<int> sorted(m_places.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::erase_if(sorted, [this](int row) { return m_places[size_t(row)] == missingKey; });
    const auto keyAt = [&](auto place) { return m_places[size_t(*place)]; };
    std::sort(sorted.begin(), sorted.end(),
              [this](int a, int b) { return m_places[size_t(a)] < m_places[size_t(b)]; });

    const TextOrder order;
    QByteArray space;
    const auto textAt = [&](int row) { return QString::fromUtf8(textOf(m_column, records.row(row), space)); };
    for (const int row : rows) {
        const QString text = textAt(row);
        if (text.isEmpty())
            continue;
        const auto place =
            std::lower_bound(sorted.begin(), sorted.end(), text, [&](int other, const QString& wanted) {
                return order.compare(textAt(other), wanted) < 0;
            });
        const bool isLast = place == sorted.end();
        qint64 key = 0;
        if (!isLast && order.compare(textAt(*place), text) == 0) {
            key = keyAt(place);
        } else {
            const qint64 above = !isLast          ? keyAt(place)
                                 : sorted.empty() ? 0
                                                  : keyAt(place - 1) + 2 * TextOrder::gap;
            const qint64 below = place != sorted.begin() ? keyAt(place - 1) : above - 2 * TextOrder::gap;
            key = below + (above - below) / 2;
            if (key == below)
                return false;
        }
        m_places[size_t(row)] = key;
        sorted.insert(place, row);
    }
    return true;
}

} // namespace foreword::models
