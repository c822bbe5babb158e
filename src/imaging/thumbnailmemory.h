// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/keptthumbnail.h"

#include <QCache>
#include <QString>

#include <mutex>
#include <utility>

namespace foreword::imaging {

/// Thumbnails in memory at the size that they are shown in, up to a limit of their images' bytes, the least
/// recently used going first. Thread-safe; holds its lock for no longer than a look-up takes.
class ThumbnailMemory
{
public:
    explicit ThumbnailMemory(qint64 limit)
        : m_kept(limit)
    {}

    std::optional<KeptThumbnail> find(const QString& source, QSize box)
    {
        const std::lock_guard lock(m_mutex);
        const KeptThumbnail* found = m_kept.object({source, {box.width(), box.height()}});
        return found ? std::optional(*found) : std::nullopt;
    }

    void insert(const QString& source, QSize box, const KeptThumbnail& thumbnail)
    {
        const std::lock_guard lock(m_mutex);
        // A picture larger than the whole memory would not be taken, and the view would ask for it for ever.
        const qsizetype cost = std::min(thumbnail.image.sizeInBytes(), m_kept.maxCost());
        m_kept.insert({source, {box.width(), box.height()}}, new KeptThumbnail(thumbnail), cost);
    }

    void setLimit(qint64 bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_kept.setMaxCost(bytes);
    }

    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_kept.clear();
    }

private:
    std::mutex m_mutex;
    QCache<std::pair<QString, std::pair<int, int>>, KeptThumbnail> m_kept; ///< costs are bytes
};

} // namespace foreword::imaging
