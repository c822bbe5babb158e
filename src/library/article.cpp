// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/article.h"

namespace foreword::library {

bool isHeldBack(const Article& article)
{
    const frontmatter::FrontMatterDocument& document = article.document;
    if (!document.problem() || !article.isEdited())
        return false;
    const frontmatter::SourceText& now = document.source();
    const frontmatter::SourceText before(article.saved);
    const qsizetype head = now.body().begin;
    if (head == 0) // all of the file is body, unless front matter begins and does not end
        return !document.lacksFrontMatter() || before.kind() != frontmatter::SourceText::Kind::None;
    return before.body().begin != head || !areSame(before.bytes().left(head), now.bytes().left(head));
}

} // namespace foreword::library
