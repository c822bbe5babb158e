// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/recoverystore.h"

namespace foreword::storage {

/// Kept edits on a POSIX disk, below a folder of the program's own: in it one folder for each folder that was
/// edited, named by a hash of its canonical path; in that one file for each process. Private to the user.
///
/// Who holds a file has it locked, and the system lets go of the lock however the process ends, so that no
/// number of a process and no name of a machine has to be trusted to tell what was left behind.
class RecoveryFiles : public library::RecoveryStore
{
public:
    /// `root` (absolute) is made when it is needed.
    explicit RecoveryFiles(const QString& root);

    library::Result<std::unique_ptr<library::RecoveryFile>> create(const QString& folder) override;
    std::vector<std::unique_ptr<library::RecoveryFile>> takeLeft(const QString& folder) override;

private:
    QByteArray folderFor(const QString& folder) const;

    QString m_root;
};

} // namespace foreword::storage
