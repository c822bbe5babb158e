// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/checkcommand.h"
#include "ctl/getcommand.h"
#include "ctl/listcommand.h"
#include "ctl/mergecommand.h"
#include "ctl/movecommand.h"
#include "ctl/renamecommand.h"
#include "ctl/setcommand.h"
#include "ctl/unsetcommand.h"
#include "storage/posixfilestore.h"

#include <QCoreApplication>

#include <csignal>

using namespace foreword;
using namespace foreword::ctl;

namespace {

using Commands = std::vector<std::unique_ptr<Command>>;

Commands allCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<GetCommand>());
    commands.push_back(std::make_unique<SetCommand>());
    commands.push_back(std::make_unique<UnsetCommand>());
    commands.push_back(std::make_unique<RenameCommand>());
    commands.push_back(std::make_unique<MoveCommand>());
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<MergeCommand>());
    return commands;
}

QString help(const Commands& commands)
{
    QString text = QCoreApplication::translate("main", "Usage: forewordctl COMMAND [OPTION...] OPERAND...\n\n"
                                                       "Reads and edits articles with front matter; an edit "
                                                       "changes only the bytes that it must.\n\n");
    for (const auto& command : commands)
        text += QStringLiteral("  %1 %2\n").arg(command->name(), -8).arg(command->summary());
    text +=
        QCoreApplication::translate("main", "\n“forewordctl COMMAND --help” tells more; --version prints the "
                                            "version.\nThe exit status is 0 when done, 1 with problems or "
                                            "refusals, 2 for wrong usage.\n");
    return text;
}

ExitStatus run(const Command& command, const QStringList& words, Console& console)
{
    const OptionSpec helpOption{QStringLiteral("help"), {}, {}};
    const auto arguments = Arguments::parse(words, command.options() + QList<OptionSpec>{helpOption});
    if (!arguments)
        return command.wrongUsage(console, arguments.error().message);
    if (arguments->has(helpOption.name)) {
        console.print(command.help().toUtf8());
        return ExitStatus::Done;
    }
    storage::PosixFileStore store;
    return command.run(*arguments, console, store);
}

ExitStatus run(QStringList words, Console& console)
{
    const Commands commands = allCommands();
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    for (const auto& command : commands) {
        if (command->name() == name)
            return run(*command, words, console);
    }
    if (name == u"--help") {
        console.print(help(commands).toUtf8());
        return ExitStatus::Done;
    }
    if (name == u"--version") {
        console.print("forewordctl " FOREWORD_VERSION "\n");
        return ExitStatus::Done;
    }
    console.say(
        name.isEmpty()
            ? QCoreApplication::translate("main", "forewordctl: A command is missing.")
            : QCoreApplication::translate("main", "forewordctl: There is no command “%1”.").arg(name));
    console.say(QCoreApplication::translate("main", "“forewordctl --help” lists the commands."));
    return ExitStatus::WrongUsage;
}

} // namespace

int main(int argc, char** argv)
{
    // A reader that goes away is seen as a failed write, so that an edit under way is finished.
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    Console console;
    const ExitStatus status = run(QCoreApplication::arguments().mid(1), console);
    if (!console.flush() && status == ExitStatus::Done)
        return int(ExitStatus::Problems);
    return int(status);
}
