// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/fieldedit.h"
#include "library/articlelibrary.h"

#include <QObject>
#include <QUndoStack>

namespace foreword::editing {

using library::ArticleId;

/// An article that an edit could not change, and why; its other articles were changed.
struct Refusal
{
    ArticleId id;
    frontmatter::Error error;
};

/// The only way anything changes: gestures come in, undo commands go onto one stack, the library is changed.
///
/// An edit of one article in memory is done at once. Any other is computed and proven on workers, in the
/// order asked for, and becomes one command when all of it is ready. Lives on the GUI thread.
class EditSession : public QObject
{
    Q_OBJECT

public:
    explicit EditSession(library::ArticleLibrary& library, QObject* parent = nullptr);
    ~EditSession() override;

    QUndoStack& undoStack();

    /// The same edits on each article, as one undo step named `text`, such as "Publish 12 articles".
    /// Consecutive edits of one article with the same non-empty `mergeKey` (a field being typed into) become
    /// one step. Articles that the edits do not change are left out; those that refuse are told by refused().
    void edit(const QList<ArticleId>& ids, const QList<frontmatter::FieldEdit>& edits, const QString& text,
              const QString& mergeKey = {});
    /// Back to the bytes last read or saved, as one undo step.
    void revert(const QList<ArticleId>& ids);
    /// Ends merging: the next edit is a step of its own.
    void finishMerging();

    bool isBusy() const; ///< edits are being computed

Q_SIGNALS:
    /// An edit is on the stack; `ids` were changed by it.
    void edited(const QList<foreword::library::ArticleId>& ids);
    void refused(const QList<foreword::editing::Refusal>& refusals);
    void busyChanged(bool busy);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace foreword::editing
