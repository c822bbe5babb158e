// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/posixfilestore.h"

#include "storage/atomicwrite.h"
#include "storage/filemover.h"
#include "storage/systemerror.h"
#include "storage/trash.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <fcntl.h>
#include <future>
#include <map>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace foreword::storage {

using library::Error;
using library::ErrorCode;
using library::FileContent;
using library::PendingWrite;
using library::Result;
using library::WriteOutcome;

namespace {

/// Files written together, and batches at the same time: each file keeps one file open, its folder perhaps
/// another, of 1024 that are usual. Most of the time a batch waits for the disk: for the flush, and for each
/// old file that is given up; more of them than there are processors keep both busy.
constexpr qsizetype batchSize = 48;
constexpr qsizetype mostParts = 8;
/// Up to so many files a flush of each is cheaper than one of the whole file system.
constexpr size_t fewFiles = 8;

struct Step
{
    AtomicWrite write;
    std::optional<Error> failure;
};

/// Waits until the disk has the new files' bytes.
void flush(std::vector<Step>& steps)
{
    std::map<dev_t, std::vector<Step*>> byDevice;
    for (Step& step : steps) {
        if (!step.failure)
            byDevice[step.write.device()].push_back(&step);
    }
    for (const auto& [device, together] : byDevice) {
        const int any = together.front()->write.descriptor();
        if (together.size() > fewFiles && uninterrupted([&] { return ::syncfs(any); }) == 0)
            continue;
        // One by one also after a failed syncfs, which may have been about a stranger's file.
        for (Step* step : together)
            step->failure = step->write.flush();
    }
}

Step prepared(const PendingWrite& write, Directories& directories)
{
    Step step{AtomicWrite(write), {}};
    step.failure = step.write.prepare(directories);
    return step;
}

void writeBatch(const QList<PendingWrite>& writes, ReplacedFiles& replaced, QList<WriteOutcome>& outcomes)
{
    Directories directories;
    std::vector<Step> steps;
    steps.reserve(size_t(writes.size()));
    for (const PendingWrite& write : writes) {
        steps.push_back(prepared(write, directories));
        // The room may be there that the old files still have.
        const std::optional<Error>& failure = steps.back().failure;
        if (failure && failure->code == ErrorCode::DiskFull && replaced.letGo()) {
            steps.pop_back();
            steps.push_back(prepared(write, directories));
        }
    }
    flush(steps);
    for (Step& step : steps) {
        if (!step.failure)
            step.failure = step.write.commit(replaced);
    }
    directories.flush();
    for (qsizetype i = 0; i < writes.size(); ++i) {
        const Step& step = steps[size_t(i)];
        const std::optional<Error> failure = step.failure ? step.failure : step.write.directory().failure;
        outcomes.append({writes[i].path, failure ? Result<library::FileStamp>(*failure)
                                                 : Result<library::FileStamp>(step.write.stamp())});
    }
}

/// Lets other threads go first, the one above all that answers the editor: the threads of a save have more
/// work for the processors than those can do.
void stepBack()
{
    constexpr int nice = 10;
    ::setpriority(PRIO_PROCESS, id_t(::gettid()), nice);
}

QList<WriteOutcome> writeInBatches(const QList<PendingWrite>& writes, ReplacedFiles& replaced)
{
    QList<WriteOutcome> outcomes;
    outcomes.reserve(writes.size());
    for (qsizetype begin = 0; begin < writes.size(); begin += batchSize)
        writeBatch(writes.mid(begin, batchSize), replaced, outcomes);
    return outcomes;
}

FileDescriptor openFile(const QString& path)
{
    // O_NONBLOCK: a pipe would be waited for.
    return FileDescriptor(uninterrupted([&] {
        return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    }));
}

} // namespace

PosixFileStore::PosixFileStore()
{
    m_afterwards.setMaxThreadCount(1);
}

Result<FileContent> PosixFileStore::read(const QString& path) const
{
    const FileDescriptor file = openFile(path);
    struct stat status;
    if (!file.isValid() || ::fstat(file.get(), &status) != 0)
        return readError(errno);
    if (!S_ISREG(status.st_mode))
        return readError(EISDIR);

    std::optional<QByteArray> bytes;
    if (status.st_size <= maximumFileSize) {
        bytes = readUpTo(file.get(), status.st_size, maximumFileSize + 1);
        if (!bytes)
            return readError(errno);
    }
    if (!bytes || bytes->size() > maximumFileSize) {
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate("FileStore",
                                                 "The file is larger than %1, the largest that is "
                                                 "read.")
                         .arg(QLocale().formattedDataSize(maximumFileSize, 0)),
                     {}};
    }
    return FileContent{*bytes, stampOf(status)};
}

std::optional<library::FileStamp> PosixFileStore::stamp(const QString& path) const
{
    const FileDescriptor file = openFile(path);
    struct stat status;
    if (!file.isValid() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    return stampOf(status);
}

QList<WriteOutcome> PosixFileStore::write(const QList<PendingWrite>& writes)
{
    const qsizetype parts = std::clamp<qsizetype>((writes.size() + batchSize - 1) / batchSize, 1, mostParts);
    const auto partOf = [&](qsizetype part) {
        const qsizetype begin = writes.size() * part / parts;
        return writes.mid(begin, writes.size() * (part + 1) / parts - begin);
    };
    auto replaced = std::make_shared<ReplacedFiles>();
    const auto writePart = [&](qsizetype part) {
        stepBack();
        return writeInBatches(partOf(part), *replaced);
    };
    std::vector<std::future<QList<WriteOutcome>>> others;
    for (qsizetype part = 1; part < parts; ++part)
        others.push_back(std::async(std::launch::async, writePart, part));
    QList<WriteOutcome> outcomes = writeInBatches(partOf(0), *replaced);
    for (auto& other : others)
        outcomes += other.get();
    m_afterwards.start([files = std::move(replaced)] { files->letGo(); });
    return outcomes;
}

std::optional<Error> PosixFileStore::rename(const QString& from, const QString& to)
{
    return renameFile(from, to);
}

Result<QString> PosixFileStore::moveToTrash(const QString& path)
{
    return moveFileToTrash(path);
}

std::optional<Error> PosixFileStore::restore(const QString& inTrash, const QString& path)
{
    return restoreFile(inTrash, path);
}

} // namespace foreword::storage
