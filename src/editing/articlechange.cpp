// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/articlechange.h"

#include <QHashFunctions>

namespace foreword::editing {

using frontmatter::ChangeSet;

ArticleChange::Fingerprint ArticleChange::Fingerprint::of(const QByteArray& bytes)
{
    return {bytes.size(), qHashBits(bytes.constData(), size_t(bytes.size()), QHashSeed::globalSeed())};
}

ArticleChange ArticleChange::between(const QByteArray& before, const QByteArray& after)
{
    ArticleChange change;
    change.m_forward = ChangeSet::between(before, after);
    change.m_backward = change.m_forward.inverse(before);
    change.m_before = Fingerprint::of(before);
    change.m_after = Fingerprint::of(after);
    return change;
}

std::optional<QByteArray> ArticleChange::redone(const QByteArray& bytes) const
{
    const Fingerprint found = Fingerprint::of(bytes);
    if (found == m_after)
        return bytes;
    if (found == m_before)
        return m_forward.applyTo(bytes);
    return std::nullopt;
}

std::optional<QByteArray> ArticleChange::undone(const QByteArray& bytes) const
{
    const Fingerprint found = Fingerprint::of(bytes);
    if (found == m_before)
        return bytes;
    if (found == m_after)
        return m_backward.applyTo(bytes);
    return std::nullopt;
}

ArticleChange ArticleChange::followedBy(const ArticleChange& next, const QByteArray& after) const
{
    const QByteArray between = next.m_backward.applyTo(after);
    return ArticleChange::between(m_backward.applyTo(between), after);
}

} // namespace foreword::editing
