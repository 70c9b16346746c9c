// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/byteunits.h"
#include "core/settings/bandwidthschedule.h"
#include "core/settings/existingrule.h"
#include "core/settings/linkpolicy.h"

#include <QString>

class QSettings;

namespace windlass {

/// What a person may set about transfers: s3transfer's TransferConfig under S3's own words, and
/// when which bandwidth is allowed. A plain record.
struct TransferSettings {
    // Of S3's parts (Amazon S3 User Guide, "Amazon S3 multipart upload limits").
    static constexpr qint64 smallestPart = 5 * mebibyte;
    static constexpr qint64 largestPart = 5 * 1024 * mebibyte;
    static constexpr int mostRequests = 256;
    static constexpr int mostTransfers = 256;
    static constexpr int mostAttempts = 20;
    /// With less, servers would take the pauses between our bytes for the end of the connection.
    static constexpr qint64 smallestBandwidth = 16 * 1024;
    static constexpr qint64 largestBandwidth = 100 * 1024 * mebibyte;

    qint64 multipartThreshold = 8 * mebibyte; ///< bytes; from this size on in parts
    qint64 partSize = 8 * mebibyte;           ///< bytes
    /// Bytes; what is larger is copied in parts by the server. No single request copies more.
    qint64 copyThreshold = largestPart;
    int maxRequests = 32; ///< in flight; 1: strictly one at a time
    int maxTransfers = 0; ///< files and objects under way; 0: as many as there are requests
    int attempts = 3;     ///< of each request, the first one included
    LinkPolicy links = LinkPolicy::Follow;
    bool sendsGrowing = false; ///< files that grow meanwhile are sent as they were at the start
    ExistingRule existing = ExistingRule::Ask; ///< what a plan begins with
    BandwidthSetting bandwidth;
    BandwidthSchedule schedule; ///< wins over bandwidth while one of its entries holds

    /// What holds at \a localTime.
    BandwidthSetting bandwidthAt(const QTime &localTime) const;

    /// One sentence about the first thing that cannot be, in the person's language; empty if there
    /// is none.
    QString fault() const;

    /// Reads and writes the keys of the current group. What is missing or cannot be has its
    /// default.
    static TransferSettings readFrom(QSettings &settings);
    void writeTo(QSettings &settings) const;

    bool operator==(const TransferSettings &) const = default;
};

} // namespace windlass
