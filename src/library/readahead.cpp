// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readahead.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

namespace foreword::library {

namespace {

/// As many as a disk of today works on at a time; twice as many were no quicker.
constexpr size_t mostThreads = 8;
/// Files of which one tells whether the others are in memory.
constexpr qsizetype stretchSize = 64;

/// As PosixFileStore::read() opens it.
int openFile(const QString& path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

/// Whether the file's beginning would have to be read from the disk; false where the system does not tell.
bool isOnDiskAlone(int file)
{
    char byte;
    const iovec place{&byte, 1};
    return ::preadv2(file, &place, 1, 0, RWF_NOWAIT) < 0 && errno == EAGAIN;
}

/// Has a file brought in if need be. Whether there was need.
bool bringIn(const QString& path)
{
    const int file = openFile(path);
    if (file < 0)
        return false;
    const bool isNeeded = isOnDiskAlone(file);
    if (isNeeded)
        ::posix_fadvise(file, 0, 0, POSIX_FADV_WILLNEED);
    ::close(file);
    return isNeeded;
}

} // namespace

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

qsizetype ReadAhead::add(qsizetype count, const PathOf& pathOf)
{
    qsizetype begin = 0;
    {
        const std::lock_guard lock(m_mutex);
        begin = m_added;
        if (count > 0)
            m_parts.push_back({begin, count, pathOf});
        m_added += count;
        startThreads(1);
    }
    m_hasMore.notify_all();
    return begin;
}

void ReadAhead::moveTo(qsizetype number)
{
    bool hasMore = false;
    {
        const std::lock_guard lock(m_mutex);
        m_reached = std::max(m_reached, number);
        m_taken = std::max(m_taken, m_reached);
        hasMore = hasNext();
    }
    if (hasMore)
        m_hasMore.notify_one();
}

void ReadAhead::startThreads(size_t count)
{
    while (m_threads.size() < count && !m_isEnding)
        m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

bool ReadAhead::hasNext() const
{
    return m_taken < std::min(m_added, m_reached + lead);
}

ReadAhead::Stretch ReadAhead::next()
{
    while (m_parts.front().begin + m_parts.front().count <= m_taken)
        m_parts.pop_front();
    const Part& part = m_parts.front();
    const qsizetype begin = m_taken - part.begin;
    const qsizetype end = std::min(part.count, begin + stretchSize);
    m_taken = part.begin + end;
    return {part.pathOf, begin, end};
}

void ReadAhead::work(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_hasMore.wait(lock, stop, [this] { return hasNext(); }) && !stop.stop_requested()) {
        const Stretch stretch = next();
        lock.unlock();
        // The last one tells for all: those who read may have come to the first ones.
        const bool isNeeded = bringIn(stretch.pathOf(stretch.end - 1));
        lock.lock();
        if (!isNeeded)
            continue;
        startThreads(mostThreads);
        lock.unlock();
        for (qsizetype i = stretch.begin; i < stretch.end - 1 && !stop.stop_requested(); ++i)
            bringIn(stretch.pathOf(i));
        lock.lock();
    }
}

} // namespace foreword::library
