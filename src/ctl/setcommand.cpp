// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/setcommand.h"

#include "ctl/bulkedit.h"
#include "ctl/fieldlist.h"
#include "frontmatter/fieldjson.h"
#include "library/fieldschema.h"

#include <QFileInfo>

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using frontmatter::Result;

namespace {

/// Reads `FIELD=TEXT` and `FIELD:=JSON`, `equals` being where the `=` stands.
Result<FieldEdit> parseAssignment(const QString& word, qsizetype equals)
{
    const bool isJson = equals > 0 && word[equals - 1] == u':';
    const QString text = word.mid(equals + 1);
    const auto paths = parsePaths({word.first(isJson ? equals - 1 : equals)});
    if (!paths)
        return paths.error();
    const FieldPath& path = paths->constFirst();
    auto value =
        isJson ? frontmatter::fromJson(text.toUtf8()) : library::FieldSchema::article().parse(path, text);
    if (!value)
        return Error{value.error().code, path.toString() + QStringLiteral(": ") + value.error().message, {}};
    if (path.last().kind == FieldPath::Step::Kind::Append)
        return FieldEdit::insert(path, *value);
    return FieldEdit::set(path, *value);
}

struct SetOperands
{
    QList<FieldEdit> edits;
    QStringList paths;
};

/// Before `--`, what holds a `=` outside of a quoted key is an assignment, unless it is a file's name that
/// could not be taken for a field's.
Result<SetOperands> parseOperands(const Arguments& arguments)
{
    SetOperands operands;
    for (const QString& word : arguments.operands()) {
        const qsizetype equals = indexOutsideQuotes(word, u'=');
        const bool isPath = equals < 0 || (word.contains(u'/') && QFileInfo::exists(word));
        if (isPath) {
            operands.paths.append(word);
            continue;
        }
        auto edit = parseAssignment(word, equals);
        if (!edit)
            return edit.error();
        operands.edits.append(*edit);
    }
    operands.paths += arguments.operandsAfterDashes();
    if (operands.edits.isEmpty())
        return Error{ErrorCode::BadValue,
                     SetCommand::tr("Name at least one field and its value, as in title=News."),
                     {}};
    if (operands.paths.isEmpty())
        return Error{ErrorCode::BadValue, SetCommand::tr("Name at least one folder or file."), {}};
    return operands;
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
              "Put -- before a PATH that holds a =.");
}

QList<OptionSpec> SetCommand::options() const
{
    return BulkEdit::options();
}

ExitStatus SetCommand::run(const Arguments& arguments, Console& console, library::FileStore& store) const
{
    const auto operands = parseOperands(arguments);
    if (!operands)
        return wrongUsage(console, operands.error().message);
    const auto selection = Selection::of(arguments);
    if (!selection)
        return wrongUsage(console, selection.error().message);
    const auto edits = [all = operands->edits](const frontmatter::FrontMatterDocument&) { return all; };
    return BulkEdit(edits, *selection, arguments, console, store).run(operands->paths);
}

} // namespace foreword::ctl
