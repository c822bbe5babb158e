// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/article.h"
#include "library/articlequery.h"
#include "library/articlescanner.h"
#include "library/articlesummary.h"
#include "library/fieldschema.h"
#include "library/movebatch.h"
#include "library/pictureproblems.h"
#include "library/savebatch.h"
#include "library/valuesinuse.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <vector>

namespace foreword::library {

/// Why the problems of pictures are known anew.
enum class PicturesSeen { ByCheck, AfterEdit };

/// The collection of one folder: the one mutable root, which everything else reads and only editing changes.
///
/// Lives on the GUI thread; reading and writing run on workers and come back to it. Rows are in scan order.
/// Order of signals: folderAboutToChange, folderChanged, then any number of articlesAdded (each after
/// articlesAboutToBeAdded), then scanFinished.
class ArticleLibrary : public QObject
{
    Q_OBJECT

public:
    /// `store` and `schema` outlive the library. Its end waits for files that are just being written.
    explicit ArticleLibrary(FileStore& store, const FieldSchema& schema, QObject* parent = nullptr);
    ~ArticleLibrary() override;

    const FieldSchema& schema() const;

    /// Forgets what is open, unsaved edits too (the caller has asked), and begins to read the folder. An
    /// empty name only closes what is open.
    void openFolder(const QString& folder);
    /// Stops reading; the articles read so far stay.
    void cancelScan();
    bool isScanning() const;
    QString folder() const; ///< absolute; empty for none

    /// Rows, those of articles that are gone included.
    int count() const;
    /// Articles: the rows that are not gone.
    int articleCount() const;
    /// Whether its file is no longer in the folder. Its row and its id stay, for the file may come back.
    bool isGone(ArticleId id) const;
    /// Whether it exists in memory alone: it counts as edited, and the first save makes its file.
    bool isNew(ArticleId id) const;
    /// Whether an article that is not gone, other than `besides`, has this file name (relative).
    bool isTaken(const QString& file, std::optional<ArticleId> besides = {}) const;
    ArticleId idAt(int row) const;
    int rowOf(ArticleId id) const;    ///< -1 for one that is not there
    QString file(ArticleId id) const; ///< relative to the folder
    QString path(ArticleId id) const; ///< absolute
    /// What the table shows of it; of an empty article where the id is not there. Valid until the library
    /// changes.
    ArticleRow row(ArticleId id) const;
    /// All rows. A copy is a snapshot for workers.
    const ArticleRecords& records() const;
    /// Of all articles read so far, unsaved edits included.
    const ValuesInUse& valuesInUse() const;

    bool isEdited(ArticleId id) const;
    QList<ArticleId> edited() const; ///< in row order
    int editedCount() const;
    /// Whether it is gone and has unsaved edits, which come back with it: it was moved to the trash. Those do
    /// not count as edited, for there is no file to save them to.
    bool isGoneWithEdits(ArticleId id) const;
    int goneWithEditsCount() const;
    /// Articles with at least one warning or error.
    int withProblemsCount() const;

    /// What the last check of the article's pictures found; nothing where there was none.
    PictureProblems pictureProblems(ArticleId id) const;
    /// Of all articles that have some.
    const QHash<ArticleId, PictureProblems>& pictureProblems() const;
    /// For checks of pictures. Takes the place of what was found of these articles before. Where only an edit
    /// is the reason, picturesChecked() is not told: what is shown stays in sight.
    void setPictureProblems(const QHash<ArticleId, PictureProblems>& problems, PicturesSeen seen);

    /// The article's bytes and document, if they are in memory; null otherwise.
    const Article* article(ArticleId id) const;
    /// Reads it on a worker if need be. Delivered on the library's thread, where article(id) then is not null
    /// until another article has been loaded: only the `held` article and those edited since the folder was
    /// opened, saved or not, stay in memory. A file that cannot be read is an Error; one whose front matter
    /// cannot be is an Article whose document has a problem(). Cancelled where the folder has been closed.
    QFuture<Result<Article>> load(ArticleId id);
    /// Reads a file on the calling thread, which may be any; nothing is kept. For edits of many articles, of
    /// which the second parser then reads what is edited.
    Result<Article> readFromDisk(const QString& path) const;
    /// Keeps one article in memory besides the edited ones: the one that is open in the form.
    void hold(std::optional<ArticleId> id);

