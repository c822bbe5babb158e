// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/diagnostic.h"

#include <memory>

namespace foreword::ctl {

class Console;

/// Prints problems in one of the formats of `check`.
class CheckReport
{
public:
    /// Null for a format that there is not.
    static std::unique_ptr<CheckReport> make(const QString& format, Console& console);

    virtual ~CheckReport() = default;
    virtual void add(const QString& file, const library::Diagnostic& problem) = 0;
    /// After the last problem.
    virtual void finish() {}
};

} // namespace foreword::ctl
