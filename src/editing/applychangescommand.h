// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlechange.h"
#include "library/articlelibrary.h"

#include <QUndoCommand>

namespace foreword::editing {

/// Commands of equal scopes are one step: typing goes on in one field of the same articles.
struct MergeScope
{
    QString key; ///< empty: never merged
    QList<library::ArticleId> ids;
    int round = 0; ///< counts how often merging was ended

    friend bool operator==(const MergeScope&, const MergeScope&) = default;
};

using NewDocuments = QList<library::ArticleLibrary::NewDocument>;

/// One step on the undo stack: a change for each of its articles, and its inverse.
///
/// Reading the documents that a step leaves takes too long for the GUI thread when they are many, so
/// EditSession makes them before it calls the stack, and stages them: redo() and undo() put into the library
/// what is staged at that moment.
class ApplyChangesCommand : public QUndoCommand
{
public:
    /// `library` and `staged` outlive the command.
    ApplyChangesCommand(const QString& text, ArticleChanges changes, MergeScope scope,
                        library::ArticleLibrary& library, const NewDocuments& staged);

    const ArticleChanges& changes() const { return m_changes; }

    void redo() override;
    void undo() override;
    int id() const override;
    /// Takes in a newer command, whose documents are the staged ones. Obsolete where nothing is left to do.
    bool mergeWith(const QUndoCommand* newer) override;

private:
    ArticleChanges m_changes;
    MergeScope m_scope;
    library::ArticleLibrary& m_library;
    const NewDocuments& m_staged;
};

} // namespace foreword::editing
