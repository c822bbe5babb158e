// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontmatter/scalartype.h"

#include <QDate>
#include <QStringView>

#include <algorithm>
#include <cmath>
#include <limits>

namespace foreword::frontmatter {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSign(QChar c)
{
    return c == u'+' || c == u'-';
}

bool is(QStringView text, QStringView word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

/// Eats a scalar from its left end, piece by piece; what remains is never longer than before.
class Eater
{
public:
    explicit Eater(QStringView text)
        : m_rest(text)
    {}

    bool done() const { return m_rest.isEmpty(); }
    bool eat(QChar c)
    {
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    bool eatSign() { return eat(u'+') || eat(u'-'); }
    template<typename Predicate>
    QStringView eatWhile(Predicate wanted, qsizetype most = std::numeric_limits<qsizetype>::max())
    {
        qsizetype count = 0;
        while (count < std::min(most, m_rest.size()) && wanted(m_rest.at(count)))
            ++count;
        const QStringView eaten = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return eaten;
    }
    /// The number made of `least` to `most` digits; -1 where there are fewer.
    int eatNumber(qsizetype least, qsizetype most)
    {
        const QStringView digits = eatWhile(isDigit, most);
        return digits.size() < least ? -1 : digits.toInt();
    }

private:
    QStringView m_rest;
};

enum class Base { None, Binary = 2, Octal = 8, Decimal = 10, Hexadecimal = 16 };

bool isDigitOf(QChar c, Base base)
{
    const char16_t u = c.unicode();
    if (base == Base::Hexadecimal && ((u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F')))
        return true;
    return u >= u'0' && u < u'0' + std::min(int(base), 10);
}

/// Digits of the base and separators, at least one digit among them.
bool areDigitsOf(QStringView text, Base base)
{
    return std::all_of(text.begin(), text.end(),
                       [base](QChar c) { return isDigitOf(c, base) || c == u'_' || c == u','; }) &&
           std::any_of(text.begin(), text.end(), [base](QChar c) { return isDigitOf(c, base); });
}

/// Psych's INTEGER_LEGACY: a sign, `0b`, `0x` or `0` for octal, `_` and `,` between digits.
Base integerBase(QStringView text)
{
    if (!text.isEmpty() && isSign(text.front()))
        text = text.sliced(1);
    if (text == u"0")
        return Base::Decimal;
    if (text.startsWith(u"0b") && areDigitsOf(text.sliced(2), Base::Binary))
        return Base::Binary;
    if (text.startsWith(u"0x") && areDigitsOf(text.sliced(2), Base::Hexadecimal))
        return Base::Hexadecimal;
    if (text.startsWith(u'0'))
        return areDigitsOf(text.sliced(1), Base::Octal) ? Base::Octal : Base::None;
    if (text.isEmpty() || !isDigit(text.front()) || !isDigit(text.back()) ||
        !areDigitsOf(text, Base::Decimal))
        return Base::None;
    const auto isSeparator = [](QChar c) { return !isDigit(c); };
    const auto twoSeparators = std::adjacent_find(
        text.begin(), text.end(), [&](QChar a, QChar b) { return isSeparator(a) && isSeparator(b); });
    return twoSeparators == text.end() ? Base::Decimal : Base::None;
}

/// Psych's FLOAT: digits, a point that must be there, and an exponent whose sign must be there.
bool isFloat(QStringView text)
{
    Eater rest(text);
    rest.eatSign();
    QStringView whole;
    if (whole = rest.eatWhile(isDigit, 1); !whole.isEmpty())
        rest.eatWhile([](QChar c) { return isDigit(c) || c == u'_' || c == u','; });
    if (!rest.eat(u'.'))
        return false;
    const QStringView fraction = rest.eatWhile(isDigit);
    if (whole.isEmpty() && fraction.isEmpty())
        return false;
    if (rest.eat(u'e') || rest.eat(u'E')) {
        if (!rest.eatSign() || rest.eatWhile(isDigit).isEmpty())
            return false;
    }
    return rest.done();
}

/// `1:30`, `12:30:45`, with a fraction for a Real.
FieldValue::Kind sexagesimalKind(QStringView text)
{
    Eater rest(text);
    rest.eatSign();
    if (rest.eatWhile(isDigit, 1).isEmpty())
        return FieldValue::Kind::Text;
    rest.eatWhile([](QChar c) { return isDigit(c) || c == u'_'; });
    int parts = 0;
    while (parts < 2 && rest.eat(u':')) {
        const QStringView digits = rest.eatWhile(isDigit, 2);
        if (digits.isEmpty() || (digits.size() == 2 && digits.front() > u'5'))
            return FieldValue::Kind::Text;
        ++parts;
    }
    if (parts == 0)
        return FieldValue::Kind::Text;
    if (rest.done())
        return FieldValue::Kind::Integer;
    const bool hasPoint = rest.eat(u'.');
    rest.eatWhile([](QChar c) { return isDigit(c) || c == u'_'; });
    return hasPoint && rest.done() ? FieldValue::Kind::Real : FieldValue::Kind::Text;
}

bool isBetween(int value, int least, int most)
{
    return least <= value && value <= most;
}

bool eatZone(Eater& rest)
{
    rest.eatWhile([](QChar c) { return c.isSpace(); });
    if (rest.done() || rest.eat(u'Z'))
        return true;
    if (!rest.eatSign() || rest.eatNumber(1, 2) < 0)
        return false;
    if (rest.eat(u':'))
        return rest.done() || rest.eatNumber(2, 2) >= 0;
    return rest.done() || rest.eatNumber(2, 2) >= 0;
}

/// Psych's date and TIME; one that is not in the calendar is text, as it is there.
bool isDate(QStringView text)
{
    Eater rest(text);
    const bool isNegative = rest.eat(u'-');
    const int year = rest.eatNumber(4, 4);
    if (year < 0 || !rest.eat(u'-'))
        return false;
    const int month = rest.eatNumber(1, 2);
    if (!isBetween(month, 1, 12) || !rest.eat(u'-'))
        return false;
    const int day = rest.eatNumber(1, 2);
    if (!isBetween(day, 1, 31))
        return false;
    if (rest.done())
        return !isNegative && QDate::isValid(year, month, day);

    const bool separated =
        rest.eat(u'T') || rest.eat(u't') || !rest.eatWhile([](QChar c) { return c.isSpace(); }).isEmpty();
    if (!separated)
        return false;
    if (!isBetween(rest.eatNumber(1, 2), 0, 24) || !rest.eat(u':'))
        return false;
    if (!isBetween(rest.eatNumber(2, 2), 0, 59) || !rest.eat(u':'))
        return false;
    if (!isBetween(rest.eatNumber(2, 2), 0, 60))
        return false;
    if (rest.eat(u'.'))
        rest.eatWhile(isDigit);
    return eatZone(rest) && rest.done();
}

/// What does not begin like a number, a date, infinity or not-a-number.
FieldValue resolveWord(const QString& text)
{
    if (text.size() > 5)
        return FieldValue::text(text);
    switch (text.front().unicode()) {
    case '~':
        return text.size() == 1 ? FieldValue() : FieldValue::text(text);
    case 'n':
    case 'N':
        if (is(text, u"null"))
            return {};
        return is(text, u"no") ? FieldValue::boolean(false) : FieldValue::text(text);
    case 'o':
    case 'O':
        if (is(text, u"on"))
            return FieldValue::boolean(true);
        return is(text, u"off") ? FieldValue::boolean(false) : FieldValue::text(text);
    case 't':
    case 'T':
        return is(text, u"true") ? FieldValue::boolean(true) : FieldValue::text(text);
    case 'f':
    case 'F':
        return is(text, u"false") ? FieldValue::boolean(false) : FieldValue::text(text);
    case 'y':
    case 'Y':
        return is(text, u"yes") ? FieldValue::boolean(true) : FieldValue::text(text);
    default:
        return FieldValue::text(text);
    }
}

QString withoutSeparators(const QString& spelling)
{
    QString digits = spelling;
    return digits.removeIf([](QChar c) { return c == u'_' || c == u','; });
}

} // namespace

FieldValue resolvePlain(const QString& text)
{
    if (text.isEmpty())
        return {};
    const QChar first = text.front();
    // What most numbers are; the separators and bases are below.
    if (text.size() < 18 && first > u'0' && first <= u'9' && std::all_of(text.begin(), text.end(), isDigit))
        return FieldValue::integer(text);
    if (!isDigit(first) && !isSign(first) && first != u'.')
        return resolveWord(text);
    if (text.size() > 64 || text.contains(u'\n'))
        return text.size() > 64 && integerBase(text) != Base::None ? FieldValue::integer(text)
                                                                   : FieldValue::text(text);
    if (isDate(text))
        return FieldValue::date(text);
    if (is(text, u".inf") || is(text, u"+.inf") || is(text, u"-.inf") || is(text, u".nan"))
        return FieldValue::real(text);
    switch (sexagesimalKind(text)) {
    case FieldValue::Kind::Integer:
        return FieldValue::integer(text);
    case FieldValue::Kind::Real:
        return FieldValue::real(text);
    default:
        break;
    }
    if (isFloat(text))
        return FieldValue::real(text);
    if (integerBase(text) != Base::None)
        return FieldValue::integer(text);
    return FieldValue::text(text);
}

std::optional<qint64> readInteger(const QString& spelling)
{
    const QString digits = withoutSeparators(spelling);
    bool fits = false;
    qint64 value = 0;
    if (digits.contains(u':')) {
        // As Psych counts: the first part is hours, whether seconds follow or not.
        const std::optional<double> seconds = readReal(spelling);
        fits = seconds && std::abs(*seconds) < 9e15;
        value = fits ? qint64(*seconds) : 0;
    } else {
        switch (const Base base = integerBase(spelling)) {
        case Base::None:
            break;
        case Base::Decimal:
        case Base::Octal:
            value = digits.toLongLong(&fits, int(base));
            break;
        case Base::Binary:
        case Base::Hexadecimal: {
            QString bare = digits;
            bare.remove(isSign(bare.front()) ? 1 : 0, 2);
            value = bare.toLongLong(&fits, int(base));
            break;
        }
        }
    }
    return fits ? std::optional(value) : std::nullopt;
}

std::optional<double> readReal(const QString& spelling)
{
    const QString digits = withoutSeparators(spelling);
    if (digits.endsWith(u".inf", Qt::CaseInsensitive))
        return digits.startsWith(u'-') ? -std::numeric_limits<double>::infinity()
                                       : std::numeric_limits<double>::infinity();
    if (is(digits, u".nan"))
        return std::numeric_limits<double>::quiet_NaN();
    if (digits.contains(u':')) {
        double seconds = 0;
        double unit = 3600;
        for (const QStringView part : QStringView(digits).split(u':')) {
            seconds += part.toDouble() * unit;
            unit /= 60;
        }
        return seconds;
    }
    bool fits = false;
    const double value = digits.toDouble(&fits);
    if (fits && integerBase(spelling) != Base::Octal)
        return value;
    const std::optional<qint64> integer = readInteger(spelling);
    return integer ? std::optional(double(*integer)) : std::nullopt;
}

bool isKnownTag(const QByteArray& tag)
{
    static constexpr QByteArrayView prefix = "tag:yaml.org,2002:";
    if (tag.isEmpty() || tag == "?" || tag == "!")
        return true;
    if (!tag.startsWith(prefix))
        return false;
    static constexpr QByteArrayView known[] = {"str",  "int",       "float", "bool",
                                               "null", "timestamp", "map",   "seq"};
    return std::find(std::begin(known), std::end(known), QByteArrayView(tag).sliced(prefix.size())) !=
           std::end(known);
}

FieldValue resolveScalar(const QString& text, bool plain, const QByteArray& tag)
{
    if (tag.isEmpty() || tag == "?")
        return plain ? resolvePlain(text) : FieldValue::text(text);
    if (tag == "!" || tag == "tag:yaml.org,2002:str" || !isKnownTag(tag))
        return FieldValue::text(text);
    const FieldValue value = resolvePlain(text);
    if (tag == "tag:yaml.org,2002:float" && value.kind() == FieldValue::Kind::Integer)
        return FieldValue::real(text);
    return value;
}

} // namespace foreword::frontmatter
