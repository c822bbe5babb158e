// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/editkeeper.h"

#include "library/mergededits.h"
#include "library/recoveryjournal.h"

#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

namespace foreword::library {

namespace {

/// After a failure, until it is tried again though nothing was edited.
constexpr int retryMs = 20'000;

struct Found
{
    QDateTime lastWritten;
    QList<LeftEdits::Item> items;
    QList<int> rows; ///< of items; -1 for none
    QStringList problems;
    std::shared_ptr<RecoveryFile> file;
};

/// Why the edit cannot be made to the file as it is now. `isDone` where the file holds it already.
std::optional<Error> obstacleOf(const KeptEdit& edit, const QString& path, const FileStore& files,
                                bool& isDone)
{
    const Result<FileContent> now = files.read(path);
    isDone = now && now->bytes == edit.bytes;
    if (isDone || edit.isNew)
        return {};
    if (!now)
        return now.error();
    const Result<QByteArray> merged = mergedEdits(edit.base, edit.bytes, now->bytes);
    isDone = merged && merged.value() == now->bytes;
    return merged ? std::nullopt : std::optional(merged.error());
}

/// Looks at what one file has kept; on a worker.
Found lookAt(std::shared_ptr<RecoveryFile> file, const QString& folder, const ArticleRecords& records,
             const FileStore& files)
{
    Found found{file->lastWritten(), {}, {}, {}, file};
    const Result<QByteArray> bytes = file->read();
    if (!bytes) {
        found.problems.append(bytes.error().message);
        return found;
    }
    const ReadKeptEdits kept = readKeptEdits(bytes.value());
    found.problems = kept.problems;
    QHash<QByteArray, int> rows;
    for (const KeptEdit& edit : kept.edits)
        rows.insert(edit.file.toUtf8(), -1);
    for (int row = 0; row < records.size(); ++row) {
        const QByteArrayView name = records.row(row).fileUtf8();
        const auto wanted = rows.find(QByteArray::fromRawData(name.data(), name.size()));
        if (wanted != rows.end() && !records.isGone(row))
            *wanted = row;
    }
    for (const KeptEdit& edit : kept.edits) {
        const int row = edit.isNew ? -1 : rows.value(edit.file.toUtf8());
        bool isDone = false;
        LeftEdits::Item item{edit, {}, {}};
        if (!edit.isNew && row < 0)
            item.obstacle = Error{ErrorCode::NotFound, EditKeeper::tr("The article is gone."), {}};
        else
            item.obstacle = obstacleOf(edit, folder + u'/' + edit.file, files, isDone);
        if (isDone)
            continue;
        found.items.append(item);
        found.rows.append(row);
    }
    return found;
}

} // namespace

int LeftEdits::restorable() const
{
    return int(std::count_if(items.begin(), items.end(), [](const Item& item) { return !item.obstacle; }));
}

struct EditKeeper::Private
{
    Private(ArticleLibrary& articles, const FileStore& fileStore, RecoveryStore& recoveryStore)
        : library(articles)
        , files(fileStore)
        , store(recoveryStore)
    {
        pool.setMaxThreadCount(1);
        timer.setSingleShot(true);
    }

    /// Those of a trashed article too, unless another one has its name by now.
    bool hasEdits(ArticleId id) const
    {
        return library.isEdited(id) ||
               (library.isGoneWithEdits(id) && !library.isTaken(library.file(id), id));
    }

