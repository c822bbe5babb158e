// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QtGlobal>

namespace foreword::network {

/// What an editor settles about pictures from the web.
struct FetchRules
{
    /// Nothing is asked of the network, name servers included. What is kept is shown, even if it is stale.
    bool offline = false;
    /// Hosts that may be in a private network or this computer: names as they stand in an address, or IP
    /// addresses, which then hold for every name that leads to them. Without port. See normalizedHost().
    QStringList allowedHosts = {};
    qint64 cacheBytes = 256LL * 1024 * 1024; ///< 0 keeps nothing
    int cacheDays = 90;                      ///< since a picture was fetched, or confirmed by its server

    friend bool operator==(const FetchRules&, const FetchRules&) = default;
};

/// What no server may exceed.
struct FetchLimits
{
    qint64 maximumBytes = 32LL * 1024 * 1024;
    int stallMs =
        30'000; ///< without a name found, a connection, the head of an answer or one more byte of it
    int totalMs = 120'000; ///< all redirects included; waiting for one's turn is not
    int redirects = 5;
};

} // namespace foreword::network
