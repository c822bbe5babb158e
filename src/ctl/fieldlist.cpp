// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/fieldlist.h"

#include <QCoreApplication>

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldPath;
using frontmatter::Result;

qsizetype indexOutsideQuotes(const QString& text, QChar separator)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'\\')
            ++i;
        else if (c == u'"')
            quoted = !quoted;
        else if (c == separator && !quoted)
            return i;
    }
    return -1;
}

Result<QList<FieldPath>> parsePaths(const QStringList& texts)
{
    QList<FieldPath> paths;
    for (const QString& text : texts) {
        auto path = FieldPath::parse(text);
        if (!path || path->isRoot()) {
            const QString reason = path ? QCoreApplication::translate("FieldList", "The name of a field is "
                                                                                   "missing.")
                                        : path.error().message;
            return Error{ErrorCode::BadPath,
                         QCoreApplication::translate("FieldList", "“%1” is no field: %2").arg(text, reason),
                         {}};
        }
        paths.append(*path);
    }
    return paths;
}

Result<QList<FieldPath>> parseFieldList(const QString& text)
{
    QStringList parts;
    QString rest = text;
    for (qsizetype comma = 0; (comma = indexOutsideQuotes(rest, u',')) >= 0; rest = rest.mid(comma + 1))
        parts.append(rest.first(comma));
    parts.append(rest);
    return parsePaths(parts);
}

} // namespace foreword::ctl
