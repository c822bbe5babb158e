// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/freshness.h"

#include <QHash>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace foreword::network {

namespace {

constexpr qint64 secondsADay = 24 * 60 * 60;
constexpr qint64 secondsWhenUntold = 30 * secondsADay;
constexpr qint64 mostSeconds = 365 * secondsADay; // RFC 9111 lets numbers be as large as they like

/// The directives of Cache-Control with their arguments, names in lower case.
QHash<QByteArray, QByteArray> directives(const QByteArray& cacheControl)
{
    QHash<QByteArray, QByteArray> found;
    for (const QByteArray& part : cacheControl.split(',')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = (equals < 0 ? part : part.left(equals)).trimmed().toLower();
        QByteArray argument = equals < 0 ? QByteArray() : part.mid(equals + 1).trimmed();
        argument.replace('"', QByteArray());
        found.insert(name, argument);
    }
    return found;
}

/// 0 for what is no number: RFC 9111, section 4.2.1, calls such an answer stale.
qint64 secondsOf(const QByteArray& number)
{
    bool isNumber = false;
    const qint64 seconds = number.toLongLong(&isNumber);
    if (isNumber)
        return std::clamp<qint64>(seconds, 0, mostSeconds);
    const bool isHuge = !number.isEmpty() && std::all_of(number.begin(), number.end(),
                                                         [](char c) { return c >= '0' && c <= '9'; });
    return isHuge ? mostSeconds : 0;
}

QDateTime dateOf(const QByteArray& text)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

QByteArray valueOf(const Headers& headers, const QByteArray& name)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&name](const auto& header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second.trimmed();
}

std::optional<QDateTime> goodUntil(const Headers& headers, const QDateTime& now)
{
    const QHash<QByteArray, QByteArray> control = directives(valueOf(headers, "Cache-Control"));
    if (control.contains("no-store"))
        return std::nullopt;
    // Our requests differ in nothing but their address, so that only the unforeseeable variant matters.
    if (control.contains("no-cache") || valueOf(headers, "Vary").contains('*'))
        return now;

    const QByteArray expires = valueOf(headers, "Expires");
    const QByteArray pragma = valueOf(headers, "Pragma").toLower();
    qint64 lifetime = secondsWhenUntold;
    if (const auto maxAge = control.constFind("max-age"); maxAge != control.cend()) {
        lifetime = secondsOf(*maxAge);
    } else if (!expires.isEmpty()) {
        const QDateTime end = dateOf(expires);
        const QDateTime sent = dateOf(valueOf(headers, "Date"));
        lifetime = end.isValid() ? (sent.isValid() ? sent : now).secsTo(end) : 0;
    } else if (pragma.contains("no-cache")) {
        lifetime = 0;
    }
    const qint64 age = secondsOf(valueOf(headers, "Age"));
    return now.addSecs(std::clamp<qint64>(lifetime - age, 0, mostSeconds));
}

} // namespace foreword::network
