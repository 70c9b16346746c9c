// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/partplan.h"

namespace windlass {

/// How a stream whose length nobody knows is cut into parts: the first ones are as small as wanted,
/// and each is a little larger than the one before, so that the largest object that S3 takes is
/// reached with the last part that it takes. Parts hardly grow where streams are short: the first
/// GiB is cut into parts of 8 to 17 MiB. A value, and pure.
class GrowingParts
{
public:
    /// Parts of \a wanted bytes at first, for a server that takes \a most of them, of
    /// \a largestBody bytes at most.
    explicit GrowingParts(
        qint64 wanted, int most = PartPlan::mostParts, qint64 largestBody = PartPlan::largestPart);

    int mostParts() const { return m_most; }
    /// Bytes of part \a number, counted from 1; of the last part it is what it may have.
    qint64 sizeOf(int number) const;

private:
    qint64 m_first;
    int m_most;
    qint64 m_largest;
    qint64 m_growth; ///< bytes from the first part to the last
};

} // namespace windlass
