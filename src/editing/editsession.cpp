// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/editsession.h"

#include "editing/applychangescommand.h"
#include "editing/longstep.h"

#include <QFutureWatcher>
#include <QScopedValueRollback>
#include <QSet>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>
#include <deque>

namespace foreword::editing {

using frontmatter::FieldEdit;
using frontmatter::FrontMatterDocument;
using library::Article;
using library::ArticleLibrary;

namespace {

// What is done at once must not be felt: reading a document again costs about 0.4 ms, proving an edit 1 ms.
constexpr qsizetype atOnceEdited = 1;
constexpr qsizetype atOnceReadAgain = 16;
constexpr qsizetype atOnceBytes = 1024 * 1024;
/// Of text that was edited: both parsers read all of it again, 64 KB in some 10 ms.
constexpr qsizetype atOnceFrontMatter = 64 * 1024;

/// What a worker computes at a time, at most: their rows lie together afterwards.
constexpr qsizetype mostInAPart = 250;
/// So many parts at least, so that all workers have something to do and progress shows.
constexpr qsizetype fewestParts = 16;

struct Job
{
    enum class Kind { Edit, Revert, Undo, Redo, Perform };
    Kind kind;
    QList<ArticleId> ids; // of Undo and Redo when they start
    Transform transform;
    QString text;
    MergeScope scope;
    OnRefusal onRefusal = OnRefusal::ChangeTheOthers;
    std::shared_ptr<LongStep> step = nullptr; // of Perform
    bool readsAll = false;                    // all of the front matter has to be read again, by both parsers

    bool walksHistory() const { return kind == Kind::Undo || kind == Kind::Redo; }
};

QList<ArticleId> withoutRepeats(const QList<ArticleId>& ids)
{
    QSet<ArticleId> seen;
    QList<ArticleId> unique;
    for (const ArticleId id : ids) {
        if (!seen.contains(id)) {
            seen.insert(id);
            unique.append(id);
        }
    }
    return unique;
}

bool canBeDoneAtOnce(const Job& job, const QList<StepBase>& bases)
{
    if (bases.size() > (job.kind == Job::Kind::Edit ? atOnceEdited : atOnceReadAgain))
        return false;
    qsizetype bytes = 0;
    for (const StepBase& base : bases) {
        if (!base.article)
            return false;
        bytes += base.article->document.bytes().size();
        if (job.readsAll && base.article->document.source().body().begin > atOnceFrontMatter)
            return false;
    }
    return bytes <= atOnceBytes;
}

} // namespace

struct EditSession::Private
{
    Private(EditSession& session, ArticleLibrary& articles)
        : q(session)
        , library(articles)
    {
        pool.setMaxThreadCount(2);
    }

    const QUndoCommand* nextStep(Job::Kind kind) const;
    bool startLongStep();
    void finishLongStep();
    void gatherTyping();
    bool isPending(ArticleId id) const;
    void dropJobs();
    void ask(Job job);
    void advance();
    bool prepare(Job& job) const;
    QList<StepBase> bases(const QList<ArticleId>& ids) const;
    void startWorkers(const QList<StepBase>& bases);
    void takeOutcomes();
    bool isStale(const StepOutcome& outcome) const;
    void complete(const Job& job, const QList<StepOutcome>& outcomes);
    void applyToStack(const Job& job, const NewDocuments& documents, const ArticleChanges& changes);
    void letGo(QList<StepOutcome> done, QFuture<QList<StepOutcome>> future);
    void setBusy(bool now);

