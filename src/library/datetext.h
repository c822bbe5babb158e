// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace foreword::library {

/// A date as front matter writes it, taken apart so that a new day or time can be written in the same form:
/// `2021-04-13`, `2021-04-13T17:10:59Z`, `2021-04-13 17:10:59 +02:00`, `2021-4-3 1:02:03.5 +0200`.
class DateText
{
public:
    /// Nothing where the text is not a date that Jekyll's reader knows.
    static std::optional<DateText> parse(const QString& text);

    QDate date() const { return m_date; }
    bool hasTime() const { return m_hasTime; }
    QTime time() const { return m_time; }
    /// The offset as written: "Z", "+02:00", "" where there is none.
    QString offset() const { return m_offset; }
    QString separator() const { return m_separator; } ///< "T", "t" or blanks

    /// The instant; without an offset it is UTC, as in Jekyll's reader; without a time it is midnight.
    QDateTime instant() const;

    /// The same form with another day and time; the offset stays. Equal values give the text back unchanged.
    QString withDateTime(QDate date, QTime time) const;
    QString text() const { return m_text; }

private:
    QString m_text;
    QDate m_date;
    QTime m_time;
    bool m_hasTime = false;
    bool m_hasSeconds = true;
    QString m_separator;
    QString m_fraction;     ///< with its point
    QString m_beforeOffset; ///< blanks
    QString m_offset;
};

} // namespace foreword::library
