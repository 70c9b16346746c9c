// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/verificationcounts.h"

#include <algorithm>
#include <numeric>

namespace windlass {

QList<VerificationCounts::Named> VerificationCounts::verified() const
{
    QList<Named> all;
    for (int kind = 0; kind < kinds; ++kind) {
        const auto how = Verification(kind);
        const qint64 count = (*this)[how];
        if (!isVerified(how) || count == 0)
            continue;
        const QString name = verificationName(how);
        const auto same = std::find_if(
            all.begin(), all.end(), [&name](const Named &one) { return one.name == name; });
        if (same == all.end())
            all.append({name, count});
        else
            same->count += count;
    }
    return all;
}

qint64 VerificationCounts::unverified(qint64 done) const
{
    return done - std::accumulate(m_counts.begin(), m_counts.end(), -(*this)[Verification::None]);
}

} // namespace windlass
