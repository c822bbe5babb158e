// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/fetchrules.h"

#include <QString>
#include <QUrl>

class QHostAddress;

namespace foreword::network {

/// Why a picture at this address is not asked for, translated; empty when it may be. Asked before each
/// request, thus also for every address that a server redirects to (`from` is then the one before): only http
/// and https, never from https to http, never a port that belongs to another service
/// (https://fetch.spec.whatwg.org/#port-blocking), no SVG drawing, and neither `localhost` nor a numeric
/// address that is not public, in whatever spelling (`2130706433`, `0x7f.1` and `0177.0.0.1` are 127.0.0.1 to
/// QUrl), unless the rules allow the host.
QString refusalOf(const QUrl& url, const FetchRules& rules, const QUrl& from = {});

/// The same for an address that the host of `url` was resolved to.
QString refusalOf(const QUrl& url, const QHostAddress& resolved, const FetchRules& rules);

/// A host as FetchRules::allowedHosts has it and addresses are compared with it: in lower case, numbers in
/// their usual spelling, without scheme, port and path if it was written with them. Empty for what is no
/// host.
QString normalizedHost(const QString& written);

} // namespace foreword::network
