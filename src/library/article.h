// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"
#include "library/filestore.h"

#include <QMetaType>

namespace foreword::library {

/// Names an article for as long as its folder is open; never used again for another one.
enum class ArticleId : quint32 {};
inline size_t qHash(ArticleId id, size_t seed = 0)
{
    return ::qHash(quint32(id), seed);
}

/// Equal; at once where both are copies of each other, which is usual for articles.
inline bool areSame(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() && (a.constData() == b.constData() || a == b);
}

/// An article whose bytes are in memory: what the disk held when it was read, and what it is to hold.
struct Article
{
    QByteArray saved;
    FileStamp stamp;
    frontmatter::FrontMatterDocument document;

    bool isEdited() const { return !areSame(document.bytes(), saved); }
};

/// Whether save() leaves the article out unless it is told not to: its unsaved text has a problem(), so that
/// no reader could be sure of its fields, and that is not only an edit of the body below front matter which
/// stands in the file just so already.
bool isHeldBack(const Article& article);

} // namespace foreword::library

Q_DECLARE_METATYPE(foreword::library::ArticleId)
