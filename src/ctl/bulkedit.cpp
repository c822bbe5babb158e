// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/bulkedit.h"

#include "ctl/inorder.h"
#include "library/articlesummary.h"
#include "library/fieldschema.h"
#include "library/linediff.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FrontMatterDocument;
using Reading = FrontMatterDocument::Reading;

namespace {

/// A query cannot choose what it cannot look into. Files that never could be edited are passed over in
/// silence; others may be just those that were meant, so they are counted as refused.
bool isWorthTelling(ErrorCode code)
{
    return code != ErrorCode::NoFrontMatter && code != ErrorCode::Empty &&
           code != ErrorCode::ForeignFrontMatter;
}

/// Tells which file a path leads to. Each folder is resolved once: that takes a call for each of its parts.
class RealPaths
{
public:
    /// Empty where there is no such file.
    QString of(const QString& path)
    {
        const QFileInfo file(path);
        if (file.isSymLink())
            return file.canonicalFilePath();
        if (!file.exists())
            return {};
        const QString folder = file.path();
        auto known = m_folders.constFind(folder);
        if (known == m_folders.constEnd())
            known = m_folders.insert(folder, QFileInfo(folder).canonicalFilePath());
        return *known + u'/' + file.fileName();
    }

private:
    QHash<QString, QString> m_folders;
};

/// A file that was named twice, also through a link, is changed once.
QList<ArticleFile> withoutRepetitions(const QList<ArticleFile>& files)
{
    RealPaths realPaths;
    QSet<QString> seen;
    QList<ArticleFile> once;
    for (const ArticleFile& file : files) {
        const QString real = realPaths.of(file.path());
        if (real.isEmpty() || !seen.contains(real))
            once.append(file);
        seen.insert(real);
    }
    return once;
}

} // namespace

/// One article on its way: what is to become of it, then what became of it.
struct BulkEdit::Step
{
    enum class Outcome { NotChosen, Unchanged, Changed, Refused };
    ArticleFile file;
    Outcome outcome = Outcome::NotChosen;
    QByteArray before;
    QByteArray after;
    QByteArray diff;
    std::optional<Error> error; ///< of Refused

    void refuse(const Error& why)
    {
        outcome = Outcome::Refused;
        error = why;
    }
};

QList<OptionSpec> BulkEdit::options()
{
    return {Selection::option(),
            {QStringLiteral("dry-run"), {}, tr("write nothing")},
            {QStringLiteral("diff"), {}, tr("print what changes as a unified diff")}};
}

BulkEdit::BulkEdit(Edits edits, Selection selection, const Arguments& arguments, Console& console,
                   library::FileStore& store)
    : m_edits(std::move(edits))
    , m_selection(std::move(selection))
    , m_dryRun(arguments.has(QStringLiteral("dry-run")))
    , m_wantsDiff(arguments.has(QStringLiteral("diff")))
    , m_console(console)
    , m_store(store)
{}

BulkEdit::Step BulkEdit::plan(const ArticleFile& file) const
{
    Step step;
    step.file = file;
    const auto content = m_store.read(file.path());
    if (!content) {
        step.refuse(content.error());
        return step;
    }
    if (!m_selection.isEverything()) {
        const auto quick = FrontMatterDocument::read(content->bytes, Reading::Quick);
        if (!m_selection.matches(file.file, library::summarise(quick))) {
            if (!quick.isReadable() && isWorthTelling(quick.problem()->code))
                step.refuse(*quick.problem());
            return step;
        }
    }
    auto document = FrontMatterDocument::read(content->bytes, Reading::Proven);
    if (file.isNamed)
        document = document.withFrontMatter();
    if (document.problem()) {
        step.refuse(*document.problem());
        return step;
    }
    const auto edited = document.edited(m_edits(document), library::FieldSchema::article().keyOrder());
    if (!edited) {
        step.refuse(edited.error());
        return step;
    }
    const bool isChanged = edited->bytes() != document.bytes();
    step.before = content->bytes;
    step.after = isChanged ? edited->bytes() : step.before;
    step.outcome = isChanged ? Step::Outcome::Changed : Step::Outcome::Unchanged;
    if (m_wantsDiff)
        step.diff = library::unifiedDiff(step.before, step.after, file.shown().toUtf8());
    return step;
}

void BulkEdit::write(QList<Step>& steps)
{
    QList<library::PendingWrite> writes;
    QList<Step*> written;
    for (Step& step : steps) {
        if (step.outcome == Step::Outcome::Changed) {
            writes.append({step.file.path(), step.before, step.after});
            written.append(&step);
        }
    }
    const QList<library::WriteOutcome> outcomes = m_store.write(writes);
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i].result)
            written[i]->refuse(outcomes[i].result.error());
    }
}

void BulkEdit::report(const QList<Step>& steps)
{
    for (const Step& step : steps) {
        switch (step.outcome) {
        case Step::Outcome::NotChosen:
            break;
        case Step::Outcome::Unchanged:
            ++m_unchanged;
            break;
        case Step::Outcome::Changed:
            ++m_changed;
            m_console.print(step.diff);
            break;
        case Step::Outcome::Refused:
            ++m_refused;
            m_console.complain(step.file.shown(), *step.error);
            break;
        }
    }
}

ExitStatus BulkEdit::run(const QStringList& paths)
{
    const ArticleFiles found = findArticles(paths, m_console);
    inOrder(
        withoutRepetitions(found.files), m_console, [this](const ArticleFile& file) { return plan(file); },
        [this](QList<Step> steps) {
            if (!m_dryRun)
                write(steps);
            report(steps);
            return true; // also when nobody reads the difference: the files were asked for
        });
    const QString counts =
        tr("%1 changed, %2 unchanged, %3 refused").arg(m_changed).arg(m_unchanged).arg(m_refused);
    m_console.say(m_dryRun ? tr("%1 (dry run: nothing was written)").arg(counts) : counts);
    return m_refused == 0 && found.complete ? ExitStatus::Done : ExitStatus::Problems;
}

} // namespace foreword::ctl