    ArticleLibrary& library;
    const FileStore& files;
    RecoveryStore& store;
    QTimer timer;
    QSet<ArticleId> toRecord;
    QHash<ArticleId, QString> recorded; ///< under which file
    std::shared_ptr<RecoveryJournal> journal;
    int opening = 0;
    bool isDropped = false;
    bool hasFailed = false;
    QThreadPool pool; ///< of one thread: what is asked for is done in its order
};

EditKeeper::EditKeeper(ArticleLibrary& library, const FileStore& files, RecoveryStore& store, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(library, files, store))
{
    connect(&d->timer, &QTimer::timeout, this, [this] {
        // What is saved needs not be kept, and the disk is at work; what could not be saved is kept then.
        if (d->library.isSaving())
            d->timer.start(delayMs);
        else
            record();
    });
    connect(&library, &ArticleLibrary::articlesChanged, this, &EditKeeper::note);
    connect(&library, &ArticleLibrary::articlesGone, this, &EditKeeper::note);
    connect(&library, &ArticleLibrary::articlesAdded, this, [this](int first, int last) {
        QList<ArticleId> added;
        for (int row = first; row <= last && !d->library.isScanning(); ++row)
            added.append(d->library.idAt(row));
        note(added);
    });
    connect(&library, &ArticleLibrary::folderAboutToChange, this, &EditKeeper::drop);
    connect(&library, &ArticleLibrary::folderChanged, this, [this] {
        ++d->opening;
        d->isDropped = false;
        d->hasFailed = false;
        d->journal = std::make_shared<RecoveryJournal>(d->store, d->library.folder());
    });
    connect(&library, &ArticleLibrary::scanFinished, this,
            [this](bool cancelled, const std::optional<Error>& error) {
                if (!cancelled && !error)
                    look();
            });
}

EditKeeper::~EditKeeper()
{
    record();
    d->pool.waitForDone();
}

void EditKeeper::note(const QList<ArticleId>& ids)
{
    if (d->isDropped)
        return;
    for (const ArticleId id : ids) {
        if (d->hasEdits(id) || d->recorded.contains(id))
            d->toRecord.insert(id);
    }
    if (!d->toRecord.isEmpty() && (!d->timer.isActive() || d->timer.interval() != delayMs))
        d->timer.start(delayMs);
}

void EditKeeper::record()
{
    d->timer.stop();
    QList<KeptEdit> edits;
    QStringList settled;
    const QSet<ArticleId> noted = std::exchange(d->toRecord, {});
    QList<ArticleId> ids(noted.cbegin(), noted.cend());
    std::sort(ids.begin(), ids.end()); // so that they are told in their order
    for (const ArticleId id : std::as_const(ids)) {
        const Article* article = d->library.article(id);
        const QString before = d->recorded.value(id);
        if (!article || !d->hasEdits(id)) {
            d->recorded.remove(id);
            if (!before.isEmpty())
                settled.append(before);
            continue;
        }
        const QString file = d->library.file(id);
        const bool isNew = d->library.isNew(id);
        edits.append({file, isNew, isNew ? QByteArray() : article->saved, article->document.bytes()});
        if (!before.isEmpty() && before != file)
            settled.append(before);
        d->recorded.insert(id, file);
    }
    if (!d->journal || (edits.isEmpty() && settled.isEmpty() && !d->hasFailed))
        return;
    d->pool.start([this, journal = d->journal, edits, settled, opening = d->opening] {
        const std::optional<Error> failure = journal->note(edits, settled);
        // What waits in the queue goes with this object, which waits for the worker.
        QMetaObject::invokeMethod(
            this,
            [this, failure, opening] {
                if (opening != d->opening || d->isDropped)
                    return;
                if (failure && !d->hasFailed)
                    Q_EMIT failed(*failure);
                d->hasFailed = failure.has_value();
                if (failure && !d->timer.isActive())
                    d->timer.start(retryMs);
            },
            Qt::QueuedConnection);
    });
}

void EditKeeper::drop()
{
    d->isDropped = true;
    d->timer.stop();
    d->toRecord.clear();
    d->recorded.clear();
    d->hasFailed = false;
    if (const auto journal = std::exchange(d->journal, nullptr))
        d->pool.start([journal] { journal->drop(); });
}

void EditKeeper::look()
{
    d->pool.start([this, folder = d->library.folder(), records = d->library.records(), opening = d->opening] {
        for (std::unique_ptr<RecoveryFile>& file : d->store.takeLeft(folder)) {
            const Found found = lookAt(std::move(file), folder, records, d->files);
            if (found.items.isEmpty() && found.problems.isEmpty()) {
                found.file->remove();
                continue;
            }
            QMetaObject::invokeMethod(
                this,
                [this, found, opening] {
                    if (opening != d->opening)
                        return;
                    LeftEdits left{found.lastWritten, found.items, found.problems, found.file};
                    for (qsizetype i = 0; i < left.items.size(); ++i) {
                        if (found.rows[i] >= 0)
                            left.items[i].id = d->library.idAt(found.rows[i]);
                    }
                    Q_EMIT this->found(left);
                },
                Qt::QueuedConnection);
        }
    });
}

void EditKeeper::settle(const LeftEdits& left, const QList<LeftEdits::Item>& remaining)
{
    record();
    QList<KeptEdit> edits;
    for (const LeftEdits::Item& item : remaining)
        edits.append(item.edit);
    d->pool.start([journal = d->journal, file = left.file, edits] {
        if (journal && !journal->isKept())
            return;
        if (edits.isEmpty())
            file->remove();
        else
            file->replace(KeptEditsWriter().added(edits, {}));
    });
}

} // namespace foreword::library
