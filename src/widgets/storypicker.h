// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/relatedstories.h"
#include "models/articlesearch.h"
#include "widgets/itemlistview.h"

#include <QFrame>

class QLabel;

namespace foreword::widgets {

class FieldLineEdit;

/// A search box over the whole collection that pops up to choose one article: the newest that match, at most
/// fifty. The focus stays in the search field; Up, Down and the page keys walk through what is found, Enter
/// chooses, Escape closes.
class StoryPicker : public QFrame
{
    Q_OBJECT

public:
    static constexpr int mostShown = 50;

    /// Both outlive the picker; `thumbnails` may be null.
    StoryPicker(const library::ArticleLibrary& library, imaging::ThumbnailProvider* thumbnails,
                QWidget* parent);

    /// Opens below `button`, over the width of `place`. `self` is not offered; what is among `related` is
    /// shown, but cannot be chosen.
    void open(const QWidget* button, const QWidget* place, library::ArticleId self,
              const library::RelatedStories& related);

    FieldLineEdit* searchField() const { return m_find; }
    ItemListView* list() const { return m_view; }
    QString note() const;

Q_SIGNALS:
    void chosen(foreword::library::ArticleId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void search();
    void show(const QList<library::ArticleId>& found, int total);
    ListedItem itemFor(library::ArticleId id) const;
    bool takeKey(QKeyEvent* key);
    void describeCurrent();
    void choose(int row);

    const library::ArticleLibrary& m_library;
    library::ArticleId m_self{};
    library::RelatedStories m_related;
    models::ArticleSearch m_search;
    QList<library::ArticleId> m_found; ///< as listed
    FieldLineEdit* m_find;
    ItemListView* m_view;
    QLabel* m_note;
};

} // namespace foreword::widgets
