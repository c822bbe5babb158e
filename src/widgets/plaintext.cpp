// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plaintext.h"

namespace foreword::widgets {

QString plainToolTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style=\"white-space:pre-wrap\">") + text.toHtmlEscaped() +
           QStringLiteral("</p>");
}

} // namespace foreword::widgets
