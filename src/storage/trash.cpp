// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/trash.h"

#include "storage/filedescriptor.h"
#include "storage/filemover.h"
#include "storage/systemerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foreword::storage {

using library::Error;
using library::ErrorCode;
using library::Result;

namespace {

constexpr int attemptsAtAName = 10'000;
const QByteArray noteSuffix = ".trashinfo";

struct Trash
{
    QByteArray path;
    QByteArray topFolder; ///< of the disk, with its slash; empty for the user's own trash
};

QByteArray parentOf(const QByteArray& path)
{
    return path.first(qMax(path.lastIndexOf('/'), qsizetype(1)));
}

std::optional<struct stat> statusOf(const QByteArray& path)
{
    struct stat status;
    return ::lstat(path.constData(), &status) == 0 ? std::optional(status) : std::nullopt;
}

/// Makes the folder if need be; whether it is one, of this user, and no link.
bool isOwnFolder(const QByteArray& path)
{
    if (::mkdir(path.constData(), 0700) != 0 && errno != EEXIST)
        return false;
    const auto status = statusOf(path);
    return status && S_ISDIR(status->st_mode) && status->st_uid == ::geteuid();
}

bool isUsable(const QByteArray& trash)
{
    return isOwnFolder(trash) && isOwnFolder(trash + "/files") && isOwnFolder(trash + "/info");
}

/// The trash for files of a folder; nothing where there is none on its disk.
std::optional<Trash> trashFor(const QByteArray& folder)
{
    const auto status = statusOf(folder);
    if (!status)
        return {};
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    QDir().mkpath(data);
    const QByteArray home = QFile::encodeName(data);
    const QByteArray homeTrash = home + "/Trash";
    struct stat homeStatus;
    if (::stat(home.constData(), &homeStatus) == 0 && homeStatus.st_dev == status->st_dev &&
        isUsable(homeTrash))
        return Trash{homeTrash, {}};

    QByteArray top = folder;
    while (top != "/") {
        const auto above = statusOf(parentOf(top));
        if (!above || above->st_dev != status->st_dev)
            break;
        top = parentOf(top);
    }
    const QByteArray topFolder = top.endsWith('/') ? top : QByteArray(top + '/');
    const QByteArray user = QByteArray::number(::getuid());
    const auto shared = statusOf(topFolder + ".Trash");
    if (shared && S_ISDIR(shared->st_mode) && (shared->st_mode & S_ISVTX) != 0 &&
        isUsable(topFolder + ".Trash/" + user))
        return Trash{topFolder + ".Trash/" + user, topFolder};
    if (isUsable(topFolder + ".Trash-" + user))
        return Trash{topFolder + ".Trash-" + user, topFolder};
    return {};
}

QByteArray noteFor(const QByteArray& path, const Trash& trash)
{
    const QByteArray shown = path.startsWith(trash.topFolder) ? path.sliced(trash.topFolder.size()) : path;
    return "[Trash Info]\nPath=" + shown.toPercentEncoding("/") +
           "\nDeletionDate=" + QDateTime::currentDateTime().toString(u"yyyy-MM-ddThh:mm:ss").toLatin1() +
           '\n';
}

/// Writes the note under the first name that is free, which the file then has too; nothing with errno.
std::optional<QByteArray> claimName(const QByteArray& path, const Trash& trash)
{
    const QByteArray name = path.sliced(path.lastIndexOf('/') + 1);
    const QByteArray note = noteFor(path, trash);
    for (int number = 1; number < attemptsAtAName; ++number) {
        const QByteArray candidate = number == 1 ? name : QByteArray(name + '.' + QByteArray::number(number));
        const QByteArray notePath = trash.path + "/info/" + candidate + noteSuffix;
        FileDescriptor file(uninterrupted([&] {
            return ::open(notePath.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        }));
        if (!file.isValid() && errno == EEXIST)
            continue;
        if (!file.isValid())
            return {};
        const ssize_t written =
            uninterrupted([&] { return ::write(file.get(), note.constData(), size_t(note.size())); });
        if (written == note.size() && file.close())
            return candidate;
        ::unlink(notePath.constData());
        errno = EIO;
        return {};
    }
    errno = EEXIST;
    return {};
}

Error noTrash()
{
    return {ErrorCode::NoTrash,
            QCoreApplication::translate("FileStore",
                                        "The trash does not take this file, so it stays where it is. Its "
                                        "disk may have no trash, or its folder may be read-only."),
            {}};
}

/// The note beside the trash's files that says where one came from.
QByteArray noteOf(const QByteArray& inTrash)
{
    return parentOf(parentOf(inTrash)) + "/info/" + inTrash.sliced(inTrash.lastIndexOf('/') + 1) + noteSuffix;
}

} // namespace

Result<QString> moveFileToTrash(const QString& path)
{
    const QByteArray bytes = QFile::encodeName(path);
    const auto status = statusOf(bytes);
    if (!status)
        return writeError(errno);
    if (!S_ISREG(status->st_mode) && !S_ISLNK(status->st_mode))
        return writeError(EISDIR);
    const auto trash = trashFor(parentOf(bytes));
    const auto name = trash ? claimName(bytes, *trash) : std::nullopt;
    if (!name)
        return noTrash();
    const QByteArray inTrash = trash->path + "/files/" + *name;
    if (renameFile(path, QFile::decodeName(inTrash))) {
        ::unlink(noteOf(inTrash).constData());
        return noTrash();
    }
    return QFile::decodeName(inTrash);
}

std::optional<Error> restoreFile(const QString& inTrash, const QString& path)
{
    const QByteArray bytes = QFile::encodeName(inTrash);
    if (!statusOf(bytes)) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("FileStore", "The file is no longer in the trash."),
                     {}};
    }
    if (auto failure = renameFile(inTrash, path))
        return failure;
    ::unlink(noteOf(bytes).constData());
    return {};
}

} // namespace foreword::storage
