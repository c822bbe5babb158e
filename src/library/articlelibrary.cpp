// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlelibrary.h"

#include "library/articlename.h"
#include "library/freememory.h"
#include "library/timing.h"

#include <QDir>
#include <QFutureWatcher>
#include <QPromise>
#include <QQueue>
#include <QSet>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <set>
#include <unordered_map>

namespace foreword::library {

using frontmatter::FrontMatterDocument;

namespace {

struct LoadedArticle
{
    Article article;
    ArticleSummary summary;
};

struct SaveRequest
{
    QList<ArticleId> ids;
    Unreadable unreadable;
    std::shared_ptr<QPromise<SaveReport>> promise;
};

struct MoveRequest
{
    QList<ArticleMove> moves;
    std::shared_ptr<QPromise<QList<ArticleMoved>>> promise;
};

/// What one save wants written: the articles and, in the same order, their files.
struct SaveBatch
{
    QList<ArticleId> ids;
    QList<PendingWrite> writes;
    QList<SaveFailure> heldBack;
};

using LoadPromise = std::shared_ptr<QPromise<Result<Article>>>;

template<typename T>
std::shared_ptr<QPromise<T>> startedPromise()
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template<typename T>
void deliver(QPromise<T>& promise, const T& value)
{
    promise.addResult(value);
    promise.finish();
}

Result<Article> readArticle(const FileStore& store, const QString& path, FrontMatterDocument::Reading reading)
{
    const Result<FileContent> content = store.read(path);
    if (!content)
        return content.error();
    return Article{content->bytes, content->stamp, FrontMatterDocument::read(content->bytes, reading)};
}

/// Whether two rows are the same for what is counted of all rows.
bool countAlike(const ArticleRow& a, const ArticleRow& b)
{
    return a.provider() == b.provider() && a.category() == b.category() && a.type() == b.type() &&
           a.providerDomain() == b.providerDomain() && a.providerPicture() == b.providerPicture() &&
           (problemCount(a) > 0) == (problemCount(b) > 0) && a.topics() == b.topics();
}

Result<LoadedArticle> readWithSummary(const FileStore& store, const QString& path)
{
    const Result<Article> article = readArticle(store, path, FrontMatterDocument::Reading::Proven);
    if (!article)
        return article.error();
    return LoadedArticle{article.value(), summarise(article->document)};
}

Error heldBack(const Error& problem)
{
    return {ErrorCode::HeldBack,
            ArticleLibrary::tr("%1 Mend it in Source, or choose “Save as Is” there.").arg(problem.message),
            problem.span, problem.line};
}

} // namespace

bool isHeldBack(const Article& article)
{
    const FrontMatterDocument& document = article.document;
    if (!document.problem() || !article.isEdited())
        return false;
    const frontmatter::SourceText& now = document.source();
    const frontmatter::SourceText before(article.saved);
    const qsizetype head = now.body().begin;
    if (head == 0) // all of the file is body, unless front matter begins and does not end
        return !document.lacksFrontMatter() || before.kind() != frontmatter::SourceText::Kind::None;
    return before.body().begin != head || !areSame(before.bytes().left(head), now.bytes().left(head));
}

struct ArticleLibrary::Private
{
    Private(FileStore& fileStore, const FieldSchema& fieldSchema)
        : store(fileStore)
        , schema(fieldSchema)
    {}

    /// Ids are given in row order and never again, so that a row is a difference.
    ArticleId idAt(int row) const { return ArticleId(firstId + quint32(row)); }
    int rowOf(ArticleId id) const
    {
        const qint64 row = qint64(id) - qint64(firstId);
        return row >= 0 && row < records.size() ? int(row) : -1;
    }
    ArticleRow row(ArticleId id) const
    {
        static const RecordBlock none({ScannedArticle()});
        const int row = rowOf(id);
        return row < 0 ? none.row(0) : records.row(row);
    }
    const Article* article(ArticleId id) const
    {
        const auto found = inMemory.find(quint32(id));
        return found == inMemory.end() ? nullptr : &found->second;
    }

