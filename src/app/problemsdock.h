// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bottomdock.h"

#include <QObject>

namespace foreword::app {

/// The window's list of what is wrong: a dock that shows it, fixes by edits of the session what can be fixed,
/// and goes to the places in the form, or in the source for what cannot be read.
class ProblemsDock : public QObject
{
    Q_OBJECT

public:
    /// All parts outlive it.
    ProblemsDock(const PlacesDockParts& parts, QMainWindow* window);
};

} // namespace foreword::app
