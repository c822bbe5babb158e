// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace foreword::widgets {

/// Cells of the lists in the docks: texts begin where the header's do, with air above and below.
class ListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    static constexpr int indent = 5;
    /// The cell's ground is painted; `option.rect` is where its content begins and ends.
    virtual void paintContent(QPainter* painter, QStyleOptionViewItem& option,
                              const QModelIndex& index) const;
};

/// A small button that does what the action does, and says, is enabled and is visible as it is.
QPushButton* buttonFor(QAction* action);

/// A tree in a dock, with a line above it that sums it up and has buttons; a note instead where there is
/// nothing to list. Copy, by key and from the context menu, calls copy().
class TreePanel : public QWidget
{
    Q_OBJECT

public:
    QTreeView* tree() const { return m_tree; }

protected:
    /// The model outlives the panel, which takes the delegate.
    TreePanel(QAbstractItemModel& model, ListDelegate* delegate, QWidget* parent);

    virtual void copy() const = 0;
    /// Whether the tree is shown, or the note.
    void showTree(bool shown);
    void setNote(const QString& note);
    void setSummary(const QString& summary);
    void addButtons(const QList<QAction*>& actions);
    void addBeside(QWidget* widget);
    /// Null in the list is a separator.
    void setContextMenu(const QList<QAction*>& actions);
    QAction* copyAction() const { return m_copy; }

private:
    QStackedWidget* m_pages;
    QLabel* m_note;
    QLabel* m_summary;
    QWidget* m_bar;
    QSplitter* m_splitter;
    QTreeView* m_tree;
    QAction* m_copy;
};

} // namespace foreword::widgets
