// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"

#include <QCoreApplication>

namespace foreword::ctl {

QString Command::help() const
{
    QString text = QCoreApplication::translate("Command", "Usage: forewordctl %1").arg(name());
    QString table;
    for (const OptionSpec& option : options()) {
        const QString written =
            QStringLiteral("--") + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
        text += QStringLiteral(" [") + written + u']';
        table += QStringLiteral("  ") + written.leftJustified(28) + option.description + u'\n';
    }
    text += u' ' + operands() + QStringLiteral("\n\n") + summary() + u'\n';
    if (!details().isEmpty())
        text += u'\n' + details() + u'\n';
    if (!table.isEmpty())
        text += u'\n' + table;
    return text;
}

ExitStatus Command::wrongUsage(Console& console, const QString& message) const
{
    console.say(QStringLiteral("forewordctl %1: %2").arg(name(), message));
    console.say(QCoreApplication::translate("Command", "“forewordctl %1 --help” tells more.").arg(name()));
    return ExitStatus::WrongUsage;
}

} // namespace foreword::ctl
