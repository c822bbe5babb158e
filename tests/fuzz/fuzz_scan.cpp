// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a file that a scan meets: it gets a row, whatever it is, and every place that is told lies in the
// file.
#include "law.h"

#include "frontmatter/fieldjson.h"
#include "frontmatter/plainoutline.h"
#include "library/articlerecords.h"
#include "library/articlesummary.h"

using namespace foreword::frontmatter;
using namespace foreword::library;
using namespace foreword::test;

namespace {

class PlacesCheck
{
public:
    explicit PlacesCheck(const FrontMatterDocument& document)
        : m_document(document)
        , m_lines(document.source().lineAt(document.bytes().size()))
    {}

    void run() const
    {
        const SourceText& source = m_document.source();
        mustHold(liesIn(source.frontMatter(), {0, size()}) && liesIn(source.body(), {0, size()}),
                 "front matter and body lie in the file");
        mustHold(source.body().end == size(), "the body goes to the end");
        if (const auto& problem = m_document.problem())
            checkError(*problem);
        for (const Error& warning : m_document.warnings())
            checkError(warning);
        if (m_document.isReadable())
            checkNode(m_document.tree()->root(), {0, source.frontMatter().end});
    }

    void checkLine(int line) const { mustHold(0 <= line && line <= m_lines, "a line is one of the file"); }

private:
    qsizetype size() const { return m_document.bytes().size(); }

    static bool liesIn(TextSpan inner, TextSpan outer)
    {
        return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
    }

    void checkError(const Error& error) const
    {
        mustHold(liesIn(error.span, {0, size()}), "an error's place lies in the file");
        mustHold(!error.message.isEmpty(), "an error is explained");
        checkLine(error.line);
    }

    void checkNode(const SpanNode& node, TextSpan outer) const
    {
        mustHold(liesIn(node.span, outer), "a value lies in the one around it");
        mustHold(node.span.begin <= node.content && node.content <= node.span.end,
                 "a value's content lies in its span");
        mustHold(0 <= node.column, "a value has a column");
        qsizetype done = node.span.begin;
        for (const SpanNode::Entry& entry : node.entries) {
            mustHold(liesIn(entry.extent, {0, m_document.source().frontMatter().end}),
                     "an entry lies in the front matter");
            if (entry.key >= 0) {
                const SpanNode& key = m_document.tree()->node(entry.key);
                checkNode(key, {done, node.span.end});
                done = key.span.end;
            }
            const SpanNode& value = m_document.tree()->node(entry.value);
            checkNode(value, {done, node.span.end});
            done = value.span.end;
            mustHold(liesIn(value.span, entry.extent) || value.span.isEmpty(), "a value lies in its entry");
        }
    }

    const FrontMatterDocument& m_document;
    int m_lines;
};

/// What is read without a parser is what libyaml reads.
void checkOutline(const FrontMatterDocument& document)
{
    const SourceText& source = document.source();
    if (source.problem())
        return;
    const QByteArray yaml = source.slice(source.frontMatter());
    const auto outline = PlainOutline::of(yaml);
    const auto tree = SpanTree::build(source);
    if (outline && (!tree || outline->value(0) != tree->value(0)))
        breaks(u"an outline is libyaml's reading: " + QString::fromUtf8(toJson(outline->value(0))));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto document = FrontMatterDocument::read(bytes, FrontMatterDocument::Reading::Quick);
    mustHold(document.bytes() == bytes, "reading changes no byte");
    mustHold(document.isReadable() != document.problem().has_value(), "a file is read or has a problem");
    const PlacesCheck places(document);
    places.run();
    checkOutline(document);

    const ArticleSummary summary = summarise(document);
    mustHold(summary.readable == document.isReadable(), "a row says whether its file can be read");
    for (const Diagnostic& problem : summary.problems)
        places.checkLine(problem.line);
    const RecordBlock block({{QStringLiteral("a.md"), {}, summary}});
    mustHold(block.row(0).searchText().count('\n') >= 3, "a search text has its parts");
    mustHold(block.row(0).summary() == summary, "a packed row says what its summary did");
    mustHold(summarise(SourceText(bytes)) == summary, "a row that is read quickly is that of the document");

    // Only one that yaml-cpp has a say in; then it may have a problem, and is otherwise the same.
    const auto proven = FrontMatterDocument::read(bytes);
    mustHold(proven.isReadable() == document.isReadable() && proven.root() == document.root(),
             "yaml-cpp does not change what is read");
    if (proven.problem())
        PlacesCheck(proven).run();
    return 0;
}
