// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace foreword::widgets {

/// Paints the article table: two-line titles with marks, pictures, check boxes, quiet secondary columns.
///
/// Row heights and picture sizes follow the view's font. The check box toggles where it is drawn; the title
/// is edited in its own line.
class ArticleDelegate : public QStyledItemDelegate
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
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    void paintCheckBox(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintPicture(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintTitle(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    bool m_compact = false;
};

} // namespace foreword::widgets
