// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortkeys.h"

#include "models/articletablemodel.h"
#include "models/columns.h"

#include <algorithm>
#include <limits>

namespace foreword::models {

using library::ArticleLibrary;
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

qint64 numberKey(int column, int row, const ArticleSummary& summary)
{
    if (column == Column::FileColumn)
        return row;
    if (column == Column::ProblemsColumn)
        return problemCount(summary);
    if (!summary.readable)
        return missing;
    switch (column) {
    case Column::PublishedColumn:
        return publishedKey(summary.published);
    case Column::ThumbnailColumn:
        return summary.leadPicture.isEmpty() ? missing : 0;
    case Column::DateColumn:
        return summary.instant.value_or(missing);
    case Column::QualityColumn:
        return summary.quality.value_or(missing);
    case Column::HeatColumn:
        return summary.heat.value_or(missing);
    case Column::PicturesColumn:
        return summary.pictures;
    case Column::RelatedColumn:
        return summary.related;
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

SortKeys::SortKeys(const ArticleLibrary& library, int column, TextOrder texts)
    : m_library(library)
    , m_column(column)
    , m_isText(isTextColumn(column))
    , m_texts(std::move(texts))
{
    extend();
}

QString SortKeys::textOf(const ArticleSummary& summary, int column)
{
    switch (column) {
    case Column::TitleColumn:
        return summary.title;
    case Column::ProviderColumn:
        return summary.provider;
    case Column::CategoryColumn:
        return summary.category;
    case Column::TypeColumn:
        return summary.type;
    case Column::TopicsColumn:
        return summary.topics.join(u'\n');
    default:
        return {};
    }
}

void SortKeys::extend()
{
    const int count = m_library.count();
    m_keys.reserve(size_t(count));
    for (int row = int(m_keys.size()); row < count; ++row)
        m_keys.push_back(keyOf(row));
}

bool SortKeys::update(int row)
{
    if (row >= int(m_keys.size()))
        return false;
    const qint64 key = keyOf(row);
    return std::exchange(m_keys[size_t(row)], key) != key;
}

void SortKeys::sort(std::vector<int>& rows, Qt::SortOrder order)
{
    struct Entry
    {
        qint64 key;
        int row;
    };
    if (m_isText)
        m_texts.rank();
    std::vector<Entry> entries;
    entries.reserve(rows.size());
    for (const int row : rows) {
        const qint64 key = m_keys[size_t(row)];
        const qint64 place = m_isText && key != missing ? m_texts.rankOf(int(key)) : key;
        entries.push_back({upwards(place, order), row});
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.row < b.row; });
    std::transform(entries.begin(), entries.end(), rows.begin(),
                   [](const Entry& entry) { return entry.row; });
}

bool SortKeys::less(int a, int b, Qt::SortOrder order) const
{
    const qint64 left = m_keys[size_t(a)];
    const qint64 right = m_keys[size_t(b)];
    if (left == right)
        return a < b;
    if (!m_isText || left == missing || right == missing)
        return upwards(left, order) < upwards(right, order);
    const int comparison = m_texts.compare(int(left), int(right));
    if (comparison == 0)
        return a < b;
    return (comparison < 0) == (order == Qt::AscendingOrder);
}

qint64 SortKeys::keyOf(int row)
{
    const ArticleSummary& summary = m_library.summary(m_library.idAt(row));
    if (!m_isText)
        return numberKey(m_column, row, summary);
    const QString text = textOf(summary, m_column);
    return text.isEmpty() ? missing : m_texts.numberOf(text);
}

} // namespace foreword::models
