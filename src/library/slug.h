// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foreword::library {

/// A text as part of a file's name and of an address: letters without their marks (é is e, ß is ss), lower
/// case, words joined by `-`, all else left out. Letters of other scripts stay, as in Jekyll. At most 60
/// characters, cut between words where there are several; "untitled" where nothing is left.
QString slugOf(const QString& text);

} // namespace foreword::library
