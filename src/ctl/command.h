// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/console.h"
#include "library/filestore.h"

namespace foreword::ctl {

enum class ExitStatus {
    Done = 0,
    Problems = 1,   ///< or refusals; everything else was done
    WrongUsage = 2, ///< nothing was done
};

/// One command of forewordctl. Stateless: all that a run needs comes with it.
class Command
{
public:
    virtual ~Command() = default;

    virtual QString name() const = 0;
    virtual QString operands() const = 0; ///< as the usage line shows them
    virtual QString summary() const = 0;  ///< one line
    virtual QString details() const { return {}; }
    virtual QList<OptionSpec> options() const { return {}; }
    virtual ExitStatus run(const Arguments& arguments, Console& console, library::FileStore& store) const = 0;

    /// For `--help`.
    QString help() const;
    /// Says what is wrong and where to read more.
    ExitStatus wrongUsage(Console& console, const QString& message) const;
};

} // namespace foreword::ctl
