// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/fieldreverts.h"

#include "frontmatter/entryproofs.h"
#include "frontmatter/valuemerge.h"

#include <QCoreApplication>

#include <algorithm>

namespace foreword::editing {

using frontmatter::ChangeSet;
using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using frontmatter::KeyOrder;
using frontmatter::Result;
using frontmatter::SpanNode;
using frontmatter::TextSpan;
using library::Article;
using library::ArticleId;
using library::FieldChange;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EditSession)
};

bool isItem(const FieldPath& path)
{
    return path.last().kind == FieldPath::Step::Kind::Item;
}

/// The way back of one article.
class Reverting
{
public:
    Reverting(const Article& article, const KeyOrder& order, frontmatter::EntryProofs& proofs)
        : m_saved(FrontMatterDocument::read(article.saved, FrontMatterDocument::Reading::Quick))
        , m_document(article.document)
        , m_order(order)
        , m_proofs(proofs)
    {}

    Result<FrontMatterDocument> revert(const QList<FieldChange>& changes)
    {
        // From the last one, so that the places of those before stay as they were told.
        for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
            if (const std::optional<Error> error = revert(*change))
                return *error;
        }
        for (const FieldChange& change : changes) {
            if (change.kind == FieldChange::Kind::Field)
                restoreWriting(change.path.steps().constFirst().key);
        }
        return m_document;
    }

private:
    std::optional<Error> revert(const FieldChange& change)
    {
        switch (change.kind) {
        case FieldChange::Kind::Field:
            return revertField(change);
        case FieldChange::Kind::Body:
            return replace(m_document.source().body(), m_saved.source().slice(m_saved.source().body()));
        case FieldChange::Kind::Source:
            break;
        }
        return Error{ErrorCode::Locked,
                     Texts::tr("The way it is written cannot be reverted by itself. Revert the article."),
                     {}};
    }

    std::optional<Error> revertField(const FieldChange& change)
    {
        // An item that went left no gap: whatever stands in its place now is another one.
        const bool isGoneItem = !change.after && isItem(change.path);
        if (!isGoneItem && m_document.value(change.path) != change.after)
            return Error{
                ErrorCode::Conflict,
                Texts::tr("%1 has been changed meanwhile. Look at it again.").arg(change.path.toString()),
                {}};
        const FieldEdit back = !change.before ? FieldEdit::remove(change.path)
                               : isGoneItem   ? FieldEdit::insert(change.path, *change.before)
                                              : FieldEdit::set(change.path, *change.before);
        const Result<FrontMatterDocument> edited = m_document.edited({back}, m_order, m_proofs);
        if (!edited) {
            Error error = edited.error();
            error.message = Texts::tr("%1 Revert the whole article instead.").arg(error.message);
            return error;
        }
        m_document = *edited;
        if (!change.after && !isItem(change.path))
            restorePlace(change.path);
        return {};
    }

    /// A key that was gone comes to stand behind the one that it followed, where that can be done.
    void restorePlace(const FieldPath& path)
    {
        const std::optional<FieldValue> was = m_saved.value(path.parent());
        const std::optional<FieldValue> is = m_document.value(path.parent());
        if (!was || !is)
            return;
        QStringList keys;
        for (const FieldValue::Entry& entry : is->entries())
            keys.append(entry.first);
        const qsizetype at = keys.indexOf(path.last().key);
        keys.removeAll(path.last().key);
        qsizetype place = 0;
        for (const FieldValue::Entry& entry : was->entries()) {
            if (entry.first == path.last().key)
                break;
            if (const qsizetype before = keys.indexOf(entry.first); before >= 0)
                place = before + 1;
        }
        if (place == at)
            return;
        if (const auto moved = m_document.edited({FieldEdit::move(path, int(place))}, m_order, m_proofs))
            m_document = *moved;
    }

    /// The old bytes of an entry that says what it said: its quotes, its comments.
    void restoreWriting(const QString& key)
    {
        const auto was = entryOf(m_saved, key);
        const auto is = entryOf(m_document, key);
        const auto value = m_document.value(FieldPath() / key);
        if (!was || !is || m_saved.value(FieldPath() / key) != value)
            return;
        const FieldValue root = m_document.root();
        const FrontMatterDocument edited = m_document;
        replace(*is, m_saved.source().slice(*was));
        if (m_document.problem() || m_document.root() != root)
            m_document = edited;
    }

    /// Where an entry that stands by itself does so.
    static std::optional<TextSpan> entryOf(const FrontMatterDocument& document, const QString& key)
    {
        const frontmatter::SpanTree* tree = document.tree();
        if (!tree || tree->root().flow || tree->hasReferences() || !tree->warnings().isEmpty())
            return {};
        for (const SpanNode::Entry& entry : tree->root().entries) {
            if (tree->keyText(entry.key) == key)
                return entry.extent;
        }
        return {};
    }

    std::optional<Error> replace(TextSpan span, const QByteArray& bytes)
    {
        const Result<ChangeSet> change = ChangeSet::of({{span, bytes}});
        if (!change)
            return change.error();
        m_document = m_document.changed(*change);
        return {};
    }

    FrontMatterDocument m_saved;
    FrontMatterDocument m_document;
    const KeyOrder& m_order;
    frontmatter::EntryProofs& m_proofs;
};

} // namespace

Transform revertingFields(const FieldReverts& reverts, const KeyOrder& order)
{
    const auto proofs = std::make_shared<frontmatter::EntryProofs>();
    return [reverts, order, proofs](ArticleId id, const Article& article) -> Result<FrontMatterDocument> {
        const QList<FieldChange> asked = reverts.value(id);
        const QList<FieldChange> all = library::fieldChanges(article.saved, article.document);
        const bool isAll = std::all_of(all.begin(), all.end(),
                                       [&asked](const FieldChange& one) { return asked.contains(one); });
        if (isAll)
            return FrontMatterDocument::read(article.saved);
        return Reverting(article, order, *proofs).revert(asked);
    };
}

} // namespace foreword::editing
