// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/transferoverrides.h"

#include <QSettings>

namespace windlass {

namespace {

template <typename T> void writeIf(QSettings &settings, const char *key, std::optional<T> value)
{
    if (value)
        settings.setValue(QLatin1String(key), *value);
}

/// The number at \a key, if it is valid for \a field of the settings.
template <typename T, typename Field>
std::optional<T> readIf(const QSettings &settings, const char *key, Field field)
{
    bool isNumber = false;
    const qint64 value = settings.value(QLatin1String(key)).toLongLong(&isNumber);
    TransferSettings probe;
    field(probe) = T(value);
    return isNumber && probe.fault().isEmpty() ? std::optional(T(value)) : std::nullopt;
}

} // namespace

TransferSettings TransferOverrides::over(const TransferSettings &general) const
{
    TransferSettings merged = general;
    merged.multipartThreshold = multipartThreshold.value_or(general.multipartThreshold);
    merged.partSize = partSize.value_or(general.partSize);
    merged.copyThreshold = copyThreshold.value_or(general.copyThreshold);
    merged.maxRequests = maxRequests.value_or(general.maxRequests);
    merged.maxTransfers = maxTransfers.value_or(general.maxTransfers);
    merged.attempts = attempts.value_or(general.attempts);
    merged.bandwidth.up = bandwidthUp.value_or(general.bandwidth.up);
    merged.bandwidth.down = bandwidthDown.value_or(general.bandwidth.down);
    for (ScheduleEntry &entry : merged.schedule.entries) {
        entry.bandwidth.up = bandwidthUp.value_or(entry.bandwidth.up);
        entry.bandwidth.down = bandwidthDown.value_or(entry.bandwidth.down);
    }
    if (schedule)
        merged.schedule = *schedule;
    return merged;
}

std::optional<qint64> TransferOverrides::upAt(const QTime &localTime) const
{
    const auto now = schedule ? schedule->at(localTime) : std::nullopt;
    return now ? std::optional(now->up) : bandwidthUp;
}

std::optional<qint64> TransferOverrides::downAt(const QTime &localTime) const
{
    const auto now = schedule ? schedule->at(localTime) : std::nullopt;
    return now ? std::optional(now->down) : bandwidthDown;
}

TransferOverrides TransferOverrides::readFrom(QSettings &settings)
{
    using S = TransferSettings;
    TransferOverrides read;
    read.multipartThreshold = readIf<qint64>(
        settings, "multipartThreshold", [](S & s) -> auto & { return s.multipartThreshold; });
    read.partSize = readIf<qint64>(
        settings, "partSize", [](S & s) -> auto & { return s.partSize; });
    read.copyThreshold = readIf<qint64>(
        settings, "copyThreshold", [](S & s) -> auto & { return s.copyThreshold; });
    read.maxRequests = readIf<int>(
        settings, "maxRequests", [](S & s) -> auto & { return s.maxRequests; });
    read.maxTransfers = readIf<int>(
        settings, "maxTransfers", [](S & s) -> auto & { return s.maxTransfers; });
    read.attempts = readIf<int>(
        settings, "attempts", [](S & s) -> auto & { return s.attempts; });
    read.bandwidthUp = readIf<qint64>(
        settings, "maxBandwidthUp", [](S & s) -> auto & { return s.bandwidth.up; });
    read.bandwidthDown = readIf<qint64>(
        settings, "maxBandwidthDown", [](S & s) -> auto & { return s.bandwidth.down; });
    TransferSettings probe;
    probe.schedule = BandwidthSchedule::readFrom(settings);
    if (!probe.schedule.entries.isEmpty() && probe.fault().isEmpty())
        read.schedule = probe.schedule;
    return read;
}

void TransferOverrides::writeTo(QSettings &settings) const
{
    writeIf(settings, "multipartThreshold", multipartThreshold);
    writeIf(settings, "partSize", partSize);
    writeIf(settings, "copyThreshold", copyThreshold);
    writeIf(settings, "maxRequests", maxRequests);
    writeIf(settings, "maxTransfers", maxTransfers);
    writeIf(settings, "attempts", attempts);
    writeIf(settings, "maxBandwidthUp", bandwidthUp);
    writeIf(settings, "maxBandwidthDown", bandwidthDown);
    if (schedule)
        schedule->writeTo(settings);
}

} // namespace windlass
