// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakefilestore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace foreword::test {

using library::Error;
using library::ErrorCode;
using library::FileContent;
using library::FileStamp;
using library::PendingWrite;
using library::Result;
using library::WriteOutcome;

namespace {

FileStamp stampOf(const QString& path)
{
    const QFileInfo info(path);
    return {info.size(), info.lastModified().toMSecsSinceEpoch() * 1'000'000, 0};
}

Result<FileContent> readFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("The file is not there."), {}};
    if (!info.isFile())
        return Error{ErrorCode::NotAFile, QStringLiteral("This is not a file."), {}};
    if (info.size() > library::FileStore::maximumFileSize)
        return Error{ErrorCode::TooLarge, QStringLiteral("The file is too large."), {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::PermissionDenied, QStringLiteral("The file cannot be read."), {}};
    return FileContent{file.readAll(), stampOf(path)};
}

} // namespace

void FakeFileStore::failAt(int operation, ErrorCode code)
{
    const std::lock_guard lock(m_mutex);
    m_failingOperation = m_operations + operation;
    m_failingCode = code;
}

void FakeFileStore::failFor(const QString& path, ErrorCode code)
{
    const std::lock_guard lock(m_mutex);
    m_failingPaths.insert(path, code);
}

void FakeFileStore::heal()
{
    const std::lock_guard lock(m_mutex);
    m_failingOperation = 0;
    m_failingPaths.clear();
}

int FakeFileStore::operations() const
{
    const std::lock_guard lock(m_mutex);
    return m_operations;
}

int FakeFileStore::written() const
{
    const std::lock_guard lock(m_mutex);
    return m_written;
}

std::optional<Error> FakeFileStore::nextFailure(const QString& path) const
{
    const std::lock_guard lock(m_mutex);
    ++m_operations;
    if (m_operations == m_failingOperation)
        return Error{m_failingCode, QStringLiteral("The disk fails."), {}};
    const auto failing = m_failingPaths.find(path);
    if (failing != m_failingPaths.end())
        return Error{*failing, QStringLiteral("The disk fails here."), {}};
    return std::nullopt;
}

Result<FileContent> FakeFileStore::read(const QString& path) const
{
    if (beforeRead)
        beforeRead(path);
    if (const auto failure = nextFailure(path))
        return *failure;
    return readFile(path);
}

std::optional<FileStamp> FakeFileStore::stamp(const QString& path) const
{
    if (!QFileInfo(path).isFile())
        return {};
    return stampOf(path);
}

QList<WriteOutcome> FakeFileStore::write(const QList<PendingWrite>& writes)
{
    QList<WriteOutcome> outcomes;
    for (const PendingWrite& pending : writes)
        outcomes.append({pending.path, writeOne(pending)});
    return outcomes;
}

Result<FileStamp> FakeFileStore::writeOne(const PendingWrite& pending)
{
    if (beforeWrite)
        beforeWrite(pending.path);
    if (const auto failure = nextFailure(pending.path))
        return *failure;
    const Result<FileContent> current = readFile(pending.path);
    if (pending.isNew) {
        if (QFileInfo::exists(pending.path))
            return Error{ErrorCode::AlreadyExists, QStringLiteral("The name is taken."), {}};
    } else if (!current) {
        return current.error();
    } else if (current->bytes != pending.expected) {
        return Error{ErrorCode::ChangedOnDisk, QStringLiteral("Another program has written it."), {}};
    }
    if (!putFile(pending.path, pending.bytes))
        return Error{ErrorCode::WriteFailed, QStringLiteral("The file cannot be written."), {}};
    const std::lock_guard lock(m_mutex);
    ++m_written;
    return stampOf(pending.path);
}

std::optional<Error> FakeFileStore::rename(const QString& from, const QString& to)
{
    if (beforeWrite)
        beforeWrite(from);
    if (const auto failure = nextFailure(from))
        return failure;
    if (!QFileInfo::exists(from))
        return Error{ErrorCode::NotFound, QStringLiteral("The file is not there."), {}};
    if (QFileInfo::exists(to))
        return Error{ErrorCode::AlreadyExists, QStringLiteral("The name is taken."), {}};
    if (!QFile::rename(from, to))
        return Error{ErrorCode::WriteFailed, QStringLiteral("The file cannot be renamed."), {}};
    return std::nullopt;
}

Result<QString> FakeFileStore::moveToTrash(const QString& path)
{
    const QString trash = QFileInfo(path).absolutePath() + QStringLiteral("/.trash/");
    const QString inTrash = trash + QFileInfo(path).fileName();
    if (!QDir().mkpath(trash))
        return Error{ErrorCode::NoTrash, QStringLiteral("There is no trash."), {}};
    if (const auto failure = rename(path, inTrash))
        return *failure;
    return inTrash;
}

std::optional<Error> FakeFileStore::restore(const QString& inTrash, const QString& path)
{
    return rename(inTrash, path);
}

bool putFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly) &&
           file.write(bytes) == bytes.size() && file.flush();
}

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace foreword::test
