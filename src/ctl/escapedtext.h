// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foreword::ctl {

/// `text` on one line and harmless to a terminal: control characters as `\n`, `\t`, `\r`, `\xNN`.
QString onOneLine(const QString& text);

/// The same for a cell of tab-separated values, from which the text can be had back: `\` is `\\`.
QString asCell(const QString& text);

} // namespace foreword::ctl
