// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a query: it is read or refused with a place inside of it, and asked about a few articles.
#include "law.h"

#include "library/articlequery.h"

using namespace foreword::library;
using namespace foreword::test;

namespace {

QList<ArticleSummary> someArticles()
{
    using foreword::frontmatter::FrontMatterDocument;
    return {
        summarise(FrontMatterDocument::read("---\n"
                                            "title: Rîver \"gauges\" go public\n"
                                            "excerpt: Every level, every hour.\n"
                                            "published: true\n"
                                            "publishedDateTime: 2021-04-13T17:10:59+02:00\n"
                                            "provider: {name: Harbour Post, domain: harbourpost.example}\n"
                                            "category: water\ntype: news\ntopics: [Water, Open Data]\n"
                                            "heat: 240\nquality: -1\n"
                                            "images: [{url: /a.jpg}]\nrelated: [{title: x}]\n---\n")),
        summarise(FrontMatterDocument::read("---\npublished: no\ndate: soon\n---\n")),
        summarise(FrontMatterDocument::read("---\na: [\n---\n")),
    };
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    static const QList<ArticleSummary> articles = someArticles();
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto query = ArticleQuery::parse(text);
    if (!query) {
        const auto span = query.error().span;
        mustHold(0 <= span.begin && span.begin <= span.end && span.end <= text.size(),
                 "a mistake stands inside the query");
        mustHold(!query.error().message.isEmpty(), "a mistake is explained");
        return 0;
    }
    const auto again = ArticleQuery::parse(u' ' + text);
    mustHold(again && *again == *query, "a blank before a query changes nothing");
    for (const ArticleSummary& article : articles) {
        const RecordBlock block({{QStringLiteral("_posts/Ä.md"), {}, article}});
        const bool matches = query->matches(block.row(0), false);
        mustHold(matches || !query->isEmpty(), "a query without terms finds everything");
    }
    return 0;
}