    void forgetFolder()
    {
        firstId += quint32(records.size());
        records = {};
        inMemory.clear();
        edited.clear();
        neverSaved.clear();
        everEdited.clear();
        held.reset();
        lastLoaded.reset();
        values.clear();
        withProblems = 0;
        pictureProblems.clear();
        gone = 0;
        toRefresh.clear();
        inConflict.clear();
        scanError.reset();
    }

    /// Counts a row in, or (-1) out again.
    void note(const ArticleRow& row, int by)
    {
        if (by > 0)
            values.add(row);
        else
            values.remove(row);
        if (problemCount(row) > 0)
            withProblems += by;
    }

    void setGone(int row, bool isGone)
    {
        note(records.row(row), isGone ? -1 : 1);
        records.setGone(row, isGone);
        gone += isGone ? 1 : -1;
    }

    void recount(const ArticleRow& before, const ArticleRow& after)
    {
        if (countAlike(before, after))
            return;
        note(before, -1);
        note(after, 1);
    }

    /// New values of rows that there are, in their order.
    void replaceRows(const QList<int>& rows, const QList<ScannedArticle>& articles)
    {
        replaceRows(rows, std::make_shared<const RecordBlock>(articles));
    }

    /// -1 passes one of the block over.
    void replaceRows(const QList<int>& rows, const ArticleRecords::Block& block)
    {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (rows[i] >= 0)
                recount(records.row(rows[i]), block->row(int(i)));
        }
        records.replace(rows, block);
    }

    void replaceRow(int row, const NewRow& now)
    {
        recount(records.row(row), now.block->row(now.index));
        records.replace(row, now);
    }

    void noteWhetherEdited(ArticleId id, const Article& article)
    {
        const bool isUnsaved = article.isEdited() || neverSaved.contains(id);
        if (isUnsaved && !records.isGone(rowOf(id))) {
            edited.insert(id);
            everEdited.insert(id);
        } else {
            edited.erase(id);
            // Without edits to keep it is shown as the other program left it.
            if (inConflict.remove(id))
                toRefresh.append(row(id).file());
        }
    }

    /// Takes in or out an article that was moved. Its edits wait in memory until it comes back.
    void noteGone(ArticleId id, bool isGone)
    {
        setGone(rowOf(id), isGone);
        const auto found = inMemory.find(quint32(id));
        if (found == inMemory.end())
            return;
        noteWhetherEdited(id, found->second);
        if (isGone && !found->second.isEdited() && !neverSaved.contains(id))
            inMemory.erase(found);
    }

    void setFile(ArticleId id, const QString& file)
    {
        const int row = rowOf(id);
        replaceRows({row}, {{file, records.row(row).stamp(), records.row(row).summary()}});
    }

    bool isTaken(const QString& file, std::optional<ArticleId> besides) const
    {
        const QByteArray wanted = file.toUtf8();
        for (int row = 0; row < records.size(); ++row) {
            if (records.row(row).fileUtf8() == wanted && !records.isGone(row) && idAt(row) != besides)
                return true;
        }
        return false;
    }

    QString freeFile(const QString& file, std::optional<ArticleId> besides) const
    {
        return freeName(file, [&](const QString& candidate) { return isTaken(candidate, besides); });
    }

