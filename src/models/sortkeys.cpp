// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortkeys.h"

#include "models/articletablemodel.h"
#include "models/textorder.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace foreword::models {

using library::ArticleRecords;
using library::ArticleRow;
using library::ArticleSummary;
using Column = ArticleTableModel;

namespace {

constexpr qint64 missing = std::numeric_limits<qint64>::max();

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
    return missing;
}

QString textOf(int column, const ArticleRow& row)
{
    switch (column) {
    case Column::TitleColumn:
        return row.title();
    case Column::ProviderColumn:
        return row.provider();
    case Column::CategoryColumn:
        return row.category();
    case Column::TypeColumn:
        return row.type();
    case Column::TopicsColumn:
        return row.topics().join(u'\n');
    default:
        return {};
    }
}

qint64 numberKey(int column, const ArticleRow& row)
{
    if (column == Column::ProblemsColumn)
        return problemCount(row);
    if (!row.readable())
        return missing;
    switch (column) {
    case Column::PublishedColumn:
        return publishedKey(row.published());
    case Column::ThumbnailColumn:
        return row.hasLeadPicture() ? 0 : missing;
    case Column::DateColumn:
        return row.instant().value_or(missing);
    case Column::QualityColumn:
        return row.quality().value_or(missing);
    case Column::HeatColumn:
        return row.heat().value_or(missing);
    case Column::PicturesColumn:
        return row.pictures();
    case Column::RelatedColumn:
        return row.related();
    default:
        return missing;
    }
}

/// Turns keys so that they can be compared upwards, and the missing ones stay last.
qint64 upwards(qint64 key, Qt::SortOrder order)
{
    return order == Qt::AscendingOrder || key == missing ? key : ~key;
}

} // namespace

SortKeys::SortKeys(int column)
    : m_column(column)
{}

void SortKeys::update(const ArticleRecords& records, const QList<int>& changes)
{
    const std::lock_guard lock(m_mutex);
    const auto known = int(m_keys.size());
    if (records.size() < known)
        return; // learned of newer ones meanwhile
    std::vector<int> rows;
    for (; m_changesSeen < changes.size(); ++m_changesSeen) {
        if (changes[m_changesSeen] < known)
            rows.push_back(changes[m_changesSeen]);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (int row = known; row < records.size(); ++row)
        rows.push_back(row);
    m_keys.resize(size_t(records.size()), missing);
    if (rows.empty())
        return;
    if (isTextColumn(m_column))
        updateTexts(records, rows);
    else if (m_column != Column::FileColumn)
        updateNumbers(records, rows);
    else if (known < records.size())
        orderFiles(records);
}

void SortKeys::updateNumbers(const ArticleRecords& records, const std::vector<int>& rows)
{
    for (const int row : rows)
        m_keys[size_t(row)] = numberKey(m_column, records.row(row));
}

/// A few new texts are put between the others; many are ordered anew with all.
void SortKeys::updateTexts(const ArticleRecords& records, const std::vector<int>& rows)
{
    const bool areFew = rows.size() < m_keys.size() / 64;
    if (!areFew || !placeTexts(records, rows))
        orderTexts(records);
}

/// Files are read in order; only those that came to the folder later stand behind others.
void SortKeys::orderFiles(const ArticleRecords& records)
{
    QStringList files;
    files.reserve(records.size());
    for (int row = 0; row < records.size(); ++row)
        files.append(records.row(row).file());
    std::vector<int> rows(m_keys.size());
    std::iota(rows.begin(), rows.end(), 0);
    if (!std::is_sorted(files.cbegin(), files.cend()))
        std::sort(rows.begin(), rows.end(), [&files](int a, int b) { return files[a] < files[b]; });
    for (size_t place = 0; place < rows.size(); ++place)
        m_keys[size_t(rows[place])] = qint64(place);
}

void SortKeys::orderTexts(const ArticleRecords& records)
{
    QStringList texts;
    texts.reserve(records.size());
    for (int row = 0; row < records.size(); ++row)
        texts.append(textOf(m_column, records.row(row)));
    m_keys = TextOrder::placesOf(texts);
    for (qsizetype row = 0; row < texts.size(); ++row) {
        if (texts[row].isEmpty())
            m_keys[size_t(row)] = missing;
    }
}

/// Puts the texts of these rows where they belong among the others, which stay. False, and all is to be
/// ordered anew, where there is no room left between two of them.
bool SortKeys::placeTexts(const ArticleRecords& records, const std::vector<int>& rows)
{
    for (const int row : rows)
        m_keys[size_t(row)] = missing;
    std::vector<int> sorted(m_keys.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::erase_if(sorted, [this](int row) { return m_keys[size_t(row)] == missing; });
    const auto keyAt = [&](auto place) { return m_keys[size_t(*place)]; };
    std::sort(sorted.begin(), sorted.end(),
              [this](int a, int b) { return m_keys[size_t(a)] < m_keys[size_t(b)]; });

    const TextOrder order;
    for (const int row : rows) {
        const QString text = textOf(m_column, records.row(row));
        if (text.isEmpty())
            continue;
        const auto textAt = [&](int other) { return textOf(m_column, records.row(other)); };
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
        m_keys[size_t(row)] = key;
        sorted.insert(place, row);
    }
    return true;
}

void SortKeys::sort(std::vector<int>& rows, Qt::SortOrder order) const
{
    const std::lock_guard lock(m_mutex);
    struct Entry
    {
        qint64 key;
        int row;
    };
    std::vector<Entry> entries;
    entries.reserve(rows.size());
    for (const int row : rows)
        entries.push_back({upwards(m_keys[size_t(row)], order), row});
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.row < b.row; });
    std::transform(entries.begin(), entries.end(), rows.begin(),
                   [](const Entry& entry) { return entry.row; });
}

} // namespace foreword::models
