// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/giveway.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace foreword::imaging {

#ifdef Q_OS_LINUX
namespace {

/// As sched_setattr(2) has it, which the C library does not declare.
struct SchedulingAttributes
{
    quint32 size;
    quint32 policy;
    quint64 flags;
    qint32 niceness;
    quint32 priority;
    quint64 slice; ///< in nanoseconds
    quint64 deadline;
    quint64 period;
};

/// SCHED_IDLE would never have its share.
int setScheduling()
{
    constexpr int niceness = 10; // a tenth of the weight of others
    // A thread that wakes up may have to wait until the one that runs has used up its slice of time, which
    // is some milliseconds long. Kernels before 6.12 pass over the wish for a shorter one.
    constexpr quint64 slice = 100'000;
    SchedulingAttributes attributes{sizeof attributes, SCHED_OTHER, 0, niceness, 0, slice, 0, 0};
    if (::syscall(SYS_sched_setattr, 0, &attributes, 0) == 0)
        return 0;
    return ::setpriority(PRIO_PROCESS, 0, niceness); // which means this thread alone on Linux
}

} // namespace
#endif

void giveWay()
{
#ifdef Q_OS_LINUX
    thread_local const int done = setScheduling();
    Q_UNUSED(done)
#endif
}

} // namespace foreword::imaging
