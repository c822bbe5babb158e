// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/command.h"

#include <QList>

class QMenuBar;

namespace foreword::widgets {

/// A text as it is read, without the marks of its mnemonic: "Save && Quit" is "Save & Quit".
QString withoutMnemonics(const QString& text);

/// Every action of a menu bar's menus, in their order. Menus that are filled when they are shown are filled.
QList<models::Command> commandsOf(const QMenuBar& menus);

} // namespace foreword::widgets
