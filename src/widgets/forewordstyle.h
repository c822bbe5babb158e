// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionHeader;

namespace foreword::widgets {

/// Fusion with calmer controls: flat rounded fields and buttons of one height, hairlines instead of bevels,
/// tabs with an underline, check boxes in the accent colour. Takes every colour from the palette and theme.h.
///
/// It answers to these dynamic properties of widgets:
/// - `fieldState` = "error" on a line edit or combo box: its frame is in the error colour.
/// - `accent` = true on a button: filled with the accent colour (one in a window).
/// - `flat` = true on a QToolButton: no frame until the pointer is over it.
class ForewordStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ForewordStyle();

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                         const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;

private:
    void drawHeader(const QStyleOptionHeader& header, QPainter* painter, const QWidget* widget) const;
};

} // namespace foreword::widgets
