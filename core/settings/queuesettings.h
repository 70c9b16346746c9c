// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QSettings;

namespace windlass {

/// Settings of the window's queue. A plain record.
struct QueueSettings {
    /// The desktop notifies when transfers end while no window is in front.
    bool notifiesAtEnd = true;
    /// Transfers that are unfinished at the start of the program wait until they are resumed.
    bool waitsAfterRestart = false;

    /// Reads and writes the keys of the current group. Missing or invalid values get their default.
    static QueueSettings readFrom(QSettings &settings);
    void writeTo(QSettings &settings) const;

    bool operator==(const QueueSettings &) const = default;
};

} // namespace windlass
