// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/byteunits.h"

#include <QString>

class QSettings;

namespace windlass {

/// What a person may set about objects that are opened and previewed. A plain record.
struct ReadingSettings {
    static constexpr qint64 largestCache = 1024 * 1024 * mebibyte;
    static constexpr qint64 smallestPreview = 64 * 1024;
    static constexpr qint64 largestPreview = 64 * mebibyte;

    qint64 cacheLimit = 1024 * mebibyte;     ///< bytes on the disk; 0: nothing is kept
    qint64 previewBytes = mebibyte;          ///< fetched for a preview, of the object's beginning
    qint64 askBeforeOpening = 64 * mebibyte; ///< bytes; larger ones are opened after a question

    /// One sentence about the first thing that cannot be, in the person's language; empty if there
    /// is none.
    QString fault() const;

    /// Reads and writes the keys of the current group. What is missing or cannot be has its
    /// default.
    static ReadingSettings readFrom(QSettings &settings);
    void writeTo(QSettings &settings) const;

    bool operator==(const ReadingSettings &) const = default;
};

} // namespace windlass
