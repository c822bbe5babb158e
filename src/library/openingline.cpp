// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/openingline.h"

namespace foreword::library {

using frontmatter::ChangeSet;
using frontmatter::FrontMatterDocument;
using frontmatter::Replacement;
using frontmatter::TextSpan;

namespace {

QByteArray firstLine(const QByteArray& bytes)
{
    return bytes.left(bytes.indexOf('\n') + 1);
}

} // namespace

std::optional<ChangeSet> restoredOpening(const Article& article)
{
    if (!article.document.lacksFrontMatter())
        return {};
    const QByteArray& bytes = article.document.bytes();
    const QByteArray opening = firstLine(article.saved);
    // It was changed, or it is gone and what was the second line is the first.
    for (const qsizetype replaced : {firstLine(bytes).size(), qsizetype(0)}) {
        const auto changes = ChangeSet::of({Replacement{TextSpan{0, replaced}, opening}});
        if (!changes)
            continue;
        const QByteArray restored = changes->applyTo(bytes);
        const QByteArray second = firstLine(restored.mid(opening.size()));
        const bool isSameBelow = article.saved.mid(opening.size()).startsWith(second);
        const auto document = FrontMatterDocument::read(restored, FrontMatterDocument::Reading::Quick);
        if (isSameBelow && !document.lacksFrontMatter())
            return *changes;
    }
    return {};
}

} // namespace foreword::library
