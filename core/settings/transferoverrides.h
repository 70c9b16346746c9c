// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/settings/transfersettings.h"

#include <optional>

namespace windlass {

/// What one connection has otherwise than the settings for all. What is not said here is as there,
/// and is shared with the other connections; what is said is this connection's alone, which the
/// schedule for all does not touch. A plain record.
struct TransferOverrides {
    std::optional<qint64> multipartThreshold;
    std::optional<qint64> partSize;
    std::optional<qint64> copyThreshold;
    std::optional<int> maxRequests;
    std::optional<int> maxTransfers;
    std::optional<int> attempts;
    std::optional<qint64> bandwidthUp; ///< bytes a second; 0: no limit
    std::optional<qint64> bandwidthDown;
    std::optional<BandwidthSchedule> schedule; ///< wins over both while one of its entries holds

    bool isEmpty() const { return *this == TransferOverrides(); }

    /// What is said here of the bandwidth at \a localTime.
    std::optional<qint64> upAt(const QTime &localTime) const;
    std::optional<qint64> downAt(const QTime &localTime) const;

    /// \a general with what is said here.
    TransferSettings over(const TransferSettings &general) const;

    /// Reads and writes the keys of the current group; what cannot be is left out.
    static TransferOverrides readFrom(QSettings &settings);
    void writeTo(QSettings &settings) const;

    bool operator==(const TransferOverrides &) const = default;
};

} // namespace windlass
