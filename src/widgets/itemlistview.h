// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/thumbnailprovider.h"
#include "widgets/listeditem.h"

#include <QListWidget>

namespace foreword::widgets {

/// A short list of pictures or stories with their thumbnails, as high as its rows up to a limit. Its keys and
/// drags ask for changes of the list that it shows; it makes none itself.
class ItemListView : public QListWidget
{
    Q_OBJECT

public:
    /// `thumbnails` may be null; else it outlives the view.
    explicit ItemListView(imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);

    /// Keeps the current row where it is. `articlePath` is where relative addresses start.
    void showItems(const QList<ListedItem>& items, const QString& articlePath);
    QString pictureAt(int row) const;
    /// Under which the thumbnail of a row is known, as the row shows it.
    imaging::ThumbnailKey thumbnailKeyAt(int row) const;
    /// The list is as high as so many rows, however many it has, and is there without any.
    void setFixedRows(int rows);
    /// Whether rows can be dragged to other places; they cannot at first.
    void setMovable(bool movable);

Q_SIGNALS:
    // What a key or a drag asks for.
    void addRequested();
    void duplicateRequested();
    void removeRequested();
    /// The row `from` is to become the row `to`.
    void moveRequested(int from, int to);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool takeKey(const QKeyEvent& key);
    void fitHeight();

    int m_fixedRows = 0; ///< 0 for as many as there are
};

} // namespace foreword::widgets