    EditSession& q;
    ArticleLibrary& library;
    NewDocuments staged;
    QUndoStack stack;
    std::deque<Job> jobs; // the first is the one that workers compute, if any do
    bool working = false;
    std::shared_ptr<LongStep> walked; // the step of the first job, while it works
    bool applying = false;            // the stack is being changed: what listeners ask for now has to wait
    bool busy = false;
    bool gathering = false;
    int mergeRound = 0;
    QList<StepOutcome> outcomes; // of the first job, so far
    QFutureWatcher<QList<StepOutcome>> watcher;
    qsizetype computing = 0; // articles, in parts of partSize
    qsizetype partSize = 1;
    QThreadPool pool; // last, so that it goes first and waits for the articles at hand
};

void EditSession::Private::gatherTyping()
{
    if (gathering)
        return;
    const QScopedValueRollback guard(gathering, true);
    Q_EMIT q.aboutToEdit();
}

/// The command that undoing or redoing is about; null for none.
const QUndoCommand* EditSession::Private::nextStep(Job::Kind kind) const
{
    if (kind == Job::Kind::Undo)
        return stack.canUndo() ? stack.command(stack.index() - 1) : nullptr;
    return stack.canRedo() ? stack.command(stack.index()) : nullptr;
}

/// Where the first job is about a step that does its own work.
bool EditSession::Private::startLongStep()
{
    Job& job = jobs.front();
    std::shared_ptr<LongStep> step = job.step;
    if (job.walksHistory()) {
        if (const auto* command = dynamic_cast<const LongStepCommand*>(nextStep(job.kind)))
            step = command->step();
    }
    if (!step)
        return false;
    job.ids = step->articles();
    working = true;
    walked = step;
    setBusy(true);
    // Its folder may have been closed when it is done.
    step->walk(job.kind == Job::Kind::Undo ? LongStep::Way::Back : LongStep::Way::Forth,
               [this, weak = std::weak_ptr(step)] {
                   if (const auto done = weak.lock(); done && done == walked)
                       finishLongStep();
               });
    return true;
}

void EditSession::Private::finishLongStep()
{
    const std::shared_ptr<LongStep> step = std::exchange(walked, nullptr);
    const Job job = std::move(jobs.front());
    jobs.pop_front();
    working = false;
    applying = true;
    if (job.kind == Job::Kind::Undo)
        stack.undo();
    else if (job.kind == Job::Kind::Redo)
        stack.redo();
    else if (!step->isNothing())
        stack.push(new LongStepCommand(step));
    applying = false;
    advance();
}

bool EditSession::Private::isPending(ArticleId id) const
{
    return std::any_of(jobs.begin(), jobs.end(),
                       [id](const Job& job) { return job.walksHistory() || job.ids.contains(id); });
}

/// All but what works on the disk, and what was typed.
void EditSession::Private::dropJobs()
{
    const auto isGivenUp = [](const Job& job) { return job.scope.key.isEmpty(); };
    jobs.erase(std::remove_if(jobs.begin() + (walked ? 1 : 0), jobs.end(), isGivenUp), jobs.end());
}

void EditSession::Private::ask(Job job)
{
    // While the stack is being changed, what listeners ask for waits.
    if (!job.step && job.ids.size() == 1 && !applying && !isPending(job.ids.first())) {
        const QList<StepBase> base = bases(job.ids);
        if (!base.isEmpty() && canBeDoneAtOnce(job, base)) {
            complete(job, outcomesOf(base, job.transform, library));
            advance();
            return;
        }
    }
    jobs.push_back(std::move(job));
    if (applying)
        setBusy(true); // so that who waits for it hears of its end, also where it changes nothing
    advance();
}

void EditSession::Private::advance()
{
    while (!applying && !working && !jobs.empty()) {
        if (startLongStep())
            return;
        QList<StepBase> todo;
        if (prepare(jobs.front()))
            todo = bases(jobs.front().ids);
        if (!canBeDoneAtOnce(jobs.front(), todo)) {
            startWorkers(todo);
            return;
        }
        const Job job = std::move(jobs.front());
        jobs.pop_front();
        if (!job.ids.isEmpty())
            complete(job, outcomesOf(todo, job.transform, library));
    }
    if (jobs.empty())
        setBusy(false);
}

/// What a job is about may be known only when its turn comes. False where there is nothing to do.
bool EditSession::Private::prepare(Job& job) const
{
    const bool undo = job.kind == Job::Kind::Undo;
    if (job.walksHistory()) {
        const auto* step = static_cast<const ApplyChangesCommand*>(nextStep(job.kind));
        if (!step)
            return false;
        job.ids = step->changes().keys();
        job.transform = undo ? undoing(step->changes()) : redoing(step->changes());
    } else if (job.kind == Job::Kind::Revert) {
        job.ids.removeIf([this](ArticleId id) { return library.rowOf(id) < 0 || !library.isEdited(id); });
    }
    return !job.ids.isEmpty();
}

QList<StepBase> EditSession::Private::bases(const QList<ArticleId>& ids) const
{
    QList<StepBase> result;
    result.reserve(ids.size());
    for (const ArticleId id : ids) {
        if (library.rowOf(id) < 0)
            continue;
        const Article* article = library.article(id);
        result.append(
            {id, library.file(id), library.path(id), article ? std::optional(*article) : std::nullopt});
    }
    return result;
}

void EditSession::Private::startWorkers(const QList<StepBase>& todo)
{
    working = true;
    setBusy(true);
    computing = todo.size();
    partSize = std::clamp<qsizetype>(computing / fewestParts, 1, mostInAPart);
    QList<QList<StepBase>> parts;
    for (qsizetype begin = 0; begin < computing; begin += partSize)
        parts.append(todo.mid(begin, partSize));
    watcher.setFuture(QtConcurrent::mapped(&pool, parts,
                                           [transform = jobs.front().transform,
                                            &articles = std::as_const(library)](const QList<StepBase>& part) {
                                               return outcomesOf(part, transform, articles);
                                           }));
}

void EditSession::Private::takeOutcomes()
{
    if (!working || watcher.isCanceled())
        return;
    QList<ArticleId> stale;
    for (const QList<StepOutcome>& part : watcher.future().results()) {
        for (const StepOutcome& outcome : part) {
            if (isStale(outcome))
                stale.append(outcome.id);
            else
                outcomes.append(outcome);
        }
    }
    if (!stale.isEmpty()) {
        startWorkers(bases(stale));
        return;
    }
    working = false;
    const Job job = std::move(jobs.front());
    jobs.pop_front();
    QList<StepOutcome> done = std::exchange(outcomes, {});
    QFuture<QList<StepOutcome>> future = watcher.future();
    watcher.setFuture({});
    complete(job, done);
    letGo(std::move(done), std::move(future));
    advance();
}

/// Whether the article has become another one while a worker looked at it: loaded, saved, let go.
bool EditSession::Private::isStale(const StepOutcome& outcome) const
{
    const Article* now = library.article(outcome.id);
    if (!now)
        return outcome.fromMemory;
    return !outcome.base || now->stamp != outcome.base->stamp ||
           !library::areSame(now->saved, outcome.base->saved) ||
           !library::areSame(now->document.bytes(), outcome.base->document.bytes());
}

void EditSession::Private::complete(const Job& job, const QList<StepOutcome>& done)
{
    NewDocuments documents;
    ArticleChanges changes;
    QList<ArticleId> ids;
    QList<Refusal> refusals;
    for (const StepOutcome& outcome : done) {
        if (outcome.error) {
            refusals.append({outcome.id, *outcome.error});
        } else if (outcome.document) {
            documents.append(
                {outcome.id, {outcome.base->saved, outcome.base->stamp, *outcome.document}, outcome.row});
            changes.insert(outcome.id, outcome.change);
            ids.append(outcome.id);
        }
    }
    if (job.onRefusal == OnRefusal::ChangeNothing && !refusals.isEmpty()) {
        Q_EMIT q.refused(refusals, job.onRefusal);
        return;
    }
    applyToStack(job, documents, changes);
    if (!ids.isEmpty())
        Q_EMIT q.edited(ids);
    if (!refusals.isEmpty())
        Q_EMIT q.refused(refusals);
}

void EditSession::Private::applyToStack(const Job& job, const NewDocuments& documents,
                                        const ArticleChanges& changes)
{
    applying = true;
    staged = documents;
    if (job.kind == Job::Kind::Undo) {
        stack.undo();
    } else if (job.kind == Job::Kind::Redo) {
        stack.redo();
    } else if (!changes.isEmpty()) {
        const QString text = job.kind == Job::Kind::Revert
                                 ? EditSession::tr("Revert %n article(s)", nullptr, int(changes.size()))
                                 : job.text;
        stack.push(new ApplyChangesCommand(text, changes, job.scope, library, staged));
    }
    staged.clear();
    applying = false;
}

/// Frees thousands of documents where nobody waits for it.
void EditSession::Private::letGo(QList<StepOutcome> done, QFuture<QList<StepOutcome>> future)
{
    pool.start([done = std::move(done), future = std::move(future)] {});
}

void EditSession::Private::setBusy(bool now)
{
    if (busy == now)
        return;
    busy = now;
    Q_EMIT q.busyChanged(now);
}

EditSession::EditSession(ArticleLibrary& library, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, library))
{
    connect(&d->watcher, &QFutureWatcherBase::finished, this, [this] { d->takeOutcomes(); });
    connect(&d->watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int done) {
        Q_EMIT progress(int(std::min(done * d->partSize, d->computing)), int(d->computing));
    });
    connect(&library, &ArticleLibrary::saved, this, &EditSession::finishMerging);
    connect(&library, &ArticleLibrary::folderAboutToChange, this, [this] {
        d->walked.reset();
        d->jobs.clear();
        d->working = false;
        cancel();
        d->stack.clear();
    });
}

