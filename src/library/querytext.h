// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/textspan.h"

#include <QList>
#include <QString>

namespace foreword::library {

/// A value as it stands in a query's text.
struct QueryValue
{
    QString text;               ///< without its quotes
    frontmatter::TextSpan span; ///< with them
};

/// One term of a query's text, not judged yet. Spans are in UTF-16 units of the text.
struct QueryTerm
{
    frontmatter::TextSpan span;
    bool isNegated = false;
    QString field; ///< as written; empty for free text, which has one value
    frontmatter::TextSpan fieldSpan;
    bool isExact = false;     ///< `=` and not `:` stands behind the field
    bool isOpen = false;      ///< its last quotes are not closed, as while typing
    QList<QueryValue> values; ///< none of them empty; of a field that is still being typed, none at all
};

/// Takes a query's text apart: `word`, `"a phrase"`, `field:value`, `field=value`, each with `-` before it;
/// values of a field may be several with commas between them. In quotes, two quotes stand for one.
QList<QueryTerm> queryTermsIn(const QString& text);

/// The value as a term has it behind its field: in quotes where it needs them.
QString queryValueText(const QString& value);

} // namespace foreword::library
