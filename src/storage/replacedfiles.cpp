// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/replacedfiles.h"

#include <sys/mman.h>

namespace foreword::storage {

namespace {

/// Half of the mappings that Linux allows a process unless it is told otherwise, and room that a disk which
/// is nearly full will hardly miss.
constexpr size_t mostFiles = 32'000;
constexpr qint64 mostBytes = 128 * 1024 * 1024;
/// The least there is: one page.
constexpr size_t length = 1;

} // namespace

void ReplacedFiles::keep(int file, qint64 size)
{
    const std::lock_guard lock(m_mutex);
    if (m_mappings.size() >= mostFiles || m_bytes + size > mostBytes)
        return;
    void* const mapping = ::mmap(nullptr, length, PROT_NONE, MAP_PRIVATE, file, 0);
    if (mapping == MAP_FAILED)
        return;
    m_mappings.push_back(mapping);
    m_bytes += size;
}

bool ReplacedFiles::letGo()
{
    std::vector<void*> mappings;
    {
        const std::lock_guard lock(m_mutex);
        mappings.swap(m_mappings);
        m_bytes = 0;
    }
    for (void* const mapping : mappings)
        ::munmap(mapping, length);
    return !mappings.empty();
}

} // namespace foreword::storage
