// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/picturestate.h"

#include <QColor>
#include <QList>
#include <QString>

class QFontMetrics;
class QModelIndex;
class QPalette;
class QRect;
class QStyleOptionViewItem;

namespace foreword::widgets {

/// A word about an article in a pill, such as "edited". `index` is a row of ArticleTableModel, any column.
struct Mark
{
    QString text;
    QColor color;
    QColor tint;
};

QList<Mark> marksOf(const QModelIndex& index, const QPalette& palette);
int markWidth(const Mark& mark, const QFontMetrics& metrics);
/// With the gaps before them.
int marksWidth(const QList<Mark>& marks, const QFontMetrics& metrics);
/// In the painter's font, its left edge at `x`, in the middle of the line; returns its width.
int paintMark(QPainter* painter, const Mark& mark, int x, const QRect& line);

/// The box with the article's published state; none where it cannot be read. `option.widget` is the view.
void paintPublished(QPainter* painter, const QStyleOptionViewItem& option, const QRect& box,
                    const QModelIndex& index);

/// Of the picture that stands for an article, as the row was last asked for it.
PictureState articlePictureState(const QModelIndex& index);

} // namespace foreword::widgets
