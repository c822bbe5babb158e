// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/publicaddress.h"

#include <QHostAddress>
#include <QtEndian>

#include <algorithm>
#include <vector>

namespace foreword::network {

namespace {

using Subnet = std::pair<QHostAddress, int>;
using Subnets = std::vector<Subnet>;

Subnets subnets(std::initializer_list<const char*> texts)
{
    Subnets parsed;
    for (const char* text : texts)
        parsed.push_back(QHostAddress::parseSubnet(QString::fromLatin1(text)));
    return parsed;
}

bool isIn(const QHostAddress& address, const Subnets& subnets)
{
    return std::any_of(subnets.begin(), subnets.end(),
                       [&address](const Subnet& subnet) { return address.isInSubnet(subnet); });
}

QHostAddress lastFourBytes(const QHostAddress& address)
{
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    return QHostAddress(qFromBigEndian<quint32>(bytes.c + 12));
}

} // namespace

bool isPublic(const QHostAddress& address)
{
    static const Subnets specialIpv4 = subnets({
        "0.0.0.0/8",       // this network
        "10.0.0.0/8",      // private
        "100.64.0.0/10",   // shared by a provider's customers
        "127.0.0.0/8",     // loopback
        "169.254.0.0/16",  // link-local, and the metadata of cloud machines
        "172.16.0.0/12",   // private
        "192.0.0.0/24",    // protocol assignments
        "192.0.2.0/24",    // documentation
        "192.88.99.0/24",  // 6to4 relays
        "192.168.0.0/16",  // private
        "198.18.0.0/15",   // benchmarks
        "198.51.100.0/24", // documentation
        "203.0.113.0/24",  // documentation
        "224.0.0.0/4",     // multicast
        "240.0.0.0/4",     // reserved, broadcast
    });
    static const Subnets globalIpv6 = subnets({"2000::/3"});
    static const Subnets specialIpv6 = subnets({
        "2001::/23",     // protocol assignments: Teredo, ORCHID, benchmarks
        "2001:db8::/32", // documentation
        "2002::/16",     // 6to4
        "3fff::/20",     // documentation
    });
    static const Subnets nat64 = subnets({"64:ff9b::/96"});

    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return !isIn(address, specialIpv4);
    case QAbstractSocket::IPv6Protocol:
        if (!address.scopeId().isEmpty())
            return false;
        if (isIn(address, nat64))
            return isPublic(lastFourBytes(address));
        return isIn(address, globalIpv6) && !isIn(address, specialIpv6);
    default:
        return false;
    }
}

} // namespace foreword::network
