// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/leadpictures.h"

#include <vector>

namespace foreword::library {

namespace {

/// 0 for none.
quint64 keyOf(const ArticleRow& row)
{
    const QString address = row.leadPicture().trimmed();
    if (address.isEmpty())
        return 0;
    const bool isRelative = !address.startsWith(u'/') && !address.contains(QLatin1String("://"));
    const QString file = isRelative ? row.file() : QString();
    return addressKey(file.left(file.lastIndexOf(u'/') + 1) + address);
}

} // namespace

LeadPictures::LeadPictures(const ArticleRecords& records)
{
    std::vector<quint64> keys(size_t(records.size()), 0);
    QHash<quint64, int> counts;
    for (int row = 0; row < records.size(); ++row) {
        if (records.isGone(row) || !records.row(row).hasLeadPicture())
            continue;
        keys[size_t(row)] = keyOf(records.row(row));
        ++counts[keys[size_t(row)]];
    }
    for (int row = 0; row < records.size(); ++row) {
        const quint64 key = keys[size_t(row)];
        if (key == 0 || counts.value(key) < 2)
            continue;
        m_keys.insert(row, key);
        m_rows[key].append(row);
    }
}

} // namespace foreword::library
