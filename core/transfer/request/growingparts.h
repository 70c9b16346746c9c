// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/partplan.h"

namespace windlass {

/// Cuts a stream of unknown length into parts: the first ones are as small as requested, and each
/// is a little larger than the one before, so that the maximum size of an object is reached with
/// the maximum number of parts. Parts of short streams hardly grow: the first GiB is cut into parts
/// of 8 to 17 MiB. A value, and pure.
class GrowingParts
{
public:
    /// The first parts have \a wanted bytes; the server accepts \a most parts of at most \a
    /// largestBody bytes.
    explicit GrowingParts(
        qint64 wanted, int most = PartPlan::maxParts, qint64 largestBody = PartPlan::largestPart);

    int maxParts() const { return m_max; }
    /// Size in bytes of part \a number, counted from 1; for the last part, its maximum.
    qint64 sizeOf(int number) const;

private:
    qint64 m_first;
    int m_max;
    qint64 m_largest;
    qint64 m_growth; ///< bytes; difference between the last and the first part
};

} // namespace windlass
