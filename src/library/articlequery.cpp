// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlequery.h"

#include "library/foldedtext.h"
#include "library/querytext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace foreword::library {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::Result;
using Published = ArticleSummary::Published;

namespace {

/// One of the line feed separated parts of ArticleRow::searchText(): title, excerpt.
QByteArrayView partOf(QByteArrayView text, int part)
{
    for (; part > 0; --part)
        text = text.sliced(text.indexOf('\n') + 1);
    const qsizetype end = text.indexOf('\n');
    return end < 0 ? text : text.first(end);
}

template<typename Value>
bool compares(const Value& value, QuerySign sign, const Value& wanted)
{
    switch (sign) {
    case QuerySign::Less:
        return value < wanted;
    case QuerySign::LessOrEqual:
        return value <= wanted;
    case QuerySign::Greater:
        return value > wanted;
    case QuerySign::GreaterOrEqual:
        return value >= wanted;
    case QuerySign::Colon:
    case QuerySign::Equal:
        break;
    }
    return value == wanted;
}

/// A year, a month, a day, and a time or not; folded.
bool isDateBeginning(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([t ][0-9:.]*)?)?)?$"));
    return form.match(text).hasMatch();
}

/// Of a date only as much is compared as is wanted: 2021-04-13 is neither before nor after 2021-04.
bool comparesDate(const QString& date, QuerySign sign, const QString& wanted)
{
    const bool beginsWithYear =
        date.size() > 4 && date[4] == u'-' &&
        std::all_of(date.begin(), date.begin() + 4, [](QChar c) { return c.isDigit(); });
    return beginsWithYear && compares(date.left(wanted.size()), sign, wanted);
}

} // namespace

/// Takes a query's text apart into terms.
class QueryParser
{
    Q_DECLARE_TR_FUNCTIONS(ArticleQuery)

public:
    explicit QueryParser(const QString& text)
        : m_text(text)
    {}

    Result<ArticleQuery> parse()
    {
        for (const QueryTerm& term : queryTermsIn(m_text)) {
            if (const auto error = take(term))
                return *error;
        }
        return m_query;
    }

    static QStringList fieldNames()
    {
        QStringList all;
        for (const Name& one : names)
            all.append(QString(one.text));
        return all;
    }

    static QStringList valuesOf(const QString& fieldName)
    {
        const auto known =
            std::find_if(names.begin(), names.end(), [&](const Name& one) { return one.text == fieldName; });
        return known == names.end() ? QStringList() : valuesOf(known->field);
    }

private:
    using Field = ArticleQuery::Field;
    using Term = ArticleQuery::Term;
    using Value = ArticleQuery::Value;
    struct Name
    {
        QLatin1String text;
        Field field;
    };
    static constexpr std::array names{
        Name{QLatin1String("category"), Field::Category},
        Name{QLatin1String("date"), Field::Date},
        Name{QLatin1String("excerpt"), Field::Excerpt},
        Name{QLatin1String("file"), Field::File},
        Name{QLatin1String("has"), Field::Has},
        Name{QLatin1String("heat"), Field::Heat},
        Name{QLatin1String("is"), Field::Is},
        Name{QLatin1String("provider"), Field::Provider},
        Name{QLatin1String("published"), Field::Published},
        Name{QLatin1String("quality"), Field::Quality},
        Name{QLatin1String("title"), Field::Title},
        Name{QLatin1String("topic"), Field::Topic},
        Name{QLatin1String("type"), Field::Type},
    };

    std::optional<Error> take(const QueryTerm& written)
    {
        Term term;
        term.negated = written.isNegated;
        term.sign = written.sign;
        if (!written.field.isEmpty()) {
            const QString folded = foldForSearch(written.field);
            const auto known =
                std::find_if(names.begin(), names.end(), [&](const Name& one) { return one.text == folded; });
            if (known == names.end()) {
                return Error{
                    ErrorCode::BadValue,
                    tr("There is no field “%1”. To look for this text, put it in quotes.").arg(written.field),
                    written.fieldSpan};
            }
            term.field = known->field;
            if (isComparison(term.sign) && !canBeCompared(term.field)) {
                return Error{ErrorCode::BadValue,
                             tr("“%1” cannot be compared. What can is: date, heat, quality.").arg(folded),
                             {written.fieldSpan.begin, written.span.end}};
            }
        }
        for (const QueryValue& value : written.values) {
            Value one{.text = foldForSearch(value.text)};
            if (one.text.isEmpty())
                continue; // as while typing
            if (const QString message = complaintAbout(one, term); !message.isEmpty())
                return Error{ErrorCode::BadValue, message, value.span};
            if (term.isExact() && (term.field == Field::Title || term.field == Field::Provider))
                one.text.replace(u'\n', u' '); // as the rows have it
            one.finder = TextFinder(one.text.toUtf8());
            term.values.append(std::move(one));
        }
        if (!term.values.isEmpty())
            m_query.m_terms.append(std::move(term));
        return std::nullopt;
    }

