// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/verification.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace windlass {

/// The number of done objects for each kind of verification. A value.
class VerificationCounts
{
public:
    static constexpr int kinds = int(lastVerification) + 1;

    qint64 &operator[](Verification how) { return m_counts[size_t(how)]; }
    qint64 operator[](Verification how) const { return m_counts[size_t(how)]; }

    /// Counts of the objects that isVerified(), by verificationName().
    struct Named {
        QString name;
        qint64 count = 0;

        friend bool operator==(const Named &, const Named &) = default;
    };
    QList<Named> verified() const;
    /// The number of objects of which only the size was compared.
    qint64 sizeOnly() const;
    /// Of \a done objects, the number for which not even the size was compared: folders, or copies
    /// that must not be read.
    qint64 unverified(qint64 done) const;

    friend bool operator==(const VerificationCounts &, const VerificationCounts &) = default;

private:
    std::array<qint64, kinds> m_counts {};
};

/// For the journal's record of a batch; never empty.
QByteArray encodeVerifications(const VerificationCounts &counts);
/// Nothing if it was not recorded.
std::optional<VerificationCounts> decodeVerifications(const QByteArray &record);

} // namespace windlass
