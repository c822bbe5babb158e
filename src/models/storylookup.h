// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlelibrary.h"
#include "library/relatedstories.h"

#include <QFutureWatcher>

#include <optional>

namespace foreword::models {

/// Knows which of some related stories are articles of the collection. It looks on a worker, and again when
/// the collection has changed.
class StoryLookup : public QObject
{
    Q_OBJECT

public:
    /// `library` outlives the lookup.
    explicit StoryLookup(const library::ArticleLibrary& library, QObject* parent = nullptr);

    /// The stories of `article`, which is none of them itself.
    void setStories(const library::RelatedStories& stories, library::ArticleId article);
    const library::RelatedStories& stories() const { return m_stories; }
    /// The article that a story is; nothing where none is, or while that is not known.
    std::optional<library::ArticleId> articleOf(int story) const;

Q_SIGNALS:
    /// articleOf() may answer otherwise.
    void changed();

private:
    void forget();
    void look();

    const library::ArticleLibrary& m_library;
    library::RelatedStories m_stories;
    std::optional<library::ArticleId> m_article;
    QList<int> m_rows; ///< of each story; empty while they are not known
    QFutureWatcher<QList<int>> m_looking;
};

} // namespace foreword::models
