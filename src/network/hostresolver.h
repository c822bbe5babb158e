// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QHostAddress>
#include <QList>
#include <QString>

namespace foreword::network {

/// The addresses of a host.
struct ResolvedHost
{
    QList<QHostAddress> addresses; ///< the better ones first; none when the name is not known
    bool hasNameServer = true;     ///< false when nobody could be asked, as without a network
};

/// Finds the addresses behind a host's name: a port, so that a test can say where a name leads. Called on the
/// fetcher's thread, which runs an event loop.
class HostResolver
{
public:
    virtual ~HostResolver() = default;
    /// `host` as in an address, never a numeric one.
    virtual QFuture<ResolvedHost> resolve(const QString& host) = 0;
};

/// Asks the system, which may look into files and ask name servers. QHostInfo asks on threads of its own and
/// remembers an answer for a minute.
class SystemHostResolver : public HostResolver
{
public:
    QFuture<ResolvedHost> resolve(const QString& host) override;
};

} // namespace foreword::network
