// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

/// From where a host can be reached, as far as its name or address tells.
enum class HostReach {
    ThisComputer, ///< loopback
    LocalNetwork, ///< a private or link-local address, or a name that only a local network knows
    Anywhere,     ///< as far as can be told
};

/// Asks no resolver. \a host without port and brackets.
HostReach reachOf(const QString &host);

} // namespace windlass
