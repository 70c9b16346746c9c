// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/snapshots.h"

#include <array>

namespace windlass {

/// One T for each priority; iterates from the highest to the lowest. \internal
template <typename T> class ByPriority
{
public:
    T &operator[](TransferPriority priority) { return m_values[rankOf(priority)]; }
    const T &operator[](TransferPriority priority) const { return m_values[rankOf(priority)]; }

    auto begin() { return m_values.begin(); }
    auto end() { return m_values.end(); }

private:
    static size_t rankOf(TransferPriority priority) { return size_t(1 - int(priority)); }

    std::array<T, 3> m_values {};
};

} // namespace windlass
