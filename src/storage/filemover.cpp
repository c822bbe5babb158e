// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filemover.h"

#include "library/filemoves.h"
#include "storage/atomicwrite.h"
#include "storage/systemerror.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace foreword::storage {

using library::Error;
using library::ErrorCode;
using library::Result;

namespace {

struct Place
{
    std::shared_ptr<Directory> directory;
    QByteArray name;
};

Result<Place> placeOf(const QString& path, Directories& directories)
{
    const QByteArray bytes = QFile::encodeName(path);
    const qsizetype slash = bytes.lastIndexOf('/');
    auto directory = directories.open(bytes.first(qMax(slash, qsizetype(1))));
    if (!directory)
        return directory.error();
    return Place{*directory, bytes.sliced(slash + 1)};
}

Error moveError(int systemError)
{
    if (systemError == EEXIST)
        return library::nameIsTaken();
    if (systemError == EXDEV) {
        return {ErrorCode::WriteFailed,
                QCoreApplication::translate("FileStore", "The file would have to go to another disk."),
                {}};
    }
    return writeError(systemError);
}

} // namespace

bool renameWithoutReplacing(int fromDirectory, const char* from, int toDirectory, const char* to)
{
    if (::renameat2(fromDirectory, from, toDirectory, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
        return false;
    if (::linkat(fromDirectory, from, toDirectory, to, 0) != 0)
        return false;
    if (::unlinkat(fromDirectory, from, 0) == 0)
        return true;
    const int error = errno;
    ::unlinkat(toDirectory, to, 0);
    errno = error;
    return false;
}

std::optional<Error> renameFile(const QString& from, const QString& to)
{
    Directories directories;
    const Result<Place> source = placeOf(from, directories);
    if (!source)
        return source.error();
    const Result<Place> target = placeOf(to, directories);
    if (!target)
        return target.error();
    if (!renameWithoutReplacing(source->directory->descriptor.get(), source->name.constData(),
                                target->directory->descriptor.get(), target->name.constData()))
        return moveError(errno);
    // A move that a power cut undoes leaves a whole file under its old name: nothing is lost, and a failure
    // here says nothing that an editor could act on.
    source->directory->changed = true;
    target->directory->changed = true;
    directories.flush();
    return {};
}

} // namespace foreword::storage
