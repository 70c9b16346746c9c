// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"

#include <QDateTime>

#include <chrono>

namespace windlass {

/// What limits the lifetime of a link.
enum class ExpiryLimit {
    AsAsked,     ///< the requested time
    SevenDays,   ///< Signature Version 4's maximum (X-Amz-Expires)
    Credentials, ///< the keys that sign it expire earlier
};

/// How long a link really works: until the earliest of the requested time, seven days, and the
/// expiry of the credentials that sign it.
struct EffectiveExpiry {
    std::chrono::seconds signedSpan; ///< the signed lifetime; the credentials may expire before its
                                     ///< end
    QDateTime moment;                ///< UTC, by the server's clock
    ExpiryLimit limit = ExpiryLimit::AsAsked;
    /// The keys are temporary and their expiry is not known: it may be before the moment.
    bool mayEndEarlier = false;

    /// \a asked: counted from \a now. Fails with InvalidInput for less than a second, and with
    /// CredentialsExpired if \a credentials have expired.
    static Result<EffectiveExpiry> of(
        std::chrono::seconds asked, const QDateTime &now, const Credentials &credentials);
};

} // namespace windlass
