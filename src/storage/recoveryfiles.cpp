// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoveryfiles.h"

#include "storage/atomicwrite.h"
#include "storage/filedescriptor.h"
#include "storage/systemerror.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QUuid>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace foreword::storage {

using library::Error;
using library::ErrorCode;
using library::RecoveryFile;
using library::Result;

namespace {

const QLatin1String ending(".edits");
/// Of what replace() has not finished.
const QLatin1String unfinished(".new");

std::optional<Error> writeAll(int file, const QByteArray& bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = uninterrupted(
            [&] { return ::write(file, bytes.constData() + written, size_t(bytes.size() - written)); });
        if (count < 0)
            return writeError(errno);
        written += count;
    }
    return {};
}

std::optional<Error> flush(int file)
{
    if (uninterrupted([&] { return ::fsync(file); }) != 0)
        return writeError(errno);
    return {};
}

std::optional<Error> makeFolder(const QByteArray& path)
{
    if (::mkdir(path.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return writeError(errno);
    return {};
}

Error tooLarge()
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("RecoveryFiles", "The edits are more than %1.")
                .arg(QLocale().formattedDataSize(RecoveryFile::maximumSize, 0)),
            {}};
}

class LockedFile : public RecoveryFile
{
public:
    LockedFile(FileDescriptor folder, const QByteArray& name, FileDescriptor file, qint64 size)
        : m_folder(std::move(folder))
        , m_name(name)
        , m_file(std::move(file))
        , m_size(size)
    {}

    Result<QByteArray> read() const override
    {
        if (m_size > maximumSize)
            return tooLarge();
        if (::lseek(m_file.get(), 0, SEEK_SET) < 0)
            return readError(errno);
        const std::optional<QByteArray> bytes = readUpTo(m_file.get(), m_size, m_size);
        return bytes ? Result<QByteArray>(*bytes) : readError(errno);
    }

    QDateTime lastWritten() const override
    {
        struct stat status;
        if (::fstat(m_file.get(), &status) != 0)
            return {};
        return QDateTime::fromSecsSinceEpoch(status.st_mtim.tv_sec);
    }

    std::optional<Error> append(const QByteArray& bytes) override
    {
        if (m_size + bytes.size() > maximumSize)
            return tooLarge();
        if (::lseek(m_file.get(), m_size, SEEK_SET) < 0)
            return writeError(errno);
        std::optional<Error> failure = writeAll(m_file.get(), bytes);
        if (!failure)
            failure = flush(m_file.get());
        if (!failure)
            m_size += bytes.size();
        else if (::ftruncate(m_file.get(), m_size) != 0)
            return failure; // half a record at the end does no harm
        return failure;
    }

    std::optional<Error> replace(const QByteArray& bytes) override
    {
        if (bytes.size() > maximumSize)
            return tooLarge();
        const QByteArray temporary = m_name + unfinished.data();
        FileDescriptor file(uninterrupted([&] {
            return ::openat(m_folder.get(), temporary.constData(),
                            O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
        }));
        if (!file.isValid())
            return writeError(errno);
        std::optional<Error> failure;
        if (uninterrupted([&] { return ::flock(file.get(), LOCK_EX | LOCK_NB); }) != 0)
            failure = writeError(errno);
        if (!failure)
            failure = writeAll(file.get(), bytes);
        if (!failure)
            failure = flush(file.get());
        if (!failure &&
            ::renameat(m_folder.get(), temporary.constData(), m_folder.get(), m_name.constData()) != 0)
            failure = writeError(errno);
        if (failure) {
            ::unlinkat(m_folder.get(), temporary.constData(), 0);
            return failure;
        }
        m_file = std::move(file);
        m_size = bytes.size();
        return flush(m_folder.get());
    }

    std::optional<Error> remove() override
    {
        if (::unlinkat(m_folder.get(), m_name.constData(), 0) != 0 && errno != ENOENT)
            return writeError(errno);
        return {};
    }

private:
    FileDescriptor m_folder;
    QByteArray m_name;
    FileDescriptor m_file;
    qint64 m_size;
};

FileDescriptor openFolder(const QByteArray& path)
{
    return FileDescriptor(uninterrupted(
        [&] { return ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); }));
}

