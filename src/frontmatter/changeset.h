// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace foreword::frontmatter {

/// New bytes for a span of old ones; an insertion where the span is empty, a removal where the text is.
struct Replacement
{
    TextSpan span;
    QByteArray text;

    friend bool operator==(const Replacement&, const Replacement&) = default;
};

/// Replacements that do not overlap, sorted by place: applied all or none. Its inverse is the whole of undo.
class ChangeSet
{
public:
    ChangeSet() = default;
    /// Sorts; Conflict where two overlap or two insertions share a place.
    static Result<ChangeSet> of(QList<Replacement> replacements);
    /// The smallest single replacement that turns one into the other; empty when they are equal.
    static ChangeSet between(const QByteArray& before, const QByteArray& after);

    bool isEmpty() const { return m_replacements.isEmpty(); }
    const QList<Replacement>& replacements() const { return m_replacements; }

    /// `bytes` must be those that the spans were taken from.
    QByteArray applyTo(const QByteArray& bytes) const;
    /// From the first new byte to the last one, in applyTo(bytes); not of an empty set.
    TextSpan resultSpan() const;
    /// From the first replaced byte to the last, in the bytes before. Not of an empty set.
    TextSpan span() const;
    /// What turns applyTo(bytes) back into `bytes`.
    ChangeSet inverse(const QByteArray& bytes) const;
    /// These changes for the bytes that `other`, made to the same bytes, leaves; nothing where the two meet.
    std::optional<ChangeSet> movedPast(const ChangeSet& other) const;

    friend bool operator==(const ChangeSet&, const ChangeSet&) = default;

private:
    QList<Replacement> m_replacements;
};

} // namespace foreword::frontmatter
