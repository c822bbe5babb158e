// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "frontmatter/frontmatterdocument.h"

namespace foreword::test {

/// Edits of a document chosen by the last bytes of its file, which are mostly its body's: so every file is an
/// input, and what is found is one, too.
class ChosenEdits
{
public:
    /// The document has to be readable.
    explicit ChosenEdits(const frontmatter::FrontMatterDocument& document);

    frontmatter::FieldEdit next();

private:
    int choose(int count); ///< from 0 to count - 1
    frontmatter::FieldValue value(int depth);
    QString text();
    QString key();
    void collect(const frontmatter::FieldPath& path, const frontmatter::FieldValue& value);
    frontmatter::FieldEdit editOf(const frontmatter::FieldPath& path);

    const frontmatter::FrontMatterDocument& m_document;
    qsizetype m_unused; ///< bytes before here choose what comes next
    QList<frontmatter::FieldPath> m_paths;
};

} // namespace foreword::test