    /// The move on disk; nothing where there is no file to move. An Error where it cannot be.
    Result<std::optional<FileMove>> onDisk(const ArticleMove& move) const
    {
        using Kind = FileMove::Kind;
        const int row = rowOf(move.id);
        if (row < 0)
            return Error{ErrorCode::Cancelled, ArticleLibrary::tr("The folder was closed."), {}};
        const bool isGone = records.isGone(row);
        if (move.kind == Kind::Return && !isGone)
            return std::optional<FileMove>();
        if (move.kind != Kind::Return && isGone)
            return Error{ErrorCode::NotFound, ArticleLibrary::tr("This article is gone."), {}};
        const bool isNew = neverSaved.contains(move.id);
        const QString file = records.row(row).file();
        const QString wanted = move.kind == Kind::Rename ? move.other : file;
        if (move.kind != Kind::Remove && !(isNew && isGone) && isTaken(wanted, move.id))
            return nameIsTaken();
        if (isNew)
            return std::optional<FileMove>();
        return std::optional(FileMove{move.kind, folder + u'/' + file,
                                      move.kind == Kind::Rename ? folder + u'/' + wanted : move.other});
    }

    void forgetUnlessNeeded(std::optional<ArticleId> id)
    {
        if (id && id != held && id != lastLoaded && !everEdited.contains(*id))
            inMemory.erase(quint32(*id));
    }

    SaveBatch pendingWrites(const QList<ArticleId>& ids, Unreadable unreadable) const
    {
        SaveBatch batch;
        QSet<ArticleId> taken;
        for (const ArticleId id : ids) {
            const Article* one = article(id);
            if (!edited.contains(id) || !one || taken.contains(id))
                continue;
            taken.insert(id);
            if (unreadable == Unreadable::HoldBack && isHeldBack(*one)) {
                batch.heldBack.append({id, heldBack(*one->document.problem())});
                continue;
            }
            batch.ids.append(id);
            batch.writes.append(
                {folder + u'/' + row(id).file(), one->saved, one->document.bytes(), neverSaved.contains(id)});
        }
        return batch;
    }

    /// Takes over what was written. The folder may have been closed since.
    SaveReport takeOutcomes(const SaveBatch& batch, const QList<WriteOutcome>& outcomes)
    {
        SaveReport report;
        report.failures = batch.heldBack;
        for (qsizetype i = 0; i < batch.ids.size(); ++i) {
            const ArticleId id = batch.ids[i];
            const Result<FileStamp>& result = outcomes[i].result;
            if (!result) {
                report.failures.append({id, result.error()});
                continue;
            }
            report.saved.append(id);
            neverSaved.remove(id);
            const auto found = inMemory.find(quint32(id));
            if (found == inMemory.end())
                continue;
            found->second.saved = batch.writes[i].bytes;
            found->second.stamp = result.value();
            noteWhetherEdited(id, found->second);
        }
        return report;
    }

    FileStore& store;
    const FieldSchema& schema;

    QString folder;
    quint32 firstId = 1;
    ArticleRecords records;
    ValuesInUse values;
    int withProblems = 0;
    QHash<ArticleId, PictureProblems> pictureProblems; ///< of articles that have some
    int gone = 0;                                      ///< rows

    std::unordered_map<quint32, Article> inMemory;
    std::set<ArticleId> edited; ///< none that is gone
    QSet<ArticleId> neverSaved; ///< new ones, gone ones included
    QSet<ArticleId> everEdited; ///< since the folder was opened: undoing after a save needs them at once
    std::optional<ArticleId> held;
    std::optional<ArticleId> lastLoaded;
    QHash<ArticleId, QList<LoadPromise>> loads;

    QFutureWatcher<Result<ScanBatch>> scan;
    int opening = 0; ///< counts folders opened, so that a handler notices when another one is
    bool scanning = false;
    std::optional<Error> scanError;
    Stopwatch sinceOpening;

    QStringList toRefresh;
    bool refreshing = false;
    bool savedMeanwhile = false; ///< or moved, since the refresh at hand began
    QSet<ArticleId> inConflict;  ///< edited, while another program has changed or removed the file

    QQueue<SaveRequest> saves;
    QQueue<MoveRequest> moves; ///< which let saves go first
    bool saving = false;       ///< or moving
    bool toldSaving = false;   ///< by savingChanged()

