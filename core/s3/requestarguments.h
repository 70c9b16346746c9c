// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/namevalue.h"
#include "core/s3/customerkey.h"
#include "core/s3/s3request.h"

namespace windlass {

/// What is said with every request of a client that can be told it, whatever the operation is
/// (Amazon S3 API Reference; s3transfer's ExtraArgs). A value.
struct RequestArguments {
    bool isRequesterPaying = false; ///< x-amz-request-payer
    QByteArray expectedBucketOwner; ///< an account; where it is another one's, S3 refuses
    QByteArray expectedSourceOwner; ///< the same of the bucket that is copied from
    CustomerKey customerKey;        ///< of objects that are read or written
    CustomerKey sourceCustomerKey;  ///< of objects that are copied from
    /// x-amz-copy-source-if-match, -if-none-match, -if-modified-since, -if-unmodified-since.
    NameValues copyConditions;

    bool isDefault() const;

    /// The same for requests about the source of a copy alone.
    RequestArguments ofSource() const;

    /// Adds what the operation of \a request takes. Fails with EncryptionKeyNeeded if it takes a
    /// key that is not here, and with InvalidInput if a key would go over plain http.
    Result<> addTo(S3Request &request, bool isSecure) const;

    friend bool operator==(const RequestArguments &, const RequestArguments &) = default;
};

} // namespace windlass
