// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/unsetcommand.h"

#include "ctl/fieldlist.h"
#include "library/articlefiles.h"

#include <QFileInfo>

#include <algorithm>

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldEdit;
using frontmatter::FieldPath;
using frontmatter::Result;

namespace {

struct Words
{
    QStringList fields;
    QStringList paths;
};

/// Fields come first: the first word is one, the last is none. Between them what is there on the disk, or
/// looks like a file, begins the paths.
Words wordsOf(const Arguments& arguments)
{
    const QStringList& words = arguments.operands();
    const QStringList& after = arguments.operandsAfterDashes();
    qsizetype fields = words.size();
    if (after.isEmpty()) {
        fields = std::min(qsizetype(1), words.size());
        while (fields + 1 < words.size() && !QFileInfo::exists(words[fields]) &&
               !library::isArticleName(words[fields]) && !words[fields].contains(u'/'))
            ++fields;
    }
    return {words.first(fields), words.mid(fields) + after};
}

/// Whether `a` has to go before `b` so that `b` still means what it meant: later items of a list before
/// earlier ones, what is inside a value before the value.
bool goesBefore(const FieldPath& a, const FieldPath& b)
{
    const qsizetype common = std::min(a.steps().size(), b.steps().size());
    for (qsizetype i = 0; i < common; ++i) {
        const auto& stepA = a.steps()[i];
        const auto& stepB = b.steps()[i];
        if (stepA == stepB)
            continue;
        if (stepA.index != stepB.index)
            return stepA.index > stepB.index;
        return stepA.key < stepB.key;
    }
    return a.steps().size() > b.steps().size();
}

} // namespace

QString UnsetCommand::name() const
{
    return QStringLiteral("unset");
}

QString UnsetCommand::operands() const
{
    return QStringLiteral("FIELD... PATH...");
}

QString UnsetCommand::summary() const
{
    return tr("Takes fields and list items out, with their lines and no others.");
}

QString UnsetCommand::details() const
{
    return tr("A FIELD is a path: heat, topics[0], \"key with spaces\".x. Numbers of items are those\n"
              "before the change. A field that is not there is left so. Put -- between fields and paths\n"
              "where a file has a field's name.");
}

Result<EditCommand::Operands> UnsetCommand::parseOperands(const Arguments& arguments) const
{
    const Words words = wordsOf(arguments);
    if (words.fields.isEmpty())
        return Error{ErrorCode::BadValue, tr("Name at least one field."), {}};
    const auto parsed = parsePaths(words.fields);
    if (!parsed)
        return parsed.error();
    QList<FieldPath> fields = *parsed;
    std::sort(fields.begin(), fields.end(), goesBefore);
    fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
    QList<FieldEdit> removals;
    for (const FieldPath& field : std::as_const(fields))
        removals.append(FieldEdit::remove(field));
    return Operands{whereFieldStands(removals), words.paths};
}

} // namespace foreword::ctl
