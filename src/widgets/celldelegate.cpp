// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/celldelegate.h"

namespace foreword::widgets {

void CellDelegate::setControls(const Controls& controls)
{
    m_controls = controls;
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    return m_controls.create ? m_controls.create(index, parent) : nullptr;
}

/// The control knows its article; the model's texts are for showing.
void CellDelegate::setEditorData(QWidget*, const QModelIndex&) const {}

/// The view asks for this where the cell is left by its own means, such as a click into another row.
void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex&) const
{
    if (m_controls.takeOver)
        m_controls.takeOver(editor);
}

/// The control has keys of its own to be left with.
bool CellDelegate::eventFilter(QObject*, QEvent*)
{
    return false;
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const
{
    place(editor, option.rect, editor->parentWidget()->rect());
}

} // namespace foreword::widgets
