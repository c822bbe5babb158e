// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foreword::widgets {

/// A tool tip that shows `text` letter for letter: Qt reads tool tips as HTML, and an article's title may
/// hold `<img src="file:…">`.
QString plainToolTip(const QString& text);

} // namespace foreword::widgets