    // Apart, so that an article opens while a long scan is under way.
    QThreadPool scanPool;
    QThreadPool articlePool;
};

ArticleLibrary::ArticleLibrary(FileStore& store, const FieldSchema& schema, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(store, schema))
{
    connect(&d->scan, &QFutureWatcherBase::resultsReadyAt, this, &ArticleLibrary::takeBatches);
    connect(&d->scan, &QFutureWatcherBase::finished, this, &ArticleLibrary::finishScan);
}

ArticleLibrary::~ArticleLibrary()
{
    d->scan.disconnect(this);
    d->scan.cancel();
    // The workers use the store, and tell this object when they are done.
    d->scanPool.waitForDone();
    d->articlePool.waitForDone();
}

const FieldSchema& ArticleLibrary::schema() const
{
    return d->schema;
}

void ArticleLibrary::openFolder(const QString& folder)
{
    const int opening = ++d->opening;
    d->scan.cancel();
    Q_EMIT folderAboutToChange();
    d->forgetFolder();
    d->folder = folder.isEmpty() ? QString() : QDir::cleanPath(QDir(folder).absolutePath());
    d->scanning = !folder.isEmpty();
    d->sinceOpening = Stopwatch();
    Q_EMIT folderChanged();
    if (opening != d->opening)
        return;
    d->scan.setFuture(d->scanning ? scanFolder(d->folder, d->store, &d->scanPool)
                                  : QFuture<Result<ScanBatch>>());
}

void ArticleLibrary::cancelScan()
{
    d->scan.cancel();
}

bool ArticleLibrary::isScanning() const
{
    return d->scanning;
}

QString ArticleLibrary::folder() const
{
    return d->folder;
}

void ArticleLibrary::takeBatches(int begin, int end)
{
    const int opening = d->opening;
    for (int i = begin; i < end && opening == d->opening; ++i) {
        const Result<ScanBatch> batch = d->scan.resultAt(i);
        if (batch)
            append(batch.value());
        else
            d->scanError = batch.error();
    }
}

void ArticleLibrary::append(const ScanBatch& batch)
{
    const int opening = d->opening;
    const int first = count();
    int last = first - 1;
    for (const ArticleRecords::Block& block : batch.blocks)
        last += block->size();
    if (last >= first) {
        Q_EMIT articlesAboutToBeAdded(first, last);
        for (const ArticleRecords::Block& block : batch.blocks)
            d->records.append(block);
        d->values.add(batch.values);
        d->withProblems += batch.withProblems;
        Q_EMIT articlesAdded(first, last);
        if (first == 0)
            d->sinceOpening.report("first rows");
    }
    if (opening == d->opening)
        Q_EMIT scanProgress(count(), batch.found);
}

void ArticleLibrary::finishScan()
{
    if (!d->scanning)
        return;
    d->scanning = false;
    d->sinceOpening.report("collection ready", count());
    const bool cancelled = d->scan.isCanceled();
    // The batches are in the records now.
    d->scan.setFuture(QFuture<Result<ScanBatch>>());
    // What the workers had for a moment lies scattered among what stays; the system gets it back.
    d->scanPool.start([] { releaseFreeMemory(); });
    Q_EMIT scanFinished(cancelled, d->scanError);
    startRefresh();
}

int ArticleLibrary::articleCount() const
{
    return count() - d->gone;
}

bool ArticleLibrary::isGone(ArticleId id) const
{
    const int row = rowOf(id);
    return row >= 0 && d->records.isGone(row);
}

int ArticleLibrary::count() const
{
    return int(d->records.size());
}

ArticleId ArticleLibrary::idAt(int row) const
{
    return d->idAt(row);
}

int ArticleLibrary::rowOf(ArticleId id) const
{
    return d->rowOf(id);
}

QString ArticleLibrary::file(ArticleId id) const
{
    return d->row(id).file();
}