    static bool canBeCompared(Field field)
    {
        return field == Field::Date || field == Field::Heat || field == Field::Quality;
    }

    /// Also brings the value of fields with few values into its one form.
    static QString complaintAbout(Value& value, const Term& term)
    {
        const Field field = term.field;
        switch (field) {
        case Field::Heat:
        case Field::Quality: {
            bool ok = false;
            value.number = value.text.toLongLong(&ok);
            return ok ? QString() : tr("“%1” is not a whole number.").arg(value.text);
        }
        case Field::Published:
            if (value.text == u"true")
                value.text = QStringLiteral("yes");
            else if (value.text == u"false")
                value.text = QStringLiteral("no");
            return oneOf(value.text, valuesOf(field));
        case Field::Is:
            if (const auto problem = pictureProblemNamed(value.text))
                value.pictures = *problem;
            return oneOf(value.text, valuesOf(field));
        case Field::Has:
            return oneOf(value.text, valuesOf(field));
        case Field::Date:
            if (isComparison(term.sign) && !isDateBeginning(value.text))
                return tr("“%1” is no date as 2021-04-13 or 2021-04.").arg(value.text);
            return {};
        default:
            return {};
        }
    }

    /// None of a field that can have any.
    static QStringList valuesOf(Field field)
    {
        switch (field) {
        case Field::Published:
            return {QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("absent")};
        case Field::Is: {
            QStringList values{QStringLiteral("edited"), QStringLiteral("problem"),
                               QStringLiteral("unreadable")};
            for (const PictureProblem problem : everyPictureProblem)
                values.append(ruleOf(problem));
            return values;
        }
        case Field::Has:
            return {QStringLiteral("image"), QStringLiteral("related")};
        default:
            return {};
        }
    }

    static QString oneOf(const QString& value, const QStringList& known)
    {
        if (known.contains(value))
            return {};
        return tr("“%1” is not known here. Known are: %2.").arg(value, known.join(QStringLiteral(", ")));
    }

    const QString& m_text;
    ArticleQuery m_query;
};

Result<ArticleQuery> ArticleQuery::parse(const QString& text)
{
    return QueryParser(text).parse();
}

QStringList ArticleQuery::fieldNames()
{
    return QueryParser::fieldNames();
}

QStringList ArticleQuery::valuesOf(const QString& fieldName)
{
    return QueryParser::valuesOf(fieldName);
}

bool ArticleQuery::matches(const ArticleRow& row, const RowMarks& marks) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term& term) { return term.matches(row, marks); });
}

bool ArticleQuery::isWithin(const ArticleQuery& other) const
{
    return std::all_of(other.m_terms.begin(), other.m_terms.end(), [this](const Term& wide) {
        return std::any_of(m_terms.begin(), m_terms.end(),
                           [&wide](const Term& term) { return term.isWithin(wide); });
    });
}

bool ArticleQuery::asksWhatIsEdited() const
{
    return asksFor(Field::Is, [](const Value& value) { return value.text == u"edited"; });
}

bool ArticleQuery::asksForPictureProblems() const
{
    return asksFor(Field::Is, [](const Value& value) { return bool(value.pictures); });
}

template<typename IsMeant>
bool ArticleQuery::asksFor(Field field, IsMeant isMeant) const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [&](const Term& term) {
        return term.field == field && std::any_of(term.values.begin(), term.values.end(), isMeant);
    });
}

/// What has none of more values has none of fewer.
bool ArticleQuery::Term::isWithin(const Term& other) const
{
    if (field != other.field || negated != other.negated)
        return false;
    return negated ? other.isNarrower(*this) : isNarrower(other);
}

