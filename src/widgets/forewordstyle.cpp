// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forewordstyle.h"

#include "widgets/glyphs.h"
#include "widgets/theme.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

namespace foreword::widgets {
namespace {

constexpr int controlHeight = 28;
constexpr qreal radius = 6;
constexpr int textInset = 6;

QRectF hairline(const QRect& rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawFrame(QPainter* painter, const QRect& rect, const QColor& border, const QBrush& fill,
               qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, width));
    painter->setBrush(fill);
    painter->drawRoundedRect(hairline(rect), radius, radius);
    painter->restore();
}

bool hasError(const QWidget* widget)
{
    return widget && widget->property("fieldState").toString() == QLatin1String("error");
}

/// Border of a control that text goes into.
QColor fieldBorder(const QStyleOption* option, const QWidget* widget)
{
    if (hasError(widget))
        return errorColor(option->palette);
    return option->state & QStyle::State_HasFocus ? accentColor(option->palette) : lineColor(option->palette);
}

QBrush fieldFill(const QStyleOption* option)
{
    const bool writable = option->state & QStyle::State_Enabled && !(option->state & QStyle::State_ReadOnly);
    return option->palette.brush(writable ? QPalette::Base : QPalette::Window);
}

void drawChevron(QPainter* painter, QPointF center, const QColor& color, bool up)
{
    const qreal rise = up ? -1.8 : 1.8;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {center + QPointF(-3.5, -rise), center + QPointF(0, rise),
                              center + QPointF(3.5, -rise)};
    painter->drawPolyline(points, 3);
    painter->restore();
}

void drawCheckBox(const QStyleOption* option, QPainter* painter)
{
    const int side = qMin(16, qMin(option->rect.width(), option->rect.height()));
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool partly = option->state & QStyle::State_NoChange;
    const bool filled = partly || (option->state & QStyle::State_On);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!enabled)
        painter->setOpacity(0.5);
    QColor border = secondaryColor(option->palette);
    if (option->state & (QStyle::State_HasFocus | QStyle::State_MouseOver))
        border = accentColor(option->palette);
    const QColor accent = accentColor(option->palette);
    painter->setPen(QPen(filled ? accent : border, 1.2));
    painter->setBrush(filled ? QBrush(accent) : option->palette.brush(QPalette::Base));
    painter->drawRoundedRect(QRectF(box).adjusted(0.6, 0.6, -0.6, -0.6), 4, 4);
    if (filled) {
        painter->setPen(
            QPen(onAccentColor(option->palette), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->translate(box.topLeft());
        painter->scale(side / 16.0, side / 16.0);
        if (partly) {
            painter->drawLine(QPointF(4.8, 8), QPointF(11.2, 8));
        } else {
            const QPointF tick[] = {{4.6, 8.3}, {7.1, 10.7}, {11.4, 5.8}};
            painter->drawPolyline(tick, 3);
        }
    }
    painter->restore();
}

void drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const QPalette& palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && (option->state & QStyle::State_MouseOver);
    const bool isFlat = widget && widget->property("flat").toBool();
    if (isFlat && !pressed && !hovered && !(option->state & QStyle::State_HasFocus))
        return;
    if (widget && widget->property("accent").toBool() && enabled) {
        QColor fill = accentColor(palette);
        if (pressed)
            fill = fill.darker(112);
        else if (hovered)
            fill = fill.lighter(106);
        drawFrame(painter, option->rect, fill, fill);
        return;
    }
    QColor border = lineColor(palette);
    if (option->state & QStyle::State_HasFocus)
        border = accentColor(palette);
    QColor fill =
        isFlat ? QColor(Qt::transparent) : palette.color(enabled ? QPalette::Button : QPalette::Window);
    if (option->state & QStyle::State_On)
        fill = accentTint(palette);
    else if (pressed || hovered)
        fill = headerColor(palette);
    // One of several that hang together goes on, unseen, under its neighbour.
    QRect rect = option->rect;
    const bool isMirrored = option->direction == Qt::RightToLeft;
    const auto joins = [widget](const char* side) { return widget && widget->property(side).toBool(); };
    if (joins(isMirrored ? "joinsAfter" : "joinsBefore"))
        rect.setLeft(rect.left() - int(radius) - 1);
    if (joins(isMirrored ? "joinsBefore" : "joinsAfter"))
        rect.setRight(rect.right() + int(radius) + 1);
    painter->save();
    painter->setClipRect(option->rect, Qt::IntersectClip);
    drawFrame(painter, rect, border, fill);
    painter->restore();
}

/// A scroll bar is its handle alone: no arrow buttons, the track from end to end.
QRect scrollBarRect(const QStyleOptionSlider* bar, QStyle::SubControl part, int smallest)
{
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0) {
        handle = int(qint64(bar->pageStep) * length / (range + bar->pageStep));
        handle = qBound(qMin(smallest, length), handle, length);
    }
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - handle, bar->upsideDown);
    const auto section = [bar, horizontal](int from, int to) {
        return horizontal ? QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height())
                          : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar->rect;
    case QStyle::SC_ScrollBarSlider:
        return section(start, start + handle);
    case QStyle::SC_ScrollBarSubPage:
        return section(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return section(start + handle, length);
    default:
        return {};
    }
}

