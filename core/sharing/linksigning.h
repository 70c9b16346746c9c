// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "core/sharing/effectiveexpiry.h"

namespace windlass {

/// What links and forms are signed with, from a single moment, so that the stated expiry belongs to
/// the keys of the signature even if keys are renewed meanwhile. \internal
struct LinkSigning {
    Credentials credentials;
    QDateTime now; ///< UTC, by the server's clock
    EffectiveExpiry expiry;
    std::optional<Endpoint> endpoint; ///< nothing: the service's own

    /// \a host: see publicEndpoint().
    static Result<LinkSigning> of(const S3Service &service, const BucketName &bucket,
        const QString &host, std::chrono::seconds asked);
};

} // namespace windlass
