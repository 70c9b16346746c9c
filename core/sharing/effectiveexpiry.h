// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/credentials.h"

#include <QDateTime>

#include <chrono>

namespace windlass {

/// What ends a link.
enum class ExpiryLimit {
    AsAsked,     ///< what was asked for is over
    SevenDays,   ///< Signature Version 4 allows no more (X-Amz-Expires)
    Credentials, ///< the keys that sign it end earlier
};

/// For how long a link really works: until the earliest of what was asked for, seven days, and the
/// end of the credentials that sign it.
struct EffectiveExpiry {
    std::chrono::seconds signedSpan; ///< what is signed; the credentials may end before it is over
    QDateTime moment;                ///< UTC, by the server's clock
    ExpiryLimit limit = ExpiryLimit::AsAsked;
    /// Temporary keys of which nobody knows when they end: that may be before the moment.
    bool mayEndEarlier = false;

    /// \a asked: from \a now on. Fails with InvalidInput for less than a second, and with
    /// CredentialsExpired if there is nothing left of \a credentials.
    static Result<EffectiveExpiry> of(
        std::chrono::seconds asked, const QDateTime &now, const Credentials &credentials);
};

} // namespace windlass
