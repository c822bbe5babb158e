// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articlequery.h"

#include "library/foldedtext.h"

#include <QCoreApplication>

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
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            if (const auto error = parseTerm())
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

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    /// What stands in the quotes that open here, or else up to the next blank or, when asked, colon.
    QString takeText(bool stopAtColon)
    {
        const bool quoted = m_at < m_text.size() && m_text[m_at] == u'"';
        m_at += quoted ? 1 : 0;
        const qsizetype begin = m_at;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (quoted ? c == u'"' : c.isSpace() || (stopAtColon && c == u':'))
                break;
            ++m_at;
        }
        const QString text = m_text.mid(begin, m_at - begin);
        m_at += quoted && m_at < m_text.size() ? 1 : 0;
        return text;
    }

    std::optional<Error> parseTerm()
    {
        Term term;
        if (m_text[m_at] == u'-') {
            term.negated = true;
            ++m_at;
        }
        const qsizetype begin = m_at;
        const bool quoted = begin < m_text.size() && m_text[begin] == u'"';
        const QString word = takeText(!quoted);
        if (!quoted && m_at < m_text.size() && m_text[m_at] == u':' && !word.isEmpty()) {
            ++m_at;
            return parseField(term, word, {begin, m_at - 1});
        }
        term.value = foldForSearch(quoted ? word : m_text.mid(begin, endOfWord() - begin));
        if (!term.value.isEmpty())
            add(std::move(term));
        return std::nullopt;
    }

    /// Of a word that begins with a colon and so names no field.
    qsizetype endOfWord()
    {
        while (m_at < m_text.size() && !m_text[m_at].isSpace())
            ++m_at;
        return m_at;
    }

    std::optional<Error> parseField(Term term, const QString& name, frontmatter::TextSpan nameSpan)
    {
        const QString folded = foldForSearch(name);
        const auto known =
            std::find_if(names.begin(), names.end(), [&](const Name& one) { return one.text == folded; });
        if (known == names.end()) {
            return Error{ErrorCode::BadValue,
                         tr("There is no field “%1”. To look for this text, put it in quotes.").arg(name),
                         nameSpan};
        }
        term.field = known->field;
        const qsizetype begin = m_at;
        term.value = foldForSearch(takeText(false));
        if (term.value.isEmpty())
            return std::nullopt; // as while typing
        if (const QString message = complaintAbout(term); !message.isEmpty())
            return Error{ErrorCode::BadValue, message, {begin, m_at}};
        add(std::move(term));
        return std::nullopt;
    }

    void add(Term term)
    {
        term.finder = TextFinder(term.value.toUtf8());
        m_query.m_terms.append(std::move(term));
    }

    /// Also brings the value of fields with few values into its one form.
    static QString complaintAbout(Term& term)
    {
        switch (term.field) {
        case Field::Heat:
        case Field::Quality: {
            bool ok = false;
            term.number = term.value.toLongLong(&ok);
            return ok ? QString() : tr("“%1” is not a whole number.").arg(term.value);
        }
        case Field::Published:
            if (term.value == u"true")
                term.value = QStringLiteral("yes");
            else if (term.value == u"false")
                term.value = QStringLiteral("no");
            return oneOf(term.value, valuesOf(term.field));
        case Field::Is:
            if (const auto problem = pictureProblemNamed(term.value))
                term.pictures = *problem;
            return oneOf(term.value, valuesOf(term.field));
        case Field::Has:
            return oneOf(term.value, valuesOf(term.field));
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
    qsizetype m_at = 0;
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
                       [&](const Term& term) { return term.matches(row, marks) != term.negated; });
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
    return std::any_of(m_terms.begin(), m_terms.end(),
                       [](const Term& term) { return term.field == Field::Is && term.value == u"edited"; });
}

bool ArticleQuery::asksForPictureProblems() const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [](const Term& term) { return bool(term.pictures); });
}

/// What does not have the shorter text does not have the longer one.
bool ArticleQuery::Term::isWithin(const Term& other) const
{
    if (field != other.field || negated != other.negated)
        return false;
    return negated ? isHeldBy(other) : other.isHeldBy(*this);
}

/// Whether what has the other term's text has this one's too; both are of one field.
bool ArticleQuery::Term::isHeldBy(const Term& longer) const
{
    switch (field) {
    case Field::Anywhere:
    case Field::Title:
    case Field::Excerpt:
    case Field::Provider:
    case Field::Category:
    case Field::Type:
    case Field::Topic:
        return finder.isIn(longer.finder.text());
    case Field::File:
        return longer.value.contains(value);
    case Field::Date:
        return longer.value.startsWith(value);
    case Field::Published:
    case Field::Heat:
    case Field::Quality:
    case Field::Is:
    case Field::Has:
        return *this == longer;
    }
    return false;
}

bool ArticleQuery::Term::matches(const ArticleRow& row, const RowMarks& marks) const
{
    switch (field) {
    case Field::Anywhere:
        return finder.isIn(row.searchText());
    case Field::File:
        return foldForSearch(row.file()).contains(value);
    case Field::Title:
        return finder.isIn(partOf(row.searchText(), 0));
    case Field::Excerpt:
        return finder.isIn(partOf(row.searchText(), 1));
    case Field::Provider:
        return finder.isIn(row.foldedProvider());
    case Field::Category:
        return finder.isIn(row.foldedCategory());
    case Field::Type:
        return finder.isIn(row.foldedType());
    case Field::Topic:
        return row.anyFoldedTopic([this](QByteArrayView topic) { return finder.isIn(topic); });
    case Field::Published:
        return row.published() == (value == u"yes"  ? Published::Yes
                                   : value == u"no" ? Published::No
                                                    : Published::Absent);
    case Field::Heat:
        return row.heat() == number;
    case Field::Quality:
        return row.quality() == number;
    case Field::Date:
        return foldForSearch(row.date()).startsWith(value);
    case Field::Is:
        if (pictures)
            return bool(marks.pictures & pictures);
        if (value == u"edited")
            return marks.isEdited;
        return problemCount(row) > 0 && (value == u"problem" || !row.readable());
    case Field::Has:
        return value == u"image" ? row.hasLeadPicture() : row.related() > 0;
    }
    return false;
}

} // namespace foreword::library
