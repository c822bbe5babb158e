// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QActionGroup;
class QMenu;

namespace foreword::widgets {

class ArticleDelegate;

/// The table of articles: selection by rows, columns that can be chosen, moved and remembered, rows of two
/// heights.
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

    /// Opens the title of the current row for editing in its cell, whichever column is current.
    void editTitle();

    /// Shown in place of rows where there are none.
    void setPlaceholder(const QString& text);

Q_SIGNALS:
    /// Space: the published mark of all selected rows.
    void publishedToggleRequested();
    void thumbnailBoxChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void applyRowHeight();
    void applyDefaultColumns();

    ArticleDelegate* m_delegate;
    QString m_placeholder;
};

} // namespace foreword::widgets
