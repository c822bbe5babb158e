// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/articlestep.h"

#include "frontmatter/entryproofs.h"
#include "library/mergededits.h"

#include <QCoreApplication>

namespace foreword::editing {

using frontmatter::ChangeSet;
using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FrontMatterDocument;
using frontmatter::KeyOrder;
using frontmatter::Result;
using library::Article;
using library::ArticleId;
using library::ArticleLibrary;

namespace {

using Walk = std::optional<QByteArray> (ArticleChange::*)(const QByteArray&) const;

Transform walking(const ArticleChanges& changes, Walk walk)
{
    return [changes, walk](ArticleId id, const Article& article) -> Result<FrontMatterDocument> {
        const ArticleChange change = changes.value(id);
        const std::optional<QByteArray> bytes = (change.*walk)(article.document.bytes());
        if (!bytes)
            return Error{ErrorCode::ChangedOnDisk,
                         QCoreApplication::translate("EditSession",
                                                     "Another program has changed this article "
                                                     "since. It is left as it is now."),
                         {},
                         0};
        using Reading = FrontMatterDocument::Reading;
        // What was edited without a look at the whole was as it becomes now before.
        const Reading reading = article.document.isProven() ? Reading::Proven : Reading::Quick;
        return *bytes == article.document.bytes() ? article.document
                                                  : FrontMatterDocument::read(*bytes, reading);
    };
}

} // namespace

Transform editing(const EditsOf& editsOf, const KeyOrder& order)
{
    const auto proofs = std::make_shared<frontmatter::EntryProofs>();
    return [editsOf, order, proofs](ArticleId id, const Article& article) -> Result<FrontMatterDocument> {
        const Result<QList<FieldEdit>> edits = editsOf(id, article.document);
        if (!edits)
            return edits.error();
        if (edits->isEmpty())
            return article.document;
        return article.document.edited(*edits, order, *proofs);
    };
}

Transform changing(const QByteArray& base, const ChangeSet& changes)
{
    return [base, changes](ArticleId, const Article& article) -> Result<FrontMatterDocument> {
        const FrontMatterDocument& document = article.document;
        std::optional<ChangeSet> now = changes;
        if (!library::areSame(document.bytes(), base))
            now = changes.movedPast(ChangeSet::between(base, document.bytes()));
        if (!now)
            return Error{ErrorCode::Conflict,
                         QCoreApplication::translate(
                             "EditSession", "The text has been changed in the same place meanwhile."),
                         {},
                         0};
        if (now->isEmpty())
            return document;
        // Nothing in the body can make the front matter another one, once that has an end.
        const qsizetype body = document.source().body().begin;
        if (document.isProven() && body > 0 && now->span().begin >= body)
            return document.changed(*now);
        return FrontMatterDocument::read(now->applyTo(document.bytes()));
    };
}

Transform addingFrontMatter()
{
    return [](ArticleId, const Article& article) -> Result<FrontMatterDocument> {
        return article.document.withFrontMatter();
    };
}

Transform reverting()
{
    return [](ArticleId, const Article& article) -> Result<FrontMatterDocument> {
        return FrontMatterDocument::read(article.saved);
    };
}

Transform restoring(const QHash<ArticleId, library::KeptEdit>& edits)
{
    return [edits](ArticleId id, const Article& article) -> Result<FrontMatterDocument> {
        const library::KeptEdit edit = edits.value(id);
        const FrontMatterDocument& document = article.document;
        const Result<QByteArray> bytes = library::mergedEdits(edit.base, edit.bytes, document.bytes());
        if (!bytes)
            return bytes.error();
        using Reading = FrontMatterDocument::Reading;
        return FrontMatterDocument::read(bytes.value(),
                                         document.isProven() ? Reading::Proven : Reading::Quick);
    };
}

Transform undoing(const ArticleChanges& changes)
{
    return walking(changes, &ArticleChange::undone);
}

Transform redoing(const ArticleChanges& changes)
{
    return walking(changes, &ArticleChange::redone);
}

namespace {

/// All but the row; the summary for it is added to `rows` where there is a new document.
StepOutcome outcomeOf(const StepBase& base, const Transform& transform, const ArticleLibrary& library,
                      QList<library::ScannedArticle>& rows)
{
    StepOutcome outcome;
    outcome.id = base.id;
    outcome.fromMemory = base.article.has_value();
    outcome.base = base.article;
    if (!outcome.base) {
        const Result<Article> read = library.readFromDisk(base.path);
        if (!read) {
            outcome.error = read.error();
            return outcome;
        }
        outcome.base = *read;
    } else if (!outcome.base->document.isProven()) {
        // What is read of it is let go here and not, with thousands of others, by the GUI thread.
        outcome.base->document = outcome.base->document.slim();
    }
    const Result<FrontMatterDocument> next = transform(base.id, *outcome.base);
    if (!next) {
        outcome.error = next.error();
        return outcome;
    }
    const QByteArray& before = outcome.base->document.bytes();
    if (next->bytes() != before) {
        rows.append({base.file, outcome.base->stamp,
                     next->outline() ? library::summarise(next->source(), next->outline())
                                     : library::summarise(next->source())});
        outcome.document = *next;
        outcome.change = ArticleChange::between(before, next->bytes());
    }
    // The article that the form shows stays whole; of the thousands of a bulk edit only bytes are kept.
    if (!outcome.base->document.isProven()) {
        outcome.base->document = outcome.base->document.slim();
        if (outcome.document)
            outcome.document = outcome.document->slim();
    }
    return outcome;
}

} // namespace

QList<StepOutcome> outcomesOf(const QList<StepBase>& bases, const Transform& transform,
                              const ArticleLibrary& library)
{
    QList<StepOutcome> outcomes;
    outcomes.reserve(bases.size());
    QList<library::ScannedArticle> rows;
    for (const StepBase& base : bases)
        outcomes.append(outcomeOf(base, transform, library, rows));
    const auto block = std::make_shared<const library::RecordBlock>(rows);
    int index = 0;
    for (StepOutcome& outcome : outcomes) {
        if (outcome.document)
            outcome.row = library::NewRow{block, index++};
    }
    return outcomes;
}

} // namespace foreword::editing
