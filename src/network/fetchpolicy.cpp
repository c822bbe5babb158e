// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/fetchpolicy.h"

#include "network/publicaddress.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <array>

namespace foreword::network {

namespace {

/// The context of this file's texts for translators.
struct FetchPolicy
{
    Q_DECLARE_TR_FUNCTIONS(FetchPolicy)
};

/// Sorted; what no browser connects to, so that a page or an article cannot make it talk to a mail server.
constexpr std::array badPorts = {
    0,    1,    7,    9,    11,   13,   15,   17,   19,   20,   21,   22,   23,   25,   37,   42,   43,
    53,   69,   77,   79,   87,   95,   101,  102,  103,  104,  109,  110,  111,  113,  115,  117,  119,
    123,  135,  137,  139,  143,  161,  179,  389,  427,  465,  512,  513,  514,  515,  526,  530,  531,
    532,  540,  548,  554,  556,  563,  587,  601,  636,  989,  990,  993,  995,  1719, 1720, 1723, 2049,
    3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080};
static_assert(std::is_sorted(badPorts.begin(), badPorts.end()));

QString withoutDot(const QString& host)
{
    return host.endsWith(u'.') ? host.chopped(1) : host; // "localhost." is "localhost" to name servers
}

bool isAllowed(const QString& host, const FetchRules& rules)
{
    return rules.allowedHosts.contains(withoutDot(host), Qt::CaseInsensitive);
}

bool isLocalName(const QString& host)
{
    // RFC 6761, section 6.3: always this computer, whatever a name server says.
    const QString name = withoutDot(host);
    return name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost"));
}

bool isDrawing(const QUrl& url)
{
    return url.path().endsWith(QLatin1String(".svg"), Qt::CaseInsensitive) ||
           url.path().endsWith(QLatin1String(".svgz"), Qt::CaseInsensitive);
}

QString notPublic(const QString& place)
{
    return FetchPolicy::tr("%1 is on this computer or in a private network. The settings can allow it.")
        .arg(place);
}

} // namespace

QString refusalOf(const QUrl& url, const FetchRules& rules, const QUrl& from)
{
    const bool isHttps = url.scheme() == QLatin1String("https");
    const bool isWeb = isHttps || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty()) {
        return from.isEmpty() ? FetchPolicy::tr("Pictures are fetched over http and https only.")
                              : FetchPolicy::tr("The server redirects to a place that is not on the web.");
    }
    if (from.scheme() == QLatin1String("https") && !isHttps)
        return FetchPolicy::tr("The server redirects from https to an unprotected address.");
    if (std::binary_search(badPorts.begin(), badPorts.end(), url.port(isHttps ? 443 : 80)))
        return FetchPolicy::tr("Port %1 is not one of the web's.").arg(url.port());
    if (isDrawing(url))
        return FetchPolicy::tr(
            "This is an SVG drawing. Drawings can load other files, so they are not fetched.");
    if (isLocalName(url.host()) && !isAllowed(url.host(), rules))
        return notPublic(url.host());
    const QHostAddress literal(withoutDot(url.host()));
    return literal.isNull() ? QString() : refusalOf(url, literal, rules);
}

QString refusalOf(const QUrl& url, const QHostAddress& resolved, const FetchRules& rules)
{
    const QString host = url.host();
    const QString address = resolved.toString();
    if (isPublic(resolved) || isAllowed(host, rules) || isAllowed(address, rules))
        return {};
    return notPublic(host == address ? host : FetchPolicy::tr("%1 (%2)").arg(host, address));
}

QString normalizedHost(const QString& written)
{
    const QString text = written.trimmed();
    if (QHostAddress address; address.setAddress(text)) // an IPv6 address without its brackets
        return address.toString();
    const QUrl url(text.contains(QLatin1String("://")) ? text : QString(QLatin1String("http://") + text));
    const QString host = withoutDot(url.host());
    return host.contains(u' ') ? QString() : host;
}

} // namespace foreword::network
