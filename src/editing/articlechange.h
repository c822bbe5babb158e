// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/changeset.h"
#include "library/articlelibrary.h"

#include <QMap>

#include <optional>

namespace foreword::editing {

/// What one step does to the bytes of one article, both ways, and how to know those bytes again without
/// keeping them: its size and a hash. A value.
class ArticleChange
{
public:
    ArticleChange() = default;
    static ArticleChange between(const QByteArray& before, const QByteArray& after);

    bool isEmpty() const { return m_forward.isEmpty(); }

    /// The bytes after, or before, the change; the same bytes where they are already those. Nothing where
    /// `bytes` are neither the ones before nor the ones after: somebody else has written the article.
    std::optional<QByteArray> redone(const QByteArray& bytes) const;
    std::optional<QByteArray> undone(const QByteArray& bytes) const;

    /// This change and then `next`, as one; `after` are the bytes that `next` leaves.
    ArticleChange followedBy(const ArticleChange& next, const QByteArray& after) const;

private:
    struct Fingerprint
    {
        qsizetype size = 0;
        size_t hash = 0;

        static Fingerprint of(const QByteArray& bytes);
        friend bool operator==(Fingerprint, Fingerprint) = default;
    };

    frontmatter::ChangeSet m_forward;
    frontmatter::ChangeSet m_backward;
    Fingerprint m_before;
    Fingerprint m_after;
};

using ArticleChanges = QMap<library::ArticleId, ArticleChange>;

} // namespace foreword::editing
