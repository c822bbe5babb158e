// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/hostresolver.h"

#include <QHostInfo>
#include <QPromise>

#include <memory>

namespace foreword::network {

QFuture<ResolvedHost> SystemHostResolver::resolve(const QString& host)
{
    const auto promise = std::make_shared<QPromise<ResolvedHost>>();
    promise->start();
    QHostInfo::lookupHost(host, [promise](const QHostInfo& found) {
        // Anything but "no such host" is a name server that cannot be reached.
        const bool wasAnswered =
            found.error() == QHostInfo::NoError || found.error() == QHostInfo::HostNotFound;
        promise->addResult(ResolvedHost{found.addresses(), wasAnswered});
        promise->finish();
    });
    return promise->future();
}

} // namespace foreword::network
