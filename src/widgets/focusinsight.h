// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QLayout>
#include <QScrollArea>

namespace foreword::widgets {

/// Scrolls to the control that has the focus, where it is one of the area's.
inline void bringFocusInSight(QScrollArea& area)
{
    QWidget* focused = QApplication::focusWidget();
    if (!focused || !area.isAncestorOf(focused))
        return;
    // Where it will stand: the area may just have come to be shown.
    area.widget()->layout()->activate();
    area.ensureWidgetVisible(focused);
}

} // namespace foreword::widgets
