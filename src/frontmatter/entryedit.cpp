// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/entryedit.h"

#include "frontmatter/proof.h"

namespace foreword::frontmatter {

namespace {

using Kind = PlainNode::Kind;

/// The lines of the top-level entry that a node is in or below, up to the entry that follows.
TextSpan entryLines(const SourceText& source, const PlainOutline& outline, int node)
{
    // The keys stand at column 0: the outline knows no other front matter.
    const auto lineOf = [&](int entry) {
        return outline.node(entry).key.data() - source.bytes().constData();
    };
    int entry = 1;
    while (outline.node(entry).end <= node)
        entry = outline.node(entry).end;
    const int next = outline.node(entry).end;
    return {lineOf(entry), next < outline.node(0).end ? lineOf(next) : source.frontMatter().end};
}

/// Whether both have the same keys and values but for the scalar `changed`.
bool areAlikeBut(int changed, const PlainOutline& before, const PlainOutline& after)
{
    if (before.node(0).end != after.node(0).end)
        return false;
    for (int i = 0; i < before.node(0).end; ++i) {
        const PlainNode& a = before.node(i);
        const PlainNode& b = after.node(i);
        const bool isSameValue = i == changed ? b.isScalar() : a.kind == b.kind && a.token == b.token;
        if (!isSameValue || a.key != b.key || a.end != b.end)
            return false;
    }
    return true;
}

} // namespace

std::optional<FrontMatterDocument> withEditedEntry(const FrontMatterDocument& document, const FieldEdit& edit,
                                                   EntryProofs& proofs)
{
    const std::optional<PlainOutline>& outline = document.outline();
    if (!outline || edit.kind != FieldEdit::Kind::Set || edit.path.isRoot() || !edit.value.isScalar())
        return {};
    const int node = outline->find(edit.path);
    if (node < 0 || !outline->node(node).isScalar() || outline->node(node).kind == Kind::Nothing)
        return {};

    const SourceText& source = document.source();
    const TextSpan lines = entryLines(source, *outline, node);
    const QByteArray newline = source.newline();
    const QByteArray marker = "---" + newline;
    const Result<ChangeSet> changes =
        proofs.changeFor(marker + source.slice(lines) + "follows: 1" + newline + marker, edit);
    if (!changes)
        return {};
    if (changes->isEmpty())
        return document;
    // Only an entry that is called as the key behind it could be mistaken for that one.
    if (changes->span().begin < marker.size() || changes->span().end > marker.size() + lines.length())
        return {};
    QList<Replacement> replacements = changes->replacements();
    for (Replacement& replacement : replacements) {
        replacement.span.begin += lines.begin - marker.size();
        replacement.span.end += lines.begin - marker.size();
    }
    const Result<ChangeSet> moved = ChangeSet::of(std::move(replacements));
    if (!moved)
        return {};
    const auto after =
        FrontMatterDocument::read(moved->applyTo(document.bytes()), FrontMatterDocument::Reading::Quick);
    if (!after.outline() || !isCutAlike(source, after.source()) ||
        !areAlikeBut(node, *outline, *after.outline()) || after.outline()->value(node) != edit.value)
        return {};
    return after;
}

} // namespace foreword::frontmatter