EditSession::~EditSession()
{
    d->watcher.disconnect(this);
    d->watcher.cancel();
}

const QUndoStack& EditSession::undoStack() const
{
    return d->stack;
}

void EditSession::edit(const QList<ArticleId>& ids, const QList<FieldEdit>& edits, const QString& text,
                       const QString& mergeKey)
{
    if (!edits.isEmpty())
        edit(
            ids, [edits](ArticleId, const FrontMatterDocument&) { return edits; }, text,
            OnRefusal::ChangeTheOthers, mergeKey);
}

void EditSession::edit(const QList<ArticleId>& ids, const EditsOf& editsOf, const QString& text,
                       OnRefusal onRefusal, const QString& mergeKey)
{
    const QList<ArticleId> unique = withoutRepeats(ids);
    if (unique.isEmpty())
        return;
    d->gatherTyping();
    d->ask({Job::Kind::Edit,
            unique,
            editing(editsOf, d->library.schema().keyOrder()),
            text,
            {mergeKey, unique, d->mergeRound},
            onRefusal});
}

void EditSession::editText(ArticleId id, const QByteArray& base, const frontmatter::ChangeSet& changes,
                           const QString& text, const QString& mergeKey)
{
    if (changes.isEmpty())
        return;
    d->gatherTyping();
    d->ask({Job::Kind::Edit,
            {id},
            changing(base, changes),
            text,
            {mergeKey, {id}, d->mergeRound},
            OnRefusal::ChangeTheOthers,
            nullptr,
            true});
}