    /// Looks again, on workers, at paths in the folder that other programs may have changed (relative, with
    /// `/`; an empty one is the folder itself): what is new is added, what has changed is read, what is gone
    /// is no longer counted. Articles with unsaved edits keep them, and their rows; changedOnDisk() tells of
    /// them. The held article stays in memory throughout. While the folder is read, and while it is being
    /// looked at, paths wait their turn.
    void refresh(const QStringList& paths);

    /// For editing only. Replaces documents in one step, with one articlesChanged.
    struct NewDocument
    {
        ArticleId id;
        /// `document` the new one; `saved` and `stamp` as read, used only where the article is not in memory
        /// yet: what is there knows of later saves.
        Article article;
        /// Its row, where a worker has made it already; else it is made here.
        std::optional<NewRow> row = std::nullopt;
    };
    void replaceDocuments(const QList<NewDocument>& documents);

    /// For editing only. Adds an article that exists in memory alone. Where the name (relative) is taken it
    /// gets a number; so it does later, when another program makes a file of that name.
    ArticleId addNew(const QString& file, const frontmatter::FrontMatterDocument& document);
    /// For editing only. Another name for one that isNew(), numbered where it is taken.
    void renameNew(ArticleId id, const QString& file);
    /// For editing only. Renames files, moves them to the trash (the articles are then gone), or back; on a
    /// worker, after the saves and moves asked for before, one outcome for each in their order. Of a new
    /// article there is no file to move. No file is ever written over. Unsaved edits stay with the article,
    /// also while it is gone. Cancelled where the folder has been closed.
    QFuture<QList<ArticleMoved>> moveFiles(const QList<ArticleMove>& moves);

    /// Writes those of `ids` that have unsaved edits, on a worker; what is edited meanwhile stays edited.
    /// A failed article keeps its edits; those that isHeldBack() fail with HeldBack, with the line and what
    /// is wrong there, unless `unreadable` says that they are meant so. Saves asked for meanwhile wait their
    /// turn. Where nothing is edited nothing is written, and the report is empty.
    QFuture<SaveReport> save(const QList<ArticleId>& ids, Unreadable unreadable = Unreadable::HoldBack);
    bool isSaving() const; ///< or moving files

Q_SIGNALS:
    void folderAboutToChange();
    void folderChanged();
    void articlesAboutToBeAdded(int first, int last);
    void articlesAdded(int first, int last);
    /// Of these articles some are gone, or are back: isGone().
    void articlesGone(const QList<foreword::library::ArticleId>& ids);
    /// The held article, which has no edits, is about to become `next`, as another program has left it. What
    /// is typed and cannot be kept on top of that is handed in now: an article with edits keeps them, and
    /// changedOnDisk() follows.
    void aboutToReread(foreword::library::ArticleId id, const foreword::library::Article& next);
    /// Another program has changed or removed the files of these while they have unsaved edits. Saving will
    /// not write over it; once an article has no edits any more, it is read again.
    void changedOnDisk(const QList<foreword::library::ArticleId>& ids);
    /// A check has found pictureProblems(), or found that there are none any more.
    void picturesChecked();
    /// Summaries, documents or edited marks of these are new.
    void articlesChanged(const QList<foreword::library::ArticleId>& ids);
    /// `found` is 0 while the folder is still being listed.
    void scanProgress(int read, int found);
    /// `error` is set where the folder itself could not be read.
    void scanFinished(bool cancelled, const std::optional<foreword::frontmatter::Error>& error);
    void saved(const foreword::library::SaveReport& report);
    void savingChanged(bool isSaving);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::library
