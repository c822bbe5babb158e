// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/getcommand.h"

#include "ctl/fieldlist.h"
#include "frontmatter/fieldjson.h"
#include "frontmatter/frontmatterdocument.h"

namespace foreword::ctl {

using frontmatter::ErrorCode;
using frontmatter::FrontMatterDocument;

QString GetCommand::name() const
{
    return QStringLiteral("get");
}

QString GetCommand::operands() const
{
    return QStringLiteral("FILE [FIELD...]");
}

QString GetCommand::summary() const
{
    return tr("Prints an article's front matter as JSON, or these fields, one a line.");
}

QString GetCommand::details() const
{
    return tr("A FIELD is a path: title, provider.images[0].url, \"key with spaces\".x");
}

ExitStatus GetCommand::run(const Arguments& arguments, Console& console, library::FileStore& store) const
{
    const QStringList operands = arguments.allOperands();
    if (operands.isEmpty())
        return wrongUsage(console, tr("Name a file."));
    const auto fields = parsePaths(operands.mid(1));
    if (!fields)
        return wrongUsage(console, fields.error().message);

    const QString& file = operands.constFirst();
    const auto content = store.read(file);
    if (!content) {
        console.complain(file, content.error());
        return ExitStatus::Problems;
    }
    const auto document = FrontMatterDocument::read(content->bytes, FrontMatterDocument::Reading::Quick);
    if (!document.isReadable()) {
        console.complain(file, *document.problem());
        return ExitStatus::Problems;
    }
    if (fields->isEmpty())
        console.print(frontmatter::toJson(document.root()) + '\n');
    bool complete = true;
    for (const auto& field : *fields) {
        if (const auto value = document.value(field)) {
            console.print(frontmatter::toJson(*value) + '\n');
        } else {
            console.complain(file,
                             {ErrorCode::NoSuchField, tr("There is no field %1.").arg(field.toString()), {}});
            complete = false;
        }
    }
    return complete ? ExitStatus::Done : ExitStatus::Problems;
}

} // namespace foreword::ctl
