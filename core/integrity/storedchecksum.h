// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checksum.h"
#include "core/integrity/verification.h"
#include "core/net/httpmessage.h"

namespace windlass {

/// What a server says the bytes of an object add up to. A value. \internal
struct StoredChecksum {
    Verification how = Verification::SizeOnly; ///< what the object is once it has been compared
    Checksum::Kind kind = Checksum::Kind::Md5;
    QByteArray value;    ///< as bytes; empty: there is none
    qint64 partSize = 0; ///< of a composite one: as long as parts are taken to be; else 0
    /// Another value need not mean other bytes: the parts may have been others than was guessed.
    bool isGuess = false;

    bool isNone() const { return value.isEmpty(); }
    /// Whether it follows from the checksums of any pieces.
    bool isCombinable() const { return partSize == 0 && Checksum::isCombinable(kind); }

    /// The one that costs least to compare, of those that the answer to a GET or HEAD of a whole
    /// object of \a size bytes tells. S3 does not tell how long parts were: \a partSizes are tried,
    /// the first that fits is taken. Without \a hasETags the ETag is not looked at.
    static StoredChecksum from(const HttpHeaders &headers, qint64 size,
        const QList<qint64> &partSizes, bool hasETags = true);
};

} // namespace windlass
