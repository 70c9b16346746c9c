// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/bandwidthlimit.h"
#include "core/settings/transferoverrides.h"
#include "core/transfer/batch/slotpool.h"
#include "core/transfer/request/transferconfig.h"

#include <QHash>
#include <QMutex>

#include <algorithm>
#include <memory>

namespace windlass {

/// The limits for a transfer that starts now. The pointers refer to what is shared with others.
struct CurrentLimits {
    TransferConfig config;
    std::shared_ptr<Bandwidth> bandwidth = std::make_shared<Bandwidth>();
    std::shared_ptr<SlotPool> requests = std::make_shared<SlotPool>();  ///< in flight
    std::shared_ptr<SlotPool> transfers = std::make_shared<SlotPool>(); ///< items that run

    /// What one item in parts can count on of \a limit, which all that run share. \a isOneWaiting:
    /// another one may start, and takes its share at once.
    LimitShare shareOf(BandwidthLimit &limit, bool isOneWaiting) const
    {
        const int sharing = std::max(1, transfers->largeInUse()) + int(isOneWaiting);
        return {limit.bytesPerSecond() / sharing, limit.isReached()};
    }
};

/// The limits of one connection. They change while transfers run: numbers are effective at once,
/// part sizes and pacing from the next request on. Thread-safe. \internal
class ConnectionLimits
{
public:
    CurrentLimits now() const
    {
        QMutexLocker lock(&m_mutex);
        return m_now;
    }
    void set(const CurrentLimits &limits)
    {
        QMutexLocker lock(&m_mutex);
        m_now = limits;
    }

private:
    mutable QMutex m_mutex;
    CurrentLimits m_now; // guarded by m_mutex
};

/// The limits of all connections: those without any of their own share the general ones. Lives on
/// the engine's thread. \internal
class TransferLimits
{
public:
    /// \a config is used for all until set() is called.
    explicit TransferLimits(const TransferConfig &config);

    void set(const TransferSettings &general, const QHash<QString, TransferOverrides> &overrides);

    /// The local time for the schedule. Cheap if nothing changes.
    void setTime(const QTime &localTime);

    std::shared_ptr<ConnectionLimits> of(const QString &connection);

    /// The maximum number of requests in flight, for all connections together.
    int mostRequests() const;
    /// The current bandwidth of all connections that share it.
    BandwidthSetting bandwidth() const;

private:
    /// A connection's own limits, where its overrides set any.
    struct Own {
        std::shared_ptr<ConnectionLimits> limits = std::make_shared<ConnectionLimits>();
        CurrentLimits own;
        std::optional<qint64> up; // its own bandwidth at this time
        std::optional<qint64> down;
    };
    TransferConfig configFor(const TransferSettings &settings) const;
    void apply(Own &own, const TransferOverrides &overrides) const;

    const TransferConfig m_base;
    TransferSettings m_settings;
    QHash<QString, TransferOverrides> m_overrides;
    QTime m_time;
    CurrentLimits m_general;
    QHash<QString, Own> m_byConnection;
};

} // namespace windlass
