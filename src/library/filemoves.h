// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/filestore.h"

#include <QList>
#include <QString>

namespace foreword::library {

/// What is to become of one file: a new name, into the trash, or out of it.
struct FileMove
{
    enum class Kind { Rename, Remove, Return };
    Kind kind;
    QString path; ///< absolute, where the file is; of Return: where it is to be
    /// Of Rename: its new path. Of Return: where it is in the trash.
    QString other = {};
};

/// Makes the moves one after another; a failed one does not stop the others. Of Remove the path in the trash.
/// Blocking.
QList<Result<QString>> moveFiles(FileStore& store, const QList<FileMove>& moves);

Error nameIsTaken();

} // namespace foreword::library
