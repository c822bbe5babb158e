// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/entryproofs.h"

#include <algorithm>

namespace foreword::frontmatter {

namespace {

/// Articles that differ in the entry, by their titles perhaps, fill it without a use: more would only have to
/// be searched.
constexpr size_t mostProofs = 64;

} // namespace

const EntryProofs::Proof* EntryProofs::find(const QByteArray& document, const FieldEdit& edit) const
{
    const auto found = std::find_if(m_proofs.begin(), m_proofs.end(), [&](const Proof& proof) {
        return proof.document == document && proof.edit == edit;
    });
    return found == m_proofs.end() ? nullptr : &*found;
}

Result<ChangeSet> EntryProofs::changeFor(const QByteArray& document, const FieldEdit& edit)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const Proof* known = find(document, edit))
            return known->changes;
    }
    const Result<ChangeSet> changes = FrontMatterDocument::read(document).changeFor(edit);
    const std::lock_guard lock(m_mutex);
    if (m_proofs.size() < mostProofs && !find(document, edit))
        m_proofs.push_back({document, edit, changes});
    return changes;
}

} // namespace foreword::frontmatter
