// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

#include <QCoreApplication>

namespace foreword::ctl {

/// Takes fields and list items out of articles.
class UnsetCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(UnsetCommand)

public:
    QString name() const override;
    QString operands() const override;
    QString summary() const override;
    QString details() const override;
    QList<OptionSpec> options() const override;
    ExitStatus run(const Arguments& arguments, Console& console, library::FileStore& store) const override;
};

} // namespace foreword::ctl
