// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commandsmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace foreword;
using models::Command;
using models::CommandsModel;

class TestCommandsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAnswers()
    {
        Command table;
        table.id = QStringLiteral("actionTable");
        table.path = QStringLiteral("View");
        table.name = QStringLiteral("Table");
        table.keys = QStringLiteral("Ctrl+1");
        table.isChecked = true;
        Command save;
        save.id = QStringLiteral("actionSave");
        save.path = QStringLiteral("File");
        save.name = QStringLiteral("Save All");
        save.isEnabled = false;
        Command quit;
        quit.id = QStringLiteral("actionQuit");
        quit.path = QStringLiteral("File");
        quit.name = QStringLiteral("Quit");

        CommandsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setCommands({table, save, quit}, {QStringLiteral("actionQuit")});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.commandAt(0).id, QStringLiteral("actionQuit"));
        QCOMPARE(model.commandAt(2).id, QStringLiteral("actionSave"));

        const QModelIndex tableRow = model.index(1);
        QCOMPARE(tableRow.data().toString(), QStringLiteral("Table"));
        QCOMPARE(tableRow.data(CommandsModel::PathRole).toString(), QStringLiteral("View"));
        QCOMPARE(tableRow.data(CommandsModel::KeysRole).toString(), QStringLiteral("Ctrl+1"));
        QCOMPARE(tableRow.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
        QCOMPARE(tableRow.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Table, View, Ctrl+1"));
        QVERIFY(tableRow.flags() & Qt::ItemIsEnabled);
        QVERIFY(!(model.index(2).flags() & Qt::ItemIsEnabled));
        QVERIFY(!model.index(0).data(Qt::CheckStateRole).isValid());

        model.setTyped(QStringLiteral("file"));
        QCOMPARE(model.rowCount(), 2);
        model.setTyped(QStringLiteral("nothing of it"));
        QCOMPARE(model.rowCount(), 0);
        // What was typed for the last commands is not meant for these.
        model.setCommands({table}, {});
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_APPLESS_MAIN(TestCommandsModel)
#include "tst_commandsmodel.moc"