QString ArticleLibrary::path(ArticleId id) const
{
    return d->folder + u'/' + file(id);
}

ArticleRow ArticleLibrary::row(ArticleId id) const
{
    return d->row(id);
}

const ArticleRecords& ArticleLibrary::records() const
{
    return d->records;
}

const ValuesInUse& ArticleLibrary::valuesInUse() const
{
    return d->values;
}

bool ArticleLibrary::isEdited(ArticleId id) const
{
    return d->edited.contains(id);
}

QList<ArticleId> ArticleLibrary::edited() const
{
    return QList<ArticleId>(d->edited.begin(), d->edited.end());
}

int ArticleLibrary::withProblemsCount() const
{
    return d->withProblems;
}

int ArticleLibrary::editedCount() const
{
    return int(d->edited.size());
}

PictureProblems ArticleLibrary::pictureProblems(ArticleId id) const
{
    return d->pictureProblems.value(id);
}

const QHash<ArticleId, PictureProblems>& ArticleLibrary::pictureProblems() const
{
    return d->pictureProblems;
}

void ArticleLibrary::setPictureProblems(const QHash<ArticleId, PictureProblems>& problems, PicturesSeen seen)
{
    bool areNew = false;
    for (auto one = problems.cbegin(); one != problems.cend(); ++one) {
        areNew = areNew || pictureProblems(one.key()) != one.value();
        if (one.value() && rowOf(one.key()) >= 0)
            d->pictureProblems.insert(one.key(), one.value());
        else
            d->pictureProblems.remove(one.key());
    }
    if (areNew && seen == PicturesSeen::ByCheck)
        Q_EMIT picturesChecked();
}

const Article* ArticleLibrary::article(ArticleId id) const
{
    return d->article(id);
}

QFuture<Result<Article>> ArticleLibrary::load(ArticleId id)
{
    const auto promise = startedPromise<Result<Article>>();
    const QFuture<Result<Article>> future = promise->future();
    if (const Article* known = article(id)) {
        deliver<Result<Article>>(*promise, *known);
        return future;
    }
    if (rowOf(id) < 0) {
        deliver<Result<Article>>(*promise, Error{ErrorCode::NotFound, tr("This article is not open."), {}});
        return future;
    }
    QList<LoadPromise>& waiting = d->loads[id];
    waiting.append(promise);
    if (waiting.size() == 1)
        startLoad(id);
    return future;
}

void ArticleLibrary::startLoad(ArticleId id)
{
    const QString file = path(id);
    const auto read = [&store = d->store, file] { return readWithSummary(store, file); };
    QtConcurrent::run(&d->articlePool, read)
        .then(this, [this, id, file](const Result<LoadedArticle>& loaded) {
            const bool isRenamed = rowOf(id) >= 0 && path(id) != file;
            if (!loaded && isRenamed)
                return startLoad(id);
            if (loaded)
                takeLoaded(id, loaded->article, loaded->summary);
            finishLoad(id, loaded ? std::nullopt : std::optional(loaded.error()));
        });
}

void ArticleLibrary::takeLoaded(ArticleId id, const Article& article, const ArticleSummary& summary)
{
    // It may have been edited while it was read, or its folder closed.
    if (rowOf(id) < 0 || d->article(id))
        return;
    d->inMemory.emplace(quint32(id), article);
    d->forgetUnlessNeeded(std::exchange(d->lastLoaded, id));
    const bool isNew = d->row(id).summary() != summary;
    if (isNew || d->row(id).stamp() != article.stamp)
        d->replaceRows({rowOf(id)}, {{file(id), article.stamp, summary}});
    if (isNew)
        Q_EMIT articlesChanged({id});
}

void ArticleLibrary::finishLoad(ArticleId id, const std::optional<Error>& failure)
{
    Result<Article> result = Error{ErrorCode::Cancelled, tr("The folder was closed."), {}};
    if (const Article* article = d->article(id))
        result = *article;
    else if (failure)
        result = *failure;
    const QList<LoadPromise> waiting = d->loads.take(id);
    for (const LoadPromise& promise : waiting)
        deliver(*promise, result);
}

