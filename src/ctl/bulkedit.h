// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/articlefile.h"
#include "ctl/command.h"
#include "ctl/selection.h"
#include "frontmatter/frontmatterdocument.h"

#include <QCoreApplication>

#include <functional>

namespace foreword::ctl {

/// The same change to many articles: each is changed as a whole or not at all, and a refused one does not
/// stop the others. A file that is named itself and has no front matter is one
/// without fields yet; one that is found in a folder is no article.
class BulkEdit
{
    Q_DECLARE_TR_FUNCTIONS(BulkEdit)

public:
    /// What is to be done to one article; called from worker threads.
    using Edits = std::function<QList<frontmatter::FieldEdit>(const frontmatter::FrontMatterDocument&)>;

    /// --where, --dry-run and --diff.
    static QList<OptionSpec> options();

    BulkEdit(Edits edits, Selection selection, const Arguments& arguments, Console& console,
             library::FileStore& store);

    ExitStatus run(const QStringList& paths);

private:
    struct Step;
    Step plan(const ArticleFile& file) const;
    void write(QList<Step>& steps);
    void report(const QList<Step>& steps);

    Edits m_edits;
    Selection m_selection;
    bool m_dryRun;
    bool m_wantsDiff;
    Console& m_console;
    library::FileStore& m_store;
    int m_changed = 0;
    int m_unchanged = 0;
    int m_refused = 0;
};

} // namespace foreword::ctl
