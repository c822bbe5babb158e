// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "randomsource.h"

#include "frontmatter/fieldedit.h"
#include "frontmatter/frontmatterdocument.h"

namespace foreword::test {

/// Makes up edits of every kind with values that are hard to write, wherever a document has something.
class RandomEdit
{
public:
    explicit RandomEdit(RandomSource& random);

    /// An edit that can be carried out on the document, as long as nothing there isLockedFor() it.
    frontmatter::FieldEdit of(const frontmatter::FrontMatterDocument& document);
    frontmatter::KeyOrder order();

private:
    struct Place
    {
        frontmatter::FieldPath path;
        frontmatter::FieldValue value;
    };

    void collect(const Place& place, QList<Place>& places) const;
    frontmatter::FieldEdit inMap(const Place& map);
    frontmatter::FieldEdit inList(const Place& list);

    frontmatter::FieldValue value(int depth);
    frontmatter::FieldValue changed(const frontmatter::FieldValue& value);
    frontmatter::FieldValue number();
    QString text();
    QString newKey();

    RandomSource& m_random;
};

/// Whether what the edit concerns holds an alias, an anchor that one stands for, a merge key, a complex key
/// or a tag: then it may be refused.
bool isLockedFor(const frontmatter::FrontMatterDocument& document, const frontmatter::FieldEdit& edit);

} // namespace foreword::test
