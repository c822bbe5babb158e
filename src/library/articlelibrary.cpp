// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlelibrary.h"

#include "library/diskchanges.h"
#include "library/freememory.h"
#include "library/timing.h"

#include <QDir>
#include <QFutureWatcher>
#include <QPromise>
#include <QQueue>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace foreword::library {

using frontmatter::FrontMatterDocument;

namespace {

struct LoadedArticle
{
    Article article;
    ArticleSummary summary;
};

/// What has become of the folder, and of the article that is held where its file has changed.
struct LookedAgain
{
    FolderRefresh refresh;
    std::optional<Result<LoadedArticle>> held;
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

Result<LoadedArticle> readWithSummary(const FileStore& store, const QString& path)
{
    const Result<Article> article = readArticle(store, path, FrontMatterDocument::Reading::Proven);
    if (!article)
        return article.error();
    return LoadedArticle{article.value(), summarise(article->document)};
}

} // namespace

struct ArticleLibrary::Private
{
    Private(ArticleLibrary& library, FileStore& fileStore, const FieldSchema& fieldSchema)
        : q(library)
        , store(fileStore)
        , schema(fieldSchema)
    {}

    void forgetFolder();
    void takeBatches(int begin, int end);
    void append(const ScanBatch& batch);
    void finishScan();

    void startLoad(ArticleId id);
    void takeLoaded(ArticleId id, const LoadedArticle& loaded);
    void finishLoad(ArticleId id, const std::optional<Error>& failure);

    void startRefresh();
    void takeRefresh(const FolderRefresh& refresh, const QList<ArticleId>& reread);
    bool takeReread(ArticleId id, const LoadedArticle& loaded);
    void takeAdded(const ArticleRecords::Block& block);
    void makeWay(ArticleId id, const ArticleRow& other);

    void startNext();
    void startSave(const SaveRequest& request);
    void startMove(const MoveRequest& request);
    void takeMoved(const MoveBatch& batch, const QList<ArticleMoved>& outcomes);

    ArticleLibrary& q;
    FileStore& store;
    const FieldSchema& schema;

    QString folder;
    int opening = 0; ///< counts folders opened, so that a handler notices when another one is
    ArticleRows rows;
    OpenArticles articles{rows};
    QHash<ArticleId, PictureProblems> pictureProblems; ///< of articles that have some

    QFutureWatcher<Result<ScanBatch>> scan;
    bool scanning = false;
    std::optional<Error> scanError;
    Stopwatch sinceOpening;

    QHash<ArticleId, QList<LoadPromise>> loads;

