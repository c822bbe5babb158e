// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bottomdock.h"

#include <QObject>

namespace foreword::app {

/// The window's list of unsaved changes: a dock that shows them, reverts them by edits of the session, and
/// goes to their places in the form.
class ChangesDock : public QObject
{
    Q_OBJECT

public:
    /// All parts outlive it.
    ChangesDock(const PlacesDockParts& parts, QMainWindow* window);
};

} // namespace foreword::app
