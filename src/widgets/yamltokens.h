// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"

#include <QList>

namespace foreword::widgets {

/// A piece of the front matter of one kind within one line, for colouring.
struct YamlToken
{
    enum class Kind { Key, Text, Number, Boolean, Date, Null, Reference, Punctuation, Comment };
    Kind kind = Kind::Text;
    int column = 0; ///< in UTF-16 units from the line's start, a BOM not counted
    int length = 0;

    friend bool operator==(const YamlToken&, const YamlToken&) = default;
};

/// The tokens of each line of the file down to the end of its front matter, in order. Keys and values are
/// those of the document's tree, so that colours and meaning cannot differ; comments and punctuation are what
/// lies between. Nothing where there is no tree.
QList<QList<YamlToken>> yamlTokens(const frontmatter::FrontMatterDocument& document);

} // namespace foreword::widgets
