// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/textspan.h"

#include <QList>
#include <QString>

#include <optional>

namespace foreword::library {

/// What stands between a field and its values: `:`, `=`, `<`, `<=`, `>`, `>=`.
enum class QuerySign { Colon, Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

/// Whether it asks for what is less or greater.
bool isComparison(QuerySign sign);

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
    QuerySign sign = QuerySign::Colon;
    bool isOpen = false;      ///< its last quotes are not closed, as while typing
    QList<QueryValue> values; ///< none of them empty; of a field that is still being typed, none at all
};

/// Takes a query's text apart: `word`, `"a phrase"`, `field:value`, or with another sign, each with `-`
/// before it; values of a field may be several with commas between them. In quotes, two quotes stand for one.
QList<QueryTerm> queryTermsIn(const QString& text);

/// What stands right before the cursor and could be completed: a word, or the value of a field.
struct QueryWord
{
    QString field;              ///< folded; empty for a word, which may become a field's name
    QString text;               ///< without quotes; empty where a field's value has not been begun
    frontmatter::TextSpan span; ///< in UTF-16 units of the text: what the completed one takes the place of
};

/// Nothing in a phrase, behind a closed quote, and in the middle of a word.
std::optional<QueryWord> queryWordAt(const QString& text, qsizetype cursor);

/// The value as a term has it behind its field: in quotes where it needs them.
QString queryValueText(const QString& value);

} // namespace foreword::library
