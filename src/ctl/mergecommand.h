// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

#include <QCoreApplication>

namespace foreword::ctl {

/// Merges three versions of an article into the second one, as git asks of a merge driver.
class MergeCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(MergeCommand)

public:
    QString name() const override;
    QString operands() const override;
    QString summary() const override;
    QString details() const override;
    QList<OptionSpec> options() const override;
    ExitStatus run(const Arguments& arguments, Console& console, library::FileStore& store) const override;
};

} // namespace foreword::ctl