/// Whether each of its values is within one of the other's; both are of one field, and `-` does not count.
bool ArticleQuery::Term::isNarrower(const Term& other) const
{
    return std::all_of(values.begin(), values.end(), [&](const Value& value) {
        return std::any_of(other.values.begin(), other.values.end(), [&](const Value& wide) {
            if (isComparison(sign) || isComparison(other.sign))
                return isWithin(value, other, wide);
            return (isExact() || !other.isExact()) && other.isMetBy(value, wide);
        });
    });
}

/// Whether what one of its values asks for is within what one of another term asks for, where one of the two
/// terms compares.
bool ArticleQuery::Term::isWithin(const Value& value, const Term& other, const Value& wide) const
{
    if (sign == other.sign && value == wide)
        return true;
    if (field == Field::Date || !isComparison(other.sign))
        return false;
    if (!isComparison(sign))
        return compares(value.number, other.sign, wide.number);
    const bool isLess = sign == QuerySign::Less || sign == QuerySign::LessOrEqual;
    const bool isOtherLess = other.sign == QuerySign::Less || other.sign == QuerySign::LessOrEqual;
    return isLess == isOtherLess && (isLess ? value.number < wide.number : value.number > wide.number);
}

/// Whether what has the one value has what is wanted, too.
bool ArticleQuery::Term::isMetBy(const Value& value, const Value& wanted) const
{
    switch (field) {
    case Field::Anywhere:
    case Field::File:
    case Field::Title:
    case Field::Excerpt:
    case Field::Provider:
    case Field::Category:
    case Field::Type:
    case Field::Topic:
        return isMetBy(QByteArrayView(value.finder.text()), wanted);
    case Field::Date:
        return isExact() ? value.text == wanted.text : value.text.startsWith(wanted.text);
    case Field::Published:
    case Field::Heat:
    case Field::Quality:
    case Field::Is:
    case Field::Has:
        return value == wanted;
    }
    return false;
}

bool ArticleQuery::Term::isMetBy(QByteArrayView folded, const Value& wanted) const
{
    return isExact() ? folded == QByteArrayView(wanted.finder.text()) : wanted.finder.isIn(folded);
}

bool ArticleQuery::Term::matches(const ArticleRow& row, const RowMarks& marks) const
{
    return negated != std::any_of(values.begin(), values.end(),
                                  [&](const Value& value) { return isMetBy(row, marks, value); });
}

bool ArticleQuery::Term::isMetBy(const ArticleRow& row, const RowMarks& marks, const Value& wanted) const
{
    switch (field) {
    case Field::Anywhere:
        return isMetBy(row.searchText(), wanted);
    case Field::File:
        return isMetBy(foldForSearch(row.file()).toUtf8(), wanted);
    case Field::Title:
        return isMetBy(partOf(row.searchText(), 0), wanted);
    case Field::Excerpt:
        return isMetBy(partOf(row.searchText(), 1), wanted);
    case Field::Provider:
        return isMetBy(row.foldedProvider(), wanted);
    case Field::Category:
        return isMetBy(row.foldedCategory(), wanted);
    case Field::Type:
        return isMetBy(row.foldedType(), wanted);
    case Field::Topic:
        return row.anyFoldedTopic([&](QByteArrayView topic) { return isMetBy(topic, wanted); });
    case Field::Published:
        return row.published() == (wanted.text == u"yes"  ? Published::Yes
                                   : wanted.text == u"no" ? Published::No
                                                          : Published::Absent);
    case Field::Heat:
        return row.heat() && compares(*row.heat(), sign, wanted.number);
    case Field::Quality:
        return row.quality() && compares(*row.quality(), sign, wanted.number);
    case Field::Date: {
        const QString date = foldForSearch(row.date());
        if (isComparison(sign))
            return comparesDate(date, sign, wanted.text);
        return isExact() ? date == wanted.text : date.startsWith(wanted.text);
    }
    case Field::Is:
        if (wanted.pictures)
            return bool(marks.pictures & wanted.pictures);
        if (wanted.text == u"edited")
            return marks.isEdited;
        return problemCount(row) > 0 && (wanted.text == u"problem" || !row.readable());
    case Field::Has:
        return wanted.text == u"image" ? row.hasLeadPicture() : row.related() > 0;
    }
    return false;
}

} // namespace foreword::library
