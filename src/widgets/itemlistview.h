// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/listeditem.h"

#include <QListWidget>

namespace foreword::imaging {
class ThumbnailProvider;
}

namespace foreword::widgets {

/// A short list of pictures or stories with their thumbnails, as high as its rows up to a limit.
class ItemListView : public QListWidget
{
    Q_OBJECT

public:
    /// `thumbnails` may be null; else it outlives the view.
    explicit ItemListView(imaging::ThumbnailProvider* thumbnails, QWidget* parent = nullptr);

    /// Keeps the current row where it is. `articlePath` is where relative addresses start.
    void showItems(const QList<ListedItem>& items, const QString& articlePath);
    QString pictureAt(int row) const;

Q_SIGNALS:
    /// Delete was pressed.
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fitHeight();
};

} // namespace foreword::widgets
