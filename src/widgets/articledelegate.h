// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/laidouttext.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace foreword::widgets {

/// Paints the article table: two-line titles with marks, pictures, check boxes, quiet secondary columns.
///
/// Row heights and picture sizes follow the view's font. The check box toggles where it is drawn. The current
/// cell has a frame, and the range of columns a tint; the controls that are put over cells come from
/// CellEditing.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ArticleDelegate(QObject* parent = nullptr);

    /// Compact rows have one line and no picture to speak of.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

    struct Controls
    {
        std::function<QWidget*(const QModelIndex& index, QWidget* parent)> create;
        std::function<void(QWidget* control)> takeOver; ///< what was done with it
    };
    void setControls(const Controls& controls);
    /// Puts a control over a cell, both in the coordinates of the viewport: as wide as it needs to be, but
    /// not beyond the viewport's edge.
    void place(QWidget* control, const QRect& cell, const QRect& viewport) const;

    int rowHeight(const QFont& font) const;
    QSize pictureSize(const QFont& font) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paintCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintPicture(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintTitle(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    void setFont(const QFont& font) const;

    bool m_compact = false;
    Controls m_controls;
    mutable std::optional<QFont> m_font; ///< the view's, from which those of the texts are made
    mutable TextLines m_cells;
    mutable TextLines m_titles;
    mutable TextLines m_subtitles;
};

} // namespace foreword::widgets
