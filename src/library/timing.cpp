// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/timing.h"

#include <cstdio>

namespace foreword::library {

Q_LOGGING_CATEGORY(timing, "foreword.timing", QtWarningMsg)

void reportTiming(const char* name, qint64 milliseconds, std::optional<qint64> count)
{
    if (!timing().isInfoEnabled())
        return;
    QByteArray line = name;
    line += ' ' + QByteArray::number(milliseconds) + " ms";
    if (count)
        line += ' ' + QByteArray::number(*count);
    line += '\n';
    std::fputs(line.constData(), stderr);
}

} // namespace foreword::library
