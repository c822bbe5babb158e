// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shortcutsdialog.h"

#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

namespace foreword::widgets {
namespace {

struct Row
{
    QString name;
    QString keys;
};

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

void addGroup(QGridLayout* grid, const QString& title, const QList<Row>& rows)
{
    auto* heading = new QLabel(title);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    if (grid->count() > 0)
        grid->setRowMinimumHeight(grid->rowCount(), 8); // between two groups
    grid->addWidget(heading, grid->rowCount(), 0, 1, 2);
    for (const Row& row : rows) {
        const int line = grid->rowCount();
        auto* name = new QLabel(row.name);
        name->setTextFormat(Qt::PlainText);
        auto* keys = new QLabel(row.keys);
        keys->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(name, line, 0);
        grid->addWidget(keys, line, 1);
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(4);
    for (const QAction* menu : menus.actions()) {
        if (!menu->menu())
            continue;
        QList<Row> rows;
        for (const QAction* action : menu->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                rows.append(
                    {withoutMnemonic(action->text()), action->shortcut().toString(QKeySequence::NativeText)});
        }
        if (!rows.isEmpty())
            addGroup(grid, withoutMnemonic(menu->text()), rows);
    }
    addGroup(grid, tr("In the table"),
             {{tr("Publish or unpublish the selected articles"),
               QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText)},
              {tr("Select more articles"), tr("Shift with the arrow keys")}});

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addLayout(grid);
    layout->addWidget(buttons);
}

} // namespace foreword::widgets
