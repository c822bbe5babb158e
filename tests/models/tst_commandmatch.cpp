// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commandmatch.h"

#include <QtTest>

using namespace foreword;
using models::Command;

namespace {

Command command(const QString& path, const QString& name, bool isEnabled = true)
{
    Command command;
    command.id = name;
    command.path = path;
    command.name = name;
    command.isEnabled = isEnabled;
    return command;
}

/// Those of some menus, in their order.
const QList<Command> commands{
    command(QStringLiteral("File"), QStringLiteral("Open Folder…")),
    command(QStringLiteral("File › Open Recent"), QStringLiteral("/home/me/site")),
    command(QStringLiteral("File"), QStringLiteral("Save All"), false),
    command(QStringLiteral("File"), QStringLiteral("Save Selected"), false),
    command(QStringLiteral("Edit"), QStringLiteral("Undo: Change title")),
    command(QStringLiteral("View"), QStringLiteral("Look Closely at Pictures")),
    command(QStringLiteral("View › Columns"), QStringLiteral("Published")),
    command(QStringLiteral("View › Appearance"), QStringLiteral("Dark")),
    command(QStringLiteral("Artikel"), QStringLiteral("Veröffentlichen")),
    command(QStringLiteral("Article"), QStringLiteral("Publish")),
    command(QStringLiteral("Article"), QStringLiteral("Unpublish")),
    command(QStringLiteral("Article"), QStringLiteral("Open Web Page")),
};

QStringList found(const QString& typed, const QStringList& recent = {})
{
    QStringList names;
    for (const int index : models::matchingCommands(commands, typed, recent))
        names.append(commands[index].name);
    return names;
}

} // namespace

class TestCommandMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* tag, const QString& typed, const QStringList& names) {
            QTest::newRow(tag) << typed << names;
        };
        row("the shorter of two beginnings", QStringLiteral("publ"),
            {QStringLiteral("Publish"), QStringLiteral("Published"), QStringLiteral("Unpublish")});
        row("the whole name", QStringLiteral("published"), {QStringLiteral("Published")});
        row("in another order", QStringLiteral("folder open"), {QStringLiteral("Open Folder…")});
        row("in capitals", QStringLiteral("OPEN FOL"), {QStringLiteral("Open Folder…")});
        row("initials", QStringLiteral("lcp"), {QStringLiteral("Look Closely at Pictures")});
        row("beginnings of words", QStringLiteral("opfo"), {QStringLiteral("Open Folder…")});
        row("not the same word twice", QStringLiteral("dada"), {});
        row("by the menu", QStringLiteral("appearance"), {QStringLiteral("Dark")});
        row("by menu and name", QStringLiteral("dark view"), {QStringLiteral("Dark")});
        row("initials of menu and name", QStringLiteral("vad"), {QStringLiteral("Dark")});
        row("the name before the menu", QStringLiteral("open"),
            {QStringLiteral("Open Folder…"), QStringLiteral("Open Web Page"),
             QStringLiteral("/home/me/site")});
        row("with a diacritic", QStringLiteral("Veröff"), {QStringLiteral("Veröffentlichen")});
        row("without its diacritic", QStringLiteral("veroff"), {QStringLiteral("Veröffentlichen")});
        row("punctuation does not count", QStringLiteral("undo, change: title!"),
            {QStringLiteral("Undo: Change title")});
        row("inside a word", QStringLiteral("older"), {QStringLiteral("Open Folder…")});
        row("what cannot be done too", QStringLiteral("save"),
            {QStringLiteral("Save All"), QStringLiteral("Save Selected")});
        row("every word counts", QStringLiteral("publish web"), {});
    }

    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, names);
        QCOMPARE(found(typed), names);
    }

    void showsAllWhereNothingIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks and signs") << QStringLiteral(" … ");
    }

    void showsAllWhereNothingIsTyped()
    {
        QFETCH(QString, typed);
        const QStringList names = found(typed);
        QCOMPARE(names.size(), commands.size());
        QCOMPARE(names.first(2),
                 QStringList({QStringLiteral("Open Folder…"), QStringLiteral("/home/me/site")}));
        // What cannot be done now is out of the way.
        QCOMPARE(names.last(2), QStringList({QStringLiteral("Save All"), QStringLiteral("Save Selected")}));
    }

    void whatWasUsedComesFirst()
    {
        const QStringList recent{QStringLiteral("Unpublish"), QStringLiteral("Save All"),
                                 QStringLiteral("Dark"), QStringLiteral("one of another version")};
        const QStringList names = found({}, recent);
        QCOMPARE(names.size(), commands.size());
        QCOMPARE(names.first(3), QStringList({QStringLiteral("Unpublish"), QStringLiteral("Dark"),
                                              QStringLiteral("Open Folder…")}));
        QCOMPARE(names[names.size() - 2], QStringLiteral("Save All"));
    }

    void usedOnesComeFirstAmongEquals()
    {
        QCOMPARE(found(QStringLiteral("open"), {QStringLiteral("Open Web Page")}).constFirst(),
                 QStringLiteral("Open Web Page"));
        // What was typed is more than a habit.
        QCOMPARE(found(QStringLiteral("publ"), {QStringLiteral("Unpublish")}).constFirst(),
                 QStringLiteral("Publish"));
    }

    void doableOnesComeFirstAmongEquals()
    {
        const QList<Command> two{command(QStringLiteral("A"), QStringLiteral("Do"), false),
                                 command(QStringLiteral("B"), QStringLiteral("Do"))};
        QCOMPARE(models::matchingCommands(two, QStringLiteral("do"), {}), QList<int>({1, 0}));
    }
};

QTEST_APPLESS_MAIN(TestCommandMatch)
#include "tst_commandmatch.moc"
