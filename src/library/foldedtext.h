// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foreword::library {

/// Case and diacritics folded away, for the texts that are searched and the texts that are looked for alike.
QString foldForSearch(const QString& text);

} // namespace foreword::library
