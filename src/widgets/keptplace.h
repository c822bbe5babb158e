// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "library/articlequery.h"

#include <QObject>

#include <optional>

namespace foreword::models {
class ArticleFilterModel;
}

namespace foreword::widgets {

class ArticleViews;

/// Keeps what the editor looks at where it is in the view while other rows are shown: the current article
/// where it is seen, else the first one that is. After a search that has hidden it, the view comes back to
/// it.
///
/// At the top the view stays at the top, where a new order begins and new articles appear; only a search
/// keeps the current article in sight there too.
class KeptPlace : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. When it hears of other rows they are to be laid out and a hidden selection given
    /// back: who does that is to be connected before.
    KeptPlace(ArticleViews& views, models::ArticleFilterModel& shown);

private:
    struct Place
    {
        library::ArticleId article;
        int top = 0; ///< of its row or card, in the viewport
    };

    void note();
    void giveBack();
    std::optional<Place> placeOf(int row) const;
    void go(const Place& place);

    ArticleViews& m_views;
    models::ArticleFilterModel& m_shown;
    library::ArticleQuery m_query; ///< as the rows were arranged last, likewise the order
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isChanging = false;
    std::optional<Place> m_place;  ///< before other rows are shown
    std::optional<Place> m_hidden; ///< the one to come back to
};

} // namespace foreword::widgets
