// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/articlechange.h"
#include "library/articlelibrary.h"
#include "library/keptedits.h"

#include <QHash>

#include <functional>
#include <optional>

namespace foreword::editing {

/// What a step makes of one article. Called on any thread, several at once.
using Transform = std::function<frontmatter::Result<frontmatter::FrontMatterDocument>(
    library::ArticleId id, const library::Article& article)>;

/// The edits that a step asks of one article; none where it is to stay as it is, or why it refuses. Called on
/// any thread, several at once.
using EditsOf = std::function<frontmatter::Result<QList<frontmatter::FieldEdit>>(
    library::ArticleId id, const frontmatter::FrontMatterDocument& document)>;

Transform editing(const EditsOf& editsOf, const frontmatter::KeyOrder& order);
/// Changes of the text itself, found on `base`. What has changed since elsewhere in the file is kept;
/// Conflict where it is in the same place. The result may be unreadable.
Transform changing(const QByteArray& base, const frontmatter::ChangeSet& changes);
/// Gives front matter to an article that lacks it.
Transform addingFrontMatter();
Transform reverting();
/// Puts in what was kept of these articles. What another program has changed since in other places is kept;
/// Conflict where it is in the same one.
Transform restoring(const QHash<library::ArticleId, library::KeptEdit>& edits);
Transform undoing(const ArticleChanges& changes);
Transform redoing(const ArticleChanges& changes);

/// Where a step starts from: an article in memory, or a file to be read.
struct StepBase
{
    library::ArticleId id;
    QString file; ///< relative to the folder, as its row has it
    QString path;
    std::optional<library::Article> article;
};

/// What became of it: a new document, or an error, or neither where the step changes nothing there.
struct StepOutcome
{
    library::ArticleId id;
    bool fromMemory = false;
    std::optional<library::Article> base; ///< nothing where it could not be read
    std::optional<frontmatter::FrontMatterDocument> document;
    std::optional<library::NewRow> row; ///< of document
    ArticleChange change;               ///< from base to document
    std::optional<frontmatter::Error> error;
};

/// In the order of the bases, whose new rows come to lie in one block. Any thread; reads the files where a
/// base is not in memory.
QList<StepOutcome> outcomesOf(const QList<StepBase>& bases, const Transform& transform,
                              const library::ArticleLibrary& library);

} // namespace foreword::editing
