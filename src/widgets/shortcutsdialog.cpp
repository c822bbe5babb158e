// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shortcutsdialog.h"

#include "widgets/menucommands.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace foreword::widgets {
namespace {

struct Row
{
    QString name;
    QString keys;
};

struct Group
{
    QString title;
    QList<Row> rows;
};

QString named(const QKeySequence& key)
{
    return key.toString(QKeySequence::NativeText);
}

/// "Alt+Left, Alt+Right"
QString named(const QKeySequence& first, const QKeySequence& second)
{
    return ShortcutsDialog::tr("%1, %2").arg(named(first), named(second));
}

QList<Group> groupsOf(const QMenuBar& menus)
{
    QList<Group> groups;
    for (const QAction* menu : menus.actions()) {
        if (!menu->menu())
            continue;
        QList<Row> rows;
        for (const QAction* action : menu->menu()->actions()) {
            if (!action->shortcut().isEmpty())
                rows.append({withoutMnemonics(action->text()), named(action->shortcut())});
        }
        if (!rows.isEmpty())
            groups.append({withoutMnemonics(menu->text()), rows});
    }
    return groups;
}

/// What no menu shows, because it concerns what has the focus.
QList<Group> groupsOfControls()
{
    const auto tr = [](const char* text) { return ShortcutsDialog::tr(text); };
    const auto moveUp = Qt::ALT | Qt::SHIFT | Qt::Key_Up;
    const auto moveDown = Qt::ALT | Qt::SHIFT | Qt::Key_Down;
    return {
        {tr(QT_TR_NOOP("In the table")),
         {{tr(QT_TR_NOOP("Publish or unpublish the selected articles")), named(Qt::Key_Space)},
          {tr(QT_TR_NOOP("Select more articles")), tr(QT_TR_NOOP("Shift with the arrow keys"))}}},
        {tr(QT_TR_NOOP("While a cell is edited")),
         {{tr(QT_TR_NOOP("Take it over")), named(Qt::Key_Return)},
          {tr(QT_TR_NOOP("Leave it as it was")), named(Qt::Key_Escape)},
          {tr(QT_TR_NOOP("Take it over, edit the next cell")), named(Qt::Key_Tab)}}},
        {tr(QT_TR_NOOP("In lists: images, related")),
         {{tr(QT_TR_NOOP("Add")), named(Qt::Key_Insert)},
          {tr(QT_TR_NOOP("Duplicate")), named(Qt::CTRL | Qt::Key_D)},
          {tr(QT_TR_NOOP("Remove")), named(Qt::Key_Delete)},
          {tr(QT_TR_NOOP("Move up, down")), named(moveUp, moveDown)}}},
        {tr(QT_TR_NOOP("In topics")),
         {{tr(QT_TR_NOOP("Go to the topic before, after")), named(Qt::Key_Left, Qt::Key_Right)},
          {tr(QT_TR_NOOP("Move it")), named(Qt::ALT | Qt::Key_Left, Qt::ALT | Qt::Key_Right)},
          {tr(QT_TR_NOOP("Remove it")), named(Qt::Key_Delete, Qt::Key_Backspace)}}},
        {tr(QT_TR_NOOP("In other fields")),
         {{tr(QT_TR_NOOP("Edit the value")), named(Qt::Key_F2, Qt::Key_Return)},
          {tr(QT_TR_NOOP("Rename")), named(Qt::SHIFT | Qt::Key_F2)},
          {tr(QT_TR_NOOP("Change the type")), named(Qt::CTRL | Qt::Key_F2)},
          {tr(QT_TR_NOOP("Yes or no")), named(Qt::Key_Space)},
          {tr(QT_TR_NOOP("Add")), named(Qt::Key_Insert)},
          {tr(QT_TR_NOOP("Add inside the current list or group")), named(Qt::ALT | Qt::Key_Insert)},
          {tr(QT_TR_NOOP("Remove")), named(Qt::Key_Delete)},
          {tr(QT_TR_NOOP("Move up, down")), named(moveUp, moveDown)}}},
        {tr(QT_TR_NOOP("In dates and numbers")),
         {{tr(QT_TR_NOOP("One more, one less")), named(Qt::Key_Up, Qt::Key_Down)}}},
    };
}

void addGroup(QGridLayout* grid, const Group& group)
{
    auto* heading = new QLabel(group.title);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    if (grid->count() > 0)
        grid->setRowMinimumHeight(grid->rowCount(), 8); // between two groups
    grid->addWidget(heading, grid->rowCount(), 0, 1, 2);
    for (const Row& row : group.rows) {
        const int line = grid->rowCount();
        auto* name = new QLabel(row.name);
        name->setTextFormat(Qt::PlainText);
        auto* keys = new QLabel(row.keys);
        keys->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(name, line, 0);
        grid->addWidget(keys, line, 1);
    }
    grid->setColumnStretch(1, 1);
}

QVBoxLayout* columnOf(const QList<Group>& groups)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    for (const Group& group : groups)
        addGroup(grid, group);
    auto* column = new QVBoxLayout;
    column->addLayout(grid);
    column->addStretch(1);
    return column;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto* keys = new QWidget;
    auto* columns = new QHBoxLayout(keys);
    columns->setSpacing(40);
    columns->addLayout(columnOf(groupsOf(menus)));
    columns->addLayout(columnOf(groupsOfControls()));
    // More than a small screen shows, where the font is large.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->setWidget(keys);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    const QSize wanted = keys->sizeHint() + QSize(40, 90);
    resize(screen() ? wanted.boundedTo(screen()->availableSize() - QSize(40, 60)) : wanted);
}

} // namespace foreword::widgets
