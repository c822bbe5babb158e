// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"
#include "library/articlerecords.h"
#include "library/querytext.h"
#include "library/rowmarks.h"
#include "library/textfinder.h"

#include <QList>
#include <QString>

namespace foreword::library {

/// A parsed query: words (all must occur in title, excerpt, provider or topics), `"a phrase"`, `field:value`,
/// `field:"several words"`, each with `-` before it for its contrary. Immutable, usable from any thread.
///
/// Fields: `file`, `title`, `excerpt`, `provider`, `category`, `type`, `topic` hold the value somewhere;
/// `date` begins with it, as in `date:2021-04`; `heat`, `quality` are that number; `published` is `yes`
/// (`true`), `no` (`false`), or `absent` where the article does not say; `is` is `edited`, `problem` (a
/// warning or an error), `unreadable` or what the last check of its pictures found, as `picture-dead`; `has`
/// is `image` (its lead picture has an address) or `related`. Case and diacritics do not count.
///
/// `field=value` is for texts that are the value, and do not merely hold it or begin with it. `heat`,
/// `quality` and `date` also take `<`, `<=`, `>` and `>=`: `date>=2021-04` is April 2021 and later,
/// `date>2021-04` is May and later, by the date as it is written; what has no number or no such date is
/// neither. Several values with commas between them, as in `topic=Cities,"Public transport"`, ask for one of
/// them. A quote within quotes is written twice.
class ArticleQuery
{
public:
    ArticleQuery() = default; ///< matches everything
    /// BadValue with the span (in UTF-16 units of `text`) of what is not understood, such as an unknown
    /// field. A quote that is still open, as while typing, ends with the text.
    static frontmatter::Result<ArticleQuery> parse(const QString& text);
    /// The names of the fields, for completion.
    static QStringList fieldNames();
    /// Those that a field can have, of a field that has only some, such as `is`; for completion.
    static QStringList valuesOf(const QString& fieldName);

    bool isEmpty() const { return m_terms.isEmpty(); }
    bool matches(const ArticleRow& row, const RowMarks& marks) const;
    /// Whether it surely matches nothing that the other query does not match, for what it asks is as strict
    /// or stricter: as `elect -voice` is within `e -voices`. May be false where that is so for other reasons.
    bool isWithin(const ArticleQuery& other) const;
    /// Whether RowMarks::isEdited makes a difference.
    bool asksWhatIsEdited() const;
    /// Whether RowMarks::pictures do.
    bool asksForPictureProblems() const;

    friend bool operator==(const ArticleQuery&, const ArticleQuery&) = default;

private:
    friend class QueryParser;
    enum class Field {
        Anywhere, ///< free text
        File,
        Title,
        Excerpt,
        Provider,
        Category,
        Type,
        Topic,
        Published,
        Heat,
        Quality,
        Date,
        Is,
        Has
    };
    struct Value
    {
        QString text;               ///< folded
        qint64 number = 0;          ///< of Heat and Quality
        PictureProblems pictures{}; ///< of Is
        TextFinder finder{};        ///< of the text, where folded texts are looked through

        friend bool operator==(const Value&, const Value&) = default;
    };
    /// Asks for one of its values, of which it has one or more.
    struct Term
    {
        Field field = Field::Anywhere;
        bool negated = false;
        QuerySign sign = QuerySign::Colon;
        QList<Value> values;

        /// Whether a text is to be the value, and not merely to hold it or begin with it.
        bool isExact() const { return sign == QuerySign::Equal; }
        bool matches(const ArticleRow& row, const RowMarks& marks) const;
        bool isWithin(const Term& other) const;
        friend bool operator==(const Term&, const Term&) = default;

    private:
        bool isNarrower(const Term& other) const;
        bool isWithin(const Value& value, const Term& other, const Value& wide) const;
        bool isMetBy(const Value& value, const Value& wanted) const;
        bool isMetBy(QByteArrayView folded, const Value& wanted) const;
        bool isMetBy(const ArticleRow& row, const RowMarks& marks, const Value& wanted) const;
    };
    template<typename IsMeant>
    bool asksFor(Field field, IsMeant isMeant) const;

    QList<Term> m_terms;
};

} // namespace foreword::library
