// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/batch/transferlimits.h"

#include "core/base/byteunits.h"
#include <algorithm>

namespace windlass {

TransferLimits::TransferLimits(const TransferConfig &config) : m_base(config)
{
    m_general.config = config;
    m_general.requests->setMax(config.maxRequests);
    m_general.transfers->setMax(config.maxTransfers);
}

void TransferLimits::set(
    const TransferSettings &general, const QHash<QString, TransferOverrides> &overrides)
{
    m_settings = general;
    m_overrides = overrides;
    m_general.config = configFor(general);
    m_general.requests->setMax(general.maxRequests);
    m_general.transfers->setMax(general.maxTransfers);
    const BandwidthSetting rates = bandwidth();
    m_general.bandwidth->up->setBytesPerSecond(rates.up);
    m_general.bandwidth->down->setBytesPerSecond(rates.down);
    for (auto it = m_byConnection.begin(); it != m_byConnection.end(); ++it)
        apply(*it, m_overrides.value(it.key()));
}

void TransferLimits::setTime(const QTime &localTime)
{
    m_time = localTime;
    if (!m_settings.schedule.entries.isEmpty()) {
        const BandwidthSetting rates = bandwidth();
        m_general.bandwidth->up->setBytesPerSecond(rates.up);
        m_general.bandwidth->down->setBytesPerSecond(rates.down);
    }
    for (auto it = m_byConnection.begin(); it != m_byConnection.end(); ++it) {
        const auto overrides = m_overrides.constFind(it.key());
        if (overrides == m_overrides.cend() || !overrides->schedule)
            continue;
        if (it->up != overrides->upAt(m_time) || it->down != overrides->downAt(m_time))
            apply(*it, *overrides);
    }
}

std::shared_ptr<ConnectionLimits> TransferLimits::of(const QString &connection)
{
    const bool isNew = !m_byConnection.contains(connection);
    Own &own = m_byConnection[connection];
    if (isNew)
        apply(own, m_overrides.value(connection));
    return own.limits;
}

int TransferLimits::mostRequests() const
{
    int most = m_general.requests->most();
    for (const TransferOverrides &overrides : m_overrides)
        most += overrides.maxRequests.value_or(0);
    return std::min(most, TransferSettings::mostRequests);
}

BandwidthSetting TransferLimits::bandwidth() const
{
    return m_settings.bandwidthAt(m_time);
}

TransferConfig TransferLimits::configFor(const TransferSettings &settings) const
{
    TransferConfig config = m_base;
    config.multipartThreshold = settings.multipartThreshold;
    config.partSize = settings.partSize;
    config.copyThreshold = settings.copyThreshold;
    // Few enough for what servers do at a time, and enough to see how it gets on.
    const qint64 step = std::min(settings.copyThreshold / 8, 512 * mebibyte);
    config.copyPartSize = std::max(settings.partSize, step);
    config.maxRequests = settings.maxRequests;
    config.maxTransfers = settings.maxTransfers;
    config.attempts = settings.attempts;
    return config;
}

void TransferLimits::apply(Own &own, const TransferOverrides &overrides) const
{
    own.up = overrides.upAt(m_time);
    own.down = overrides.downAt(m_time);
    CurrentLimits limits = m_general;
    if (!overrides.isEmpty())
        limits.config = configFor(overrides.over(m_settings));
    if (overrides.maxRequests) {
        limits.requests = own.own.requests;
        limits.requests->setMax(*overrides.maxRequests);
    }
    if (overrides.maxTransfers) {
        limits.transfers = own.own.transfers;
        limits.transfers->setMax(*overrides.maxTransfers);
    }
    if (own.up || own.down) {
        const Bandwidth &mine = *own.own.bandwidth;
        limits.bandwidth = std::make_shared<Bandwidth>(*m_general.bandwidth);
        if (own.up) {
            limits.bandwidth->up = mine.up;
            mine.up->setBytesPerSecond(*own.up);
        }
        if (own.down) {
            limits.bandwidth->down = mine.down;
            mine.down->setBytesPerSecond(*own.down);
        }
    }
    own.limits->set(limits);
}

} // namespace windlass
