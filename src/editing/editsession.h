// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlestep.h"
#include "editing/fieldreverts.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace foreword::editing {

class LongStep;
using library::ArticleId;

/// An article that a step could not change, and why.
struct Refusal
{
    ArticleId id;
    frontmatter::Error error;
};

/// What becomes of a step when one of its articles refuses.
enum class OnRefusal {
    ChangeTheOthers,
    ChangeNothing, ///< what is pasted is whole or not at all
};

/// The only way anything changes: gestures come in, undo commands go onto one stack, the library is changed.
///
/// An edit of one article in memory is done at once; so is undoing or redoing a few such articles. All else
/// is computed and proven on workers, in the order asked for, and becomes one step when all of it is ready.
/// What is asked for meanwhile waits its turn where it must: any edit of an article that is being worked on,
/// and everything behind an undo() or redo(). Opening another folder drops the steps and what waits. Lives on
/// the GUI thread.
class EditSession : public QObject
{
    Q_OBJECT

public:
    explicit EditSession(library::ArticleLibrary& library, QObject* parent = nullptr);
    ~EditSession() override;

    /// The steps, for the texts and the state of actions (canUndoChanged, undoTextChanged, …). They are
    /// walked by undo() and redo() below, never by the stack's own, which cannot wait for a worker.
    const QUndoStack& undoStack() const;

    /// The same edits on each article, as one undo step named `text`, such as "Publish 12 articles".
    /// Consecutive edits of the same articles with the same non-empty `mergeKey` (a field being typed into)
    /// become one step, and none where they come back to the beginning. Articles that the edits do not change
    /// are left out; those that refuse are told by refused().
    void edit(const QList<ArticleId>& ids, const QList<frontmatter::FieldEdit>& edits, const QString& text,
              const QString& mergeKey = {});
    /// Edits that depend on the article, likewise as one step.
    void edit(const QList<ArticleId>& ids, const EditsOf& editsOf, const QString& text,
              OnRefusal onRefusal = OnRefusal::ChangeTheOthers, const QString& mergeKey = {});
    /// What was typed into a text of the article: `changes`, found on the bytes `base`, as one undo step.
    /// What has changed elsewhere in the file since is kept. The result need not be readable; it is an
    /// unsaved edit like any other. Merged as in edit(). Long front matter is read on a worker.
    void editText(ArticleId id, const QByteArray& base, const frontmatter::ChangeSet& changes,
                  const QString& text, const QString& mergeKey = {});
    /// Puts empty front matter above an article that has none, as one undo step.
    void addFrontMatter(library::ArticleId id);
    /// Back to the bytes last read or saved, as one undo step.
    void revert(const QList<ArticleId>& ids);
    /// Only these of their changes, as one undo step named `text`.
    void revertFields(const FieldReverts& reverts, const QString& text);
    /// Puts in unsaved edits that were kept when the program ended, as one undo step. An article that another
    /// program has changed in the same place refuses.
    void restore(const QHash<ArticleId, library::KeptEdit>& edits);
    /// A step that does its own work, in its turn; it goes onto the stack when it is done. Edits of its
    /// articles wait meanwhile.
    void perform(std::shared_ptr<LongStep> step);
    /// Ends merging: the next edit is a step of its own. Saving, undo() and redo() do it too.
    void finishMerging();

    bool isBusy() const; ///< edits are being computed
    /// Whether something that may change the article is being computed or waits.
    bool isPending(ArticleId id) const;

public Q_SLOTS:
    /// One step back or forth, also after a save: the articles are then edited again. An article whose bytes
    /// are no longer those that the step left is refused and kept as it is.
    void undo();
    void redo();
    /// Drops what is being computed and what waits; no article has been changed by it. What was typed into a
    /// field meanwhile (edits with a merge key) is done all the same. A LongStep comes to its end.
    void cancel();

Q_SIGNALS:
    /// An edit, an undo() or another step is about to be taken in: who holds typed text back hands it in now,
    /// so that it comes first. Not emitted for what is handed in meanwhile.
    void aboutToEdit();
    /// A step was done, undone or done again; `ids` were changed by it.
    void edited(const QList<foreword::library::ArticleId>& ids);
    /// With ChangeNothing, the step has changed no article at all.
    void refused(const QList<foreword::editing::Refusal>& refusals,
                 foreword::editing::OnRefusal onRefusal = OnRefusal::ChangeTheOthers);
    void busyChanged(bool busy);
    /// While busy: of the step being computed, how many of its articles are ready.
    void progress(int done, int total);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::editing
