// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/commanddelegate.h"

#include "models/commandsmodel.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace foreword::widgets {

using models::CommandsModel;

namespace {

constexpr int padding = 8;
constexpr int boxSide = 16;
constexpr int gap = 12;
/// Less of a path says nothing.
constexpr int leastPath = 40;

/// That a text needs not to be shortened; what is counted is rounded.
int widthOf(const QString& text, const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(text) + 1;
}

} // namespace

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.highlight());
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor quiet =
        isEnabled ? secondaryColor(option.palette) : option.palette.color(QPalette::Disabled, QPalette::Text);
    const QRect line = option.rect.adjusted(padding, 0, -padding, 0);
    const auto write = [&](const QString& text, int left, int width) {
        const QRect place(left, line.top(), width, line.height());
        painter->drawText(QStyle::visualRect(option.direction, line, place),
                          Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, width));
    };

    if (const QVariant checked = index.data(Qt::CheckStateRole); checked.isValid()) {
        QStyleOptionViewItem box(option);
        box.rect = QRect(line.left(), line.center().y() - boxSide / 2 + 1, boxSide, boxSide);
        box.rect = QStyle::visualRect(option.direction, line, box.rect);
        box.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
        box.state |= checked.value<Qt::CheckState>() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter,
                                              option.widget);
    }

    const QString keys = index.data(CommandsModel::KeysRole).toString();
    const int keysWidth = widthOf(keys, option.fontMetrics);
    const int keysLeft = line.right() + 1 - keysWidth;
    painter->setFont(option.font);
    painter->setPen(quiet);
    write(keys, keysLeft, keysWidth);

    const QString name = index.data().toString();
    const int left = line.left() + boxSide + padding;
    const int right = keys.isEmpty() ? line.right() + 1 : keysLeft - gap;
    const int nameWidth = qMin(widthOf(name, option.fontMetrics), right - left);
    painter->setPen(option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    write(name, left, nameWidth);

    const int pathLeft = left + nameWidth + gap;
    if (right - pathLeft >= leastPath) {
        painter->setFont(secondaryFont(option.font));
        painter->setPen(quiet);
        write(index.data(CommandsModel::PathRole).toString(), pathLeft, right - pathLeft);
    }
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {2 * padding + boxSide, qMax(28, option.fontMetrics.height() + 10)};
}

} // namespace foreword::widgets
