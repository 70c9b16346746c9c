// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checksum.h"
#include "core/integrity/verification.h"
#include "core/net/httpmessage.h"

namespace windlass {

/// The checksum of an object's bytes, as stored by the server. A value. \internal
struct StoredChecksum {
    Verification how = Verification::SizeOnly; ///< how the object is verified once this has matched
    Checksum::Kind kind = Checksum::Kind::Md5;
    QByteArray value;    ///< as bytes; empty: none
    qint64 partSize = 0; ///< of a composite checksum: the assumed size of its parts; else 0
    /// A mismatch does not prove different bytes: the parts may have had another size than assumed.
    bool isGuess = false;

    bool isNone() const { return value.isEmpty(); }
    /// Whether it can be computed from the checksums of any pieces.
    bool isCombinable() const { return partSize == 0 && Checksum::isCombinable(kind); }

    /// The cheapest one to compare, of those in the response to a GET or HEAD of a whole object of
    /// \a size bytes. S3 does not say how large the parts were: the first of \a partSizes that fits
    /// is assumed. Without \a hasETags the ETag is not used.
    static StoredChecksum from(const HttpHeaders &headers, qint64 size,
        const QList<qint64> &partSizes, bool hasETags = true);
};

} // namespace windlass
