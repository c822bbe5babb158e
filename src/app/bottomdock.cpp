// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bottomdock.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

namespace foreword::app {

QDockWidget* addBottomDock(QMainWindow* window, QWidget* panel, const QString& name, const QString& title,
                           const DockAction& action)
{
    auto* dock = new QDockWidget(title, window);
    dock->setObjectName(name);
    dock->setWidget(panel);
    QDockWidget* neighbour = nullptr;
    for (QDockWidget* other : window->findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        if (other != dock && window->dockWidgetArea(other) == Qt::BottomDockWidgetArea)
            neighbour = other;
    }
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window->addDockWidget(Qt::BottomDockWidgetArea, dock);
    if (neighbour)
        window->tabifyDockWidget(neighbour, dock);
    dock->hide();
    QAction* toggle = dock->toggleViewAction();
    toggle->setText(action.text);
    action.menu.insertAction(action.before, toggle);
    // Shown among others, it is the one that was meant.
    QObject::connect(toggle, &QAction::triggered, dock, [dock](bool shown) {
        if (shown)
            dock->raise();
    });
    return dock;
}

} // namespace foreword::app
