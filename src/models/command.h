// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPointer>
#include <QString>

#include <optional>

namespace foreword::models {

/// An action of a menu as it was when it was listed: whether it can be triggered may depend on what has the
/// focus, which a list takes away. Texts are the action's own, without mnemonics.
struct Command
{
    QPointer<QAction> action; ///< null once its menu has been filled anew
    QString id;               ///< the same at the next start, and in any language if the action has a name
    QString path;             ///< the menus that lead to it: "View › Appearance"
    QString name;
    QString keys;        ///< its shortcut as the desktop spells it; empty for none
    QString explanation; ///< plain text; empty where the name says all
    bool isEnabled = true;
    std::optional<bool> isChecked; ///< nothing where it is neither on nor off
};

} // namespace foreword::models
