// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/setcommand.h"

#include "frontmatter/fieldjson.h"
#include "library/fieldschema.h"

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::Result;

namespace {

Result<FieldEdit> editOf(const FieldPath& field, const QString& text, bool isJson)
{
    auto value =
        isJson ? frontmatter::fromJson(text.toUtf8()) : library::FieldSchema::article().parse(field, text);
    if (!value)
        return Error{value.error().code, field.toString() + QStringLiteral(": ") + value.error().message, {}};
    if (field.last().kind == FieldPath::Step::Kind::Append)
        return FieldEdit::insert(field, *value);
    return FieldEdit::set(field, *value);
}

} // namespace

QString SetCommand::name() const
{
    return QStringLiteral("set");
}

QString SetCommand::operands() const
{
    return QStringLiteral("FIELD=TEXT|FIELD:=JSON... PATH...");
}

QString SetCommand::summary() const
{
    return tr("Gives fields new values and changes no other byte of the files.");
}

QString SetCommand::details() const
{
    return tr("= takes text, read by the field's type: published=false, heat=3, title=012.\n"
              ":= takes JSON: topics:='[\"Election\"]'.\n"
              "A FIELD is a path: images[0].url, topics[+] for a new item, \"key with spaces\".x\n"
              "A file without front matter that is named itself is given some.\n"
              "Put -- before a PATH that holds a =.");
}

Result<EditCommand::Operands> SetCommand::parseOperands(const Arguments& arguments) const
{
    const auto assignments = parseAssignments(arguments, Json::Allowed,
                                              tr("Name at least one field and its value, as in title=News."));
    if (!assignments)
        return assignments.error();
    QList<FieldEdit> edits;
    for (const Assignment& assignment : assignments->list) {
        const auto edit = editOf(assignment.field, assignment.text, assignment.isJson);
        if (!edit)
            return edit.error();
        edits.append(*edit);
    }
    return Operands{[edits](const frontmatter::FrontMatterDocument&) { return edits; }, assignments->paths};
}

} // namespace foreword::ctl
