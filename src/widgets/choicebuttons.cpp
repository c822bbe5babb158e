// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choicebuttons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>

namespace foreword::widgets {

ChoiceButtons::ChoiceButtons(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QAction* action : actions) {
        auto* button = new QPushButton(action->iconText());
        button->setAccessibleName(action->iconText());
        button->setToolTip(action->toolTip());
        button->setFocusPolicy(Qt::TabFocus);
        button->setCheckable(true);
        button->setChecked(action->isChecked());
        // The style joins them.
        const bool isFirst = action == actions.constFirst();
        const bool isLast = action == actions.constLast();
        button->setProperty("joinsBefore", !isFirst);
        button->setProperty("joinsAfter", !isLast);
        connect(button, &QPushButton::clicked, this, [action, button] {
            button->setChecked(action->isChecked());
            action->trigger();
        });
        connect(action, &QAction::changed, button, [action, button] {
            button->setChecked(action->isChecked());
            button->setEnabled(action->isEnabled());
        });
        layout->addWidget(button);
    }
}

} // namespace foreword::widgets
