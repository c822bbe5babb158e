// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/openarticles.h"

namespace foreword::library {

OpenArticles::OpenArticles(const ArticleRows& rows)
    : m_rows(rows)
{}

const Article* OpenArticles::find(ArticleId id) const
{
    const auto found = m_articles.find(quint32(id));
    return found == m_articles.end() ? nullptr : &found->second;
}

QHash<int, FileStamp> OpenArticles::stamps() const
{
    QHash<int, FileStamp> stamps;
    stamps.reserve(qsizetype(m_articles.size()));
    for (const auto& [id, article] : m_articles)
        stamps.insert(m_rows.rowOf(ArticleId(id)), article.stamp);
    return stamps;
}

void OpenArticles::clear()
{
    m_articles.clear();
    m_edited.clear();
    m_goneWithEdits.clear();
    m_new.clear();
    m_everEdited.clear();
    m_inConflict.clear();
    m_resolved.clear();
    m_held.reset();
    m_lastLoaded.reset();
}

void OpenArticles::add(ArticleId id, const Article& article)
{
    m_articles.emplace(quint32(id), article);
    forgetUnlessNeeded(std::exchange(m_lastLoaded, id));
}

void OpenArticles::addNew(ArticleId id, const frontmatter::FrontMatterDocument& document)
{
    m_new.insert(id);
    edit(id, {document.bytes(), {}, document});
}

const Article& OpenArticles::edit(ArticleId id, const Article& article)
{
    Article& here = m_articles.try_emplace(quint32(id), article).first->second;
    here.document = article.document;
    noteWhetherEdited(id, here);
    return here;
}

void OpenArticles::takeSaved(ArticleId id, const QByteArray& bytes, const FileStamp& stamp)
{
    m_new.remove(id);
    const auto found = m_articles.find(quint32(id));
    if (found == m_articles.end())
        return;
    found->second.saved = bytes;
    found->second.stamp = stamp;
    noteWhetherEdited(id, found->second);
}

void OpenArticles::hold(std::optional<ArticleId> id)
{
    forgetUnlessNeeded(std::exchange(m_held, id));
}

void OpenArticles::noteGone(ArticleId id)
{
    const Article* article = find(id);
    if (!article)
        return;
    noteWhetherEdited(id, *article);
    if (m_rows.isGone(id) && !article->isEdited() && !isNew(id))
        forget(id);
}

bool OpenArticles::noteConflict(ArticleId id)
{
    const bool isKnown = m_inConflict.contains(id);
    m_inConflict.insert(id);
    return !isKnown;
}

void OpenArticles::noteWhetherEdited(ArticleId id, const Article& article)
{
    // A new article that nobody has typed into has nothing to lose.
    if (article.isEdited() && m_rows.isGone(id))
        m_goneWithEdits.insert(id);
    else
        m_goneWithEdits.remove(id);
    if ((article.isEdited() || isNew(id)) && !m_rows.isGone(id)) {
        m_edited.insert(id);
        m_everEdited.insert(id);
    } else {
        m_edited.erase(id);
        if (m_inConflict.remove(id))
            m_resolved.append(id);
    }
}

void OpenArticles::forgetUnlessNeeded(std::optional<ArticleId> id)
{
    if (id && id != m_held && id != m_lastLoaded && !m_everEdited.contains(*id))
        forget(*id);
}

} // namespace foreword::library
