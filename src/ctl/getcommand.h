// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"

#include <QCoreApplication>

namespace foreword::ctl {

/// One article's front matter, or some of its fields.
class GetCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(GetCommand)

public:
    QString name() const override;
    QString operands() const override;
    QString summary() const override;
    QString details() const override;
    ExitStatus run(const Arguments& arguments, Console& console, library::FileStore& store) const override;
};

} // namespace foreword::ctl
