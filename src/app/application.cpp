// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "library/timing.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QThread>

namespace foreword::app {
namespace {

constexpr qint64 longestFrameMs = 16;
constexpr qint64 longestEventMs = 50;

} // namespace

Application::Application(int& argc, char** argv)
    : QApplication(argc, argv)
    , m_isTimed(library::timing().isDebugEnabled())
{}

bool Application::notify(QObject* receiver, QEvent* event)
{
    // Called on every thread that delivers events; only the GUI thread's are of interest.
    if (!m_isTimed || m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const QEvent::Type type = event->type();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    const qint64 elapsed = timer.elapsed();
    if (elapsed > longestEventMs)
        library::reportTiming("gui blocked", elapsed);
    else if (elapsed > longestFrameMs && (type == QEvent::UpdateRequest || type == QEvent::Paint))
        library::reportTiming("frame", elapsed);
    return result;
}

} // namespace foreword::app
