// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storylookup.h"

#include <QtConcurrentRun>

namespace foreword::models {

using library::ArticleId;
using library::ArticleLibrary;

StoryLookup::StoryLookup(const ArticleLibrary& library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    connect(&library, &ArticleLibrary::folderAboutToChange, this, &StoryLookup::forget);
    // Not with each batch that is read: there are thousands.
    connect(&library, &ArticleLibrary::scanFinished, this, &StoryLookup::look);
    connect(&library, &ArticleLibrary::articlesGone, this, &StoryLookup::look);
    connect(&library, &ArticleLibrary::articlesChanged, this, [this](const QList<ArticleId>& ids) {
        const bool isOwnEdit = ids.size() == 1 && ids.constFirst() == m_article;
        if (!isOwnEdit)
            look();
    });
    connect(&library, &ArticleLibrary::articlesAdded, this, [this] {
        if (!m_library.isScanning())
            look();
    });
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        if (m_looking.isCanceled())
            return;
        m_rows = m_looking.result();
        Q_EMIT changed();
    });
}

void StoryLookup::setStories(const library::RelatedStories& stories, ArticleId article)
{
    if (stories == m_stories && article == m_article)
        return;
    m_stories = stories;
    m_article = article;
    m_rows.clear();
    look();
}

std::optional<ArticleId> StoryLookup::articleOf(int story) const
{
    const int row = m_rows.value(story, -1);
    if (row < 0 || row >= m_library.count())
        return std::nullopt;
    const ArticleId id = m_library.idAt(row);
    return id == m_article || m_library.isGone(id) ? std::nullopt : std::optional(id);
}

void StoryLookup::forget()
{
    m_looking.cancel();
    m_stories = {};
    m_article.reset();
    m_rows.clear();
}

void StoryLookup::look()
{
    m_looking.cancel(); // what it finds is not asked for any more
    if (m_stories.count() > 0)
        m_looking.setFuture(QtConcurrent::run(
            [stories = m_stories, records = m_library.records()] { return stories.rowsIn(records); }));
}

} // namespace foreword::models
