// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace foreword::widgets {

/// One of a few as buttons that hang together; each triggers its action, and the action's check mark tells
/// which is chosen.
class ChoiceButtons : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceButtons(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

} // namespace foreword::widgets
