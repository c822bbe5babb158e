// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <mutex>
#include <vector>

namespace foreword::storage {

/// Old files whose names new ones have got, kept until nobody waits for them any more. A disk takes a file's
/// room back when the last one lets go of it, and one that is told so block by block (the mount option
/// `discard`) takes longer for that than for all else of a save.
///
/// They are kept by mappings, of which no page is looked at: a process may have many more of those than open
/// files. What cannot be kept, or is too much, is let go at once. Used by several threads at once.
class ReplacedFiles
{
public:
    ReplacedFiles() = default;
    Q_DISABLE_COPY_MOVE(ReplacedFiles)
    ~ReplacedFiles() { letGo(); }

    /// An open file of that many bytes, which its caller may close then.
    void keep(int file, qint64 size);
    /// Gives all of them up; false where there are none. May wait for the disk.
    bool letGo();

private:
    std::mutex m_mutex;
    std::vector<void*> m_mappings;
    qint64 m_bytes = 0;
};

} // namespace foreword::storage
