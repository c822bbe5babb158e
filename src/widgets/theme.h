// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QApplication;
class QFont;

namespace foreword::widgets {

/// How the window looks: as the desktop does, or always light or dark.
enum class Appearance { System, Light, Dark };

/// Sets style, palette and font of the whole program; may be called again at any time. System follows the
/// palette that the desktop gave the program at its start.
void applyTheme(QApplication& application, Appearance appearance);

QPalette lightPalette();
QPalette darkPalette();
bool isDark(const QPalette& palette);

/// Colours that QPalette has no role for. Each has its light and its dark value; states always carry words
/// too.
QColor secondaryColor(const QPalette& palette); ///< text that supports other text
QColor lineColor(const QPalette& palette);      ///< hairlines and borders
QColor headerColor(const QPalette& palette);    ///< behind column titles
QColor accentColor(const QPalette& palette);
QColor accentTint(const QPalette& palette);    ///< behind chips and accent badges
QColor onAccentColor(const QPalette& palette); ///< text on the accent
QColor goodColor(const QPalette& palette);
QColor goodTint(const QPalette& palette);
QColor warningColor(const QPalette& palette);
QColor warningTint(const QPalette& palette);
QColor errorColor(const QPalette& palette);
QColor errorTint(const QPalette& palette);

/// The program's font in the sizes of its hierarchy, relative to the font that the desktop chose.
QFont secondaryFont(const QFont& base); ///< supporting text
QFont titleFont(const QFont& base);     ///< an article's title on its card

} // namespace foreword::widgets
