// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/hostqueue.h"

#include <QTest>

using foreword::network::HostQueue;

namespace {

const QString host = QStringLiteral("example.org");

} // namespace

class HostQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixAtOnce();
    void latestFirst();
    void hostsDoNotWaitForEachOther();
    void whoLeftIsNotStarted();
    void mayEndAsItStarts();

private:
    using Places = std::vector<std::unique_ptr<HostQueue::Place>>;

    /// Enters so many; their numbers come into `started` when they start.
    static Places enter(HostQueue& queue, const QString& host, int count, QList<int>& started)
    {
        Places places;
        for (int number = 0; number < count; ++number)
            places.push_back(queue.enter(host, [&started, number] { started.append(number); }));
        return places;
    }
};

void HostQueueTest::sixAtOnce()
{
    HostQueue queue;
    QList<int> started;
    Places places = enter(queue, host, 8, started);
    QTRY_COMPARE(started.size(), 6);
    QCoreApplication::processEvents();
    QCOMPARE(started.size(), 6);
    places[size_t(started.first())].reset();
    QTRY_COMPARE(started.size(), 7);
}

void HostQueueTest::latestFirst()
{
    HostQueue queue;
    QList<int> started;
    const Places places = enter(queue, host, 9, started);
    QTRY_COMPARE(started, QList<int>({8, 7, 6, 5, 4, 3}));
}

void HostQueueTest::hostsDoNotWaitForEachOther()
{
    HostQueue queue;
    QList<int> started;
    QList<int> startedThere;
    const Places places = enter(queue, host, 7, started);
    const Places there = enter(queue, QStringLiteral("example.com"), 7, startedThere);
    QTRY_COMPARE(started.size(), 6);
    QTRY_COMPARE(startedThere.size(), 6);
}

void HostQueueTest::whoLeftIsNotStarted()
{
    HostQueue queue;
    QList<int> started;
    Places places = enter(queue, host, 7, started);
    places[6].reset(); // the first in line
    QTRY_COMPARE(started, QList<int>({5, 4, 3, 2, 1, 0}));
}

void HostQueueTest::mayEndAsItStarts()
{
    HostQueue queue;
    int started = 0;
    Places places(20);
    for (auto& place : places) {
        place = queue.enter(host, [&started, &place] {
            ++started;
            place.reset();
        });
    }
    QTRY_COMPARE(started, 20);
}

QTEST_GUILESS_MAIN(HostQueueTest)
#include "tst_hostqueue.moc"
