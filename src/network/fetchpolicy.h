// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace foreword::network {

/// Why a picture at this address is not asked for, translated; empty when it may be. Asked before each
/// request, thus also for every address that a server redirects to (`from` is then the one before). Qt's
/// own network access would serve `file:`, `qrc:` and `data:` addresses as well.
QString refusalOf(const QUrl& url, const QUrl& from = {});

} // namespace foreword::network
