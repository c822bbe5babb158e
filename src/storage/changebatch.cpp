// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changebatch.h"

#include <QFile>

#include <algorithm>

namespace foreword::storage {

ChangeBatch::ChangeBatch(const GatherTimes& times)
    : m_times(times)
{}

void ChangeBatch::add(const QByteArray& path, qint64 nowMs)
{
    if (m_paths.isEmpty())
        m_firstMs = nowMs;
    m_lastMs = nowMs;
    m_paths.insert(m_paths.size() < maximumPaths ? path : QByteArray());
}

qint64 ChangeBatch::dueMs() const
{
    const bool isStorm = m_paths.size() >= m_times.stormSize;
    return qMin(m_lastMs + m_times.quietMs, m_firstMs + (isStorm ? m_times.stormMs : m_times.patienceMs));
}

QStringList ChangeBatch::take()
{
    QStringList paths;
    if (m_paths.contains(QByteArray())) {
        paths.append(QString());
    } else {
        for (const QByteArray& path : std::as_const(m_paths)) {
            if (!hasFolderOf(path))
                paths.append(QFile::decodeName(path));
        }
        std::sort(paths.begin(), paths.end());
    }
    m_paths.clear();
    return paths;
}

bool ChangeBatch::hasFolderOf(const QByteArray& path) const
{
    for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        if (m_paths.contains(path.left(slash)))
            return true;
    }
    return false;
}

} // namespace foreword::storage
