// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/hostreach.h"

#include <QHostAddress>

#include <algorithm>

namespace windlass {

static HostReach reachOfAddress(const QHostAddress &address)
{
    if (address.isLoopback())
        return HostReach::ThisComputer;
    // RFC 1918, RFC 3927, RFC 6598; RFC 4193, RFC 4291
    static const char *const privateNets[] = {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
        "169.254.0.0/16", "100.64.0.0/10", "fc00::/7", "fe80::/10"};
    const bool isPrivate
        = std::any_of(std::begin(privateNets), std::end(privateNets), [&address](const char *net) {
              return address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(net)));
          });
    return isPrivate ? HostReach::LocalNetwork : HostReach::Anywhere;
}

HostReach reachOf(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return reachOfAddress(address);

    QString name = host.toLower();
    if (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    if (name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost")))
        return HostReach::ThisComputer;
    if (!name.contains(QLatin1Char('.')))
        return HostReach::LocalNetwork;
    // RFC 6762, RFC 8375, and names reserved by ICANN, or by custom, for private use
    static const char *const localDomains[] = {".local", ".home.arpa", ".internal", ".lan"};
    const bool isLocal = std::any_of(std::begin(localDomains), std::end(localDomains),
        [&name](const char *domain) { return name.endsWith(QLatin1String(domain)); });
    return isLocal ? HostReach::LocalNetwork : HostReach::Anywhere;
}

} // namespace windlass