    QStringList toRefresh;
    bool refreshing = false;
    bool savedMeanwhile = false; ///< or moved, since the refresh at hand began

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
    , d(std::make_unique<Private>(*this, store, schema))
{
    connect(&d->scan, &QFutureWatcherBase::resultsReadyAt, this,
            [this](int begin, int end) { d->takeBatches(begin, end); });
    connect(&d->scan, &QFutureWatcherBase::finished, this, [this] { d->finishScan(); });
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

// Opening.

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

void ArticleLibrary::Private::forgetFolder()
{
    rows.clear();
    articles.clear();
    pictureProblems.clear();
    toRefresh.clear();
    scanError.reset();
}

void ArticleLibrary::Private::takeBatches(int begin, int end)
{
    const int before = opening;
    for (int i = begin; i < end && before == opening; ++i) {
        const Result<ScanBatch> batch = scan.resultAt(i);
        if (batch)
            append(batch.value());
        else
            scanError = batch.error();
    }
}

void ArticleLibrary::Private::append(const ScanBatch& batch)
{
    const int before = opening;
    const int first = rows.count();
    int last = first - 1;
    for (const ArticleRecords::Block& block : batch.blocks)
        last += block->size();
    if (last >= first) {
        Q_EMIT q.articlesAboutToBeAdded(first, last);
        rows.append(batch);
        Q_EMIT q.articlesAdded(first, last);
        if (first == 0)
            sinceOpening.report("first rows");
    }
    if (before == opening)
        Q_EMIT q.scanProgress(rows.count(), batch.found);
}

void ArticleLibrary::Private::finishScan()
{
    if (!scanning)
        return;
    scanning = false;
    sinceOpening.report("collection ready", rows.count());
    const bool cancelled = scan.isCanceled();
    // The batches are in the records now.
    scan.setFuture(QFuture<Result<ScanBatch>>());
    // What the workers had for a moment lies scattered among what stays; the system gets it back.
    scanPool.start([] { releaseFreeMemory(); });
    Q_EMIT q.scanFinished(cancelled, scanError);
    startRefresh();
}

// Rows.

int ArticleLibrary::count() const
{
    return d->rows.count();
}

int ArticleLibrary::articleCount() const
{
    return d->rows.articleCount();
}

bool ArticleLibrary::isGone(ArticleId id) const
{
    return d->rows.isGone(id);
}

bool ArticleLibrary::isTaken(const QString& file, std::optional<ArticleId> besides) const
{
    return d->rows.isTaken(file, besides);
}

ArticleId ArticleLibrary::idAt(int row) const
{
    return d->rows.idAt(row);
}

int ArticleLibrary::rowOf(ArticleId id) const
{
    return d->rows.rowOf(id);
}

QString ArticleLibrary::file(ArticleId id) const
{
    return row(id).file();
}

QString ArticleLibrary::path(ArticleId id) const
{
    return d->folder + u'/' + file(id);
}

ArticleRow ArticleLibrary::row(ArticleId id) const
{
    return d->rows.row(id);
}

const ArticleRecords& ArticleLibrary::records() const
{
    return d->rows.records();
}

const ValuesInUse& ArticleLibrary::valuesInUse() const
{
    return d->rows.valuesInUse();
}

int ArticleLibrary::withProblemsCount() const
{
    return d->rows.withProblems();
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

// Articles in memory.

bool ArticleLibrary::isNew(ArticleId id) const
{
    return d->articles.isNew(id);
}

bool ArticleLibrary::isEdited(ArticleId id) const
{
    return d->articles.isEdited(id);
}

QList<ArticleId> ArticleLibrary::edited() const
{
    return d->articles.edited();
}

int ArticleLibrary::editedCount() const
{
    return d->articles.editedCount();
}

bool ArticleLibrary::isGoneWithEdits(ArticleId id) const
{
    return d->articles.isGoneWithEdits(id);
}

int ArticleLibrary::goneWithEditsCount() const
{
    return d->articles.goneWithEditsCount();
}

const Article* ArticleLibrary::article(ArticleId id) const
{
    return d->articles.find(id);
}

Result<Article> ArticleLibrary::readFromDisk(const QString& path) const
{
    return readArticle(d->store, path, FrontMatterDocument::Reading::Quick);
}

void ArticleLibrary::hold(std::optional<ArticleId> id)
{
    d->articles.hold(id);
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
        d->startLoad(id);
    return future;
}

void ArticleLibrary::Private::startLoad(ArticleId id)
{
    const QString path = q.path(id);
    const auto read = [&files = store, path] { return readWithSummary(files, path); };
    QtConcurrent::run(&articlePool, read).then(&q, [this, id, path](const Result<LoadedArticle>& loaded) {
        const bool isRenamed = rows.rowOf(id) >= 0 && q.path(id) != path;
        if (!loaded && isRenamed)
            return startLoad(id);
        if (loaded)
            takeLoaded(id, loaded.value());
        finishLoad(id, loaded ? std::nullopt : std::optional(loaded.error()));
    });
}

void ArticleLibrary::Private::takeLoaded(ArticleId id, const LoadedArticle& loaded)
{
    // It may have been edited while it was read, or its folder closed.
    if (rows.rowOf(id) < 0 || articles.find(id))
        return;
    articles.add(id, loaded.article);
    const bool isNew = rows.row(id).summary() != loaded.summary;
    if (isNew || rows.row(id).stamp() != loaded.article.stamp)
        rows.replace(id, loaded.article.stamp, loaded.summary);
    if (isNew)
        Q_EMIT q.articlesChanged({id});
}

void ArticleLibrary::Private::finishLoad(ArticleId id, const std::optional<Error>& failure)
{
    Result<Article> result = Error{ErrorCode::Cancelled, tr("The folder was closed."), {}};
    if (const Article* article = articles.find(id))
        result = *article;
    else if (failure)
        result = *failure;
    const QList<LoadPromise> waiting = loads.take(id);
    for (const LoadPromise& promise : waiting)
        deliver(*promise, result);
}

// Changes, for editing only.

void ArticleLibrary::replaceDocuments(const QList<NewDocument>& documents)
{
    QList<ArticleId> changed;
    changed.reserve(documents.size());
    for (const NewDocument& one : documents) {
        if (rowOf(one.id) < 0)
            continue;
        const Article& article = d->articles.edit(one.id, one.article);
        if (one.row)
            d->rows.replace(one.id, *one.row);
        else
            d->rows.replace(one.id, article.stamp, summarise(article.document));
        changed.append(one.id);
    }
    if (!changed.isEmpty())
        Q_EMIT articlesChanged(changed);
    d->startRefresh();
}

ArticleId ArticleLibrary::addNew(const QString& file, const FrontMatterDocument& document)
{
    const int row = count();
    const ArticleId id = idAt(row);
    const ScannedArticle scanned{d->rows.freeFile(file, {}), {}, summarise(document)};
    Q_EMIT articlesAboutToBeAdded(row, row);
    d->rows.append(std::make_shared<const RecordBlock>(QList{scanned}));
    d->articles.addNew(id, document);
    Q_EMIT articlesAdded(row, row);
    return id;
}

void ArticleLibrary::renameNew(ArticleId id, const QString& file)
{
    const QString free = d->rows.freeFile(file, id);
    if (rowOf(id) < 0 || !isNew(id) || free == this->file(id))
        return;
    d->rows.setFile(id, free);
    Q_EMIT articlesChanged({id});
}

// What other programs change.

void ArticleLibrary::refresh(const QStringList& paths)
{
    d->toRefresh += paths;
    d->startRefresh();
}

void ArticleLibrary::Private::startRefresh()
{
    // Without edits to keep, an article is shown as the other program left it.
    for (const ArticleId id : articles.takeResolved())
        toRefresh.append(q.file(id));
    if (refreshing || scanning || saving || toRefresh.isEmpty() || folder.isEmpty())
        return;
    refreshing = true;
    savedMeanwhile = false;
    const QStringList paths = std::exchange(toRefresh, {});
    const std::optional<ArticleId> held = articles.held();
    const int heldRow = held && articles.find(*held) ? rows.rowOf(*held) : -1;
    QtConcurrent::run(&articlePool, [paths, heldRow, below = folder, records = rows.records(),
                                     inMemory = articles.stamps(), &files = store, pool = &scanPool] {
        LookedAgain seen{lookAgain(below, paths, records, inMemory, files, pool), {}};
        if (seen.refresh.changed.contains(heldRow))
            seen.held = readWithSummary(files, below + u'/' + records.row(heldRow).file());
        return seen;
    }).then(&q, [this, paths, held, before = opening](const LookedAgain& seen) {
        refreshing = false;
        if (before != opening)
            return startRefresh();
        // What was read may be older than what this program has written since.
        if (savedMeanwhile)
            toRefresh += paths;
        else if (seen.held && *seen.held && takeReread(*held, **seen.held))
            takeRefresh(seen.refresh, {*held});
        else
            takeRefresh(seen.refresh, {});
        startRefresh();
    });
}

/// The article that is open is never away: what is typed into it meanwhile has something to be typed into.
/// False where it has edits to keep.
bool ArticleLibrary::Private::takeReread(ArticleId id, const LoadedArticle& loaded)
{
    const auto isUnedited = [this, id] {
        return !rows.isGone(id) && articles.find(id) && !articles.isEdited(id);
    };
    if (!isUnedited() || articles.find(id)->stamp == loaded.article.stamp)
        return false;
    Q_EMIT q.aboutToReread(id, loaded.article);
    if (!isUnedited())
        return false;
    articles.takeReread(id, loaded.article);
    rows.replace(id, loaded.article.stamp, loaded.summary);
    return true;
}

/// `reread` have been taken already.
void ArticleLibrary::Private::takeRefresh(const FolderRefresh& refresh, const QList<ArticleId>& reread)
{
    const int before = opening;
    DiskChanges changes = takeDiskChanges(refresh, rows, articles);
    for (const ArticleId id : reread) {
        if (!changes.changed.contains(id))
            changes.changed.append(id);
    }
    if (!changes.changed.isEmpty())
        Q_EMIT q.articlesChanged(changes.changed);
    if (!changes.comeOrGone.isEmpty() && before == opening)
        Q_EMIT q.articlesGone(changes.comeOrGone);
    if (before == opening)
        takeAdded(refresh.addedBlock);
    for (const auto& [id, other] : changes.toMakeWay) {
        if (before == opening)
            makeWay(id, refresh.changedBlock->row(other));
    }
    if (!changes.inConflict.isEmpty() && before == opening)
        Q_EMIT q.changedOnDisk(changes.inConflict);
}

void ArticleLibrary::Private::takeAdded(const ArticleRecords::Block& block)
{
    if (block->size() == 0)
        return;
    const int first = rows.count();
    const int last = first + block->size() - 1;
    Q_EMIT q.articlesAboutToBeAdded(first, last);
    rows.append(block);
    Q_EMIT q.articlesAdded(first, last);
}

/// Another program has made a file of the name that a new article was to have.
void ArticleLibrary::Private::makeWay(ArticleId id, const ArticleRow& other)
{
    const QString name = q.file(id);
    takeAdded(
        std::make_shared<const RecordBlock>(QList{ScannedArticle{name, other.stamp(), other.summary()}}));
    q.renameNew(id, name);
}

// Saving and moving: one after the other, saves first.

QFuture<SaveReport> ArticleLibrary::save(const QList<ArticleId>& ids, Unreadable unreadable)
{
    const auto promise = startedPromise<SaveReport>();
    const QFuture<SaveReport> future = promise->future();
    d->saves.enqueue({ids, unreadable, promise});
    d->startNext();
    return future;
}

QFuture<QList<ArticleMoved>> ArticleLibrary::moveFiles(const QList<ArticleMove>& moves)
{
    const auto promise = startedPromise<QList<ArticleMoved>>();
    const QFuture<QList<ArticleMoved>> future = promise->future();
    d->moves.enqueue({moves, promise});
    d->startNext();
    return future;
}

bool ArticleLibrary::isSaving() const
{
    return d->saving || !d->saves.isEmpty() || !d->moves.isEmpty();
}

void ArticleLibrary::Private::startNext()
{
    while (!saving && !saves.isEmpty())
        startSave(saves.dequeue());
    if (!saving && !moves.isEmpty())
        startMove(moves.dequeue());
    if (toldSaving != q.isSaving()) {
        toldSaving = q.isSaving();
        Q_EMIT q.savingChanged(toldSaving);
    }
}

void ArticleLibrary::Private::startSave(const SaveRequest& request)
{
    const SaveBatch batch(request.ids, request.unreadable, folder, rows, articles);
    if (batch.writes().isEmpty()) {
        const SaveReport report = batch.finish({}, articles);
        deliver(*request.promise, report);
        Q_EMIT q.saved(report);
        return;
    }
    saving = true;
    savedMeanwhile = true;
    const Stopwatch stopwatch;
    QtConcurrent::run(&articlePool, [&files = store, writes = batch.writes()] {
        return files.write(writes);
    }).then(&q, [this, request, batch, stopwatch](const QList<WriteOutcome>& outcomes) {
        stopwatch.report("save", batch.writes().size());
        saving = false;
        const SaveReport report = batch.finish(outcomes, articles);
        if (!report.saved.isEmpty())
            Q_EMIT q.articlesChanged(report.saved);
        deliver(*request.promise, report);
        Q_EMIT q.saved(report);
        startNext();
        startRefresh();
    });
}

void ArticleLibrary::Private::startMove(const MoveRequest& request)
{
    const MoveBatch batch(request.moves, folder, rows, articles);
    saving = true;
    savedMeanwhile = true;
    QtConcurrent::run(&articlePool, [&files = store, moving = batch.onDisk()] {
        return library::moveFiles(files, moving);
    }).then(&q, [this, request, batch](const QList<Result<QString>>& results) {
        saving = false;
        const QList<ArticleMoved> outcomes = batch.outcomes(results);
        takeMoved(batch, outcomes);
        deliver(*request.promise, outcomes);
        startNext();
        startRefresh();
    });
}

void ArticleLibrary::Private::takeMoved(const MoveBatch& batch, const QList<ArticleMoved>& outcomes)
{
    const int before = opening;
    const MoveBatch::Taken taken = batch.take(outcomes, rows, articles);
    toRefresh += taken.toRefresh;
    if (!taken.changed.isEmpty())
        Q_EMIT q.articlesChanged(taken.changed);
    if (!taken.comeOrGone.isEmpty() && before == opening)
        Q_EMIT q.articlesGone(taken.comeOrGone);
}

} // namespace foreword::library
