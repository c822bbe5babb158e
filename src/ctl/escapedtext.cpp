// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/escapedtext.h"

#include <algorithm>

namespace foreword::ctl {

namespace {

bool isControl(QChar c)
{
    return c < u' ' || (c >= u'\x7f' && c < u'\xa0');
}

QString escape(QChar c)
{
    switch (c.unicode()) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\x%1").arg(int(c.unicode()), 2, 16, QLatin1Char('0'));
    }
}

} // namespace

QString onOneLine(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), isControl))
        return text;
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        if (isControl(c))
            line += escape(c);
        else
            line += c;
    }
    return line;
}

QString asCell(const QString& text)
{
    return onOneLine(text.contains(u'\\') ? QString(text).replace(u'\\', QStringLiteral("\\\\")) : text);
}

} // namespace foreword::ctl
