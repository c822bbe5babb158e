// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace foreword::network {

/// Lets at most six requests work on one host at a time. Of those that wait, the one that came last goes
/// first: it is what the editor looks at now.
class HostQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr int atOnce = 6;

    /// A place in the line of a host, waiting or working; its end makes way for the next. The queue outlives
    /// it.
    class Place
    {
    public:
        Place(HostQueue* queue, const QString& host, std::function<void()> start);
        ~Place();
        Q_DISABLE_COPY_MOVE(Place)

    private:
        friend class HostQueue;
        HostQueue* const m_queue;
        const QString m_host;
        std::function<void()> m_start;
        bool m_isWorking = false;
    };

    explicit HostQueue(QObject* parent = nullptr);

    /// `start` is called from the event loop when it is this one's turn, unless the place is gone by then.
    std::unique_ptr<Place> enter(const QString& host, std::function<void()> start);

private:
    struct Line
    {
        int working = 0;
        std::vector<Place*> waiting; ///< the latest is the last
    };

    void leave(const Place& place);
    void startNext();

    QHash<QString, Line> m_lines;
    QTimer m_turn; ///< from the event loop, so that the latest of many that come together goes first
};

} // namespace foreword::network