Result<Article> ArticleLibrary::readFromDisk(const QString& path) const
{
    return readArticle(d->store, path, FrontMatterDocument::Reading::Quick);
}

void ArticleLibrary::hold(std::optional<ArticleId> id)
{
    d->forgetUnlessNeeded(std::exchange(d->held, id));
}

void ArticleLibrary::replaceDocuments(const QList<NewDocument>& documents)
{
    QList<ArticleId> changed;
    for (const NewDocument& one : documents) {
        const int row = rowOf(one.id);
        if (row < 0)
            continue;
        Article& article = d->inMemory.try_emplace(quint32(one.id), one.article).first->second;
        article.document = one.article.document;
        d->noteWhetherEdited(one.id, article);
        if (one.row)
            d->replaceRow(row, *one.row);
        else
            d->replaceRows({row}, {{file(one.id), article.stamp, summarise(article.document)}});
        changed.append(one.id);
    }
    if (!changed.isEmpty())
        Q_EMIT articlesChanged(changed);
    startRefresh();
}

void ArticleLibrary::refresh(const QStringList& paths)
{
    d->toRefresh += paths;
    startRefresh();
}

void ArticleLibrary::startRefresh()
{
    if (d->refreshing || d->scanning || d->saving || d->toRefresh.isEmpty() || d->folder.isEmpty())
        return;
    d->refreshing = true;
    d->savedMeanwhile = false;
    const QStringList paths = std::exchange(d->toRefresh, {});
    QtConcurrent::run(&d->articlePool, [paths, folder = d->folder, records = d->records, &store = d->store,
                                        pool = &d->scanPool] {
        return lookAgain(folder, paths, records, store, pool);
    }).then(this, [this, paths, opening = d->opening](const FolderRefresh& refresh) {
        d->refreshing = false;
        if (opening != d->opening)
            return startRefresh();
        // What was read may be older than what this program has written since.
        if (d->savedMeanwhile)
            d->toRefresh += paths;
        else
            takeRefresh(refresh);
        startRefresh();
    });
}

void ArticleLibrary::takeRefresh(const FolderRefresh& refresh)
{
    const int opening = d->opening;
    QList<int> rows;
    QList<ArticleId> changed;
    QList<ArticleId> back;
    QList<std::pair<ArticleId, int>> toMakeWay;
    QList<ArticleId> inConflict;
    for (qsizetype i = 0; i < refresh.changed.size(); ++i) {
        const int row = refresh.changed[i];
        const ArticleId id = idAt(row);
        const bool isGone = d->records.isGone(row);
        const Article* one = article(id);
        const bool isAsRead = one && one->stamp == refresh.changedBlock->row(int(i)).stamp();
        rows.append(isAsRead || isEdited(id) ? -1 : row);
        if (isNew(id)) {
            if (!isGone)
                toMakeWay.append({id, int(i)});
            continue;
        }
        if (isAsRead && !isGone)
            continue; // its own save
        if (isEdited(id)) {
            noteConflict(id, inConflict);
            continue;
        }
        if (!isAsRead)
            d->inMemory.erase(quint32(id));
        changed.append(id);
        if (isGone) {
            d->noteGone(id, false);
            back.append(id);
        }
    }
    d->replaceRows(rows, refresh.changedBlock);
    if (!changed.isEmpty())
        Q_EMIT articlesChanged(changed);
    if (!back.isEmpty() && opening == d->opening)
        Q_EMIT articlesGone(back);
    if (opening == d->opening)
        takeGone(refresh.gone);
    if (opening == d->opening)
        takeAdded(refresh.addedBlock);
    for (const auto& [id, other] : std::as_const(toMakeWay)) {
        if (opening == d->opening)
            makeWay(id, refresh.changedBlock->row(other));
    }
    if (!inConflict.isEmpty() && opening == d->opening)
        Q_EMIT changedOnDisk(inConflict);
}