void EditSession::addFrontMatter(ArticleId id)
{
    d->gatherTyping();
    d->ask({Job::Kind::Edit, {id}, addingFrontMatter(), tr("Add front matter"), {{}, {id}, d->mergeRound}});
}

void EditSession::revert(const QList<ArticleId>& ids)
{
    d->gatherTyping();
    d->ask({Job::Kind::Revert, withoutRepeats(ids), reverting(), {}, {}});
}

void EditSession::revertFields(const FieldReverts& reverts, const QString& text)
{
    if (reverts.isEmpty())
        return;
    d->gatherTyping();
    finishMerging();
    QList<ArticleId> ids = reverts.keys();
    std::sort(ids.begin(), ids.end());
    d->ask({Job::Kind::Edit,
            ids,
            revertingFields(reverts, d->library.schema().keyOrder()),
            text,
            {},
            OnRefusal::ChangeTheOthers,
            nullptr,
            true});
}

void EditSession::restore(const QHash<ArticleId, library::KeptEdit>& edits)
{
    if (edits.isEmpty())
        return;
    d->gatherTyping();
    finishMerging();
    QList<ArticleId> ids = edits.keys();
    std::sort(ids.begin(), ids.end());
    d->ask({Job::Kind::Edit,
            ids,
            restoring(edits),
            tr("Restore %n article(s)", nullptr, int(ids.size())),
            {{}, ids, d->mergeRound},
            OnRefusal::ChangeTheOthers,
            nullptr,
            true});
}

void EditSession::perform(std::shared_ptr<LongStep> step)
{
    d->gatherTyping();
    finishMerging();
    const QList<ArticleId> ids = step->articles();
    d->ask({Job::Kind::Perform, ids, {}, {}, {}, OnRefusal::ChangeTheOthers, std::move(step)});
}

void EditSession::finishMerging()
{
    ++d->mergeRound;
}

bool EditSession::isBusy() const
{
    return d->busy;
}

bool EditSession::isPending(ArticleId id) const
{
    return d->isPending(id);
}

void EditSession::undo()
{
    d->gatherTyping();
    finishMerging();
    d->ask({Job::Kind::Undo, {}, {}, {}, {}});
}

void EditSession::redo()
{
    d->gatherTyping();
    finishMerging();
    d->ask({Job::Kind::Redo, {}, {}, {}, {}});
}

void EditSession::cancel()
{
    d->dropJobs();
    if (d->walked)
        return; // what it has done on the disk must be possible to undo
    d->working = false;
    d->watcher.cancel();
    d->letGo(std::exchange(d->outcomes, {}), d->watcher.future());
    d->watcher.setFuture({});
    d->advance();
}

} // namespace foreword::editing
