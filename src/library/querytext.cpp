// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/querytext.h"

#include "library/articlequery.h"
#include "library/foldedtext.h"

#include <algorithm>
#include <array>

namespace foreword::library {
namespace {

struct Sign
{
    QLatin1String text;
    QuerySign sign;
};

/// One that begins as another does comes first.
constexpr std::array signs{
    Sign{QLatin1String(":"), QuerySign::Colon},           Sign{QLatin1String("="), QuerySign::Equal},
    Sign{QLatin1String("<="), QuerySign::LessOrEqual},    Sign{QLatin1String("<"), QuerySign::Less},
    Sign{QLatin1String(">="), QuerySign::GreaterOrEqual}, Sign{QLatin1String(">"), QuerySign::Greater},
};

class QueryScanner
{
public:
    explicit QueryScanner(const QString& text)
        : m_text(text)
    {}

    QList<QueryTerm> terms()
    {
        QList<QueryTerm> terms;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks())
            terms.append(term());
        return terms;
    }

private:
    bool isAt(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    /// Up to the next blank or one of the other characters.
    QString takeUntil(QStringView stops)
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !stops.contains(m_text[m_at]))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    QueryValue takeQuoted()
    {
        QueryValue value{{}, {m_at, m_at}};
        bool isOpen = true;
        for (++m_at; m_at < m_text.size() && isOpen; ++m_at) {
            if (m_text[m_at] != u'"')
                value.text += m_text[m_at];
            else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"')
                value.text += m_text[++m_at];
            else
                isOpen = false;
        }
        value.span.end = m_at;
        m_isOpen = isOpen;
        return value;
    }

    /// What stands in the quotes that open here, or else up to the next blank or one of `stops`.
    QueryValue takeValue(QStringView stops)
    {
        if (isAt(u'"'))
            return takeQuoted();
        const qsizetype begin = m_at;
        const QString text = takeUntil(stops);
        return {text, {begin, m_at}};
    }

    QueryTerm term()
    {
        QueryTerm term;
        term.span.begin = m_at;
        term.isNegated = isAt(u'-');
        m_at += term.isNegated ? 1 : 0;
        if (!takeField(term)) {
            add(term, takeValue({}));
        } else {
            do {
                ++m_at; // the sign's end, or a comma
                add(term, takeValue(u","));
            } while (isAt(u','));
        }
        term.span.end = m_at;
        term.isOpen = m_isOpen;
        return term;
    }

    /// Goes to the last character of the sign behind the field's name; stays where there is none. Only behind
    /// a field's name is anything but a colon a sign: other words may have one in them.
    bool takeField(QueryTerm& term)
    {
        const qsizetype begin = m_at;
        const QString word = isAt(u'"') ? QString() : takeUntil(u":=<>");
        const QStringView rest = QStringView(m_text).sliced(m_at);
        const auto sign = std::find_if(signs.begin(), signs.end(),
                                       [rest](const Sign& one) { return rest.startsWith(one.text); });
        if (word.isEmpty() || sign == signs.end() || (sign->sign != QuerySign::Colon && !isField(word))) {
            m_at = begin;
            return false;
        }
        term.field = word;
        term.fieldSpan = {begin, m_at};
        term.sign = sign->sign;
        m_at += sign->text.size() - 1;
        return true;
    }

    static bool isField(const QString& word)
    {
        return ArticleQuery::fieldNames().contains(foldForSearch(word));
    }

    static void add(QueryTerm& term, const QueryValue& value)
    {
        if (!value.text.isEmpty())
            term.values.append(value);
    }

    const QString& m_text;
    qsizetype m_at = 0;
    bool m_isOpen = false; ///< the quotes that the text ends in
};

} // namespace

bool isComparison(QuerySign sign)
{
    return sign != QuerySign::Colon && sign != QuerySign::Equal;
}

QList<QueryTerm> queryTermsIn(const QString& text)
{
    return QueryScanner(text).terms();
}

std::optional<QueryWord> queryWordAt(const QString& text, qsizetype cursor)
{
    const QList<QueryTerm> terms = queryTermsIn(text.left(cursor));
    if (terms.isEmpty() || terms.constLast().span.end != cursor)
        return std::nullopt;
    const QueryTerm& term = terms.constLast();
    const bool isAtEnd = cursor == text.size();
    if (!isAtEnd && (term.isOpen || !(text[cursor].isSpace() || text[cursor] == u',')))
        return std::nullopt;
    QueryWord word{foldForSearch(term.field), {}, {cursor, cursor}};
    if (!term.values.isEmpty() && term.values.constLast().span.end == cursor) {
        const QueryValue& value = term.values.constLast();
        const bool isQuoted = text[value.span.begin] == u'"';
        if (isQuoted && (term.field.isEmpty() || !term.isOpen))
            return std::nullopt;
        word.text = value.text;
        word.span = value.span;
    } else if (term.isOpen) {
        --word.span.begin; // the quote that has just been opened
    }
    if (word.field.isEmpty() && word.text.isEmpty())
        return std::nullopt;
    return word;
}

QString queryValueText(const QString& value)
{
    const bool isPlain = std::none_of(value.begin(), value.end(),
                                      [](QChar c) { return c.isSpace() || c == u'"' || c == u','; });
    if (isPlain)
        return value;
    QString quoted = value;
    quoted.replace(u'"', QStringLiteral("\"\""));
    return u'"' + quoted + u'"';
}

} // namespace foreword::library
