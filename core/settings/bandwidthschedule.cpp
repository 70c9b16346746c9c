// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/bandwidthschedule.h"

#include <QSettings>

#include <algorithm>

namespace windlass {

static constexpr auto timeFormat = "HH:mm";

bool ScheduleEntry::contains(const QTime &time) const
{
    if (from < to)
        return time >= from && time < to;
    return time >= from || time < to;
}

std::optional<BandwidthSetting> BandwidthSchedule::at(const QTime &time) const
{
    const auto it = std::find_if(entries.begin(), entries.end(),
        [&time](const ScheduleEntry &entry) { return entry.contains(time); });
    return it != entries.end() ? std::optional(it->bandwidth) : std::nullopt;
}

BandwidthSchedule BandwidthSchedule::readFrom(QSettings &settings)
{
    const auto time = [&settings](const QString &key) {
        return QTime::fromString(settings.value(key).toString(), QLatin1String(timeFormat));
    };
    BandwidthSchedule schedule;
    const int count = settings.beginReadArray(QStringLiteral("schedule"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        ScheduleEntry entry;
        entry.from = time(QStringLiteral("from"));
        entry.to = time(QStringLiteral("to"));
        entry.bandwidth.up = settings.value(QStringLiteral("up")).toLongLong();
        entry.bandwidth.down = settings.value(QStringLiteral("down")).toLongLong();
        schedule.entries.append(entry);
    }
    settings.endArray();
    return schedule;
}

void BandwidthSchedule::writeTo(QSettings &settings) const
{
    settings.remove(QStringLiteral("schedule")); // a longer, earlier schedule would leave entries
    settings.beginWriteArray(QStringLiteral("schedule"), int(entries.size()));
    for (int i = 0; i < entries.size(); ++i) {
        settings.setArrayIndex(i);
        const ScheduleEntry &entry = entries[i];
        settings.setValue(QStringLiteral("from"), entry.from.toString(QLatin1String(timeFormat)));
        settings.setValue(QStringLiteral("to"), entry.to.toString(QLatin1String(timeFormat)));
        settings.setValue(QStringLiteral("up"), entry.bandwidth.up);
        settings.setValue(QStringLiteral("down"), entry.bandwidth.down);
    }
    settings.endArray();
}

} // namespace windlass
