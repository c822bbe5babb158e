// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"

#include <QStackedWidget>

#include <optional>

class QAbstractItemView;
class QItemSelectionModel;
class QModelIndex;
class QSlider;
class QTimer;

namespace foreword::models {
class ArticleFilterModel;
class ArticleTableModel;
} // namespace foreword::models

namespace foreword::widgets {

class ArticleTableView;
class GalleryView;

/// The centre of the window: the shown articles as a table or as a gallery, over the same rows, selection and
/// current article, of which one is seen. Selection and place outlive searches. Thumbnails are made in the
/// size of the one that is seen.
class ArticleViews : public QStackedWidget
{
    Q_OBJECT

public:
    enum class View { Table, Gallery };

    explicit ArticleViews(QWidget* parent = nullptr);

    /// Both outlive the views.
    void setModels(models::ArticleTableModel& articles, models::ArticleFilterModel& shown);

    View view() const;
    void setView(View view);
    ArticleTableView* table() const { return m_table; }
    GalleryView* gallery() const { return m_gallery; }
    /// Both, and the one that is seen.
    QList<QAbstractItemView*> views() const;
    QAbstractItemView* currentView() const;
    /// The size of the gallery's thumbnails; for the window to put where it likes, and seen with the gallery.
    QSlider* sizeSlider() const { return m_size; }

    /// Shown in place of articles where there are none.
    void setPlaceholder(const QString& text);

    QItemSelectionModel* selectionModel() const;
    QModelIndex currentIndex() const;
    std::optional<library::ArticleId> currentArticle() const;
    QList<library::ArticleId> selectedArticles() const;
    int selectedCount() const;
    int firstSeenRow() const; ///< at the top of the current view; -1 where there is none

    /// Selects one row alone and goes there.
    void choose(const QModelIndex& index);
    void chooseRow(int row); ///< or the nearest that there is, in the current column
    void chooseNeighbour(int by);

Q_SIGNALS:
    void viewChanged(foreword::widgets::ArticleViews::View view);
    /// The selection, or what is left of it after other rows are shown, may be another; once for many
    /// changes.
    void selectionSettled();
    /// Space: the published mark of all selected rows.
    void publishedToggleRequested();
    /// Enter or a double click on a card: its article is to be edited.
    void articleOpened();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void dragSelected(const QModelIndex& from);
    void serveThumbnails();
    void showSlider();

    ArticleTableView* m_table;
    GalleryView* m_gallery;
    QSlider* m_size;
    QTimer* m_settling;
    models::ArticleTableModel* m_articles = nullptr;
    models::ArticleFilterModel* m_shown = nullptr;
};

} // namespace foreword::widgets