void drawScrollBar(const QStyleOptionComplex* option, const QRect& handle, QPainter* painter,
                   const QWidget* widget)
{
    // On the ground of what it scrolls.
    QPalette::ColorRole ground = QPalette::Base;
    for (const QWidget* owner = widget; owner; owner = owner->parentWidget()) {
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(owner)) {
            ground = area->viewport()->backgroundRole();
            break;
        }
    }
    painter->fillRect(option->rect, option->palette.brush(ground));
    if (!(option->state & QStyle::State_Enabled))
        return;
    const bool active = option->activeSubControls & QStyle::SC_ScrollBarSlider &&
                        option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    QColor color = secondaryColor(option->palette);
    color.setAlpha(active ? 170 : 90);
    const QRectF shape = QRectF(handle).adjusted(3, 3, -3, -3);
    const qreal round = qMin(shape.width(), shape.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(shape, round, round);
    painter->restore();
}

} // namespace

ForewordStyle::ForewordStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("foreword"));
}

void ForewordStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QTabBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void ForewordStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        // A line edit inside a combo or spin box has no frame of its own: its lineWidth is 0.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            drawFrame(painter, option->rect, fieldBorder(option, widget), fieldFill(option));
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (qobject_cast<const QTextEdit*>(widget) ||
            (widget && widget->inherits("QPlainTextEdit") && !widget->property("flat").toBool())) {
            drawFrame(painter, option->rect, fieldBorder(option, widget), Qt::NoBrush);
            return;
        }
        break;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractButton*>(widget))
            break;
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option, painter);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_FrameButtonTool:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_PanelMenuBar:
        return;
    case PE_PanelScrollAreaCorner:
        // Without a frame, as the scroll bars beside it.
        painter->fillRect(option->rect, option->palette.base());
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            // QHeaderView calls descending SortUp; the arrow points to where the values fall.
            const bool pointsUp = header->sortIndicator == QStyleOptionHeader::SortDown;
            drawChevron(painter, QRectF(option->rect).center(), secondaryColor(option->palette), pointsUp);
        }
        return;
    case PE_IndicatorDockWidgetResizeHandle: {
        painter->fillRect(option->rect, option->palette.window());
        QRect line = option->rect;
        const QPoint middle = line.center();
        if (line.width() < line.height())
            line = QRect(middle.x(), line.top(), 1, line.height());
        else
            line = QRect(line.left(), middle.y(), line.width(), 1);
        painter->fillRect(line, lineColor(option->palette));
        return;
    }
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          lineColor(option->palette));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ForewordStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && widget && widget->property("accent").toBool() && (option->state & State_Enabled)) {
            QStyleOptionButton accented(*button);
            accented.palette.setColor(QPalette::ButtonText, onAccentColor(option->palette));
            QProxyStyle::drawControl(element, &accented, painter, widget);
            return;
        }
        break;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, lineColor(option->palette));
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, headerColor(option->palette));
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          lineColor(option->palette));
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, headerColor(option->palette));
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          lineColor(option->palette));
        return;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeader(*header, painter, widget);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader quiet(*header);
            quiet.palette.setColor(QPalette::ButtonText, secondaryColor(option->palette));
            painter->save();
            QFont font = secondaryFont(painter->font());
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            const bool active = item->state & (State_Selected | State_Sunken);
            painter->fillRect(item->rect, active ? item->palette.highlight() : item->palette.window());
            painter->save();
            painter->setPen(item->palette.color(
                item->state & State_Enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
            painter->drawText(item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                              item->text);
            painter->restore();
            return;
        }
        break;
    case CE_TabBarTabShape: {
        const QRect& rect = option->rect;
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, lineColor(option->palette));
        if (option->state & State_Selected)
            painter->fillRect(rect.left() + 2, rect.bottom() - 1, rect.width() - 4, 2,
                              accentColor(option->palette));
        return;
    }
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            const bool selected = option->state & State_Selected;
            const bool hovered = option->state & State_MouseOver;
            painter->save();
            QFont font = painter->font();
            font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
            painter->setFont(font);
            painter->setPen(selected  ? accentColor(option->palette)
                            : hovered ? option->palette.color(QPalette::WindowText)
                                      : secondaryColor(option->palette));
            painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
            if (option->state & State_HasFocus) {
                painter->setPen(QPen(accentColor(option->palette), 1, Qt::DotLine));
                painter->drawRect(option->rect.adjusted(3, 3, -4, -5));
            }
            painter->restore();
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            QRectF track(bar->rect);
            track.setHeight(6);
            track.moveCenter(QRectF(bar->rect).center());
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            if (element == CE_ProgressBarContents && range > 0)
                track.setWidth(
                    qMax(6.0, track.width() * double(bar->progress - bar->minimum) / double(range)));
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            const bool isTrack = element == CE_ProgressBarGroove;
            if (!isTrack && range <= 0)
                painter->setOpacity(0.5);
            painter->setBrush(isTrack ? lineColor(option->palette) : accentColor(option->palette));
            painter->drawRoundedRect(track, 3, 3);
            painter->restore();
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ForewordStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const
{
    const QColor arrowColor =
        option->state & State_Enabled ? secondaryColor(option->palette) : lineColor(option->palette);
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (combo->frame)
                drawFrame(painter, option->rect, fieldBorder(option, widget), fieldFill(option));
            const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            drawChevron(painter, QRectF(arrow).center(), arrowColor, false);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            if (spin->frame)
                drawFrame(painter, option->rect, fieldBorder(option, widget), fieldFill(option));
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                const QRect up = subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget);
                const QRect down = subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget);
                const auto colorOf = [&](QAbstractSpinBox::StepEnabledFlag step) {
                    return spin->stepEnabled & step ? arrowColor : lineColor(option->palette);
                };
                drawChevron(painter, QRectF(up).center() + QPointF(0, 1),
                            colorOf(QAbstractSpinBox::StepUpEnabled), true);
                drawChevron(painter, QRectF(down).center() - QPointF(0, 1),
                            colorOf(QAbstractSpinBox::StepDownEnabled), false);
            }
            return;
        }
    }
    if (control == CC_ScrollBar) {
        drawScrollBar(option, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget), painter,
                      widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ForewordStyle::subElementRect(SubElement element, const QStyleOption* option,
                                    const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return rect.adjusted(textInset, 0, -textInset, 0);
    }
    return rect;
}

