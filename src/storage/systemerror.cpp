// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/systemerror.h"

#include <QCoreApplication>

#include <cerrno>
#include <optional>
#include <system_error>

namespace foreword::storage {

using library::Error;
using library::ErrorCode;

namespace {

QString systemText(int systemError)
{
    return QString::fromStdString(std::generic_category().message(systemError));
}

/// What means the same whether reading or writing.
std::optional<Error> commonError(int systemError)
{
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("FileStore",
                                                 "There is no such file. It may have been moved, renamed "
                                                 "or deleted."),
                     {}};
    case EISDIR:
    case ENXIO:
    case ENODEV:
        return Error{
            ErrorCode::NotAFile, QCoreApplication::translate("FileStore", "This is not a file."), {}};
    case ELOOP:
        return Error{ErrorCode::NotAFile,
                     QCoreApplication::translate("FileStore", "This symbolic link leads in a circle."),
                     {}};
    default:
        return {};
    }
}

} // namespace

Error readError(int systemError)
{
    if (const auto common = commonError(systemError))
        return *common;
    if (systemError == EACCES || systemError == EPERM) {
        return {ErrorCode::PermissionDenied,
                QCoreApplication::translate("FileStore",
                                            "You may not read this file. Its permissions or its owner "
                                            "would have to change."),
                {}};
    }
    return {ErrorCode::ReadFailed,
            QCoreApplication::translate("FileStore", "The file could not be read: %1.")
                .arg(systemText(systemError)),
            {}};
}

Error writeError(int systemError)
{
    if (const auto common = commonError(systemError))
        return *common;
    switch (systemError) {
    case EACCES:
    case EPERM:
        return {ErrorCode::PermissionDenied,
                QCoreApplication::translate("FileStore",
                                            "You may not write here. The permissions of the file or of "
                                            "its folder would have to change."),
                {}};
    case EROFS:
        return {ErrorCode::PermissionDenied,
                QCoreApplication::translate("FileStore", "The disk is mounted read-only."),
                {}};
    case ENOSPC:
        return {ErrorCode::DiskFull,
                QCoreApplication::translate("FileStore", "The disk is full. Make some room and save again."),
                {}};
    case EDQUOT:
        return {ErrorCode::DiskFull,
                QCoreApplication::translate("FileStore",
                                            "Your quota on this disk is used up. Make some room and save "
                                            "again."),
                {}};
    default:
        return {ErrorCode::WriteFailed,
                QCoreApplication::translate("FileStore", "The file could not be written: %1.")
                    .arg(systemText(systemError)),
                {}};
    }
}

} // namespace foreword::storage
