// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/atomicwrite.h"

#include "library/filemoves.h"
#include "storage/fileattributes.h"
#include "storage/filemover.h"
#include "storage/systemerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>

namespace foreword::storage {

using library::Error;
using library::ErrorCode;
using library::FileStamp;
using library::Result;

namespace {

constexpr int attemptsAtAName = 100;

/// Hidden, and told from all other files by its ending: what a kill at the wrong moment leaves can be found.
QByteArray temporaryName(const QByteArray& name)
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray ending = ".foreword-";
    for (int i = 0; i < 6; ++i)
        ending += letters[QRandomGenerator::global()->bounded(int(sizeof letters) - 1)];
    return '.' + name.first(qMin(name.size(), qsizetype(NAME_MAX) - 1 - ending.size())) + ending;
}

/// Calls `create` with new names until one is free; the name, or nothing with errno.
template<typename Create>
std::optional<QByteArray> withFreeName(const QByteArray& name, Create create)
{
    for (int attempt = 0; attempt < attemptsAtAName; ++attempt) {
        const QByteArray candidate = temporaryName(name);
        if (create(candidate.constData()))
            return candidate;
        if (errno != EEXIST)
            return {};
    }
    return {};
}

/// Whether the mode alone tells it: that a file's owner may write it, or root, what no mode forbids.
bool isCertainlyWritable(const struct stat& status)
{
    return (status.st_mode & S_IWUSR) != 0 && status.st_uid == ::geteuid();
}

Error changedOnDisk()
{
    return {ErrorCode::ChangedOnDisk,
            QCoreApplication::translate("FileStore",
                                        "Another program has changed the file since it was read. "
                                        "Revert to what it holds now, then make your change again."),
            {}};
}

Error readOnly()
{
    return {ErrorCode::PermissionDenied,
            QCoreApplication::translate("FileStore",
                                        "The file is read-only. Allow writing to it and save again."),
            {}};
}

bool writeAll(int file, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = uninterrupted(
            [&] { return ::write(file, bytes.constData() + done, size_t(bytes.size() - done)); });
        if (written < 0)
            return false;
        if (written == 0) { // never so for a regular file; better an error than an endless loop
            errno = EIO;
            return false;
        }
        done += written;
    }
    return true;
}

/// The file as it is now; without waiting where something else has taken its place.
FileDescriptor openForReading(const Directory& directory, const QByteArray& name)
{
    return FileDescriptor(uninterrupted([&] {
        return ::openat(directory.descriptor.get(), name.constData(),
                        O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    }));
}

} // namespace

std::optional<QByteArray> readUpTo(int file, qint64 size, qint64 limit)
{
    constexpr qint64 furtherBlock = 64 * 1024;
    QByteArray bytes;
    qint64 block = size + 1; // one more, so that the end is usually seen without growing
    while (bytes.size() < limit) {
        const qsizetype before = bytes.size();
        bytes.resize(qMin(before + block, limit));
        const ssize_t got =
            uninterrupted([&] { return ::read(file, bytes.data() + before, size_t(bytes.size() - before)); });
        if (got < 0)
            return {};
        bytes.truncate(before + got);
        // More was asked for: the file ends where it was said to end.
        if (got == 0 || bytes.size() == size)
            break;
        block = furtherBlock;
    }
    return bytes;
}

FileStamp stampOf(const struct stat& status)
{
    return {qint64(status.st_size), qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec,
            quint64(status.st_ino)};
}

