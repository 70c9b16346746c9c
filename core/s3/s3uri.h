// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/s3/names.h"

namespace windlass {

/// A place in S3: s3://bucket/key, a prefix when the key ends with a slash or is empty, everything
/// when the bucket is empty. Nothing is percent-encoded: the key follows the bucket's slash byte
/// for byte, as on the command line of `aws s3`, so that parsing and printing lose nothing.
struct S3Uri {
    BucketName bucket;
    ObjectKey key;

    /// \a text is UTF-8. Fails (InvalidInput) unless it begins with "s3://".
    static Result<S3Uri> parse(const QByteArray &text);
    static bool isS3Uri(const QByteArray &text) { return text.startsWith("s3://"); }

    QByteArray toBytes() const;
    /// For people, on one line; control characters are shown as symbols.
    QString display() const { return displayText(toBytes()); }

    friend bool operator==(const S3Uri &, const S3Uri &) = default;
};

} // namespace windlass
