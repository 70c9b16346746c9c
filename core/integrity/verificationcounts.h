// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/verification.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace windlass {

/// How many of the objects that are done were verified how. A value.
class VerificationCounts
{
public:
    static constexpr int kinds = int(lastVerification) + 1;

    qint64 &operator[](Verification how) { return m_counts[size_t(how)]; }
    qint64 operator[](Verification how) const { return m_counts[size_t(how)]; }

    /// Of those that isVerified(), by verificationName(): those that there are.
    struct Named {
        QString name;
        qint64 count = 0;

        friend bool operator==(const Named &, const Named &) = default;
    };
    QList<Named> verified() const;
    /// Of which no more than the size is known to agree.
    qint64 sizeOnly() const;
    /// Of \a done objects, those of which not even the size is known to agree: folders, or copies
    /// that may not be looked at.
    qint64 unverified(qint64 done) const;

    friend bool operator==(const VerificationCounts &, const VerificationCounts &) = default;

private:
    std::array<qint64, kinds> m_counts {};
};

/// For the journal's record of a batch; never empty.
QByteArray encodeVerifications(const VerificationCounts &counts);
/// Nothing if nobody noted it.
std::optional<VerificationCounts> decodeVerifications(const QByteArray &record);

} // namespace windlass
