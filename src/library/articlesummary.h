// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/frontmatterdocument.h"
#include "library/diagnostic.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace foreword::library {

/// What a table row needs of an article. A value, made on a worker thread from the file's bytes.
struct ArticleSummary
{
    enum class Published { No, Yes, Absent, Unclear }; ///< Unclear: there, and not a boolean

    QString title;
    QString excerpt; ///< white space folded, at most 300 characters
    Published published = Published::Absent;
    QString date; ///< as written
    std::optional<qint64>
        instant; ///< the date as milliseconds since 1970 UTC, for sorting; nothing where it is no date
    QString provider;
    QString category;
    QString type;
    QStringList topics;
    std::optional<qint64> quality;
    std::optional<qint64> heat;
    int pictures = 0; ///< its own
    int related = 0;
    QString leadPicture; ///< address of the first of its own pictures, as written; empty for none
    QList<Diagnostic> problems;
    bool readable = true; ///< false: `problems` says why, and nothing else is known

    friend bool operator==(const ArticleSummary&, const ArticleSummary&) = default;
};

/// Never fails: an unreadable document gives an unreadable summary with its problem.
ArticleSummary summarise(const frontmatter::FrontMatterDocument& document);

} // namespace foreword::library
