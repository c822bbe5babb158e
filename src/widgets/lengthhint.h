// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace foreword::widgets {

/// How long a text is of what is advised for its field; counted as library::validate() does.
class LengthHint
{
    Q_DECLARE_TR_FUNCTIONS(LengthHint)

public:
    /// `advised` characters; 0 for no advice.
    LengthHint(const QString& text, int advised);

    bool isLong() const { return m_advised > 0 && m_length > m_advised; }
    QString words() const; ///< empty without advice

private:
    qsizetype m_length;
    int m_advised;
};

} // namespace foreword::widgets
