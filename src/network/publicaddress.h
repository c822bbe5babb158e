// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHostAddress;

namespace foreword::network {

/// Whether an address is one of the public internet. Everything that IANA's registries of special-purpose
/// addresses (RFC 6890) hold back is not: this computer, private, link-local and shared (100.64/10) networks,
/// multicast, documentation, and the IPv6 ranges that carry an IPv4 address in disguise (mapped, compatible,
/// 6to4, Teredo). NAT64's well-known prefix (RFC 6052) is what an IPv6-only network reaches the IPv4 internet
/// by; such an address is judged by the IPv4 address in it. `QHostAddress::isGlobal()` calls 10/8 and
/// fc00::/7 global.
bool isPublic(const QHostAddress& address);

} // namespace foreword::network
