// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/s3/customerkey.h"
#include "core/s3/s3request.h"

namespace windlass {

/// What a client adds to each of its requests whose operation supports it (Amazon S3 API Reference;
/// s3transfer's ExtraArgs). A value.
struct RequestArguments {
    bool isRequesterPaying = false; ///< x-amz-request-payer
    QByteArray expectedBucketOwner; ///< an account; S3 refuses if the bucket belongs to another
    QByteArray expectedSourceOwner; ///< the same for the bucket that is copied from
    CustomerKey customerKey;        ///< for objects that are read or written
    CustomerKey sourceCustomerKey;  ///< for objects that are copied from
    /// x-amz-copy-source-if-match, -if-none-match, -if-modified-since, -if-unmodified-since.
    NameValues copyConditions;

    bool isDefault() const;

    /// The arguments for requests about only the source of a copy.
    RequestArguments ofSource() const;

    /// Adds what the operation of \a request supports. Fails with EncryptionKeyNeeded if it needs a
    /// key of which only the MD5 is known, and with InvalidInput if a key would be sent over plain
    /// http.
    Result<> addTo(S3Request &request, bool isSecure) const;

    friend bool operator==(const RequestArguments &, const RequestArguments &) = default;
};

} // namespace windlass
