// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/effectiveexpiry.h"

#include "core/auth/sigv4signer.h"
#include "core/sharing/sharingtext.h"

namespace windlass {

Result<EffectiveExpiry> EffectiveExpiry::of(
    std::chrono::seconds asked, const QDateTime &now, const Credentials &credentials)
{
    if (asked < std::chrono::seconds(1))
        return fail(ErrorKind::InvalidInput, QString::number(asked.count()),
            SharingText::tr("a link must work for at least one second"));
    if (credentials.expiresAt && *credentials.expiresAt <= now)
        return fail(ErrorKind::CredentialsExpired, QString::fromLatin1(credentials.accessKeyId));
    EffectiveExpiry expiry;
    expiry.signedSpan = std::min(asked, SigV4Signer::longestExpiry);
    expiry.moment = now.addSecs(expiry.signedSpan.count());
    expiry.limit
        = asked > SigV4Signer::longestExpiry ? ExpiryLimit::SevenDays : ExpiryLimit::AsAsked;
    expiry.mayEndEarlier = !credentials.sessionToken.isEmpty() && !credentials.expiresAt;
    if (credentials.expiresAt && *credentials.expiresAt < expiry.moment) {
        expiry.moment = *credentials.expiresAt;
        expiry.limit = ExpiryLimit::Credentials;
    }
    return expiry;
}

} // namespace windlass
