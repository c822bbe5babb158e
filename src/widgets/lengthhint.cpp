// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lengthhint.h"

namespace foreword::widgets {

LengthHint::LengthHint(const QString& text, int advised)
    : m_length(text.size())
    , m_advised(advised)
{}

QString LengthHint::words() const
{
    if (m_advised <= 0)
        return {};
    if (isLong())
        return tr("long: %1 of %2").arg(m_length).arg(m_advised);
    //: How many characters a text has, and how many it should have at most.
    return tr("%1 of %2").arg(m_length).arg(m_advised);
}

} // namespace foreword::widgets
