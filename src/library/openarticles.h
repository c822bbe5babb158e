// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/articlerows.h"

#include <QSet>

#include <set>
#include <unordered_map>

namespace foreword::library {

/// The articles of the open folder whose bytes are in memory: those that were edited since it was opened,
/// saved or not, the one that is held, and the one that was loaded last.
class OpenArticles
{
public:
    /// `rows` outlives it; what is gone there does not count as edited.
    explicit OpenArticles(const ArticleRows& rows);

    const Article* find(ArticleId id) const; ///< null for one that is not here
    bool isEdited(ArticleId id) const { return m_edited.contains(id); }
    QList<ArticleId> edited() const { return {m_edited.begin(), m_edited.end()}; } ///< in row order
    int editedCount() const { return int(m_edited.size()); }
    /// Gone, with edits that come back with it.
    bool isGoneWithEdits(ArticleId id) const { return m_goneWithEdits.contains(id); }
    int goneWithEditsCount() const { return int(m_goneWithEdits.size()); }
    /// Whether it exists in memory alone, and was not saved yet; that counts as edited.
    bool isNew(ArticleId id) const { return m_new.contains(id); }

    /// By row, as of the last reading or saving.
    QHash<int, FileStamp> stamps() const;

    void clear();
    /// As loaded. What was loaded before is let go unless it is needed.
    void add(ArticleId id, const Article& article);
    void addNew(ArticleId id, const frontmatter::FrontMatterDocument& document);
    /// The document of `article` as it is now; all of `article` where none is here.
    const Article& edit(ArticleId id, const Article& article);
    /// What has been written of it, which may be older than its document is by now.
    void takeSaved(ArticleId id, const QByteArray& bytes, const FileStamp& stamp);
    /// Keeps one more article.
    void hold(std::optional<ArticleId> id);
    std::optional<ArticleId> held() const { return m_held; }
    /// One without edits, as another program has left it.
    void takeReread(ArticleId id, const Article& article)
    {
        m_articles.insert_or_assign(quint32(id), article);
    }
    /// As another program has left it.
    void forget(ArticleId id) { m_articles.erase(quint32(id)); }
    /// After its row is gone, or is back. Unsaved edits wait here until it comes back.
    void noteGone(ArticleId id);

    /// Another program has changed the file of an article with edits. False where that was known.
    bool noteConflict(ArticleId id);
    /// Articles that were in conflict and have no edits any more, each told once: they are to be read again.
    QList<ArticleId> takeResolved() { return std::exchange(m_resolved, {}); }

private:
    void noteWhetherEdited(ArticleId id, const Article& article);
    void forgetUnlessNeeded(std::optional<ArticleId> id);

    const ArticleRows& m_rows;
    std::unordered_map<quint32, Article> m_articles;
    std::set<ArticleId> m_edited; ///< none that is gone
    QSet<ArticleId> m_goneWithEdits;
    QSet<ArticleId> m_new;        ///< gone ones included
    QSet<ArticleId> m_everEdited; ///< undoing after a save needs them at once
    QSet<ArticleId> m_inConflict; ///< edited, while another program has changed or removed the file
    QList<ArticleId> m_resolved;
    std::optional<ArticleId> m_held;
    std::optional<ArticleId> m_lastLoaded;
};

} // namespace foreword::library
