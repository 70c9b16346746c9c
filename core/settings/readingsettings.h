// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/byteunits.h"

#include <QString>

class QSettings;

namespace windlass {

/// Settings for objects that are opened and previewed. A plain record.
struct ReadingSettings {
    static constexpr qint64 largestCache = 1024 * 1024 * mebibyte;
    static constexpr qint64 smallestPreview = 64 * 1024;
    static constexpr qint64 largestPreview = 64 * mebibyte;

    qint64 cacheLimit = 1024 * mebibyte;     ///< bytes on the disk; 0: nothing is kept
    qint64 previewBytes = mebibyte;          ///< bytes of the object's beginning to fetch for a
                                             ///< preview
    qint64 askBeforeOpening = 64 * mebibyte; ///< bytes; ask before opening larger objects

    /// One sentence about the first invalid value, translated; empty if all are valid.
    QString fault() const;

    /// Reads and writes the keys of the current group. Missing or invalid values get their default.
    static ReadingSettings readFrom(QSettings &settings);
    void writeTo(QSettings &settings) const;

    bool operator==(const ReadingSettings &) const = default;
};

} // namespace windlass
