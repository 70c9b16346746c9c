// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/integrity/verificationcounts.h"

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

qint64 VerificationCounts::sizeOnly() const
{
    return (*this)[Verification::SizeOnly] + (*this)[Verification::NoChecksumETag];
}

qint64 VerificationCounts::unverified(qint64 done) const
{
    return done - std::accumulate(m_counts.begin(), m_counts.end(), -(*this)[Verification::None]);
}

// "2=12 3=5": twelve of kind 2, five of kind 3.

QByteArray encodeVerifications(const VerificationCounts &counts)
{
    QByteArrayList parts;
    for (int kind = 0; kind < VerificationCounts::kinds; ++kind) {
        const qint64 count = counts[Verification(kind)];
        if (count > 0)
            parts.append(QByteArray::number(kind) + '=' + QByteArray::number(count));
    }
    return parts.isEmpty() ? QByteArray("0=0") : parts.join(' ');
}

std::optional<VerificationCounts> decodeVerifications(const QByteArray &record)
{
    VerificationCounts counts;
    const QByteArrayList parts = record.split(' ');
    for (const QByteArray &part : parts) {
        const qsizetype sign = part.indexOf('=');
        bool isNumber = false;
        const int kind = part.left(sign).toInt(&isNumber);
        if (sign < 0 || !isNumber || kind < 0 || kind >= VerificationCounts::kinds)
            return std::nullopt;
        counts[Verification(kind)] = std::max(0ll, part.mid(sign + 1).toLongLong());
    }
    return counts;
}

} // namespace windlass
