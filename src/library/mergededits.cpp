// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/mergededits.h"

#include "frontmatter/frontmatterdocument.h"

#include <QCoreApplication>

namespace foreword::library {

using frontmatter::ChangeSet;
using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::FrontMatterDocument;
using frontmatter::KeyOrder;
using frontmatter::Result;

namespace {

Error inTheSamePlace()
{
    return {ErrorCode::Conflict,
            QCoreApplication::translate("MergedEdits",
                                        "Another program has changed this article in the same place."),
            {}};
}

QByteArray bodyOf(const FrontMatterDocument& document)
{
    return document.source().slice(document.source().body());
}

QByteArray headOf(const FrontMatterDocument& document)
{
    return document.bytes().first(document.source().body().begin);
}

/// A field that has become another one; without a value where it was removed.
struct ChangedField
{
    QString key;
    std::optional<FieldValue> value;
};

QList<ChangedField> changedFields(const FieldValue& before, const FieldValue& after)
{
    QList<ChangedField> changed;
    for (const FieldValue::Entry& entry : after.entries()) {
        const FieldValue* value = after.find(entry.first);
        const FieldValue* old = before.find(entry.first);
        if (!old || *old != *value)
            changed.append({entry.first, *value});
    }
    for (const FieldValue::Entry& entry : before.entries()) {
        if (!after.find(entry.first))
            changed.append({entry.first, {}});
    }
    return changed;
}

} // namespace

Result<QByteArray> mergedEdits(const QByteArray& base, const QByteArray& mine, const QByteArray& theirs,
                               const KeyOrder& order)
{
    if (mine == theirs || base == mine)
        return theirs;
    if (base == theirs)
        return mine;
    const FrontMatterDocument before = FrontMatterDocument::read(base);
    const FrontMatterDocument edited = FrontMatterDocument::read(mine);
    const FrontMatterDocument other = FrontMatterDocument::read(theirs);
    if (before.problem() || edited.problem() || other.problem()) {
        const auto changes = ChangeSet::between(base, mine).movedPast(ChangeSet::between(base, theirs));
        return changes ? Result<QByteArray>(changes->applyTo(theirs)) : inTheSamePlace();
    }

    const QByteArray oldBody = bodyOf(before);
    const QByteArray myBody = bodyOf(edited);
    const QByteArray theirBody = bodyOf(other);
    if (myBody != oldBody && theirBody != oldBody && myBody != theirBody)
        return inTheSamePlace();
    const QByteArray body = myBody != oldBody ? myBody : theirBody;
    if (headOf(edited) == headOf(before))
        return QByteArray(headOf(other) + body);

    QList<FieldEdit> edits;
    QList<FieldEdit> all;
    for (const ChangedField& field : changedFields(before.root(), edited.root())) {
        const FieldPath path = FieldPath() / field.key;
        const FieldEdit edit = field.value ? FieldEdit::set(path, *field.value) : FieldEdit::remove(path);
        const std::optional<FieldValue> theirValue = other.value(path);
        all.append(edit);
        if (theirValue == field.value)
            continue;
        if (theirValue != before.value(path))
            return inTheSamePlace();
        edits.append(edit);
    }
    // Only where setting the fields gives just what was there is nothing else lost, such as a comment.
    const Result<FrontMatterDocument> again = before.edited(all, order);
    if (!again || headOf(again.value()) != headOf(edited))
        return inTheSamePlace();
    if (edits.isEmpty())
        return QByteArray(headOf(other) + body);
    const Result<FrontMatterDocument> merged = other.edited(edits, order);
    if (!merged)
        return merged.error();
    return QByteArray(headOf(merged.value()) + body);
}

} // namespace foreword::library
