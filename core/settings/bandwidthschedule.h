// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QTime>

#include <optional>

class QSettings;

namespace windlass {

/// The maximum number of bytes per second in each direction; 0: no limit.
struct BandwidthSetting {
    qint64 up = 0;
    qint64 down = 0;

    bool operator==(const BandwidthSetting &) const = default;
};

/// Limits for a part of every day, in local time: from \a from until just before \a to, over
/// midnight if \a to is earlier. If both are equal, the whole day.
struct ScheduleEntry {
    QTime from;
    QTime to;
    BandwidthSetting bandwidth;

    bool contains(const QTime &time) const;
    bool operator==(const ScheduleEntry &) const = default;
};

/// Entries in order of precedence: the first one that contains the time sets the limits.
struct BandwidthSchedule {
    QList<ScheduleEntry> entries;

    /// Nothing outside all entries.
    std::optional<BandwidthSetting> at(const QTime &time) const;

    /// Reads and writes the array "schedule" of the current group.
    static BandwidthSchedule readFrom(QSettings &settings);
    void writeTo(QSettings &settings) const;

    bool operator==(const BandwidthSchedule &) const = default;
};

} // namespace windlass