QRect ForewordStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                    SubControl subControl, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return rect.adjusted(textInset, 0, 0, 0);
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField)
        return rect.adjusted(textInset, 0, 0, 0);
    if (control == CC_ScrollBar) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return scrollBarRect(slider, subControl, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    }
    return rect;
}

/// Text and arrow on one line, the arrow at the end.
void ForewordStyle::drawHeader(const QStyleOptionHeader& header, QPainter* painter,
                               const QWidget* widget) const
{
    constexpr int arrowSide = 16;
    const int margin = proxy()->pixelMetric(PM_HeaderMargin, &header, widget);
    proxy()->drawControl(CE_HeaderSection, &header, painter, widget);
    QStyleOptionHeader part(header);
    part.rect = header.rect.adjusted(margin, 0, -margin, 0);
    if (header.sortIndicator != QStyleOptionHeader::None) {
        QStyleOptionHeader arrow(header);
        arrow.rect = QRect(header.rect.right() - arrowSide - 2, header.rect.center().y() - arrowSide / 2,
                           arrowSide, arrowSide);
        arrow.rect = visualRect(header.direction, header.rect, arrow.rect);
        proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &arrow, painter, widget);
        if (part.rect.width() > 2 * arrowSide)
            part.rect.setRight(part.rect.right() - arrowSide + margin / 2);
    }
    proxy()->drawControl(CE_HeaderLabel, &part, painter, widget);
}

int ForewordStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_SplitterWidth:
        return 1;
    case PM_HeaderMargin:
        return 8;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_ToolBarItemSpacing:
        return 8;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ScrollBarExtent:
        return 12;
    case PM_TextCursorWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ForewordStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                      const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        // Fusion makes every button 80 wide; in a tool bar that is a lot for "Save".
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && button->icon.isNull())
            result.setWidth(button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() + 30);
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(qMax(controlHeight, result.height()));
        break;
    case CT_ToolButton:
        result = result.expandedTo({24, 24});
        break;
    case CT_HeaderSection:
        result.setHeight(qMax(controlHeight, result.height()));
        break;
    case CT_MenuBarItem:
        result.setHeight(qMax(controlHeight, result.height()));
        break;
    default:
        break;
    }
    return result;
}

int ForewordStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

/// The small buttons of bars, panels and fields, as all other icons are. Qt's own are pictures: every menu
/// bar and tool bar asks for one, and the first picture loads the plugins of all formats, before the window
/// is there.
QIcon ForewordStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                                  const QWidget* widget) const
{
    switch (icon) {
    case SP_ToolBarHorizontalExtensionButton:
        return glyphIcon(Glyph::Right);
    case SP_ToolBarVerticalExtensionButton:
        return glyphIcon(Glyph::Down);
    case SP_TitleBarNormalButton:
        return glyphIcon(Glyph::Open);
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return glyphIcon(Glyph::Close);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace foreword::widgets
