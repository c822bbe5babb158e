// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerecords.h"

#include <QHash>
#include <QList>

namespace foreword::library {

/// Which lead pictures several articles of a collection share, by their addresses: http and https are the
/// same, and a relative path starts at its article's folder. Made on a worker, of rows alone: no file is
/// read. A value.
class LeadPictures
{
public:
    LeadPictures() = default;
    /// Articles that are gone are left out.
    explicit LeadPictures(const ArticleRecords& records);

    /// The rows that have the lead picture of this one, itself among them; none where it is the only one.
    QList<int> sharing(int row) const { return m_rows.value(m_keys.value(row)); }

private:
    QHash<int, quint64> m_keys; ///< of the rows below
    QHash<quint64, QList<int>> m_rows;
};

} // namespace foreword::library
