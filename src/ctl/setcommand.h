// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/editcommand.h"

namespace foreword::ctl {

/// Gives fields of articles new values.
class SetCommand : public EditCommand
{
    Q_DECLARE_TR_FUNCTIONS(SetCommand)

public:
    QString name() const override;
    QString operands() const override;
    QString summary() const override;
    QString details() const override;

protected:
    frontmatter::Result<Operands> parseOperands(const Arguments& arguments) const override;
};

} // namespace foreword::ctl
