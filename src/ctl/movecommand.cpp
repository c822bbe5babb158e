// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/movecommand.h"

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::Result;

QString MoveCommand::name() const
{
    return QStringLiteral("move");
}

QString MoveCommand::operands() const
{
    return QStringLiteral("FIELD=INDEX... PATH...");
}

QString MoveCommand::summary() const
{
    return tr("Puts items somewhere else in their list, with their comments.");
}

QString MoveCommand::details() const
{
    return tr("A FIELD is an item: images[2]=0 puts the third picture first. An item that is not there is\n"
              "left so; an article whose list is too short for the new place is refused.\n"
              "Put -- before a PATH that holds a =.");
}

Result<EditCommand::Operands> MoveCommand::parseOperands(const Arguments& arguments) const
{
    const auto assignments = parseAssignments(
        arguments, Json::Unknown, tr("Name at least one item and its new place, as in images[2]=0."));
    if (!assignments)
        return assignments.error();
    QList<FieldEdit> edits;
    for (const Assignment& assignment : assignments->list) {
        bool isNumber = false;
        const int to = assignment.text.toInt(&isNumber);
        if (!isNumber || to < 0)
            return Error{ErrorCode::BadValue, tr("“%1” is no place in a list.").arg(assignment.text), {}};
        edits.append(FieldEdit::move(assignment.field, to));
    }
    return Operands{whereFieldStands(edits), assignments->paths};
}

} // namespace foreword::ctl
