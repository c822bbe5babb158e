// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/menucommands.h"

#include <QMenu>
#include <QMenuBar>

namespace foreword::widgets {

using models::Command;

namespace {

Command commandOf(QAction* action, const QString& path)
{
    Command command;
    command.action = action;
    command.path = path;
    command.name = withoutMnemonics(action->text());
    command.id = action->objectName().isEmpty() ? path + u'\n' + command.name : action->objectName();
    command.keys = action->shortcut().toString(QKeySequence::NativeText);
    if (action->toolTip() != command.name) // which it is where none was set
        command.explanation = action->toolTip();
    command.isEnabled = action->isEnabled();
    if (action->isCheckable())
        command.isChecked = action->isChecked();
    return command;
}

void addCommands(const QList<QAction*>& actions, const QString& path, QList<Command>& commands)
{
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        QMenu* menu = action->menu();
        if (!menu) {
            commands.append(commandOf(action, path));
            continue;
        }
        Q_EMIT menu->aboutToShow();
        const QString title = withoutMnemonics(menu->title());
        addCommands(menu->actions(), path.isEmpty() ? title : path + QStringLiteral(" › ") + title, commands);
    }
}

} // namespace

QString withoutMnemonics(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

QList<Command> commandsOf(const QMenuBar& menus)
{
    QList<Command> commands;
    addCommands(menus.actions(), {}, commands);
    return commands;
}

} // namespace foreword::widgets