/// Another program has made a file of the name that a new article was to have.
void ArticleLibrary::makeWay(ArticleId id, const ArticleRow& other)
{
    const QString name = file(id);
    takeAdded(
        std::make_shared<const RecordBlock>(QList{ScannedArticle{name, other.stamp(), other.summary()}}));
    renameNew(id, name);
}

/// Each is told once.
void ArticleLibrary::noteConflict(ArticleId id, QList<ArticleId>& toTell)
{
    if (d->inConflict.contains(id))
        return;
    d->inConflict.insert(id);
    toTell.append(id);
}

void ArticleLibrary::takeGone(const QList<int>& rows)
{
    const int opening = d->opening;
    QList<ArticleId> gone;
    QList<ArticleId> inConflict;
    for (const int row : rows) {
        const ArticleId id = idAt(row);
        if (isNew(id) || isGone(id))
            continue;
        if (isEdited(id)) {
            noteConflict(id, inConflict);
            continue;
        }
        d->inMemory.erase(quint32(id));
        d->setGone(row, true);
        gone.append(id);
    }
    if (!gone.isEmpty())
        Q_EMIT articlesGone(gone);
    if (!inConflict.isEmpty() && opening == d->opening)
        Q_EMIT changedOnDisk(inConflict);
}

void ArticleLibrary::takeAdded(const ArticleRecords::Block& block)
{
    if (block->size() == 0)
        return;
    const int first = count();
    const int last = first + block->size() - 1;
    Q_EMIT articlesAboutToBeAdded(first, last);
    d->records.append(block);
    for (int i = 0; i < block->size(); ++i)
        d->note(block->row(i), 1);
    Q_EMIT articlesAdded(first, last);
}

bool ArticleLibrary::isNew(ArticleId id) const
{
    return d->neverSaved.contains(id);
}

bool ArticleLibrary::isTaken(const QString& file, std::optional<ArticleId> besides) const
{
    return d->isTaken(file, besides);
}

ArticleId ArticleLibrary::addNew(const QString& file, const FrontMatterDocument& document)
{
    const int row = count();
    const ArticleId id = idAt(row);
    const ScannedArticle scanned{d->freeFile(file, {}), {}, summarise(document)};
    Q_EMIT articlesAboutToBeAdded(row, row);
    d->records.append(std::make_shared<const RecordBlock>(QList{scanned}));
    d->note(d->records.row(row), 1);
    d->neverSaved.insert(id);
    d->noteWhetherEdited(
        id, d->inMemory.emplace(quint32(id), Article{document.bytes(), {}, document}).first->second);
    Q_EMIT articlesAdded(row, row);
    return id;
}

void ArticleLibrary::renameNew(ArticleId id, const QString& file)
{
    const QString free = d->freeFile(file, id);
    if (rowOf(id) < 0 || !isNew(id) || free == this->file(id))
        return;
    d->setFile(id, free);
    Q_EMIT articlesChanged({id});
}

QFuture<QList<ArticleMoved>> ArticleLibrary::moveFiles(const QList<ArticleMove>& moves)
{
    const auto promise = startedPromise<QList<ArticleMoved>>();
    const QFuture<QList<ArticleMoved>> future = promise->future();
    d->moves.enqueue({moves, promise});
    startNextSave();
    return future;
}

