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

/// The top-level entries of front matter in which each stands by itself, and what stands between them.
struct RootEntries
{
    static std::optional<RootEntries> of(const FrontMatterDocument& document)
    {
        const frontmatter::SpanTree* tree = document.tree();
        if (!tree || tree->root().flow || tree->hasReferences() || !tree->warnings().isEmpty())
            return {};
        RootEntries result{document.source(), {}, {}};
        for (const SpanNode::Entry& entry : tree->root().entries) {
            result.keys.append(tree->keyText(entry.key));
            result.extents.append(entry.extent);
        }
        return result;
    }
    static std::optional<TextSpan> extentOf(const FrontMatterDocument& document, const QString& key)
    {
        const auto entries = of(document);
        const qsizetype at = entries ? entries->find(key) : -1;
        return at < 0 ? std::nullopt : std::optional(entries->extents[at]);
    }

    qsizetype find(const QString& key) const { return keys.indexOf(key); }
    /// Above the entry; of their number, below the last one.
    TextSpan gap(qsizetype entry) const
    {
        return {entry == 0 ? source.frontMatter().begin : extents[entry - 1].end,
                entry == keys.size() ? source.frontMatter().end : extents[entry].begin};
    }
    /// What stands in these gaps, without the entries between.
    QByteArray gaps(qsizetype first, qsizetype last) const
    {
        QByteArray texts;
        for (qsizetype i = first; i <= last; ++i)
            texts += source.slice(gap(i));
        return texts;
    }

    /// Where in `now`, which lacks it, the entry `at` goes back to: between the comments and blank lines that
    /// it stands between here. Nothing where those are others.
    std::optional<qsizetype> placeIn(const RootEntries& now, qsizetype at) const
    {
        const auto isThere = [&](qsizetype entry) { return now.find(keys[entry]) >= 0; };
        qsizetype before = at - 1;
        while (before >= 0 && !isThere(before))
            --before;
        qsizetype after = at + 1;
        while (after < keys.size() && !isThere(after))
            ++after;
        const qsizetype behind = before < 0 ? 0 : now.find(keys[before]) + 1;
        const QByteArray above = gaps(before + 1, at);
        if (now.gaps(behind, behind).startsWith(above))
            return now.gap(behind).begin + above.size();
        const qsizetype ahead = after == keys.size() ? now.keys.size() : now.find(keys[after]);
        const QByteArray below = gaps(at + 1, after);
        if (now.gaps(ahead, ahead).endsWith(below))
            return now.gap(ahead).end - below.size();
        return {};
    }

    frontmatter::SourceText source;
    QStringList keys;
    QList<TextSpan> extents;
};

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
        const FrontMatterDocument without = std::exchange(m_document, *edited);
        const bool isGoneKey = !change.after && !isItem(change.path);
        if (isGoneKey && !(change.path.steps().size() == 1 && restoreLines(without, change.path)))
            restorePlace(change.path);
        return {};
    }

    /// The old lines of a top-level entry that is gone from `without`, between the comments and blank lines
    /// between which they stood. False where those are others now.
    bool restoreLines(const FrontMatterDocument& without, const FieldPath& path)
    {
        const auto was = RootEntries::of(m_saved);
        const auto is = RootEntries::of(without);
        const qsizetype at = was ? was->find(path.last().key) : -1;
        const auto place = at >= 0 && is ? was->placeIn(*is, at) : std::nullopt;
        if (!place)
            return false;
        const auto change = ChangeSet::of({{{*place, *place}, m_saved.source().slice(was->extents[at])}});
        if (!change)
            return false;
        const FrontMatterDocument restored = without.changed(*change);
        FieldValue::Entries others = restored.root().entries();
        others.removeIf([&path](const FieldValue::Entry& entry) { return entry.first == path.last().key; });
        if (restored.problem() || restored.value(path) != m_saved.value(path) ||
            others != without.root().entries())
            return false;
        m_document = restored;
        return true;
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
        const auto was = RootEntries::extentOf(m_saved, key);
        const auto is = RootEntries::extentOf(m_document, key);
        const auto value = m_document.value(FieldPath() / key);
        if (!was || !is || m_saved.value(FieldPath() / key) != value)
            return;
        const FieldValue root = m_document.root();
        const FrontMatterDocument edited = m_document;
        replace(*is, m_saved.source().slice(*was));
        if (m_document.problem() || m_document.root() != root)
            m_document = edited;
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
