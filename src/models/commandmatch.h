// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/command.h"

#include <QList>
#include <QStringList>

namespace foreword::models {

/// Which of the commands answer to what is typed, the best first: indexes into `commands`.
///
/// Each typed word must be found, in any order, in the name or the path of a command: as the beginning of a
/// word, as the beginnings of several ("of", "opfo" for "Open Folder"), or inside a word, in that order of
/// worth, and in the name rather than in the path. A name that begins with all that is typed comes before all
/// others. Case, diacritics and punctuation do not count.
///
/// Where nothing is typed all answer alike. Of those that do, the ones that can be triggered come first;
/// among them those whose id is in `recent`, in its order; then those with the shorter names and paths, of
/// which more was typed; then their own order.
QList<int> matchingCommands(const QList<Command>& commands, const QString& typed, const QStringList& recent);

} // namespace foreword::models
