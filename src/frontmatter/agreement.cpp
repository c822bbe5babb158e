// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/agreement.h"

#include "frontmatter/oracle.h"

#include <algorithm>

namespace foreword::frontmatter {

namespace {

/// The context of this file's texts for translators.
struct Agreement
{
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

/// Some top-level entries, and their lines up to the entry that follows.
struct EntryRun
{
    qsizetype first = 0;
    qsizetype end = 0;
    TextSpan lines;
};

bool areEntriesIndependent(const SpanTree& tree)
{
    const SpanNode& root = tree.root();
    return !root.flow && root.column == 0 && !root.entries.empty() && !tree.hasReferences();
}

EntryRun runAt(const FrontMatterDocument& document, TextSpan changed)
{
    const auto& entries = document.tree()->root().entries;
    const TextSpan frontMatter = document.source().frontMatter();
    const auto count = qsizetype(entries.size());
    const auto begin = [&](qsizetype i) {
        return i == 0 ? frontMatter.begin : i == count ? frontMatter.end : entries[size_t(i)].extent.begin;
    };
    EntryRun run;
    while (run.first + 1 < count && begin(run.first + 1) < changed.begin)
        ++run.first;
    run.end = run.first + 1;
    while (run.end < count && begin(run.end) <= changed.end)
        ++run.end;
    run.lines = {begin(run.first), begin(run.end)};
    return run;
}

/// Compares what libyaml has read in the lines with what yaml-cpp reads there.
std::optional<Error> compare(const FrontMatterDocument& document, const FieldValue& expected, TextSpan lines,
                             const QByteArray& text)
{
    const SourceText& source = document.source();
    const Result<FieldValue> second = readWithOracle(text);
    if (!second) {
        Error error = second.error();
        error.span = lines;
        error.line += source.lineAt(lines.begin) - 1;
        return error;
    }
    const std::optional<FieldPath> field = firstDifference(expected, *second);
    if (!field)
        return {};
    const int node = document.tree()->find(*field);
    const TextSpan span = node < 0 ? lines : document.tree()->node(node).span;
    return Error{ErrorCode::ParsersDisagree,
                 Agreement::tr("Two readers of YAML take “%1” for different values, so nothing here can be "
                               "edited; write it in a plainer way.")
                     .arg(field->toString()),
                 span, source.lineAt(span.begin)};
}

} // namespace

std::optional<Error> disagreement(const FrontMatterDocument& document)
{
    const TextSpan frontMatter = document.source().frontMatter();
    return compare(document, document.root(), frontMatter, document.source().slice(frontMatter));
}

std::optional<Error> disagreementAt(const FrontMatterDocument& document, TextSpan changed)
{
    if (!areEntriesIndependent(*document.tree()))
        return disagreement(document);
    const EntryRun run = runAt(document, changed);
    FieldValue::Entries expected = document.root().entries().mid(run.first, run.end - run.first);
    expected.append({QStringLiteral("follows"), FieldValue::integer(1)});
    return compare(document, FieldValue::map(expected), run.lines,
                   document.source().slice(run.lines) + "follows: 1\n");
}

} // namespace foreword::frontmatter
