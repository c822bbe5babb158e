// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/editcommand.h"

#include "ctl/fieldlist.h"

#include <QFileInfo>

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FrontMatterDocument;
using frontmatter::Result;

ExitStatus EditCommand::run(const Arguments& arguments, Console& console, library::FileStore& store) const
{
    const auto operands = parseOperands(arguments);
    if (!operands)
        return wrongUsage(console, operands.error().message);
    if (operands->paths.isEmpty())
        return wrongUsage(console, tr("Name at least one folder or file."));
    const auto selection = Selection::of(arguments);
    if (!selection)
        return wrongUsage(console, selection.error().message);
    return BulkEdit(operands->edits, *selection, arguments, console, store).run(operands->paths);
}

Result<EditCommand::Assignments> EditCommand::parseAssignments(const Arguments& arguments, Json json,
                                                               const QString& example)
{
    Assignments assignments;
    for (const QString& word : arguments.operands()) {
        const qsizetype equals = indexOutsideQuotes(word, u'=');
        const bool isPath = equals < 0 || (word.contains(u'/') && QFileInfo::exists(word));
        if (isPath) {
            assignments.paths.append(word);
            continue;
        }
        const bool isJson = json == Json::Allowed && equals > 0 && word[equals - 1] == u':';
        const auto fields = parsePaths({word.first(isJson ? equals - 1 : equals)});
        if (!fields)
            return fields.error();
        assignments.list.append({fields->constFirst(), word.mid(equals + 1), isJson});
    }
    assignments.paths += arguments.operandsAfterDashes();
    if (assignments.list.isEmpty())
        return Error{ErrorCode::BadValue, example, {}};
    return assignments;
}

BulkEdit::Edits EditCommand::whereFieldStands(const QList<FieldEdit>& edits)
{
    return [edits](const FrontMatterDocument& document) {
        QList<FieldEdit> possible;
        for (const FieldEdit& edit : edits) {
            if (document.value(edit.path))
                possible.append(edit);
        }
        return possible;
    };
}

} // namespace foreword::ctl
