// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/renamecommand.h"

namespace foreword::ctl {

using frontmatter::FieldEdit;
using frontmatter::Result;

QString RenameCommand::name() const
{
    return QStringLiteral("rename");
}

QString RenameCommand::operands() const
{
    return QStringLiteral("FIELD=NAME... PATH...");
}

QString RenameCommand::summary() const
{
    return tr("Gives fields other names and leaves them where they stand.");
}

QString RenameCommand::details() const
{
    return tr(
        "A FIELD is a path: summary=excerpt, provider.nmae=name, \"key with spaces\"=key. A field that\n"
        "is not there is left so; an article that has the new name already is refused.\n"
        "Put -- before a PATH that holds a =.");
}

Result<EditCommand::Operands> RenameCommand::parseOperands(const Arguments& arguments) const
{
    const auto assignments = parseAssignments(
        arguments, Json::Unknown, tr("Name at least one field and its new name, as in summary=excerpt."));
    if (!assignments)
        return assignments.error();
    QList<FieldEdit> edits;
    for (const Assignment& assignment : assignments->list)
        edits.append(FieldEdit::rename(assignment.field, assignment.text));
    return Operands{whereFieldStands(edits), assignments->paths};
}

} // namespace foreword::ctl
