// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/proof.h"

#include "frontmatter/editedvalue.h"

#include <QCoreApplication>

namespace foreword::frontmatter {

bool isCutAlike(const SourceText& before, const SourceText& after)
{
    return after.kind() == SourceText::Kind::Yaml && after.hasBom() == before.hasBom() &&
           after.lineEnding() == before.lineEnding() &&
           after.frontMatter().begin == before.frontMatter().begin &&
           QByteArrayView(after.bytes()).sliced(after.body().begin) ==
               QByteArrayView(before.bytes()).sliced(before.body().begin);
}

Result<FrontMatterDocument> prove(const FrontMatterDocument& before, const ChangeSet& changes,
                                  const FieldEdit& edit, const KeyOrder& order)
{
    FrontMatterDocument after = before.changed(changes);
    if (!after.problem() && isCutAlike(before.source(), after.source()) &&
        after.root() == editedValue(before.root(), edit, order))
        return after;
    // Too much of it is told as such; it may be the very next key that is too much.
    if (after.problem() &&
        (after.problem()->code == ErrorCode::TooLarge || after.problem()->code == ErrorCode::TooDeep))
        return *after.problem();
    // A document that was read quickly has not shown yet what its own problem is.
    if (const auto problem = FrontMatterDocument::read(before.bytes()).problem())
        return *problem;
    const QString message = QCoreApplication::translate(
        "Proof", "“%1” was not changed, because reading the result again did not give "
                 "exactly this change; edit it in the source.");
    const int line = before.lineOf(edit.path);
    return Error{ErrorCode::ProofFailed, message.arg(edit.path.toString()), {}, line};
}

} // namespace foreword::frontmatter
