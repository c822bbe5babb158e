// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/forewordstyle.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>

namespace foreword::widgets {
namespace {

struct Colors
{
    QRgb window, base, header;
    QRgb text, secondary, line;
    QRgb accent, accentTint, selection;
    QRgb good, warning, warningTint, error, errorTint;
    QRgb onAccent;
    QRgb goodTint;
};

constexpr Colors light{0xffF4F5F7, 0xffFFFFFF, 0xffEDEFF2, 0xff1B1F24, 0xff5B636E, 0xffDFE2E7,
                       0xff2F66C8, 0xffE7EFFC, 0xffDCE8FB, 0xff23764A, 0xff8F5B00, 0xffFCF1DA,
                       0xffB3261E, 0xffFBE6E4, 0xffFFFFFF, 0xffE3F3EA};
constexpr Colors dark{0xff1C1E22, 0xff23262B, 0xff2A2D33, 0xffECEEF1, 0xffA2A9B3, 0xff363A41,
                      0xff7EA6F6, 0xff2A3A57, 0xff2C3F60, 0xff7CCB9D, 0xffE3B565, 0xff43371F,
                      0xffF0958D, 0xff472A29, 0xff14161A, 0xff24392E};

const Colors& colorsOf(const QPalette& palette)
{
    return isDark(palette) ? dark : light;
}

QPalette paletteOf(const Colors& c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(role, QColor(color));
    };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, c.header);
    set(QPalette::Text, c.text);
    set(QPalette::Button, c.base);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.error);
    set(QPalette::ToolTipBase, c.base);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::PlaceholderText, c.secondary);
    // A selection is a tint under unchanged text, so that marks and secondary text stay readable on it.
    set(QPalette::Highlight, c.selection);
    set(QPalette::HighlightedText, c.text);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::Light, c.base);
    set(QPalette::Midlight, c.header);
    set(QPalette::Mid, c.line);
    set(QPalette::Dark, c.line);
    set(QPalette::Shadow, c.line);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        QColor faded(c.secondary);
        faded.setAlpha(150);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

bool isDesktopDark()
{
    // Read once: afterwards the application's palette is our own.
    static const bool result = isDark(QGuiApplication::palette());
    return result;
}

} // namespace

void applyTheme(QApplication& application, Appearance appearance)
{
    const bool wantsDark = isDesktopDark() ? appearance != Appearance::Light : appearance == Appearance::Dark;
    static const bool styleSet = [] {
        QApplication::setStyle(new ForewordStyle);
        return true;
    }();
    Q_UNUSED(styleSet)
    application.setPalette(wantsDark ? darkPalette() : lightPalette());
}

QPalette lightPalette()
{
    return paletteOf(light);
}

QPalette darkPalette()
{
    return paletteOf(dark);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor secondaryColor(const QPalette& palette)
{
    return QColor(colorsOf(palette).secondary);
}

QColor lineColor(const QPalette& palette)
{
    return QColor(colorsOf(palette).line);
}

QColor headerColor(const QPalette& palette)
{
    return QColor(colorsOf(palette).header);
}

QColor accentColor(const QPalette& palette)
{
    return QColor(colorsOf(palette).accent);
}

QColor accentTint(const QPalette& palette)
{
    return QColor(colorsOf(palette).accentTint);
}

QColor onAccentColor(const QPalette& palette)
{
    return QColor(colorsOf(palette).onAccent);
}

QColor goodColor(const QPalette& palette)
{
    return QColor(colorsOf(palette).good);
}

QColor goodTint(const QPalette& palette)
{
    return QColor(colorsOf(palette).goodTint);
}

QColor warningColor(const QPalette& palette)
{
    return QColor(colorsOf(palette).warning);
}

QColor warningTint(const QPalette& palette)
{
    return QColor(colorsOf(palette).warningTint);
}

QColor errorColor(const QPalette& palette)
{
    return QColor(colorsOf(palette).error);
}

QColor errorTint(const QPalette& palette)
{
    return QColor(colorsOf(palette).errorTint);
}

namespace {

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    return font;
}

} // namespace

QFont secondaryFont(const QFont& base)
{
    return scaled(base, 11.5 / 13);
}

QFont titleFont(const QFont& base)
{
    QFont font = scaled(base, 15.5 / 13);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace foreword::widgets
