// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace foreword::library {

/// A date as front matter writes it, taken apart so that a new day or time can be written in the same form:
/// `2021-04-13`, `2021-04-13T17:10:59Z`, `2021-04-13 17:10:59 +02:00`, `2021-4-3 1:02:03.5 +0200`.
///
/// Understood are the timestamps of Psych, the YAML reader inside Jekyll, and besides them the same forms
/// without seconds, which Jekyll reads as dates although YAML calls them texts. Years are 0001 to 9999.
class DateText
{
public:
    /// Nothing where the text is not a date that Jekyll's reader knows.
    static std::optional<DateText> parse(const QString& text);

    QDate date() const { return m_date; }
    bool hasTime() const { return m_hasTime; }
    bool hasSeconds() const { return m_hasSeconds; } ///< false too where there is no time
    QTime time() const { return m_time; }            ///< to the millisecond; midnight where there is none
    /// The offset as written: "Z", "+02:00", "" where there is none.
    QString offset() const { return m_offset; }
    QString separator() const { return m_separator; } ///< "T", "t" or blanks

    /// The instant; without an offset it is UTC, as in Jekyll's reader; without a time it is midnight. Its
    /// day and time of day are those written.
    QDateTime instant() const;

    /// The same form with another day and time; the offset stays. Equal values give the text back unchanged.
    /// A form without a time stays without one; seconds and fraction appear where the new time needs them.
    QString withDateTime(QDate date, QTime time) const;
    /// The same form with another offset, such as "Z" or "+02:00"; a form without a time stays as it is. What
    /// stands before the offset stays too; where there was none, a blank does if one parts day and time.
    QString withOffset(const QString& offset) const;
    QString text() const { return m_text; }

private:
    friend class DateScanner;
    int offsetSeconds() const;
    QString fractionFor(QTime time) const;

    QString m_text;
    QDate m_date;
    QTime m_time{0, 0};
    bool m_hasTime = false;
    bool m_hasSeconds = false;
    bool m_padsDate = true; ///< `04`, not `4`
    bool m_padsHour = true;
    QString m_separator;
    QString m_fraction;     ///< with its point
    QString m_beforeOffset; ///< blanks
    QString m_offset;
};

} // namespace foreword::library