void ArticleLibrary::startNextMove()
{
    const MoveRequest request = d->moves.dequeue();
    d->saving = true;
    d->savedMeanwhile = true;
    QList<ArticleMoved> moved;
    QList<qsizetype> places; // of the moves on disk
    QList<FileMove> onDisk;
    for (const ArticleMove& move : request.moves) {
        const auto wanted = d->onDisk(move);
        moved.append({move.id, wanted ? Result<QString>(QString()) : Result<QString>(wanted.error())});
        if (wanted && *wanted) {
            places.append(moved.size() - 1);
            onDisk.append(**wanted);
        }
    }
    QtConcurrent::run(&d->articlePool, [&store = d->store, onDisk] {
        return library::moveFiles(store, onDisk);
    }).then(this, [this, request, moved, places](const QList<Result<QString>>& results) {
        d->saving = false;
        QList<ArticleMoved> outcomes = moved;
        for (qsizetype i = 0; i < places.size(); ++i)
            outcomes[places[i]].result = results[i];
        takeMoved(outcomes, request.moves);
        deliver(*request.promise, outcomes);
        startNextSave();
        startRefresh();
    });
}

/// Takes over what was moved. The folder may have been closed since.
void ArticleLibrary::takeMoved(const QList<ArticleMoved>& moved, const QList<ArticleMove>& moves)
{
    const int opening = d->opening;
    QList<ArticleId> changed;
    QList<ArticleId> comeOrGone;
    for (qsizetype i = 0; i < moved.size(); ++i) {
        const ArticleId id = moved[i].id;
        const int row = rowOf(id);
        if (row < 0 || !moved[i].result)
            continue;
        const bool isGone = moves[i].kind == FileMove::Kind::Remove;
        if (moves[i].kind == FileMove::Kind::Rename) {
            d->setFile(id, moves[i].other);
        } else if (isGone != d->records.isGone(row)) {
            d->noteGone(id, isGone);
            comeOrGone.append(id);
            if (isNew(id) && !isGone)
                d->setFile(id, d->freeFile(file(id), id));
            else if (!isGone)
                d->toRefresh.append(file(id)); // it may have been changed where it was
        }
        changed.append(id);
    }
    if (!changed.isEmpty())
        Q_EMIT articlesChanged(changed);
    if (!comeOrGone.isEmpty() && opening == d->opening)
        Q_EMIT articlesGone(comeOrGone);
}

QFuture<SaveReport> ArticleLibrary::save(const QList<ArticleId>& ids, Unreadable unreadable)
{
    const auto promise = startedPromise<SaveReport>();
    const QFuture<SaveReport> future = promise->future();
    d->saves.enqueue({ids, unreadable, promise});
    startNextSave();
    return future;
}

void ArticleLibrary::startNextSave()
{
    while (!d->saving && !d->saves.isEmpty()) {
        const SaveRequest request = d->saves.dequeue();
        const SaveBatch batch = d->pendingWrites(request.ids, request.unreadable);
        if (batch.ids.isEmpty()) {
            const SaveReport report{{}, batch.heldBack};
            deliver(*request.promise, report);
            Q_EMIT saved(report);
            continue;
        }
        d->saving = true;
        d->savedMeanwhile = true;
        const Stopwatch stopwatch;
        QtConcurrent::run(&d->articlePool, [&store = d->store, batch] {
            return store.write(batch.writes);
        }).then(this, [this, request, batch, stopwatch](const QList<WriteOutcome>& outcomes) {
            stopwatch.report("save", batch.ids.size());
            d->saving = false;
            const SaveReport report = d->takeOutcomes(batch, outcomes);
            if (!report.saved.isEmpty())
                Q_EMIT articlesChanged(report.saved);
            deliver(*request.promise, report);
            Q_EMIT saved(report);
            startNextSave();
            startRefresh();
        });
    }
    if (!d->saving && !d->moves.isEmpty())
        startNextMove();
    if (d->toldSaving != isSaving()) {
        d->toldSaving = isSaving();
        Q_EMIT savingChanged(d->toldSaving);
    }
}

bool ArticleLibrary::isSaving() const
{
    return d->saving || !d->saves.isEmpty() || !d->moves.isEmpty();
}

} // namespace foreword::library
