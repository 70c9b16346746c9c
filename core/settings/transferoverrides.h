// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/transfersettings.h"

#include <optional>

namespace windlass {

/// One connection's differences from the general settings. What is not set here is as in those, and
/// shared with the other connections; what is set is for this connection only, and the general
/// schedule does not affect it. A plain record.
struct TransferOverrides {
    std::optional<qint64> multipartThreshold;
    std::optional<qint64> partSize;
    std::optional<qint64> copyThreshold;
    std::optional<int> maxRequests;
    std::optional<int> maxTransfers;
    std::optional<int> attempts;
    std::optional<qint64> bandwidthUp; ///< bytes per second; 0: no limit
    std::optional<qint64> bandwidthDown;
    std::optional<BandwidthSchedule> schedule; ///< takes precedence over both during its entries

    bool isEmpty() const { return *this == TransferOverrides(); }

    /// The bandwidth set here for \a localTime.
    std::optional<qint64> upAt(const QTime &localTime) const;
    std::optional<qint64> downAt(const QTime &localTime) const;

    /// \a general with these values in their places.
    TransferSettings over(const TransferSettings &general) const;

    /// Reads and writes the keys of the current group; invalid values are ignored.
    static TransferOverrides readFrom(QSettings &settings);
    void writeTo(QSettings &settings) const;

    bool operator==(const TransferOverrides &) const = default;
};

} // namespace windlass
