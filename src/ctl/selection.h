// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "library/articlequery.h"

#include <optional>

namespace foreword::ctl {

/// Which articles `--where` chooses; all without it. Usable from any thread.
class Selection
{
public:
    static OptionSpec option();
    /// BadValue with what is not understood of the query.
    static frontmatter::Result<Selection> of(const Arguments& arguments);

    bool isEverything() const { return !m_query; }
    /// `file` as the query's `file:` sees it.
    bool matches(const QString& file, const library::ArticleSummary& summary) const;

private:
    std::optional<library::ArticleQuery> m_query;
};

} // namespace foreword::ctl
