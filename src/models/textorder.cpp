// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textorder.h"

#include <QLocale>

#include <algorithm>

namespace foreword::models {

namespace {

QLocale readersLocale()
{
    // The C locale has no alphabet: in it capitals come before all small letters.
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

} // namespace

TextOrder::TextOrder()
    : m_collator(readersLocale())
{
    m_collator.setNumericMode(true);
}

TextOrder TextOrder::of(const QStringList& texts)
{
    TextOrder order;
    for (const QString& text : texts)
        order.numberOf(text);
    order.rank();
    return order;
}

int TextOrder::numberOf(const QString& text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.constEnd())
        return *known;
    const int number = int(m_keys.size());
    m_numbers.insert(text, number);
    m_keys.append(m_collator.sortKey(text));
    return number;
}

void TextOrder::rank()
{
    const auto ranked = m_sorted.size();
    if (ranked == m_keys.size())
        return;
    for (auto number = ranked; number < m_keys.size(); ++number)
        m_sorted.append(int(number));
    const auto before = [this](int a, int b) { return compare(a, b) < 0; };
    std::sort(m_sorted.begin() + ranked, m_sorted.end(), before);
    std::inplace_merge(m_sorted.begin(), m_sorted.begin() + ranked, m_sorted.end(), before);

    m_ranks.resize(m_keys.size());
    int rank = 0;
    for (qsizetype i = 0; i < m_sorted.size(); ++i) {
        if (i > 0 && before(m_sorted[i - 1], m_sorted[i]))
            ++rank;
        m_ranks[m_sorted[i]] = rank;
    }
}

} // namespace foreword::models
