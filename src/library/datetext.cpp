// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/datetext.h"

namespace foreword::library {

/// Reads a date from left to right. By hand, because a folder of 100,000 articles has as many dates.
class DateScanner
{
public:
    explicit DateScanner(const QString& text)
        : m_text(text)
    {
        m_result.m_text = text;
    }

    std::optional<DateText> scan()
    {
        if (!scanDate())
            return std::nullopt;
        if (!atEnd() && !(scanTime() && scanOffset() && atEnd()))
            return std::nullopt;
        return m_result;
    }

private:
    bool atEnd() const { return m_at == m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool isDigit() const { return peek() >= u'0' && peek() <= u'9'; }

    bool take(QChar wanted)
    {
        if (peek() != wanted || atEnd())
            return false;
        ++m_at;
        return true;
    }

    QString takeBlanks()
    {
        const qsizetype begin = m_at;
        while (peek() == u' ' || peek() == u'\t')
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    /// Between `least` and `most` digits; -1 where there are fewer.
    int takeNumber(int least, int most)
    {
        int number = 0;
        int digits = 0;
        for (; digits < most && isDigit(); ++digits, ++m_at)
            number = number * 10 + (m_text[m_at].unicode() - u'0');
        m_digits = digits;
        return digits < least ? -1 : number;
    }

    bool scanDate()
    {
        const int year = takeNumber(4, 4);
        if (year < 0 || !take(u'-'))
            return false;
        const int month = takeNumber(1, 2);
        const bool padsMonth = m_digits == 2;
        if (month < 0 || !take(u'-'))
            return false;
        const int day = takeNumber(1, 2);
        if (day < 0 || isDigit())
            return false;
        m_result.m_padsDate = padsMonth && m_digits == 2;
        m_result.m_date = QDate(year, month, day);
        return m_result.m_date.isValid();
    }

    bool scanTime()
    {
        if (peek() == u'T' || peek() == u't')
            m_result.m_separator = m_text.mid(m_at++, 1);
        else
            m_result.m_separator = takeBlanks();
        if (m_result.m_separator.isEmpty())
            return false;
        m_result.m_hasTime = true;
        const int hour = takeNumber(1, 2);
        m_result.m_padsHour = m_digits == 2;
        if (hour < 0 || !take(u':'))
            return false;
        const int minute = takeNumber(2, 2);
        if (minute < 0)
            return false;
        int second = 0;
        int milliseconds = 0;
        if (take(u':')) {
            m_result.m_hasSeconds = true;
            second = takeNumber(2, 2);
            milliseconds = scanFraction();
        }
        m_result.m_time = QTime(hour, minute, second, milliseconds);
        return m_result.m_time.isValid();
    }

    int scanFraction()
    {
        const qsizetype begin = m_at;
        if (!take(u'.'))
            return 0;
        int milliseconds = 0;
        for (int weight = 100; isDigit(); weight /= 10)
            milliseconds += weight * (m_text[m_at++].unicode() - u'0');
        m_result.m_fraction = m_text.mid(begin, m_at - begin);
        return milliseconds;
    }

    bool scanOffset()
    {
        m_result.m_beforeOffset = takeBlanks();
        const qsizetype begin = m_at;
        if (take(u'Z')) {
            m_result.m_offset = QStringLiteral("Z");
            return true;
        }
        if (!take(u'+') && !take(u'-'))
            return atEnd() && m_result.m_beforeOffset.isEmpty();
        const int hours = takeNumber(1, 2);
        const bool hasColon = take(u':');
        const int minutes = hasColon || isDigit() ? takeNumber(2, 2) : 0;
        m_result.m_offset = m_text.mid(begin, m_at - begin);
        return hours >= 0 && hours <= 14 && minutes >= 0 && minutes < 60;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    int m_digits = 0;
    DateText m_result;
};

std::optional<DateText> DateText::parse(const QString& text)
{
    return DateScanner(text).scan();
}

int DateText::offsetSeconds() const
{
    if (m_offset.isEmpty() || m_offset == u'Z')
        return 0;
    QString digits = m_offset.mid(1);
    digits.remove(u':');
    const qsizetype hourDigits = digits.size() > 2 ? digits.size() - 2 : digits.size();
    const int seconds =
        digits.left(hourDigits).toInt() * 3600 + QStringView(digits).mid(hourDigits).toInt() * 60;
    return m_offset.startsWith(u'-') ? -seconds : seconds;
}

QDateTime DateText::instant() const
{
    return QDateTime(m_date, m_time, Qt::OffsetFromUTC, offsetSeconds());
}

QString DateText::withDateTime(QDate date, QTime time) const
{
    if (date == m_date && (!m_hasTime || time == m_time))
        return m_text;
    const auto padded = [](int number, bool pads) {
        return QStringLiteral("%1").arg(number, pads ? 2 : 1, 10, QLatin1Char('0'));
    };
    QString text = QStringLiteral("%1-").arg(date.year(), 4, 10, QLatin1Char('0'));
    text += padded(date.month(), m_padsDate) + u'-' + padded(date.day(), m_padsDate);
    if (!m_hasTime)
        return text;
    text += m_separator + padded(time.hour(), m_padsHour) + u':' + padded(time.minute(), true);
    const QString fraction = fractionFor(time);
    if (m_hasSeconds || time.second() != 0 || !fraction.isEmpty())
        text += u':' + padded(time.second(), true) + fraction;
    return text + m_beforeOffset + m_offset;
}

QString DateText::withOffset(const QString& offset) const
{
    if (!m_hasTime || offset == m_offset)
        return m_text;
    if (!m_offset.isEmpty())
        return m_text.chopped(m_offset.size()) + offset;
    const bool isOpen = m_separator.compare(u"T", Qt::CaseInsensitive) != 0;
    return m_text + (isOpen ? QStringLiteral(" ") : QString()) + offset;
}

/// What stands after the seconds. Digits beyond the millisecond stay as long as the milliseconds do.
QString DateText::fractionFor(QTime time) const
{
    if (time.msec() == m_time.msec())
        return m_fraction;
    if (time.msec() == 0 && m_fraction.isEmpty())
        return {};
    return u'.' + QStringLiteral("%1").arg(time.msec(), 3, 10, QLatin1Char('0'));
}

} // namespace foreword::library
