// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/selection.h"

#include <QCoreApplication>

namespace foreword::ctl {

OptionSpec Selection::option()
{
    return {QStringLiteral("where"), QStringLiteral("QUERY"),
            QCoreApplication::translate("Selection", "only articles that match, as in the window: "
                                                     "'published:no provider:cnn'")};
}

frontmatter::Result<Selection> Selection::of(const Arguments& arguments)
{
    Selection selection;
    if (!arguments.has(option().name))
        return selection;
    auto query = library::ArticleQuery::parse(arguments.value(option().name));
    if (!query)
        return query.error();
    selection.m_query = *query;
    return selection;
}

bool Selection::matches(const QString& file, const library::ArticleSummary& summary) const
{
    if (!m_query)
        return true;
    const library::RecordBlock block({{file, {}, summary}});
    return m_query->matches(block.row(0), false);
}

} // namespace foreword::ctl
