// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <atomic>

namespace windlass {

/// How many of something may be under way at a time, and how many are. Thread-safe; who asks
/// isFull() in order to enter() holds a lock. \internal
class SlotPool
{
public:
    /// 0: any number. What is under way goes on.
    void setMost(int most) { m_most = most; }
    int most() const { return m_most; }

    bool isFull() const { return m_most > 0 && m_inUse >= m_most; }
    bool isOver() const { return m_most > 0 && m_inUse > m_most; }

    void enter() { ++m_inUse; }
    void leave() { --m_inUse; }

private:
    std::atomic_int m_most {0};
    std::atomic_int m_inUse {0};
};

} // namespace windlass