Result<std::shared_ptr<Directory>> Directories::open(const QByteArray& path)
{
    std::shared_ptr<Directory>& directory = m_directories[path];
    if (!directory) {
        FileDescriptor descriptor(
            uninterrupted([&] { return ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
        if (!descriptor.isValid())
            return writeError(errno);
        directory = std::make_shared<Directory>();
        directory->descriptor = std::move(descriptor);
    }
    return directory;
}

void Directories::flush()
{
    for (const auto& directory : std::as_const(m_directories)) {
        if (!directory || !directory->changed)
            continue;
        directory->changed = false;
        const int done = uninterrupted([&] { return ::fsync(directory->descriptor.get()); });
        if (done != 0 && errno != EINVAL) { // EINVAL: this file system has nothing to flush
            directory->failure =
                Error{ErrorCode::WriteFailed,
                      QCoreApplication::translate("FileStore", "The file was written, but the disk did not "
                                                               "confirm it. Save again to be sure."),
                      {}};
        }
    }
}

bool Directories::canNameOpenFiles()
{
    if (!m_canNameOpenFiles)
        m_canNameOpenFiles = ::access("/proc/self/fd", X_OK) == 0;
    return *m_canNameOpenFiles;
}

AtomicWrite::AtomicWrite(const library::PendingWrite& write)
    : m_write(write)
{}

AtomicWrite::~AtomicWrite()
{
    removeTemporary();
}

std::optional<Error> AtomicWrite::locate(const QByteArray& path, Directories& directories)
{
    const qsizetype slash = path.lastIndexOf('/');
    m_name = path.sliced(slash + 1);
    if (m_name.isEmpty())
        return writeError(EISDIR);
    auto directory = directories.open(slash < 0 ? QByteArray(".") : path.first(qMax(slash, qsizetype(1))));
    if (!directory)
        return directory.error();
    m_directory = *directory;
    return {};
}

std::optional<Error> AtomicWrite::openTarget(Directories& directories, FileDescriptor& target)
{
    const QByteArray path = QFile::encodeName(m_write.path);
    if (auto failure = locate(path, directories))
        return failure;
    target = openForReading(*m_directory, m_name);
    if (target.isValid())
        return {};
    if (errno != ELOOP)
        return writeError(errno);
    // A link. realpath() looks at each folder on the way, as many calls as all others of a file: only now.
    const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.constData(), nullptr),
                                                               &std::free);
    if (!resolved)
        return writeError(errno);
    if (auto failure = locate(resolved.get(), directories))
        return failure;
    target = openForReading(*m_directory, m_name);
    if (!target.isValid())
        return writeError(errno);
    return {};
}

std::optional<Error> AtomicWrite::prepare(Directories& directories)
{
    if (m_write.isNew)
        return prepareNew(directories);
    FileDescriptor target;
    if (auto failure = openTarget(directories, target))
        return failure;
    struct stat status;
    if (::fstat(target.get(), &status) != 0)
        return writeError(errno);
    if (!S_ISREG(status.st_mode))
        return writeError(EISDIR);
    // A rename would get past the mode of the file, and root past everything: neither is what it was set for.
    if ((status.st_mode & 0222) == 0)
        return readOnly();
    if (!isCertainlyWritable(status) &&
        ::faccessat(m_directory->descriptor.get(), m_name.constData(), W_OK, AT_EACCESS) != 0)
        return errno == EACCES ? readOnly() : writeError(errno);

    m_device = status.st_dev;
    const auto current = readUpTo(target.get(), status.st_size, limit());
    if (!current)
        return readError(errno);
    if (*current == m_write.bytes) {
        m_isThere = true;
        m_file = std::move(target);
        m_stamp = stampOf(status);
        return {};
    }
    if (*current != m_write.expected)
        return changedOnDisk();
    return writeTemporary(directories, target.get(), status);
}

std::optional<Error> AtomicWrite::prepareNew(Directories& directories)
{
    if (auto failure = locate(QFile::encodeName(m_write.path), directories))
        return failure;
    FileDescriptor other = openForReading(*m_directory, m_name);
    struct stat status;
    if (other.isValid()) {
        if (::fstat(other.get(), &status) != 0)
            return writeError(errno);
        if (!S_ISREG(status.st_mode))
            return library::nameIsTaken();
        const auto current = readUpTo(other.get(), status.st_size, limit());
        if (!current)
            return readError(errno);
        if (*current != m_write.bytes)
            return library::nameIsTaken();
        m_isThere = true;
        m_device = status.st_dev;
        m_file = std::move(other);
        m_stamp = stampOf(status);
        return {};
    }
    if (errno != ENOENT)
        return errno == ELOOP || errno == ENXIO ? library::nameIsTaken() : writeError(errno);
    if (auto failure = createTemporary(directories))
        return failure;
    if (!writeAll(m_file.get(), m_write.bytes))
        return writeError(errno);
    if (::fstat(m_file.get(), &status) != 0)
        return writeError(errno);
    m_device = status.st_dev;
    m_stamp = stampOf(status);
    return {};
}

std::optional<Error> AtomicWrite::createTemporary(Directories& directories)
{
    static constexpr int flags = O_WRONLY | O_CLOEXEC;
    // A new file is as the user's others; that of an old one waits for that one's mode.
    const mode_t mode = m_write.isNew ? 0666 : 0600;
    const int directory = m_directory->descriptor.get();
    if (directories.canNameOpenFiles()) {
        m_file =
            FileDescriptor(uninterrupted([&] { return ::openat(directory, ".", flags | O_TMPFILE, mode); }));
        if (m_file.isValid())
            return {};
    }
    const auto name = withFreeName(m_name, [&](const char* candidate) {
        m_file = FileDescriptor(uninterrupted(
            [&] { return ::openat(directory, candidate, flags | O_CREAT | O_EXCL | O_NOFOLLOW, mode); }));
        return m_file.isValid();
    });
    if (!name) {
        if (errno == EACCES || errno == EPERM) {
            return Error{ErrorCode::PermissionDenied,
                         QCoreApplication::translate("FileStore",
                                                     "The folder does not allow new files, which "
                                                     "saving needs. Allow writing to the folder "
                                                     "and save again."),
                         {}};
        }
        return writeError(errno);
    }
    m_temporary = *name;
    return {};
}

std::optional<Error> AtomicWrite::writeTemporary(Directories& directories, int target,
                                                 const struct stat& status)
{
    if (auto failure = createTemporary(directories))
        return failure;
    if (!writeAll(m_file.get(), m_write.bytes))
        return writeError(errno);
    struct stat written;
    if (::fstat(m_file.get(), &written) != 0)
        return writeError(errno);
    if (auto failure = copyAttributes(target, status, m_file.get(), written))
        return failure;
    m_stamp = stampOf(written);
    return {};
}

std::optional<Error> AtomicWrite::flush()
{
    if (uninterrupted([&] { return ::fdatasync(m_file.get()); }) != 0)
        return writeError(errno);
    return {};
}

std::optional<Error> AtomicWrite::nameTemporary()
{
    if (!m_temporary.isEmpty())
        return {};
    const int file = m_file.get();
    const int directory = m_directory->descriptor.get();
    const auto name = withFreeName(m_name, [&](const char* candidate) {
        // Linux before 6.10 allows this to root only; the way through /proc is open to all, and costs more.
        if (::linkat(file, "", directory, candidate, AT_EMPTY_PATH) == 0)
            return true;
        const QByteArray open = "/proc/self/fd/" + QByteArray::number(file);
        return errno != EEXIST &&
               ::linkat(AT_FDCWD, open.constData(), directory, candidate, AT_SYMLINK_FOLLOW) == 0;
    });
    if (!name)
        return writeError(errno);
    m_temporary = *name;
    return {};
}

std::optional<Error> AtomicWrite::commit(ReplacedFiles& replaced)
{
    if (m_isThere) {
        m_directory->changed = true; // whoever wrote it may not have waited for the disk
        return {};
    }
    if (auto failure = nameTemporary())
        return failure;
    if (!m_file.close())
        return writeError(errno);
    if (m_write.isNew)
        return commitNew();

    const FileDescriptor target = openForReading(*m_directory, m_name);
    struct stat status;
    if (!target.isValid() || ::fstat(target.get(), &status) != 0)
        return errno == ELOOP ? changedOnDisk() : writeError(errno);
    const auto current = readUpTo(target.get(), status.st_size, limit());
    if (!current)
        return readError(errno);
    if (*current == m_write.bytes) { // the same file under another name, written a moment ago
        m_directory->changed = true;
        m_stamp = stampOf(status);
        return {};
    }
    if (*current != m_write.expected)
        return changedOnDisk();
    const int directory = m_directory->descriptor.get();
    if (::renameat(directory, m_temporary.constData(), directory, m_name.constData()) != 0)
        return writeError(errno);
    replaced.keep(target.get(), status.st_size);
    m_directory->changed = true;
    m_temporary.clear();
    return {};
}

std::optional<Error> AtomicWrite::commitNew()
{
    const int directory = m_directory->descriptor.get();
    if (!renameWithoutReplacing(directory, m_temporary.constData(), directory, m_name.constData()))
        return errno == EEXIST ? library::nameIsTaken() : writeError(errno);
    m_directory->changed = true;
    m_temporary.clear();
    return {};
}

qint64 AtomicWrite::limit() const
{
    return qMax(m_write.expected.size(), m_write.bytes.size()) + 1;
}

void AtomicWrite::removeTemporary()
{
    if (!m_temporary.isEmpty())
        ::unlinkat(m_directory->descriptor.get(), m_temporary.constData(), 0);
    m_temporary.clear();
}

} // namespace foreword::storage
