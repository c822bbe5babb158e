// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/draggesture.h"

#include <QTableView>

class QActionGroup;
class QMenu;

namespace foreword::widgets {

class ArticleDelegate;

/// The table of articles: selection by rows, columns that can be chosen, moved and remembered, rows of two
/// heights.
///
/// There is a current cell too. Left and Right move it and leave the selected rows alone; with Shift, as with
/// a click or a drag that extends the rows, a range of columns grows beside them, so that rows × columns is a
/// rectangle. The range goes when the current cell moves otherwise.
class ArticleTableView : public QTableView
{
    Q_OBJECT

public:
    explicit ArticleTableView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

    void setCompact(bool compact);
    bool isCompact() const;
    /// Device pixels that a thumbnail needs to be sharp here.
    QSize thumbnailBox() const;

    /// Order, widths and choice of columns, for the settings. An unreadable state is ignored.
    QByteArray columnState() const;
    void restoreColumnState(const QByteArray& state);
    /// Check marks to choose the columns, made anew for each showing.
    void fillColumnMenu(QMenu* menu);

    ArticleDelegate* delegate() const { return m_delegate; }

    /// The columns that are not hidden, in the order in which they stand.
    QList<int> shownColumns() const;
    /// The columns of the range, likewise; empty where none was extended.
    QList<int> rangeColumns() const;
    bool isInRange(int column) const;

    /// Shown in place of rows where there are none.
    void setPlaceholder(const QString& text);

Q_SIGNALS:
    /// Space: the published mark of all selected rows.
    void publishedToggleRequested();
    void thumbnailBoxChanged();
    /// The selected rows are dragged, by this one.
    void dragRequested(const QModelIndex& index);
    /// The control over a cell is about to go, whoever has closed it.
    void cellClosed(QWidget* control);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    bool startsDrag(const QMouseEvent& event) const;
    bool moveAcross(const QKeyEvent* event);
    /// Within the current row without a change of what is selected.
    void setCurrentCell(const QModelIndex& index);
    void clearRange();
    void updateCurrentRow();
    void applyRowHeight();
    void applyDefaultColumns();
    void fitTitle();

    ArticleDelegate* m_delegate;
    QString m_placeholder;
    int m_rangeAnchor = -1; ///< the column from which the range was extended to the current one; -1 for none
    DragGesture m_drag;
    bool m_isExtending = false; ///< while an event extends the selection
};

} // namespace foreword::widgets
