// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into a program, ends it when a window has been painted for the first time, and prints when that was
// as `first_paint NANOSECONDS ns` of the monotonic clock. Whoever started it knows when that was.
#include <QApplication>
#include <QEvent>

#include <chrono>
#include <cstdio>

namespace {

class FirstPaint : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType()) {
            qApp->removeEventFilter(this);
            // The paint event comes before the painting, and what is queued after it.
            QMetaObject::invokeMethod(this, &FirstPaint::tell, Qt::QueuedConnection);
        }
        return false;
    }

private:
    static void tell()
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("first_paint %lld ns\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
        QCoreApplication::quit();
    }
};

void watch()
{
    qApp->installEventFilter(new FirstPaint(qApp));
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)
