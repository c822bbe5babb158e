// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/editsession.h"
#include "library/articlelibrary.h"

#include <QObject>

#include <memory>

namespace foreword::editing {

/// What is done with articles as files, as steps of the session's history: new ones, duplicates, other names,
/// the trash. Each can be undone as far as the disk allows; what it does not allow is refused() with a
/// reason, and leaves file, article and history as they are.
///
/// The name of a new article follows its date and title until it is saved or is given a name. Lives on the
/// GUI thread; the disk is touched on workers.
class FileSteps : public QObject
{
    Q_OBJECT

public:
    /// `library` and `session` outlive it.
    FileSteps(library::ArticleLibrary& library, EditSession& session, QObject* parent = nullptr);
    ~FileSteps() override;

    /// An empty article in a folder of the site (relative; empty for the site's own); in memory until saved.
    void create(const QString& folder);
    /// A copy of an article as it is in memory, beside it, unpublished; in memory until saved.
    void duplicate(library::ArticleId id);
    /// New articles that were never saved when the program ended, as one step; they keep their names.
    void recreate(const QList<library::KeptEdit>& edits);
    /// Another name in the same folder; `name` is without it.
    void rename(library::ArticleId id, const QString& name);
    /// Into the desktop's trash; those that were never saved just go, and come back by undo.
    void remove(const QList<library::ArticleId>& ids);

Q_SIGNALS:
    /// A new article is there, or is there again.
    void created(foreword::library::ArticleId id);
    /// So many were moved to the trash, or again; `withEdits` of them have unsaved ones, which come back by
    /// undo.
    void removed(int count, int withEdits);
    void refused(const QList<foreword::editing::Refusal>& refusals);

private:
    friend class FileStep;
    void add(const QString& text, const QString& folder, const QString& suffix,
             const frontmatter::FrontMatterDocument& document);
    void follow(library::ArticleId id);

    library::ArticleLibrary& m_library;
    EditSession& m_session;
    QSet<library::ArticleId> m_following; ///< whose names follow date and title
};

} // namespace foreword::editing
