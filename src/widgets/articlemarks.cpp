// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlemarks.h"

#include "models/articletablemodel.h"
#include "widgets/paintedonce.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace foreword::widgets {

using models::ArticleTableModel;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ArticleMarks)
};

} // namespace

QList<Mark> marksOf(const QModelIndex& index, const QPalette& palette)
{
    QList<Mark> marks;
    if (!index.data(ArticleTableModel::ReadableRole).toBool()) {
        marks.append({Text::tr("unreadable"), errorColor(palette), errorTint(palette)});
    } else if (const int problems = index.data(ArticleTableModel::ProblemCountRole).toInt(); problems > 0) {
        marks.append(
            {Text::tr("%n problem(s)", nullptr, problems), warningColor(palette), warningTint(palette)});
    }
    if (index.data(ArticleTableModel::EditedRole).toBool())
        marks.append({Text::tr("edited"), accentColor(palette), accentTint(palette)});
    return marks;
}

int markWidth(const Mark& mark, const QFontMetrics& metrics)
{
    return metrics.horizontalAdvance(mark.text) + 12;
}

int marksWidth(const QList<Mark>& marks, const QFontMetrics& metrics)
{
    int width = 0;
    for (const Mark& mark : marks)
        width += markWidth(mark, metrics) + 6;
    return width;
}

int paintMark(QPainter* painter, const Mark& mark, int x, const QRect& line)
{
    const QFontMetrics metrics(painter->font());
    const int width = markWidth(mark, metrics);
    const QRectF pill(x, line.center().y() - metrics.height() / 2.0, width, metrics.height() + 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mark.tint);
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter->setPen(mark.color);
    painter->drawText(pill, Qt::AlignCenter, mark.text);
    painter->restore();
    return width;
}

void paintPublished(QPainter* painter, const QStyleOptionViewItem& option, const QRect& box,
                    const QModelIndex& index)
{
    const QModelIndex cell = index.siblingAtColumn(ArticleTableModel::PublishedColumn);
    const QVariant state = cell.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    QStyleOptionViewItem shown(option);
    shown.rect = box;
    shown.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange |
                     QStyle::State_MouseOver);
    switch (state.value<Qt::CheckState>()) {
    case Qt::Checked:
        shown.state |= QStyle::State_On;
        break;
    case Qt::PartiallyChecked:
        shown.state |= QStyle::State_NoChange;
        break;
    case Qt::Unchecked:
        shown.state |= QStyle::State_Off;
        break;
    }
    if (!(cell.flags() & Qt::ItemIsUserCheckable))
        shown.state &= ~QStyle::State_Enabled;
    const QString key = QStringLiteral("published %1 %2 %3")
                            .arg(int(shown.state))
                            .arg(option.palette.cacheKey())
                            .arg(option.palette.currentColorGroup());
    paintOnce(painter, box, key, [&](QPainter& once) {
        shown.rect = {QPoint(), box.size()};
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &shown, &once,
                                              option.widget);
    });
}

PictureState articlePictureState(const QModelIndex& index)
{
    const QModelIndex cell = index.siblingAtColumn(ArticleTableModel::ThumbnailColumn);
    if (!cell.data(ArticleTableModel::ReadableRole).toBool())
        return PictureState::Unreadable;
    return pictureState(imaging::Thumbnail::State(cell.data(ArticleTableModel::ThumbnailStateRole).toInt()),
                        imaging::PictureFailure(cell.data(ArticleTableModel::PictureFailureRole).toInt()));
}

} // namespace foreword::widgets