/// Opens and locks what another process has left; nothing where it is not left, not a file, or somebody
/// else's.
std::unique_ptr<RecoveryFile> lockLeft(const QByteArray& path, const QByteArray& name)
{
    FileDescriptor folder = openFolder(path);
    if (!folder.isValid())
        return {};
    FileDescriptor file(uninterrupted([&] {
        return ::openat(folder.get(), name.constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    }));
    struct stat status;
    struct stat named;
    if (!file.isValid() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_uid != ::geteuid() ||
        uninterrupted([&] { return ::flock(file.get(), LOCK_EX | LOCK_NB); }) != 0)
        return {};
    // It may have been removed or exchanged before it was locked; one just made is still empty.
    if (::fstat(file.get(), &status) != 0 || status.st_size == 0 ||
        ::fstatat(folder.get(), name.constData(), &named, AT_SYMLINK_NOFOLLOW) != 0 ||
        named.st_ino != status.st_ino)
        return {};
    return std::make_unique<LockedFile>(std::move(folder), name, std::move(file), status.st_size);
}

} // namespace

RecoveryFiles::RecoveryFiles(const QString& root)
    : m_root(root)
{}

QByteArray RecoveryFiles::folderFor(const QString& folder) const
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash(
        QFile::encodeName(canonical.isEmpty() ? folder : canonical), QCryptographicHash::Blake2b_160);
    return QFile::encodeName(m_root) + '/' + hash.toHex();
}

Result<std::unique_ptr<RecoveryFile>> RecoveryFiles::create(const QString& folder)
{
    const QByteArray path = folderFor(folder);
    QDir().mkpath(QFileInfo(m_root).path());
    if (const auto failure = makeFolder(QFile::encodeName(m_root)))
        return *failure;
    if (const auto failure = makeFolder(path))
        return *failure;
    FileDescriptor inFolder = openFolder(path);
    if (!inFolder.isValid())
        return writeError(errno);
    const QByteArray name = QUuid::createUuid().toByteArray(QUuid::Id128) + ending.data();
    FileDescriptor file(uninterrupted([&] {
        return ::openat(inFolder.get(), name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                        S_IRUSR | S_IWUSR);
    }));
    if (!file.isValid())
        return writeError(errno);
    // Waits, for no longer than another process looks whether this file was left behind.
    std::optional<Error> failure;
    if (uninterrupted([&] { return ::flock(file.get(), LOCK_EX); }) != 0)
        failure = writeError(errno);
    if (!failure)
        failure = flush(inFolder.get());
    if (failure) {
        ::unlinkat(inFolder.get(), name.constData(), 0);
        return *failure;
    }
    return std::unique_ptr<RecoveryFile>(
        std::make_unique<LockedFile>(std::move(inFolder), name, std::move(file), 0));
}

std::vector<std::unique_ptr<RecoveryFile>> RecoveryFiles::takeLeft(const QString& folder)
{
    const QByteArray path = folderFor(folder);
    const QDir dir(QFile::decodeName(path));
    std::vector<std::unique_ptr<RecoveryFile>> left;
    const QStringList names = dir.entryList(QDir::Files | QDir::Hidden, QDir::Time | QDir::Reversed);
    for (const QString& name : names) {
        if (!name.endsWith(ending) && !name.endsWith(unfinished))
            continue;
        std::unique_ptr<RecoveryFile> file = lockLeft(path, QFile::encodeName(name));
        if (!file)
            continue;
        // What it was to take the place of is still there.
        if (name.endsWith(unfinished))
            file->remove();
        else
            left.push_back(std::move(file));
    }
    return left;
}

} // namespace foreword::storage
