// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <optional>

namespace foreword::library {

/// `foreword.timing`, off unless QT_LOGGING_RULES="foreword.timing=true".
Q_DECLARE_LOGGING_CATEGORY(timing)

/// Writes `NAME MILLISECONDS ms [COUNT]` as one line to standard error where foreword.timing is on. The line
/// is written as it is, whatever message pattern or handler is installed, because scripts read it. Any
/// thread.
void reportTiming(const char* name, qint64 milliseconds, std::optional<qint64> count = std::nullopt);

/// Runs from its making on.
class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    void report(const char* name, std::optional<qint64> count = std::nullopt) const
    {
        reportTiming(name, m_timer.elapsed(), count);
    }

private:
    QElapsedTimer m_timer;
};

} // namespace foreword::library
