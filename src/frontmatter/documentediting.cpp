// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/frontmatterdocument.h"

#include "frontmatter/editplanner.h"
#include "frontmatter/entryedit.h"
#include "frontmatter/proof.h"

namespace foreword::frontmatter {

bool FrontMatterDocument::lacksFrontMatter() const
{
    return problem() && (problem()->code == ErrorCode::NoFrontMatter || problem()->code == ErrorCode::Empty);
}

FrontMatterDocument FrontMatterDocument::withFrontMatter() const
{
    if (!lacksFrontMatter())
        return *this;
    const QByteArray marker = "---" + source().newline();
    QByteArray bytes = this->bytes();
    bytes.insert(source().hasBom() ? 3 : 0, marker + marker);
    return read(bytes);
}

Result<ChangeSet> FrontMatterDocument::changeFor(const FieldEdit& edit, const KeyOrder& order) const
{
    if (problem())
        return *problem();
    Result<ChangeSet> changes = planEdit(*this, edit, order);
    if (!changes || changes->isEmpty())
        return changes;
    if (const auto proven = prove(*this, *changes, edit, order); !proven)
        return proven.error();
    return changes;
}

Result<FrontMatterDocument> FrontMatterDocument::edited(const QList<FieldEdit>& edits,
                                                        const KeyOrder& order) const
{
    EntryProofs proofs;
    return edited(edits, order, proofs);
}

Result<FrontMatterDocument> FrontMatterDocument::edited(const QList<FieldEdit>& edits, const KeyOrder& order,
                                                        EntryProofs& proofs) const
{
    FrontMatterDocument document = *this;
    for (const FieldEdit& edit : edits) {
        if (document.problem())
            return *document.problem();
        if (const auto next = withEditedEntry(document, edit, proofs)) {
            document = *next;
            continue;
        }
        const Result<ChangeSet> changes = planEdit(document, edit, order);
        if (!changes)
            return changes.error();
        if (changes->isEmpty())
            continue;
        Result<FrontMatterDocument> next = prove(document, *changes, edit, order);
        if (!next)
            return next;
        document = std::move(next).value();
    }
    return document;
}

} // namespace foreword::frontmatter
