// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/hostqueue.h"

#include <algorithm>

namespace foreword::network {

HostQueue::Place::Place(HostQueue* queue, const QString& host, std::function<void()> start)
    : m_queue(queue)
    , m_host(host)
    , m_start(std::move(start))
{}

HostQueue::Place::~Place()
{
    m_queue->leave(*this);
}

HostQueue::HostQueue(QObject* parent)
    : QObject(parent)
{
    m_turn.setParent(this); // and thus comes along to another thread
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &HostQueue::startNext);
}

std::unique_ptr<HostQueue::Place> HostQueue::enter(const QString& host, std::function<void()> start)
{
    auto place = std::make_unique<Place>(this, host, std::move(start));
    m_lines[host].waiting.push_back(place.get());
    m_turn.start();
    return place;
}

void HostQueue::leave(const Place& place)
{
    const auto line = m_lines.find(place.m_host);
    if (place.m_isWorking)
        --line->working;
    else
        std::erase(line->waiting, &place);
    if (line->working == 0 && line->waiting.empty())
        m_lines.erase(line);
    else
        m_turn.start();
}

void HostQueue::startNext()
{
    // What starts may end at once, and take its place and its line with it.
    const QStringList hosts = m_lines.keys();
    for (const QString& host : hosts) {
        for (;;) {
            const auto line = m_lines.find(host);
            if (line == m_lines.end() || line->working >= atOnce || line->waiting.empty())
                break;
            Place* place = line->waiting.back();
            line->waiting.pop_back();
            ++line->working;
            place->m_isWorking = true;
            const std::function<void()> start = std::move(place->m_start);
            start();
        }
    }
}

} // namespace foreword::network
