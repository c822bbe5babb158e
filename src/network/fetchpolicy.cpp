// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/fetchpolicy.h"

#include <QCoreApplication>

namespace foreword::network {

namespace {

/// The context of this file's texts for translators.
struct FetchPolicy
{
    Q_DECLARE_TR_FUNCTIONS(FetchPolicy)
};

} // namespace

QString refusalOf(const QUrl& url, const QUrl& from)
{
    const bool isHttps = url.scheme() == QLatin1String("https");
    const bool isWeb = isHttps || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty()) {
        return from.isEmpty() ? FetchPolicy::tr("Pictures are fetched over http and https only.")
                              : FetchPolicy::tr("The server redirects to a place that is not on the web.");
    }
    if (from.scheme() == QLatin1String("https") && !isHttps)
        return FetchPolicy::tr("The server redirects from https to an unprotected address.");
    return {};
}

} // namespace foreword::network
