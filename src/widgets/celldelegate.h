// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace foreword::widgets {

/// A delegate over whose cells CellEditing puts the form's controls.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    struct Controls
    {
        std::function<QWidget*(const QModelIndex& index, QWidget* parent)> create;
        std::function<void(QWidget* control)> takeOver; ///< what was done with it
    };
    void setControls(const Controls& controls);
    /// Puts a control over what it edits of a cell, all in the coordinates of the viewport: as wide as it
    /// needs to be, but not beyond the viewport's edge.
    virtual void place(QWidget* control, const QRect& cell, const QRect& viewport) const = 0;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Controls m_controls;
};

} // namespace foreword::widgets
