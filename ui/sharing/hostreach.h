// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

/// From where a host can be reached, judging by its name or address.
enum class HostReach {
    ThisComputer, ///< loopback
    LocalNetwork, ///< a private or link-local address, or a name that only a local network knows
    Anywhere,     ///< as far as known
};

/// Does not query a resolver. \a host has no port and no brackets.
HostReach reachOf(const QString &host);

} // namespace windlass
