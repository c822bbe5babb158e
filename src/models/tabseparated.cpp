// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tabseparated.h"

#include <algorithm>
#include <optional>

namespace foreword::models {
namespace {

constexpr QChar tab = u'\t';
constexpr QChar mark = u'"';

bool isLineEnd(QChar character)
{
    return character == u'\n' || character == u'\r';
}

bool isSeparator(QChar character)
{
    return character == tab || isLineEnd(character);
}

void append(QString& text, const QString& cell)
{
    const bool isPlain = std::none_of(cell.cbegin(), cell.cend(), [](QChar character) {
        return isSeparator(character) || character == mark;
    });
    if (isPlain) {
        text += cell;
        return;
    }
    text += mark;
    for (const QChar character : cell) {
        if (character == mark)
            text += mark;
        text += character;
    }
    text += mark;
}

class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {}

    QList<QStringList> rows()
    {
        QList<QStringList> rows;
        while (m_at < m_text.size())
            rows.append(row());
        return rows;
    }

private:
    QStringList row()
    {
        QStringList cells{cell()};
        while (m_at < m_text.size() && m_text[m_at] == tab) {
            ++m_at;
            cells.append(cell());
        }
        if (m_text.sliced(m_at).startsWith(QLatin1String("\r\n")))
            m_at += 2;
        else if (m_at < m_text.size())
            ++m_at;
        return cells;
    }

    QString cell()
    {
        if (m_at < m_text.size() && m_text[m_at] == mark) {
            if (const std::optional<QString> text = quoted())
                return *text;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !isSeparator(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toString();
    }

    /// Nothing, and nothing passed over, where the cell is not quoted in full.
    std::optional<QString> quoted()
    {
        QString text;
        qsizetype at = m_at + 1;
        while (true) {
            const qsizetype next = m_text.indexOf(mark, at);
            if (next < 0)
                return std::nullopt;
            text += m_text.sliced(at, next - at);
            at = next + 1;
            if (at < m_text.size() && m_text[at] == mark) {
                text += mark;
                ++at;
                continue;
            }
            if (at < m_text.size() && !isSeparator(m_text[at]))
                return std::nullopt;
            m_at = at;
            return text;
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

QString toTabSeparated(const QList<QStringList>& rows)
{
    QString text;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += tab;
            append(text, row[i]);
        }
        // Nothing at all would be no row.
        if (rows.size() > 1 || text.isEmpty())
            text += u'\n';
    }
    return text;
}

QList<QStringList> fromTabSeparated(const QString& text)
{
    return Reader(text).rows();
}

} // namespace foreword::models
