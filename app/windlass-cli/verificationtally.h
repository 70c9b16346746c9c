// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/snapshots.h"

#include <map>

namespace windlass {

/// Counts how the files that are done were verified.
class VerificationTally
{
public:
    void add(const ItemSnapshot &item);

    /// "12 files: 10 verified (MD5), 2 size only".
    QByteArray line() const;

private:
    std::map<QByteArray, qint64> m_verified; // by what
    qint64 m_sizeOnly = 0;
    qint64 m_unverified = 0; // folders, or copies that may not be looked at
};

} // namespace windlass
