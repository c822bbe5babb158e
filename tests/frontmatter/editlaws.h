// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

namespace foreword::test {

/// What holds of every change that changeFor() returns for one document, which must be one without a problem.
///
/// 1. Its inverse gives back the bytes.
/// 2. It replaces bytes of the edited value, entry or item only; one that adds something replaces none. Every
///    other value has the very bytes that it had, comments and blank lines stay where they were, line endings
///    are those that the file had.
/// 3. Items that come, go or move take their own comments with them and no neighbour's.
/// 4. yaml-cpp, on its own, sees the old front matter with exactly that change.
/// 5. The document, when it was only read quickly, is edited to the same bytes.
class EditLaws
{
public:
    explicit EditLaws(const frontmatter::FrontMatterDocument& before);

    /// The first law that is broken, in words; else nothing.
    QString brokenBy(const frontmatter::FieldEdit& edit, const frontmatter::KeyOrder& order,
                     const frontmatter::ChangeSet& changes) const;

private:
    frontmatter::FrontMatterDocument m_before;
    frontmatter::FieldValue m_oracle; ///< what yaml-cpp reads before the edit
};

/// That reading a file changes nothing and an edit to what is there already changes nothing.
QString brokenLawOfReading(const QByteArray& bytes);

} // namespace foreword::test
