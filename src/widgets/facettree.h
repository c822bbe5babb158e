// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/facets.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace foreword::widgets {

/// Paints the rows of a models::FacetModel: a section's title with its arrow, a value with its count, and
/// what is chosen tinted, semibold and with a tick.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintSection(QPainter* painter, const QStyleOptionViewItem& row, const QModelIndex& index) const;
    void paintValue(QPainter* painter, const QStyleOptionViewItem& row, const QModelIndex& index) const;
};

/// The sections of a models::FacetModel, "Filters" to assistive programs. All are open at first; those
/// without values are not shown. A click, Space or Return on a section's title opens or closes it.
class FacetTree : public QTreeView
{
    Q_OBJECT

public:
    explicit FacetTree(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Shown in the middle while there is no value.
    void setPlaceholder(const QString& text);
    /// Gives the first value the focus.
    void goToFirst();

Q_SIGNALS:
    /// A value or a "more" row was clicked, or chosen by key; with Ctrl beside others.
    void chosen(const QModelIndex& index, foreword::library::Choose choose);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    void take(const QModelIndex& index, Qt::KeyboardModifiers modifiers);
    bool isEmpty(int section) const;
    void hideEmptySections();

    QPersistentModelIndex m_pressed;
    QString m_placeholder;
};

} // namespace foreword::widgets
