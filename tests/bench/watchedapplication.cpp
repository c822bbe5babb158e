// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchedapplication.h"

#include <QEvent>
#include <QThread>
#include <QWidget>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace foreword::bench {

namespace {

/// How often the window is asked whether it answers.
constexpr std::chrono::milliseconds period(2);

} // namespace

void WatchedApplication::watchPaintingOf(QWidget* widget)
{
    m_widget = widget;
    widget->installEventFilter(this);
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0 || QThread::currentThread() != thread())
        return Application::notify(receiver, event);
    const auto begin = Clock::now();
    ++m_depth;
    const bool result = Application::notify(receiver, event);
    --m_depth;
    const auto end = Clock::now();
    m_longestEvent = std::max(m_longestEvent, end - begin);
    if (std::exchange(m_isPainted, false))
        m_frames.push_back({begin, end});
    return result;
}

bool WatchedApplication::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_widget && event->type() == QEvent::Paint)
        m_isPainted = true;
    return Application::eventFilter(watched, event);
}

void WatchedApplication::runUntil(const std::function<bool()>& done)
{
    while (!done())
        processEvents(QEventLoop::WaitForMoreEvents);
}

Clock::time_point WatchedApplication::paint()
{
    const size_t before = m_frames.size();
    m_widget->update();
    runUntil([this, before] { return m_frames.size() > before; });
    return m_frames.back().end;
}

void WatchedApplication::clear()
{
    m_frames.clear();
    m_longestEvent = {};
}

struct Pulse::Private
{
    QObject& object;
    Clock::duration longest{}; ///< of the object's thread alone
    std::atomic<bool> isAnswered = true;
    std::jthread thread;
};

Pulse::Pulse(QObject& onThread)
    : d(new Private{.object = onThread, .thread = {}})
{
    d->thread = std::jthread([this](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any pulse;
        std::unique_lock lock(mutex);
        while (!stop.stop_requested()) {
            if (d->isAnswered.exchange(false)) {
                const auto answer = [this, asked = Clock::now()] {
                    d->longest = std::max(d->longest, Clock::now() - asked);
                    d->isAnswered = true;
                };
                QMetaObject::invokeMethod(&d->object, answer, Qt::QueuedConnection);
            }
            pulse.wait_for(lock, stop, period, [] { return false; });
        }
    });
}

Pulse::~Pulse()
{
    d->thread.request_stop();
    d->thread.join();
    // The last answer may still be under way to this object.
    WatchedApplication::runUntil([this] { return d->isAnswered.load(); });
}

Clock::duration Pulse::longestWait() const
{
    return d->longest;
}

} // namespace foreword::bench
