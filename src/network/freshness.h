// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>
#include <utility>

namespace foreword::network {

/// The headers of an answer as QNetworkReply has them: what stands twice is joined by a comma.
using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// Trimmed; empty for none. Names are compared without case.
QByteArray valueOf(const Headers& headers, const QByteArray& name);

/// Until when an answer with these headers may be shown without asking its server again (RFC 9111,
/// section 4.2, for a private cache); nothing for one that must not be kept. `now` when it has to be
/// confirmed each time.
///
/// An answer that does not say is taken to be good for thirty days, which section 4.2.2 leaves to the cache:
/// the picture behind an article's address practically never changes.
std::optional<QDateTime> goodUntil(const Headers& headers, const QDateTime& now);

} // namespace foreword::network
