// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/sourcetext.h"

#include <QByteArray>

namespace foreword::frontmatter {

/// What libyaml says when it refuses a text, with its places as byte offsets into the file.
struct YamlComplaint
{
    QByteArray problem; ///< "did not find expected key"
    qsizetype problemAt = 0;
    QByteArray context; ///< "while parsing a block mapping"; may be empty
    qsizetype contextAt = 0;
    /// The last quoted text that was read before: one that runs over several lines up to the problem was
    /// probably never meant to.
    TextSpan lastQuoted;
    qsizetype openBracketAt = -1; ///< of the innermost `[` or `{` that is not closed yet; -1 for none
};

/// The complaint in words that tell an editor what to do, at the place where it is to be done.
Error explain(const YamlComplaint& complaint, const SourceText& source);

} // namespace foreword::frontmatter
