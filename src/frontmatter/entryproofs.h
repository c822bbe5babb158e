// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

#include <mutex>
#include <vector>

namespace foreword::frontmatter {

/// What edits make of entries, for a bulk edit: thousands of articles say `published: false` with the very
/// same bytes, and what both parsers read in them, before and after an edit, depends on nothing else. So each
/// entry is proven once for each edit; the first of them are remembered, for as long as this lives. Any
/// thread, several at once.
class EntryProofs
{
public:
    /// As FrontMatterDocument::changeFor() of a document that is just the entry.
    Result<ChangeSet> changeFor(const QByteArray& document, const FieldEdit& edit);

private:
    struct Proof
    {
        QByteArray document;
        FieldEdit edit;
        Result<ChangeSet> changes;
    };
    const Proof* find(const QByteArray& document, const FieldEdit& edit) const;

    std::mutex m_mutex;
    std::vector<Proof> m_proofs;
};

} // namespace foreword::frontmatter
