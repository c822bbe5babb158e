// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/celldelegate.h"
#include "widgets/laidouttext.h"

#include <optional>

namespace foreword::widgets {

/// Paints the article table: two-line titles with marks, pictures, check boxes, quiet secondary columns.
///
/// Row heights and picture sizes follow the view's font. The check box toggles where it is drawn. The current
/// cell has a frame, and the range of columns a tint.
class ArticleDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit ArticleDelegate(QObject* parent = nullptr);

    /// Compact rows have one line and no picture to speak of.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

    int rowHeight(const QFont& font) const;
    QSize pictureSize(const QFont& font) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    void place(QWidget* control, const QRect& cell, const QRect& viewport) const override;

private:
    void paintCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintPicture(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintTitle(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    void setFont(const QFont& font) const;

    bool m_compact = false;
    mutable std::optional<QFont> m_font; ///< the view's, from which those of the texts are made
    mutable TextLines m_cells;
    mutable TextLines m_titles;
    mutable TextLines m_subtitles;
};

} // namespace foreword::widgets
