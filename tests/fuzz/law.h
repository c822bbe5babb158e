// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foreword::test {

/// Says on standard error which law the input breaks, and aborts, which is what a fuzzer takes for a finding.
[[noreturn]] void breaks(const QString& law);

/// breaks(law) unless it holds.
inline void mustHold(bool holds, const char* law)
{
    if (!holds)
        breaks(QString::fromUtf8(law));
}

} // namespace foreword::test
