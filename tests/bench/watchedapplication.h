// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

#include <QPointer>

#include <chrono>
#include <functional>
#include <vector>

class QWidget;

namespace foreword::bench {

using Clock = std::chrono::steady_clock;

inline double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// The application, which sees what an editor would feel: how long each event keeps the window from
/// answering, and when a widget has been painted.
class WatchedApplication : public app::Application
{
public:
    /// The painting of the watched widget, from the beginning of the event that brought it to its end.
    struct Frame
    {
        Clock::time_point begin;
        Clock::time_point end;
    };

    using app::Application::Application;

    void watchPaintingOf(QWidget* widget);
    bool notify(QObject* receiver, QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// Runs the event loop until `done`, which is asked after each round of events.
    static void runUntil(const std::function<bool()>& done);
    /// Asks for the watched widget to be painted and runs until it has been. Returns when.
    Clock::time_point paint();

    /// Since the last clear().
    const std::vector<Frame>& frames() const { return m_frames; }
    Clock::duration longestEvent() const { return m_longestEvent; }
    void clear();

private:
    QPointer<QWidget> m_widget;
    int m_depth = 0; ///< only the outermost event counts: the others are parts of it
    bool m_isPainted = false;
    std::vector<Frame> m_frames;
    Clock::duration m_longestEvent{};
};

/// How long the event loop lets an event wait that comes at any time, such as a key: events that are short
/// each may keep the window busy together. Measured from its making to its end by asking every other
/// millisecond.
class Pulse
{
public:
    explicit Pulse(QObject& onThread);
    ~Pulse();

    Clock::duration longestWait() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::bench
