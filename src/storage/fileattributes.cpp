// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fileattributes.h"

#include "storage/systemerror.h"

#include <QByteArrayList>
#include <QCoreApplication>

#include <cerrno>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace foreword::storage {

using library::Error;
using library::ErrorCode;

namespace {

/// Calls that fill a buffer whose size may change between two calls: asks for the size, then for the content.
/// Nothing, with errno, where it fails.
template<typename Call>
std::optional<QByteArray> filled(Call call)
{
    for (;;) {
        const ssize_t size = call(nullptr, 0);
        if (size < 0)
            return {};
        QByteArray buffer(size, Qt::Uninitialized);
        if (size == 0)
            return buffer;
        const ssize_t got = call(buffer.data(), size_t(size));
        if (got >= 0)
            return buffer.first(got);
        if (errno != ERANGE)
            return {};
    }
}

std::optional<QByteArrayList> attributeNames(int file)
{
    const auto list = filled([&](char* data, size_t size) { return ::flistxattr(file, data, size); });
    if (!list) {
        if (errno == ENOTSUP) // a file system without extended attributes
            return QByteArrayList();
        return {};
    }
    QByteArrayList names = list->split('\0');
    names.removeAll(QByteArray());
    return names;
}

std::optional<QByteArray> attribute(int file, const QByteArray& name)
{
    return filled([&](void* data, size_t size) { return ::fgetxattr(file, name.constData(), data, size); });
}

/// The system itself labels new files in these name spaces and lets few programs change that.
bool belongsToSystem(const QByteArray& name)
{
    return name.startsWith("security.") || name.startsWith("trusted.");
}

/// False, with errno, where an attribute that is the editor's could not be kept.
bool copyExtendedAttributes(int from, int to)
{
    const auto wanted = attributeNames(from);
    const auto present = attributeNames(to);
    if (!wanted || !present)
        return false;
    for (const QByteArray& name : *present) {
        if (!wanted->contains(name) && ::fremovexattr(to, name.constData()) != 0 && !belongsToSystem(name))
            return false;
    }
    for (const QByteArray& name : *wanted) {
        const auto value = attribute(from, name);
        if (!value) {
            if (errno == ENODATA || belongsToSystem(name))
                continue;
            return false;
        }
        if (attribute(to, name) == value)
            continue;
        if (::fsetxattr(to, name.constData(), value->constData(), size_t(value->size()), 0) != 0 &&
            !belongsToSystem(name))
            return false;
    }
    return true;
}

Error foreignOwner()
{
    return {ErrorCode::PermissionDenied,
            QCoreApplication::translate("FileStore",
                                        "The file belongs to another user or group, and saving would make it "
                                        "yours. Its owner can save it, or give it to you."),
            {}};
}

} // namespace

std::optional<Error> copyAttributes(int from, const struct stat& status, int to, const struct stat& created)
{
    const bool sameOwner = created.st_uid == status.st_uid && created.st_gid == status.st_gid;
    // Before the mode: a change of owner clears bits of it.
    if (!sameOwner && ::fchown(to, status.st_uid, status.st_gid) != 0)
        return errno == EPERM ? foreignOwner() : writeError(errno);
    if (!copyExtendedAttributes(from, to))
        return writeError(errno);
    if (::fchmod(to, status.st_mode & 07777) != 0)
        return writeError(errno);
    return {};
}

} // namespace foreword::storage
