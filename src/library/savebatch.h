// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/openarticles.h"

namespace foreword::library {

/// What to do with articles whose unsaved text cannot be read.
enum class Unreadable { HoldBack, SaveAsIs };

struct SaveFailure
{
    ArticleId id;
    Error error;
};

struct SaveReport
{
    QList<ArticleId> saved;
    QList<SaveFailure> failures;
};

/// One save: what is to be written of some articles as they are when it is made, and what has come of it.
class SaveBatch
{
public:
    /// Those of `ids` that have edits, each once.
    SaveBatch(const QList<ArticleId>& ids, Unreadable unreadable, const QString& folder,
              const ArticleRows& rows, const OpenArticles& articles);

    const QList<PendingWrite>& writes() const { return m_writes; }
    /// Tells the articles what was written; `outcomes` are those of writes(), in their order. The folder may
    /// have been closed since.
    SaveReport finish(const QList<WriteOutcome>& outcomes, OpenArticles& articles) const;

private:
    QList<ArticleId> m_ids; ///< of the writes, in their order
    QList<PendingWrite> m_writes;
    QList<SaveFailure> m_heldBack;
};

} // namespace foreword::library
