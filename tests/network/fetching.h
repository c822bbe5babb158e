// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the fetcher share.
#pragma once

#include "imaging/imagefetcher.h"
#include "network/fetchrules.h"
#include "network/hostresolver.h"

#include <QBuffer>
#include <QFutureWatcher>
#include <QHash>
#include <QImage>
#include <QMutex>
#include <QSignalSpy>

namespace foreword::test {

/// Limits that a test can run into. Time is short only where the test is about it.
inline network::FetchLimits limits(int stallMs = 60'000)
{
    return {.maximumBytes = 64 * 1024, .stallMs = stallMs, .totalMs = 60'000, .redirects = 5};
}

inline QByteArray png(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

/// The loopback server's address is allowed.
inline network::FetchRules rules()
{
    return {.offline = false, .allowedHosts = {QStringLiteral("127.0.0.1")}};
}

template<class Result>
bool isFinished(const QFuture<Result>& future)
{
    QFutureWatcher<Result> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    return finished.wait(20'000);
}

inline imaging::FetchedImage resultOf(const QFuture<imaging::FetchedImage>& future)
{
    if (!isFinished(future))
        return {.bytes = {}, .error = QStringLiteral("The test has waited in vain.")};
    return future.resultCount() ? future.result()
                                : imaging::FetchedImage{.bytes = {}, .error = QStringLiteral("stopped")};
}

/// A name server as a test wants it; outlives the fetcher.
class Names
{
public:
    /// Each look-up takes the next of the answers; the last one stays.
    void lead(const QString& host, const QList<QStringList>& answers)
    {
        const QMutexLocker lock(&m_mutex);
        m_answers.insert(host, answers);
    }
    void breakDown()
    {
        const QMutexLocker lock(&m_mutex);
        m_isBroken = true;
    }
    QStringList asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }

    network::ResolvedHost lookUp(const QString& host)
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.append(host);
        network::ResolvedHost found{{}, !m_isBroken};
        QList<QStringList>& answers = m_answers[host];
        if (m_isBroken || answers.isEmpty())
            return found;
        for (const QString& address : std::as_const(answers.first()))
            found.addresses.append(QHostAddress(address));
        if (answers.size() > 1)
            answers.removeFirst();
        return found;
    }

private:
    mutable QMutex m_mutex;
    QHash<QString, QList<QStringList>> m_answers;
    QStringList m_asked;
    bool m_isBroken = false;
};

class FakeResolver : public network::HostResolver
{
public:
    explicit FakeResolver(Names& names)
        : m_names(names)
    {}
    QFuture<network::ResolvedHost> resolve(const QString& host) override
    {
        return QtFuture::makeReadyFuture(m_names.lookUp(host));
    }

private:
    Names& m_names;
};

} // namespace foreword::test
