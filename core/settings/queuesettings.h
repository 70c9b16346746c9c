// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QSettings;

namespace windlass {

/// What a person may set about the queue of the window. A plain record.
struct QueueSettings {
    /// When transfers end while no window is in front, the desktop says so.
    bool notifiesAtEnd = true;
    /// What is unfinished at the start of the program waits until it is resumed.
    bool waitsAfterRestart = false;

    /// Reads and writes the keys of the current group. What is missing or cannot be has its
    /// default.
    static QueueSettings readFrom(QSettings &settings);
    void writeTo(QSettings &settings) const;

    bool operator==(const QueueSettings &) const = default;
};

} // namespace windlass
