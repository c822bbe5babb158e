// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

namespace foreword::test {

/// What holds of every change that changeFor() returns; the first law that is broken, in words, else nothing.
///
/// Its inverse gives back the bytes. Every value outside of the one (or the list) that was edited has the
/// very bytes that it had, and so have all comments, unless a part of the front matter was removed. yaml-cpp
/// sees the old front matter with exactly that change.
QString brokenLaw(const frontmatter::FrontMatterDocument& before, const frontmatter::FieldEdit& edit,
                  const frontmatter::KeyOrder& order, const frontmatter::ChangeSet& changes);

/// That reading a file changes nothing and an edit to what is there already changes nothing.
QString brokenLawOfReading(const QByteArray& bytes);

} // namespace foreword::test
