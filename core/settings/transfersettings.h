// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/byteunits.h"
#include "core/settings/bandwidthschedule.h"
#include "core/settings/conflictpolicy.h"
#include "core/settings/linkpolicy.h"

#include <QString>

class QSettings;

namespace windlass {

/// Settings for transfers: s3transfer's TransferConfig in S3's own terms, and a bandwidth schedule.
/// A plain record.
struct TransferSettings {
    // Of S3's parts (Amazon S3 User Guide, "Amazon S3 multipart upload limits").
    static constexpr qint64 smallestPart = 5 * mebibyte;
    static constexpr qint64 largestPart = 5 * 1024 * mebibyte;
    static constexpr int mostRequests = 256;
    static constexpr int mostTransfers = 256;
    static constexpr int mostAttempts = 20;
    /// With less, the pauses between our bytes would make servers close the connection.
    static constexpr qint64 smallestBandwidth = 16 * 1024;
    static constexpr qint64 largestBandwidth = 100 * 1024 * mebibyte;

    qint64 multipartThreshold = 8 * mebibyte; ///< bytes; from this size on, files are sent in parts
    qint64 partSize = 8 * mebibyte;           ///< bytes
    /// Bytes; the server copies larger objects in parts. A single request cannot copy more.
    qint64 copyThreshold = largestPart;
    /// Maximum in flight; 1: strictly one at a time. So many are needed far away only; nearer, it
    /// is found out that fewer do.
    int maxRequests = mostRequests;
    int maxTransfers = 0; ///< maximum number of files and objects in progress; 0: equal to
                          ///< maxRequests
    int attempts = 3;     ///< for each request, the first one included
    LinkPolicy links = LinkPolicy::Follow;
    bool sendsGrowing = false; ///< send growing files with their length at the start
    ConflictPolicy existing = ConflictPolicy::Ask; ///< a plan's initial rule
    BandwidthSetting bandwidth;
    BandwidthSchedule schedule; ///< takes precedence over bandwidth during its entries

    /// The bandwidth at \a localTime.
    BandwidthSetting bandwidthAt(const QTime &localTime) const;

    /// One sentence about the first invalid value, translated; empty if all are valid.
    QString fault() const;

    /// Reads and writes the keys of the current group. Missing or invalid values get their default.
    static TransferSettings readFrom(QSettings &settings);
    void writeTo(QSettings &settings) const;

    bool operator==(const TransferSettings &) const = default;
};

} // namespace windlass
